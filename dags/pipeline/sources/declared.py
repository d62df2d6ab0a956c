"""The sources of an installation: declared in one YAML file, or the portal alone where there is none.

```yaml
sources:
  - kind: seoul                    # the portal of EUNGDAP_PORTAL_URL; its name is seoul
  - kind: open311                  # a GeoReport v2 server
    name: bloomington              # in the warehouse: small letters, digits, _
    label_ko: 블루밍턴 311          # on the board
    url: https://bloomington.in.gov/crm/open311/v2
    is_synthetic: false
    lookback_days: 10              # days before its hour that a run reads again
    max_minutes_behind: 125        # null: it comes once and is never late; default: EUNGDAP_MAX_MINUTES_BEHIND
    channels: {전화: 1440}          # the same for single channels, beside their own rhythm
    format: json                   # or xml
    jurisdiction_id: bloomington.in.gov
    key_file: bloomington_key      # the file under var/secrets that holds the key, where one is needed
    zone: America/Indiana/Indianapolis   # of times without an offset
    page_size: 1000
    has_updates: false             # the server knows updated_after and updated_before
    map: {channel: source, district: ward, submitter: account_id}   # fields of its own
    statuses: {open: open, closed: closed}
    keep: [depth]                  # further fields whose masked values are stored
  - kind: files                    # a folder into which files are put
    name: callcentre
    label_ko: 콜센터
    folder: /srv/callcentre        # what lies here is read; put files in place whole, by renaming a hidden one
    map: default                   # a column map's name or YAML file
```
"""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from pipeline.settings import REPOSITORY, Settings
from pipeline.sources.column_map import load_map
from pipeline.sources.folder import FolderDrop
from pipeline.sources.georeport import GeoReport
from pipeline.sources.open311 import OPTIONAL, STATUSES, Dialect, Open311
from pipeline.sources.portal import Portal
from pipeline.sources.seoul import SeoulPortal

Minutes = Annotated[int, Field(ge=10)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,30}$")]


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError("is no time zone") from None
    return value


class _Declared(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    channels: dict[str, Minutes] = {}


class SeoulDeclared(_Declared):
    """The portal that the settings describe."""

    kind: Literal["seoul"] = "seoul"

    @property
    def name(self) -> str:
        """There is one."""
        return SeoulPortal.name

    def source(self, s: Settings) -> SeoulPortal:
        """The source itself; its key is read."""
        label = "가상 민원(표본 도시)" if s.portal_is_synthetic else f"{s.city_name} 응답소"
        return SeoulPortal(Portal(s.portal_base_url, s.secret("portal_key")), label_ko=label,
                           is_synthetic=s.portal_is_synthetic, lookback_days=s.portal_lookback_days,
                           max_minutes_behind=s.max_minutes_behind, channel_minutes=self.channels)


class _Named(_Declared):
    name: Name
    label_ko: str = Field(min_length=1, max_length=40)
    is_synthetic: bool = False
    lookback_days: int = Field(10, ge=0, le=90)
    max_minutes_behind: Minutes | None = None

    @model_validator(mode="after")
    def _is_not_the_portal(self) -> "_Named":
        if self.name == SeoulPortal.name:
            raise ValueError("name 'seoul' is the portal's")
        return self

    def _minutes(self, s: Settings) -> int | None:
        return self.max_minutes_behind if "max_minutes_behind" in self.model_fields_set else s.max_minutes_behind


class Open311Declared(_Named):
    """A GeoReport v2 server."""

    kind: Literal["open311"]
    url: str = Field(pattern=r"^https?://")
    format: Literal["json", "xml"] = "json"
    jurisdiction_id: str = ""
    key_file: str = Field("", pattern=r"^[a-z0-9_]*$")
    zone: Annotated[str, AfterValidator(_zone)] = "Asia/Seoul"
    page_size: int = Field(1000, ge=1, le=10_000)
    has_updates: bool = False
    map: dict[Literal[OPTIONAL], str] = {}
    statuses: dict[str, Literal["open", "closed"]] = STATUSES
    keep: frozenset[str] = frozenset()

    def source(self, s: Settings) -> Open311:
        """The source itself; its key is read."""
        server = GeoReport(self.url, answer_format=self.format, jurisdiction_id=self.jurisdiction_id,
                           key=s.secret(self.key_file) if self.key_file else "")
        dialect = Dialect(zone=ZoneInfo(self.zone), page_size=self.page_size, has_updates=self.has_updates,
                          columns=self.map, statuses=self.statuses, keep=self.keep)
        return Open311(server, dialect, name=self.name, label_ko=self.label_ko, is_synthetic=self.is_synthetic,
                       lookback_days=self.lookback_days, max_minutes_behind=self._minutes(s),
                       channel_minutes=self.channels)


class FilesDeclared(_Named):
    """A folder of files."""

    kind: Literal["files"]
    folder: Path
    map: str = "default"

    def source(self, s: Settings) -> FolderDrop:
        """The source itself; its column map is read."""
        return FolderDrop(load_map(self.map), self.folder, name=self.name, label_ko=self.label_ko,
                          is_synthetic=self.is_synthetic, lookback_days=self.lookback_days,
                          max_minutes_behind=self._minutes(s), channel_minutes=self.channels)


Declared = SeoulDeclared | Open311Declared | FilesDeclared


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    sources: list[Annotated[Declared, Field(discriminator="kind")]] = Field(min_length=1)


def declared(s: Settings) -> dict[str, Declared]:
    """The installation's sources by name, in the order in which they are declared; no secret is read.

    Raises:
        ValueError: the sources file cannot be read or is wrong; one line with what is wrong and where.
    """
    return _read(REPOSITORY / s.sources_file) if s.sources_file else {SeoulPortal.name: SeoulDeclared()}


@lru_cache(maxsize=8)
def _read(path: Path) -> dict[str, Declared]:
    try:
        found = _File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))).sources
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ValueError(f"sources file {path} cannot be read ({type(error).__name__}): see EUNGDAP_SOURCES_FILE"
                         ) from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"sources file {path}: {where or 'the whole'}: {first['msg']}") from None
    names = [each.name for each in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"sources file {path} declares {', '.join(twice)} twice")
    return dict(zip(names, found, strict=True))
