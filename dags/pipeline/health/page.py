"""The health page in Korean, and the same as JSON."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from importlib import resources

from jinja2 import Environment

from pipeline.health.conditions import Condition, clock, minutes_between, state_of
from pipeline.health.kinds import ALERTS, BACKLOG, FRESHNESS, GATES, WORK
from pipeline.health.signals import Signals
from pipeline.health.watch import View
from pipeline.settings import Settings

GATE_NAMES = {"batch": "1단계 접수 묶음 검사", "marts": "2단계 공개 전 검사", "publication": "공개"}
STAGE_NAMES = {"facts": "사실 표", "issues": "이슈 표"}
Rows = list[tuple[str, str]]


@dataclass(frozen=True)
class Section:
    """One signal on the page: its state, its figures, and what is wrong with it."""

    name: str
    title_ko: str
    rows: Rows
    found: list[Condition] = field(default_factory=list)

    @property
    def state(self) -> str:
        """정상, 지연 or 중단."""
        return state_of(self.found)


def as_json(view: View) -> dict[str, object]:
    """State, when it was looked at, and each reason with since when and what to do first."""
    return {
        "state": state_of(view.found),
        "looked_at": view.looked_at.isoformat(),
        "reasons": [{"kind": one.kind, "subject": one.subject, "state": one.state, "title": one.about.title_ko,
                     "since_at": one.since_at.isoformat(), "detail": one.detail_ko, "first_action": one.about.command}
                    for one in view.found],
    }


def as_html(view: View, now: datetime, s: Settings) -> str:
    """The page: self-contained, everything from outside escaped."""
    template = resources.files("pipeline.health").joinpath("page.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["clock"] = clock
    return environment.from_string(template).render(
        city=s.city_name, state=state_of(view.found), sections=list(sections(view, now)), now=now, view=view,
        runbook=s.runbook_url, is_linked=s.runbook_url.startswith(("http://", "https://")))


def sections(view: View, now: datetime) -> Iterator[Section]:
    """The four signals and the work behind them; without a reading since the start only what is known."""
    signals = view.signals
    figures = {FRESHNESS: _freshness, BACKLOG: _backlog, GATES: _gates, ALERTS: _alerts, WORK: _work}
    titles = {FRESHNESS: "신선도", BACKLOG: "밀린 일", GATES: "게이트", ALERTS: "경보량", WORK: "작업"}
    for name, title in titles.items():
        rows = figures[name](signals, now) if signals else []
        yield Section(name, title, rows, [one for one in view.found if one.about.signal == name])


def age(earlier: datetime | None, now: datetime) -> str:
    """How long ago, in words."""
    if earlier is None:
        return "아직 없음"
    minutes = minutes_between(earlier, now)
    if minutes < 120:
        return f"{minutes}분 전"
    return f"{minutes // 60}시간 전" if minutes < 2880 else f"{minutes // 1440}일 전"


def _freshness(s: Signals, now: datetime) -> Rows:
    rows = [(one.label_ko, age(one.published_until_at, now)) for one in s.freshness]
    return [*rows, ("마지막 작업", age(s.last_sign_at, now))]


def _backlog(s: Signals, now: datetime) -> Rows:
    waiting = {status: sum(one.batch_count for one in s.batches if one.status == status)
               for status in ("landed", "held")}
    unembedded = "세지 못함" if s.unembedded_count is None else f"{s.unembedded_count:,}건"
    return [("검사를 기다리는 묶음", f"{waiting['landed']:,}개"), ("보류된 묶음 (7일)", f"{waiting['held']:,}개"),
            ("벡터가 없는 민원 글 (24시간)", unembedded),
            ("공개되지 않은 날", f"{s.backlog.dirty_day_count:,}일{_since(s.backlog.dirty_since_at)}"),
            ("격리된 행", f"{s.backlog.quarantine_count:,}건{_since(s.backlog.quarantine_since_at)}")]


def _since(moment: datetime | None) -> str:
    return f" ({clock(moment)}부터)" if moment else ""


def _gates(s: Signals, now: datetime) -> Rows:
    return [(GATE_NAMES[gate.gate], f"{'통과' if gate.is_success else '보류'}, {age(gate.checked_at, now)}"
             f"{_failing(gate.critical_count, gate.warning_count, gate.info_count)}") for gate in s.gates]


def _failing(critical: int, warning: int, info: int) -> str:
    counts = [f"{name} {count}" for name, count in (("심각", critical), ("주의", warning), ("참고", info)) if count]
    return f" · 어긴 규칙 {', '.join(counts)}" if counts else ""


def _alerts(s: Signals, now: datetime) -> Rows:
    issues = [("새 이슈 (24시간)", f"{s.issues.get('new', 0):,}건"),
              ("늘어나는 이슈 (24시간)", f"{s.issues.get('growing', 0):,}건")]
    unsent = sum(alarm.unsent_count for alarm in s.alarms)
    problem = next((alarm.last_error for alarm in s.alarms if alarm.last_error), None)
    return [*issues, ("열린 운영 경보", f"{len(s.alarms):,}건"),
            ("보내지 못한 경보", f"{unsent:,}통{f' ({problem})' if problem else ''}")]


def _work(s: Signals, now: datetime) -> Rows:
    failures = sum(one.failure_count for one in s.task_failures)
    return [("실패한 작업 (24시간)", f"{failures:,}번"),
            *((f"변환: {STAGE_NAMES.get(one.stage, one.stage)}",
               f"{one.seconds:.0f}초, {'성공' if one.is_success else '실패'}, {age(one.ended_at, now)}")
              for one in s.transforms)]
