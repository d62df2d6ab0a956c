"""The packs as files: all of a period's or none."""

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from expectations import chain
from expectations.evidence import forms, pages, queries
from expectations.evidence.queries import Period
from ml.files import whole_file
from pipeline import warehouse
from pipeline.settings import get_settings


def write_period(period: Period, folder: Path) -> list[Path]:
    """Write a period's page and the manual's forms into `folder`, in place of earlier ones; returns their paths.

    Raises:
        RuntimeError: the warehouse is away.
        OSError: the folder cannot be written to.
    """
    told = queries.ask(period)
    return _write(folder, {
        f"evidence-{period.name}.html": pages.period_page(period, told, get_settings().city_name, datetime.now(UTC)),
        f"evidence-{period.name}.xlsx": forms.workbook(period, told)})


def write_run(number: int, folder: Path) -> list[Path]:
    """Write one verdict's page.

    Raises:
        ValueError: there is no such run.
        RuntimeError: the warehouse is away.
        OSError: the folder cannot be written to.
    """
    with warehouse.connect("quality_rw") as connection:
        told = queries.verdict(connection, number)
    if told is None:
        raise ValueError(f"no check {number}: the board's tile 검사 결과 원장 names them")
    return _write(folder, {f"evidence-run-{number}.html": pages.run_page(told, chain.head(), datetime.now(UTC))})


def _write(folder: Path, contents: dict[str, bytes]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:  # nothing is renamed before all are written
        for name, content in contents.items():
            stack.enter_context(whole_file(folder / name)).write(content)
    return [folder / name for name in contents]
