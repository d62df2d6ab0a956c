"""From signals to what is wrong: pure functions of the signals and the clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from pipeline.calendar_days import SEOUL
from pipeline.health.kinds import KINDS, Kind
from pipeline.health.signals import Batches, Freshness, Gate, Signals, TaskFailures, Undelivered, Urgent

CHANNELS = {"email": "전자우편", "webhook": "웹훅"}
OK, LATE, DOWN = "정상", "지연", "중단"
SILENT_AFTER = timedelta(minutes=90)  # the hourly DAG leaves a sign of life every hour, also when it fails
UNJUDGED_AFTER = timedelta(hours=2)
UNWATCHED_AFTER = timedelta(minutes=5)  # of the watcher for dangers, which looks every 20 seconds
RUN = "run"  # the task's place in a failure that concerns a whole run


@dataclass(frozen=True)
class Condition:
    """One thing that is wrong now.

    `weight` says how bad it is, in units of its own kind: an alarm whose weight doubled is announced again.
    `is_alarm` is false where nothing is late yet: a new installation that has not published.
    """

    kind: str
    subject: str
    state: str
    since_at: datetime
    detail_ko: str
    weight: int = 1
    is_alarm: bool = True

    @property
    def about(self) -> Kind:
        """The kind's title, first action and section."""
        return KINDS[self.kind]


def conditions(signals: Signals, now: datetime, started_at: datetime) -> list[Condition]:
    """What is wrong at `now`; `started_at` is when this process began to watch. Worst first, then oldest."""
    found = [*_silent_scheduler(signals, now, started_at)]
    for source in signals.freshness:
        found += _silent_source(source, now)
    for batches in signals.batches:
        found += _waiting(batches, now)
    for gate in signals.gates:
        found += _held_publication(gate)
    found += (_undelivered(channel) for channel in signals.undelivered)
    found += _never_watched(signals, now, started_at)
    for source in signals.urgent:
        found += _unwatched(source, now)
    found += (_failed(task) for task in signals.task_failures if task.open_since_at)
    return sorted(found, key=lambda one: (one.state != DOWN, one.since_at))


def state_of(found: list[Condition]) -> str:
    """정상, 지연 or 중단: the worst of what was found."""
    states = {one.state for one in found}
    return DOWN if DOWN in states else LATE if LATE in states else OK


def unreachable(since_at: datetime) -> Condition:
    """The condition of a warehouse that has not answered since `since_at`."""
    return Condition("warehouse_down", "", DOWN, since_at, "데이터베이스에서 지표를 읽지 못했습니다")


def clock(moment: datetime) -> str:
    """A moment as people in Seoul write it."""
    return moment.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M")


def minutes_between(earlier: datetime, later: datetime) -> int:
    """Whole minutes, never negative."""
    return max(0, int((later - earlier).total_seconds() // 60))


def _silent_scheduler(signals: Signals, now: datetime, started_at: datetime) -> Iterator[Condition]:
    last = signals.last_sign_at
    if last is None:
        yield Condition("scheduler_silent", "", DOWN, started_at, "아직 수집된 자료가 없음",
                        is_alarm=now - started_at > SILENT_AFTER)
    elif now - last > SILENT_AFTER:
        yield Condition("scheduler_silent", "", DOWN, last, f"마지막 작업 {clock(last)}")


def _silent_source(source: Freshness, now: datetime) -> Iterator[Condition]:
    """A source without a limit is a file that was given once: it is never late, even when its batch is held."""
    shown, limit = source.published_until_at, source.max_minutes_behind
    if limit is None:
        return
    since = shown or source.registered_at
    behind = minutes_between(since, now)
    if shown is None:
        yield Condition("source_silent", source.source, DOWN, since, f"{source.label_ko}: 아직 공개된 자료가 없음",
                        is_alarm=behind > limit)
    elif behind > limit:
        yield Condition("source_silent", source.source, LATE if behind <= 3 * limit else DOWN, since,
                        f"{source.label_ko}: {clock(shown)}까지 공개됨, {behind}분 지남 (한도 {limit}분)",
                        weight=behind)


def _waiting(batches: Batches, now: datetime) -> Iterator[Condition]:
    if batches.status == "landed" and now - batches.since_at <= UNJUDGED_AFTER:
        return
    kind = "batch_held" if batches.status == "held" else "batches_unjudged"
    detail = (f"{batches.label_ko}: {batches.batch_count}묶음, 최근 {clock(batches.newest_window_start_at)}부터의 묶음 "
              f"{batches.newest_batch_id}")
    yield Condition(kind, batches.source, LATE, batches.since_at, detail, weight=batches.batch_count)


def _held_publication(gate: Gate) -> Iterator[Condition]:
    """A publication that made way for a newer run is not one that a rule held."""
    if gate.gate == "publication" and not gate.is_success and not gate.is_superseded:
        rules = ", ".join(gate.critical_rules) or "규칙 이름 없음"
        yield Condition("publication_held", "", LATE, gate.held_since_at or gate.checked_at, f"어긴 규칙: {rules}",
                        weight=max(1, gate.critical_count))


def _never_watched(signals: Signals, now: datetime, started_at: datetime) -> Iterator[Condition]:
    """Of a watcher that looks each source has a row, also one that does not answer it."""
    if not signals.urgent:
        yield Condition("urgent_silent", "", LATE, started_at, "긴급 민원을 아직 한 번도 살피지 않음",
                        is_alarm=now - started_at > UNWATCHED_AFTER)


def _unwatched(urgent: Urgent, now: datetime) -> Iterator[Condition]:
    if now - urgent.looked_at > UNWATCHED_AFTER:
        detail = f"{urgent.source}: {clock(urgent.looked_at)}부터 새 민원을 보지 못함"
        yield Condition("urgent_silent", urgent.source, LATE, urgent.looked_at, detail)
    if urgent.unsent_since_at and now - urgent.unsent_since_at > UNWATCHED_AFTER:
        detail = f"{urgent.source}: 긴급 민원 {urgent.unsent_count}건을 전하지 못함"
        yield Condition("urgent_unsent", urgent.source, LATE, urgent.unsent_since_at, detail,
                        weight=urgent.unsent_count)


def _undelivered(alerts: Undelivered) -> Condition:
    detail = f"{CHANNELS[alerts.channel]}: 최근 24시간 {alerts.delivery_count}건을 포기함, 까닭 {alerts.last_error}"
    return Condition("alerts_undelivered", alerts.channel, LATE, alerts.since_at, detail, weight=alerts.delivery_count)


def _failed(task: TaskFailures) -> Condition:
    kind, subject = ("run_timed_out", task.dag_id) if task.task_id == RUN else (
        "task_failed", f"{task.dag_id}.{task.task_id}")
    detail = f"{subject}: 최근 24시간 {task.failure_count}번, 종류 {task.kind}, 실행 {task.run_id}"
    return Condition(kind, subject, LATE, task.open_since_at, detail, weight=task.open_count)
