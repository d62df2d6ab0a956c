"""The monthly reports on a page: /eungdap/reports lists them, and each opens from there.

`pipeline.report` writes them into the folder. What is asked for is put together from a month and a kind, never from a
path, so nothing but a report of that folder can be had.
"""

import re
from collections.abc import Callable
from pathlib import Path

from flask import Blueprint, abort, render_template, send_from_directory
from flask.wrappers import Response

KINDS = {"screen": "report-{}.html", "paper": "report-{}.pdf", "slides": "report-{}-slides.pdf"}
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


def months(folder: Path) -> list[tuple[str, list[str]]]:
    """Each month of which there is a report, the newest first, with the kinds that there are of it."""
    named = {path.stem.removeprefix("report-")[:7] for path in folder.glob("report-*") if path.is_file()}
    return [(month, [kind for kind in KINDS if (folder / KINDS[kind].format(month)).is_file()])
            for month in sorted(filter(MONTH.fullmatch, named), reverse=True)]


def add_to(pages: Blueprint, folder: Path, may_read: Callable[[], bool]) -> None:
    """Serve the reports of `folder` on `pages` where `may_read` says so; else 403, and 404 where there is no file."""
    def reports() -> str:
        if not may_read():
            abort(403)
        return render_template("eungdap/reports.html", months=months(folder))

    def report(month: str, kind: str) -> Response:
        if not may_read():
            abort(403)
        if kind not in KINDS or not MONTH.fullmatch(month):
            abort(404)
        return send_from_directory(folder, KINDS[kind].format(month))

    pages.add_url_rule("/reports", "reports", reports)
    pages.add_url_rule("/reports/<month>/<kind>", "report", report)
