"""Secrets of one installation: made once, each in its own file that only the owner can read, and never printed."""

import os
import secrets
from pathlib import Path

# The board's users; what each may see is said in superset/security.yaml.
PEOPLE = ("admin", "mayor", "official", "operator", "engineer", "auditor")
# Logins of the warehouse, keys of the services, and the people of the demo.
NAMES = (
    "postgres", "ingest_rw", "dbt_rw", "ml_rw", "quality_rw", "publish_rw", "board_ro", "monitor_ro",
    "alarms_rw", "urgent_rw", "erase_rw", "tell_rw", "board_actions", "service_rw", "airflow", "superset",
    "submitter_hmac_key", "origin_hmac_key", "portal_key", "airflow_jwt_secret", "airflow_fernet_key",
    "superset_secret_key", "superset_guest_token_secret",
    "airflow_admin", *(f"board_{name}" for name in PEOPLE),
)


# In no backup: with it, what a placeholder hides could be tried out. A lost one costs one masking of the look-back.
NOT_KEPT = ("origin_hmac_key",)


def ensure_secrets(folder: Path, names: tuple[str, ...] = NAMES) -> list[str]:
    """Write each missing secret of `names` into `folder` (mode 0700, files 0600); returns the names that were made."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return [name for name in names if _write_once(folder / name, _value(name))]


def _value(name: str) -> str:
    if name == "airflow_fernet_key":  # Fernet wants 32 url-safe base64 bytes, padding included
        return secrets.token_urlsafe(32) + "="
    if (name.startswith("board_") and name not in ("board_ro", "board_actions")) or name == "airflow_admin":
        return secrets.token_urlsafe(12)  # typed by people
    return secrets.token_hex(32)


def _write_once(path: Path, value: str) -> bool:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(value + "\n")
    return True
