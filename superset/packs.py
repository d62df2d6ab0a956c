"""The auditors' packs on a page: /eungdap/evidence lists them, and each opens from there.

`expectations.evidence` writes them into the folder. What is asked for is put together from a period and a kind, never
from a path, so nothing but a pack of that folder can be had.
"""

import re
from collections.abc import Callable
from pathlib import Path

from flask import Blueprint, abort, render_template, send_from_directory
from flask.wrappers import Response

KINDS = {"page": "evidence-{}.html", "forms": "evidence-{}.xlsx"}
PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2})?")


def periods(folder: Path) -> list[str]:
    """The months and years of which there are packs, the newest first."""
    named = {path.stem.removeprefix("evidence-") for path in folder.glob("evidence-*.html")}
    return sorted(filter(PERIOD.fullmatch, named), reverse=True)


def add_to(pages: Blueprint, folder: Path, may_read: Callable[[], bool]) -> None:
    """Serve the packs of `folder` on `pages` where `may_read` says so; else 403, and 404 where there is no file."""
    def packs() -> str:
        if not may_read():
            abort(403)
        return render_template("eungdap/packs.html", periods=periods(folder))

    def pack(period: str, kind: str) -> Response:
        if not may_read():
            abort(403)
        if kind not in KINDS or not PERIOD.fullmatch(period):
            abort(404)
        return send_from_directory(folder, KINDS[kind].format(period))

    pages.add_url_rule("/evidence", "packs", packs)
    pages.add_url_rule("/evidence/<period>/<kind>", "pack", pack)
