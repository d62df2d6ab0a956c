"""What is said of alerts, in Korean: title, plain text, HTML and JSON. Of complaints only counts, label and reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.alerting.rules import Alert
from pipeline.calendar_days import SEOUL
from pipeline.report.korean import LABEL_CHARS, TEXT_CHARS, clean, followed, once_in, short_day, short_moment

TEMPLATES = Path(__file__).parent / "templates"
DAYS = 7
NEW, SURGE, GROWN = "새 경보", "다시 늘어난 경보", "커진 경보"
WHAT = {NEW: "새로 나타났습니다", SURGE: "다시 늘어났습니다", GROWN: "더 커졌습니다"}


@dataclass(frozen=True)
class Said:
    """One alert in words; `rows` are (name, text), `days` are (Seoul's day, complaints)."""

    alert_id: str
    occasion: str
    label: str
    sentence: str
    rows: tuple[tuple[str, str], ...]
    days: tuple[tuple[date, int], ...]
    link: str

    @property
    def chart_title(self) -> str:
        """What the picture shows."""
        return f"{self.label}: 이 경보를 이루는 민원, 날짜별"

    @property
    def alt(self) -> str:
        """The picture in words."""
        return f"{self.chart_title}. " + ", ".join(f"{short_day(day)} {count}건" for day, count in self.days) + "."


def say(alert: Alert, *, is_first: bool, base_url: str) -> Said:
    """Put one alert into words; `base_url` is where people open the board."""
    occasion = GROWN if not is_first else NEW if alert.kind == "new" else SURGE
    label = clean(alert.label, LABEL_CHARS)
    rows = [("곳", clean(alert.place, LABEL_CHARS)),
            ("접수", f"{short_moment(alert.told_at)}까지 {alert.window_hours}시간 동안 {alert.observed_count:,}건"
                     f"(평소라면 {alert.expected_count:,.1f}건)"),
            ("까닭", clean(alert.reason, TEXT_CHARS)),
            ("달리 볼 점", clean(alert.caution, TEXT_CHARS)),
            ("우연이라면", once_in(alert.recurrence_interval_days))]
    last = alert.told_at.astimezone(SEOUL).date()
    days = [last - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    return Said(alert.alert_id, occasion, label, f"{label}{followed(label, '이')} {WHAT[occasion]}.",
                tuple(row for row in rows if row[1]), tuple((day, alert.days.get(day, 0)) for day in days),
                f"{base_url}/eungdap/alerts/{quote(alert.alert_id, safe='')}")


def title(said: Sequence[Said], city: str) -> str:
    """One line for all."""
    if len(said) == 1:
        return f"[{city} 응답] {said[0].occasion}: {said[0].label}"
    return f"[{city} 응답] 경보 {len(said)}건: {said[0].label} 외 {len(said) - 1}건"


def text(said: Sequence[Said], footer: str) -> str:
    """Plain text; it says all that the HTML says."""
    parts = []
    for one in said:
        parts += [f"■ {one.occasion}: {one.sentence}", *(f"- {name}: {value}" for name, value in one.rows),
                  "- 날짜별: " + ", ".join(f"{short_day(day)} {count}건" for day, count in one.days),
                  f"- 상황판에서 처리하기: {one.link}", ""]
    return "\n".join([*parts, footer, ""])


def html(said: Sequence[Said], pictures: Sequence[str], footer: str) -> str:
    """The same as a page; `pictures` are the Content-IDs of the first alerts' pictures."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined,
                              loader=FileSystemLoader(TEMPLATES))
    return environment.get_template("mail.html").render(said=said, pictures=pictures, footer=footer)


def payload(alerts: Sequence[Alert], said: Sequence[Said], city: str, footer: str) -> dict[str, object]:
    """What a webhook gets: `text` for people, in the field that chat services show, the rest for programs."""
    return {"text": text(said, footer), "title": title(said, city), "alerts": [{
        "alert_id": alert.alert_id, "label": one.label, "place": alert.place, "kind": alert.kind,
        "occasion": "update" if one.occasion == GROWN else alert.kind, "told_at": alert.told_at.isoformat(),
        "window_hours": alert.window_hours, "observed_count": alert.observed_count,
        "expected_count": alert.expected_count, "recurrence_interval_days": alert.recurrence_interval_days,
        "reason": alert.reason, "caution": alert.caution, "link": one.link}
        for alert, one in zip(alerts, said, strict=True)]}
