"""The report as files' bytes: HTML by Jinja2, PDF by Typst. Both get data only; nothing from outside is ever markup."""

import json
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import typst
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.report.compose import Report
from pipeline.report.figures import Block, Fact, Part, sources_of
from pipeline.report.korean import shortened

ROOM = Path(__file__).parent
TEMPLATES, FONTS = ROOM / "templates", ROOM / "fonts"
SLIDE_ROWS = 7
SLIDE_CHARS = 120
LONG_WORD = re.compile(r"[!-~]{12,}")  # Typst breaks a line between Korean syllables, but not within such a word
PIECE, BREAK = re.compile(r".{4}"), "\u200b"


def html(report: Report) -> bytes:
    """One page without any outside address."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined,
                              loader=FileSystemLoader(TEMPLATES))
    environment.tests["fact"] = lambda part: isinstance(part, Fact)
    environment.filters["sources"] = sources_of
    return environment.get_template("report.html").render(report=report).encode()


def paper(report: Report, made_at: datetime) -> bytes:
    """A4 as PDF."""
    return _typeset("a4.typ", report, made_at, "pdf")


def slides(report: Report, made_at: datetime) -> bytes:
    """16:9 as PDF: long tables end early, and the statements stand in the A4 report alone."""
    return _typeset("slides.typ", report, made_at, "pdf")


def _typeset(template: str, report: Report, made_at: datetime, form: str) -> bytes | list[bytes]:
    data = json.dumps(_data(report, SLIDE_ROWS if template == "slides.typ" else None), ensure_ascii=False)
    # the moment is the document's own, so that the same data at the same moment are the same bytes
    return typst.compile(TEMPLATES / template, root=TEMPLATES, font_paths=[FONTS], ignore_system_fonts=True,
                         format=form, sys_inputs={"data": data}, timestamp=made_at.replace(microsecond=0))


def _data(report: Report, rows: int | None) -> dict[str, Any]:
    return {
        "city": report.city, "month": report.month, "made": report.made,
        "notice": _blocks(report.notice, report, rows),
        "sections": [{"title": section.title, "blocks": _blocks(section.blocks, report, rows)}
                     for section in report.sections],
        "appendix": [{
            "number": entry.number, "name": entry.name, "figures": _breakable(", ".join(entry.figures)),
            "statement": entry.statement, "asked": entry.asked, "row_count": entry.row_count,
            "parameters": ", ".join(f"{key} = {value}" for key, value in entry.parameters.items())}
            for entry in report.appendix],
    }


def _blocks(blocks: Sequence[Block], report: Report, rows: int | None) -> list[dict[str, Any]]:
    """Each block; one before a table stays on its page."""
    after = [each.kind for each in blocks[1:]] + [""]
    return [_block(block, report, rows) | {"leads": kind == "table"} for block, kind in zip(blocks, after, strict=True)]


def _block(block: Block, report: Report, rows: int | None) -> dict[str, Any]:
    shown = block.rows[:rows]
    return {
        "kind": block.kind, "title": block.title, "text": _flat(block.parts), "svg": block.svg, "alt": block.alt,
        "items": [{"name": name, "text": fact.text, "note": _flat(note)} for name, fact, note in block.items],
        "head": [each.head for each in block.head],
        "numeric": [each.is_number for each in block.head], "widths": [each.width for each in block.head],
        "rows": [[_flat([cell], SLIDE_CHARS if rows else None) for cell in row] for row in shown],
        "left_out": len(block.rows) - len(shown),
        "sources": ", ".join(str(report.numbers[key]) for key in sources_of(block)),
    }


def _flat(parts: Sequence[Part], limit: int | None = None) -> str:
    text = "".join(part.text if isinstance(part, Fact) else part for part in parts)
    return _breakable(text if limit is None else shortened(text, limit))


def _breakable(text: str) -> str:
    return LONG_WORD.sub(lambda word: PIECE.sub(lambda piece: piece[0] + BREAK, word[0]), text)
