"""The picture of an alert: a bar a day, as PNG by Typst, with the report's fonts."""

import json

import typst

from pipeline.alerting.wording import TEMPLATES, Said
from pipeline.report.korean import WEEKDAYS
from pipeline.report.render import FONTS

PIXELS_PER_INCH = 144


def png(said: Said) -> bytes:
    """The picture's bytes; the same alert gives the same."""
    most = max((count for _, count in said.days), default=0) or 1
    data = {"title": said.chart_title, "days": [
        {"day": f"{day.month}.{day.day}({WEEKDAYS[day.weekday()]})", "count": count, "share": count / most}
        for day, count in said.days]}
    return typst.compile(TEMPLATES / "chart.typ", root=TEMPLATES, font_paths=[FONTS], ignore_system_fonts=True,
                         format="png", ppi=PIXELS_PER_INCH,
                         sys_inputs={"data": json.dumps(data, ensure_ascii=False)})
