"""The packs' pages as bytes: one file without any outside address, which opens without a server and prints on A4."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from expectations.evidence.forms import GATES, SHEETS, shown
from expectations.evidence.queries import Period, Told
from pipeline.calendar_days import SEOUL

TEMPLATES = Path(__file__).parent / "templates"


def period_page(period: Period, told: Told, city: str, made_at: datetime) -> bytes:
    """A month's or a year's pack."""
    return _page("period.html", made_at, period=period, told=told, city=city, gates=GATES, sheets=SHEETS,
                 finding_anchor=lambda finding_id: f"#finding-{finding_id}")


def run_page(told: Mapping[str, Any], head: tuple[int, str], made_at: datetime) -> bytes:
    """One verdict's pack."""
    return _page("run.html", made_at, told=told, head=head, no_link=lambda _: "")


def _page(name: str, made_at: datetime, **values: object) -> bytes:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined,
                              loader=FileSystemLoader(TEMPLATES))
    environment.filters |= {"cell": _cell, "differing": _differing,
                            "told_moment": lambda told: shown(datetime.fromisoformat(told)) if told else ""}
    return environment.get_template(name).render(made_at=f"{made_at.astimezone(SEOUL):%Y-%m-%d %H:%M}",
                                                 **values).encode()


def _cell(value: object, head: str) -> object:
    """A value as text: rates are per cent, times Seoul's."""
    if head.endswith("오류율") and value not in ("", None):
        return f"{float(value):.3%}"  # type: ignore[arg-type]
    return shown(value) if isinstance(value, datetime) else value


def _differing(entry: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> str:
    """What one entry says and the other does not."""
    if entry is None:
        return ""
    return ", ".join(f"{name}: {value}" for name, value in entry.items() if other is None or other.get(name) != value)
