"""Files that the platform writes, on pages: /eungdap/reports (monthly reports) and /eungdap/evidence (auditors' packs).

What is asked for is put together from a period and a kind, never from a path, so nothing but a file of that kind in the
folder can be had.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, abort, render_template, send_from_directory
from flask.wrappers import Response


@dataclass(frozen=True)
class Shelf:
    """What lies on one page: files of some kinds, each named after a period.

    Attributes:
        address: of the page below /eungdap; its template has the same name.
        kinds: each kind's file name, with {} for the period.
        period: how a period is written.
    """

    address: str
    kinds: dict[str, str]
    period: re.Pattern[str]


REPORTS = Shelf("reports", {"screen": "report-{}.html", "paper": "report-{}.pdf", "slides": "report-{}-slides.pdf"},
                re.compile(r"[0-9]{4}-[0-9]{2}"))
EVIDENCE = Shelf("evidence", {"page": "evidence-{}.html", "forms": "evidence-{}.xlsx"},
                 re.compile(r"[0-9]{4}(-[0-9]{2})?"))


def periods(shelf: Shelf, folder: Path) -> list[tuple[str, list[str]]]:
    """Each period of which there is a file, the newest first, with the kinds that there are of it."""
    found: dict[str, list[str]] = {}
    for kind, name in shelf.kinds.items():
        before, after = name.split("{}")
        for path in folder.glob(name.format("*")):
            period = path.name.removeprefix(before).removesuffix(after)
            if shelf.period.fullmatch(period) and path.is_file():
                found.setdefault(period, []).append(kind)
    return sorted(found.items(), reverse=True)


def add_to(pages: Blueprint, shelf: Shelf, folder: Path, may_read: Callable[[], bool]) -> None:
    """Serve the files of `folder` on `pages` where `may_read` says so; else 403, and 404 where there is no file."""
    def listed() -> str:
        if not may_read():
            abort(403)
        return render_template(f"eungdap/{shelf.address}.html", periods=periods(shelf, folder))

    def file(period: str, kind: str) -> Response:
        if not may_read():
            abort(403)
        if kind not in shelf.kinds or not shelf.period.fullmatch(period):
            abort(404)
        return send_from_directory(folder, shelf.kinds[kind].format(period))

    pages.add_url_rule(f"/{shelf.address}", shelf.address, listed)
    pages.add_url_rule(f"/{shelf.address}/<period>/<kind>", f"{shelf.address}_file", file)
