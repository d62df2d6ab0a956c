"""The operating curve as an SVG of its own: no script, no outside font, readable in colour and without."""

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 860, 460
LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT = 70, 48, 540, 340
COLOURS = ("#0b3d91", "#c8102e", "#00785a", "#8a5a00", "#6a3d9a", "#444444", "#b15928", "#007c9e", "#a0518d", "#5b7300")
DASHES = ("", "7 3", "2 3", "9 3 2 3", "4 2", "1 2", "12 4", "6 2 1 2", "3 3")  # one fewer: no pair of both comes twice
FEWEST_A_MONTH = 0.05  # none at all stands here: a logarithm has no nought

Point = tuple[float, float]


def curve(series: Mapping[str, Sequence[Point]], title: str, x_label: str, y_label: str) -> str:
    """Lines of (observed false alarms a month, share found); x is logarithmic, y runs from 0 to 1.

    Args:
        series: points by name, in the order of the dial.
        title: what is shown, one line.
        x_label: under the axis.
        y_label: beside it.
    """
    most = max([8.0, *(x for points in series.values() for x, _ in points)])
    ticks = [x for x in (0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024) if x <= most * 2]
    high = ticks[-1]

    def across(x: float) -> float:
        part = math.log(max(x, FEWEST_A_MONTH) / FEWEST_A_MONTH) / math.log(high / FEWEST_A_MONTH)
        return LEFT + part * PLOT_WIDTH

    def down(y: float) -> float:
        return TOP + (1 - y) * PLOT_HEIGHT

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12"><title>{escape(title)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="24" font-size="15" font-weight="bold">{escape(title)}</text>',
    ]
    for x in ticks:
        parts += [_line(across(x), TOP, across(x), TOP + PLOT_HEIGHT, "#dddddd"),
                  _text(across(x), TOP + PLOT_HEIGHT + 16, "0" if x == FEWEST_A_MONTH else f"{x:g}", "middle")]
    for tenth in range(0, 11, 2):
        y = tenth / 10
        parts += [_line(LEFT, down(y), LEFT + PLOT_WIDTH, down(y), "#dddddd"),
                  _text(LEFT - 8, down(y) + 4, f"{y:.1f}", "end")]
    parts += [_text(LEFT + PLOT_WIDTH / 2, TOP + PLOT_HEIGHT + 40, x_label, "middle"),
              f'<text transform="translate(20 {TOP + PLOT_HEIGHT / 2}) rotate(-90)" text-anchor="middle">'
              f"{escape(y_label)}</text>"]
    for number, (name, points) in enumerate(series.items()):
        parts += _series(name, [(across(x), down(y)) for x, y in points], number)
    return "\n".join([*parts, "</svg>", ""])


def _series(name: str, points: Sequence[Point], number: int) -> list[str]:
    colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
    width, radius = (3, 4) if number == 0 else (1.6, 2.5)
    style = f'stroke="{colour}" stroke-width="{width}"' + (f' stroke-dasharray="{dash}"' if dash else "")
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    y = TOP + 10 + 20 * number
    x = LEFT + PLOT_WIDTH + 20
    return [f'<polyline points="{path}" fill="none" {style}/>',
            *(f'<circle cx="{a:.1f}" cy="{b:.1f}" r="{radius}" fill="{colour}"/>' for a, b in points),
            f'<line x1="{x}" y1="{y}" x2="{x + 30}" y2="{y}" {style}/>', _text(x + 38, y + 4, name, "start")]


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
