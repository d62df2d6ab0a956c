"""The three files of a month: all of them or none."""

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from ml.files import whole_file
from pipeline.report import queries, render
from pipeline.report.compose import compose
from pipeline.report.month import Month
from pipeline.settings import get_settings


def write(month: Month, folder: Path, made_at: datetime) -> list[Path]:
    """Write the report of `month` into `folder`, in place of an earlier one; returns the files' paths.

    Raises:
        ValueError: the month has not begun, or the board holds no day of it, or the folder cannot be written to.
        RuntimeError: the warehouse is away, or its board is not there yet. Every message is one line.
    """
    if month > Month.of(made_at):
        raise ValueError(f"{month.name} has not begun: choose a month up to {Month.of(made_at).name}")
    answers = queries.ask(month, made_at)
    if not answers["day_counts"].rows[0]["day_count"]:
        raise ValueError(f"the board holds no day of {month.name}: nothing was received in it, or nothing published")
    report = compose(answers, month, made_at, get_settings().city_name)
    contents = {f"report-{month.name}.html": render.html(report),
                f"report-{month.name}.pdf": render.paper(report, made_at),
                f"report-{month.name}-slides.pdf": render.slides(report, made_at)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ValueError(f"{folder}: cannot be written ({error.strerror})") from None
    with ExitStack() as stack:  # nothing is renamed before all are written
        for name, content in contents.items():
            stack.enter_context(whole_file(folder / name)).write(content)
    return [folder / name for name in contents]
