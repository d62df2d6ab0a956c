"""Charts as SVG of their own, the same in HTML and in PDF: no script, no outside font, readable without colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from pipeline.report.korean import WEEKDAYS, shortened

WIDTH = 720
BLUE, SKY, ORANGE, GREY = "#0b5394", "#8fbce6", "#d55e00", "#8a8f98"  # told apart by lightness alone, too
INK, SOFT, LINE = "#1b2430", "#5b6675", "#dfe4ea"
FONT = "NanumGothic, 'Nanum Gothic', 'Noto Sans KR', 'Malgun Gothic', sans-serif"
LABEL_CHARS = 16


@dataclass(frozen=True)
class Day:
    """A day's complaints; `received` is None where the board has none, `state` is that of `days.sql`."""

    day: date
    received: int | None
    state: str


def daily(days: Sequence[Day], name: str, title: str) -> tuple[str, str]:
    """Bars, one a day, weekends in a lighter tone; a held day has a dashed frame, a missing one a cross.

    Returns:
        The SVG and its text alternative.
    """
    left, top, width, height = 56, 34, WIDTH - 72, 160
    high = _ceiling(max((each.received or 0 for each in days), default=0))
    step, parts = width / max(1, len(days)), []
    for tick in range(5):
        y = top + height * (1 - tick / 4)
        parts += [_line(left, y, left + width, y), _text(left - 6, y + 4, f"{high * tick / 4:,.0f}", "end")]
    for index, each in enumerate(days):
        x, tall = left + index * step + step * 0.14, height * (each.received or 0) / high
        frame = f' stroke="{ORANGE}" stroke-width="1.5" stroke-dasharray="3 2"' if each.state == "held" else ""
        colour = SKY if each.day.weekday() > 4 else BLUE
        if each.received is not None:
            parts.append(f'<rect x="{x:.1f}" y="{top + height - tall:.1f}" width="{step * 0.72:.1f}" '
                         f'height="{tall:.1f}" fill="{colour}"{frame}/>')
        elif each.state in ("missing", "held"):
            parts.append(_text(x + step * 0.36, top + height - 4, "×", "middle", ORANGE))
        parts.append(_text(x + step * 0.36, top + height + 15, str(each.day.day), "middle", INK, 10))
    parts += _legend([(BLUE, "평일"), (SKY, "주말")], "점선: 공개 보류, ×: 자료 없음", left, 14)
    said = [f"{each.day.day}일({WEEKDAYS[each.day.weekday()]}) "
            + ("자료 없음" if each.received is None else f"{each.received:,}건")
            + (" 공개 보류" if each.state == "held" else "") for each in days if each.state != "ahead"]
    alt = "날짜별 접수 건수. " + ", ".join(said) + "."
    return _svg(name, title, alt, top + height + 24, parts), alt


def rates(rows: Sequence[tuple[str, float, str]], name: str, title: str) -> tuple[str, str]:
    """Bars from 0 to 100 %, one a row of (label, rate, what stands after it)."""
    left, width, row_height, top = 190, WIDTH - 190 - 130, 22, 26
    height, parts = row_height * len(rows), []
    for tick in range(0, 101, 25):
        x = left + width * tick / 100
        parts += [_line(x, top - 4, x, top + height), _text(x, top - 9, f"{tick}%", "middle", INK, 10)]
    for index, (label, share, note) in enumerate(rows):
        y = top + index * row_height
        parts += [_text(left - 8, y + 15, _short(label), "end"),
                  f'<rect x="{left}" y="{y + 4}" width="{width * share:.1f}" height="14" fill="{BLUE}"/>',
                  _text(left + width * share + 6, y + 15, note, "start")]
    alt = f"{title}. " + ", ".join(f"{_short(label)} {note}" for label, _, note in rows) + "."
    return _svg(name, title, alt, top + height + 6, parts), alt


def pairs(rows: Sequence[tuple[str, float, float]], name: str, title: str, base: str, here: str) -> tuple[str, str]:
    """Two bars a row of (label, before, now), before in grey above, now in blue below; figures at their ends."""
    left, width, row_height, top = 190, WIDTH - 190 - 60, 36, 30
    most, parts = max((max(a, b) for _, a, b in rows), default=0) or 1, []
    for index, (label, before, now) in enumerate(rows):
        y = top + index * row_height
        parts.append(_text(left - 8, y + 20, _short(label), "end"))
        for at, value, colour in ((y + 2, before, GREY), (y + 16, now, BLUE)):
            long = width * value / most
            parts += [f'<rect x="{left}" y="{at}" width="{long:.1f}" height="12" fill="{colour}"/>',
                      _text(left + long + 5, at + 10, f"{value:,.1f}", "start", INK, 10)]
    parts += _legend([(GREY, base), (BLUE, here)], "하루 평균 건수", left, 14)
    alt = f"{title}. " + ", ".join(
        f"{_short(label)} {base} {before:,.1f}건에서 {here} {now:,.1f}건" for label, before, now in rows) + "."
    return _svg(name, title, alt, top + row_height * len(rows) + 6, parts), alt


def _svg(name: str, title: str, alt: str, height: float, parts: Sequence[str]) -> str:
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{FONT}" font-size="12">',
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(alt)}</desc>',
        *parts, "</svg>"])


def _ceiling(most: int) -> int:
    """The end of an axis of four equal steps that holds `most`."""
    size = 4
    while size < most:
        for factor in (2, 2.5, 2):  # 4, 8, 20, 40, 80, 200, …
            size = int(size * factor)
            if size >= most:
                break
    return size


def _short(label: str) -> str:
    return shortened(label, LABEL_CHARS)


def _legend(colours: Sequence[tuple[str, str]], note: str, x: float, y: float) -> list[str]:
    parts = []
    for colour, label in colours:
        parts += [f'<rect x="{x:.0f}" y="{y - 9:.0f}" width="10" height="10" fill="{colour}"/>',
                  _text(x + 15, y, label, "start", INK, 11)]
        x += 32 + 11 * len(label)
    return [*parts, _text(x, y, note, "start", SOFT, 11)]


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{LINE}"/>'


def _text(x: float, y: float, text: str, anchor: str, colour: str = INK, size: int = 12) -> str:
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" font-size="{size}">'
            f"{escape(text)}</text>")
