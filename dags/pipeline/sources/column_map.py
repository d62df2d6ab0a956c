"""The column map of a file: a small YAML that says which column feeds which field, and how its times are written.

```yaml
source: petitions              # name in the warehouse: small letters, digits, _
label_ko: 국민청원              # name on the board
is_synthetic: false
time: {formats: ["%Y-%m-%d"], zone: Asia/Seoul}   # strptime formats; any ISO 8601 form is read as well
columns:                       # field: column, or several that are joined
  service_request_id: petition_idx
  description: [title, content]
constants: {channel: 웹}        # fields that are the same in every row
statuses: {Closed: closed, Open: open}   # default: closed where there is an answer or its time
optional: [answer]             # fields whose columns a file may lack; without any other column it is refused
keep: [ward]                   # further columns whose values are stored too, masked, in `extra`
```

Of a column that is neither mapped nor kept no value is stored, only its kind, its length and a keyed hash. Masking
finds a name, a birthday or an account number by what stands around it, and in a column of their own they stand bare:
`keep` is for columns that hold no personal data.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from pipeline.records import Complaint, UnreadableError, text_of
from pipeline.sources.base import RawRow, joined, moment_of, plain_text, score_of, transfers_of, unmapped

MAPS = Path(__file__).parent / "maps"
REQUIRED = ("service_request_id", "requested_at", "description")
TEXTS = ("answer", "channel", "district", "neighbourhood", "agency_responsible", "status_notes")
FIELDS = frozenset((*REQUIRED, *TEXTS, "service_name", "answered_at", "status", "transfers", "reopened_at",
                    "satisfaction_score", "submitter"))
LABELS = ("service_name", "channel", "district", "neighbourhood", "agency_responsible", "status", "transfers")
LONG_TEXTS = ("description", "answer")  # where people paste HTML
SEPARATORS = {"service_name": " > ", "description": "\n", "answer": "\n"}
_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
_KEYS = frozenset({"source", "label_ko", "is_synthetic", "time", "columns", "constants", "statuses", "optional",
                   "keep"})


@dataclass(frozen=True)
class ColumnMap:
    """A validated column map; `columns` gives for each field the columns that are joined into it."""

    source: str
    label_ko: str
    is_synthetic: bool
    formats: tuple[str, ...]
    zone: ZoneInfo
    columns: Mapping[str, tuple[str, ...]]
    constants: Mapping[str, str]
    statuses: Mapping[str, str]
    optional: frozenset[str]
    keep: frozenset[str]

    def required_columns(self) -> set[str]:
        """Columns without which a file is refused."""
        return {column for field, columns in self.columns.items() if field not in self.optional for column in columns}

    @cached_property
    def mapped_columns(self) -> frozenset[str]:
        """Every column that feeds a field."""
        return frozenset(column for columns in self.columns.values() for column in columns)

    @property
    def label_columns(self) -> frozenset[str]:
        """Every column that feeds a field of labels and none of sentences."""
        fed = {field: set(columns) for field, columns in self.columns.items()}
        sentences = set().union(*(columns for field, columns in fed.items() if field not in LABELS))
        return frozenset(set().union(*(fed.get(field, set()) for field in LABELS)) - sentences)

    def complaint(self, row: RawRow) -> Complaint:
        """One row of the file as a complaint in clear.

        Raises:
            UnreadableError: it is no object, or a date, state, transfer or score cannot be read.
        """
        fields = row.fields()
        text = {field: joined(fields, columns, SEPARATORS.get(field, " ")) for field, columns in self.columns.items()}
        text = {**self.constants, **text} | {field: plain_text(text[field]) for field in LONG_TEXTS if field in text}
        moments = {field: moment_of(text.get(field, ""), field, self.formats, self.zone)
                   for field in ("requested_at", "answered_at", "reopened_at")}
        if moments["requested_at"] is None:
            raise UnreadableError("requested_at is missing")
        return Complaint(
            service_request_id=text["service_request_id"],
            description=text["description"],
            service_name=text.get("service_name", ""),
            status=self._status(text, is_answered=bool(text.get("answer") or moments["answered_at"])),
            transfers=transfers_of(text.get("transfers", ""), self.formats, self.zone),
            satisfaction_score=score_of(text.get("satisfaction_score", "")),
            submitter=text.get("submitter", ""),
            extra=unmapped(fields, self.mapped_columns, self.keep),
            **{field: text.get(field, "") for field in TEXTS},
            **moments,
        )

    def _status(self, text: Mapping[str, str], *, is_answered: bool) -> str:
        given = text.get("status", "")
        if not given:
            return "closed" if is_answered else "open"
        if given not in self.statuses:
            raise UnreadableError("status is not in the column map")
        return self.statuses[given]


def load_map(name: str) -> ColumnMap:
    """The column map called `name` (one that comes with the platform), or read from the YAML file at the path `name`.

    Raises:
        ValueError: there is none, or it is wrong; one line with what is wrong.
    """
    path = MAPS / f"{name}.yml" if _NAME.fullmatch(name) else Path(name)
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        known = ", ".join(sorted(each.stem for each in MAPS.glob("*.yml")))
        raise ValueError(f"column map {name!r} cannot be read ({type(error).__name__}): "
                         f"give a YAML file or one of {known}") from None
    try:
        return _parse(content)
    except (TypeError, AttributeError, KeyError, ValueError, ZoneInfoNotFoundError) as error:
        raise ValueError(f"column map {name!r}: {_told(error)}") from None


def _parse(content: dict) -> ColumnMap:
    unknown = set(content) - _KEYS
    if unknown:
        raise ValueError(f"unknown keys {sorted(unknown)}; known are {sorted(_KEYS)}")
    columns = {field: _several(column) for field, column in content["columns"].items()}
    constants = {field: text_of(value) for field, value in (content.get("constants") or {}).items()}
    optional = frozenset(_several(content.get("optional") or [])) - frozenset(REQUIRED)
    foreign = (set(columns) | set(constants) | optional) - FIELDS
    if foreign:
        raise ValueError(f"unknown fields {sorted(foreign)}; known are {sorted(FIELDS)}")
    missing = [field for field in REQUIRED if field not in columns]
    if missing:
        raise ValueError(f"columns must name {', '.join(missing)}")
    source = content["source"]
    if not _NAME.fullmatch(source) or source == "seoul":
        raise ValueError("source must be small letters, digits and _ (31 at most), and not 'seoul', the portal")
    statuses = {str(given): meant for given, meant in (content.get("statuses") or {}).items()}
    if set(statuses.values()) - {"open", "closed"}:
        raise ValueError("statuses must lead to open or closed")
    time = content.get("time") or {}
    return ColumnMap(
        source=source, label_ko=str(content.get("label_ko", source)), is_synthetic=bool(content.get("is_synthetic")),
        formats=tuple(dict.fromkeys((*_several(time.get("formats", "iso")), "iso"))),
        zone=ZoneInfo(time.get("zone", "Asia/Seoul")), columns=columns, constants=constants, statuses=statuses,
        optional=optional, keep=frozenset(_several(content.get("keep") or [])))


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(str(each) for each in value)


def _told(error: Exception) -> str:
    if isinstance(error, ZoneInfoNotFoundError):
        return "time.zone is no time zone"
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing"
    return "is not of the form its documentation shows" if isinstance(error, TypeError | AttributeError) else str(error)
