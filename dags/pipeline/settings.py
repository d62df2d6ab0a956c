"""The platform's only reader of the environment: every setting once, typed; secrets come from files."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

REPOSITORY = Path(__file__).resolve().parents[2]
Port = Annotated[int, Field(ge=1024, le=65535)]


class Settings(BaseSettings):
    """Settings of one installation, read from the environment and `.env` (names: `.env.example`).

    Raises:
        pydantic.ValidationError: a value has the wrong type or range; its message names the setting.
    """

    model_config = SettingsConfigDict(env_file=REPOSITORY / ".env", env_prefix="EUNGDAP_", extra="ignore")

    var_dir: Path = REPOSITORY / "var"
    postgres_host: str = Field("127.0.0.1", validation_alias="PGHOST")
    postgres_port: Port = Field(54329, validation_alias="PGPORT")
    postgres_database: str = Field("eungdap", validation_alias="PGDATABASE")
    airflow_port: Port = 8080
    superset_port: Port = 8088
    portal_port: Port = 8180
    health_port: Port = 8190
    service_port: Port = 8170
    bind_address: str = "127.0.0.1"
    airflow_host: str = "127.0.0.1"
    redis_host: str = ""

    city_name: str = "서울특별시"
    sources_file: str = ""
    portal_url: str = ""
    portal_is_synthetic: bool = True
    portal_lookback_days: int = Field(10, ge=0, le=90)
    sample_city_seed: int = 20260101
    sample_city_daily_count: int = Field(500, ge=1, le=70_000)
    sample_city_history_days: int = Field(28, ge=1, le=4000)

    embedding_model: str = ""
    issue_window_days: int = Field(14, ge=2, le=90)
    false_alarms_per_month: float = Field(2.0, gt=0, le=100)
    routing_max_error: float = Field(0.1, gt=0, lt=1)
    max_minutes_behind: int = Field(125, ge=10)
    text_retention_months: int = Field(0, ge=0, le=600)
    access_log_months: int = Field(24, ge=12, le=600)
    anchor_file: str = ""
    anchor_email_to: str = ""
    backup_keep_days: int = Field(30, ge=0, le=3660)
    lineage_url: str = Field("", validation_alias="OPENLINEAGE_URL")
    lineage_namespace: str = Field("eungdap", validation_alias="OPENLINEAGE_NAMESPACE", min_length=1)
    lineage_keep_days: int = Field(14, ge=0, le=3660)

    alarm_webhook_url: str = ""
    alarm_email_to: str = ""
    alarm_repeat_hours: int = Field(24, ge=1)
    alert_webhooks: str = ""
    urgent_email_to: str = ""
    urgent_webhook: str = ""
    board_url: str = ""
    trusted_proxies: int = Field(0, ge=0, le=9)
    smtp_host: str = ""
    smtp_port: int = Field(587, ge=1, le=65535)
    smtp_user: str = ""
    smtp_from: str = ""
    smtp_starttls: bool = True
    runbook_url: str = "docs/runbook.md"

    @field_validator("text_retention_months", mode="after")
    @classmethod
    def _longer_than_the_gates_look_back(cls, value: int) -> int:
        if value in (1, 2):
            raise ValueError("0 or at least 3: the gates compare an hour with the eight weeks before it")
        return value

    @field_validator("var_dir", mode="after")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value if value.is_absolute() else REPOSITORY / value

    @property
    def model_dir(self) -> Path:
        """Folder of the converted embedding model."""
        return self.var_dir / "models" / "e5-small"

    @property
    def danger_model_dir(self) -> Path:
        """Folder of multilingual-e5-small, which dangers are read with: its own where another model embeds."""
        own = self.var_dir / "models" / "dangers"
        return own if own.exists() else self.model_dir

    @property
    def portal_base_url(self) -> str:
        """Address of the open API that is read: a real portal's, or the sample city's own."""
        return self.portal_url or f"http://127.0.0.1:{self.portal_port}"

    @property
    def webhooks(self) -> dict[str, str]:
        """The addresses that alerts may be sent to, by name.

        Raises:
            RuntimeError: an entry is not `name=address`; the message does not tell the address, which may be a secret.
        """
        entries = [[part.strip() for part in entry.partition("=")] for entry in self.alert_webhooks.split(",")
                   if entry.strip()]
        if any(not name or not address.startswith(("http://", "https://")) for name, _, address in entries):
            raise RuntimeError("EUNGDAP_ALERT_WEBHOOKS: name=address, separated by commas; an address begins with http")
        return {name: address for name, _, address in entries}

    @property
    def anchor_path(self) -> Path:
        """Where the heads of the chain of seals are written down."""
        return Path(self.anchor_file) if self.anchor_file else self.var_dir / "anchors" / "anchors.jsonl"

    @property
    def board_base_url(self) -> str:
        """Where people open the board, without a slash at the end."""
        return (self.board_url or f"http://127.0.0.1:{self.superset_port}").rstrip("/")

    def secret(self, name: str) -> str:
        """One secret, read from its own file under `var/secrets`.

        Raises:
            RuntimeError: the file is missing or empty (`make setup` writes it).
        """
        path = self.var_dir / "secrets" / name
        try:
            value = path.read_text(encoding="utf-8").strip()
        except OSError as error:
            reason = f"secret {name!r} cannot be read at {path} ({error.strerror}): run 'make setup'"
            raise RuntimeError(reason) from None
        if not value:
            raise RuntimeError(f"secret {name!r} is empty at {path}: remove the file and run 'make setup'")
        return value


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The process's settings, read once."""
    return Settings()
