"""OpenMetrics: the signals as gauges with stable names; `METRICS` is their catalogue (docs/runbook.md explains it)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.openmetrics.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from pipeline.health.signals import Signals
from pipeline.health.watch import View

CONTENT_TYPE = CONTENT_TYPE_LATEST
Samples = Iterable[tuple[tuple[str, ...], float]]

# name without its unit: (unit, labels, help)
METRICS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "eungdap_up": ("", (), "1 when the warehouse answers the health process."),
    "eungdap_read_age": ("seconds", (), "Time since the signals below were read."),
    "eungdap_freshness": ("seconds", ("source",), "Age of the newest published hour."),
    "eungdap_freshness_limit": ("seconds", ("source",), "Age from which the source counts as late."),
    "eungdap_last_sign": ("seconds", (), "Time since any task last left a trace."),
    "eungdap_batches_waiting": ("", ("source", "status"), "Batches without a verdict, or held within seven days."),
    "eungdap_unembedded_texts": ("", (), "Texts of the last day without a vector."),
    "eungdap_dirty_days": ("", (), "Days that changed and are not published."),
    "eungdap_quarantine_rows": ("", (), "Rows in quarantine that were not replayed."),
    "eungdap_gate_success": ("", ("gate",), "1 when the newest result of the gate is green."),
    "eungdap_gate_age": ("seconds", ("gate",), "Time since the gate's newest result."),
    "eungdap_gate_failing_rules": ("", ("gate", "severity"), "Rules that failed in the gate's newest result."),
    "eungdap_issues_raised": ("", ("status",), "Issues that were new or growing within 24 hours."),
    "eungdap_alerts_undelivered": ("", ("channel",), "Alerts given up within 24 hours, counted by subscription."),
    "eungdap_task_failures": ("", ("dag", "task"), "Tasks that failed for good within 24 hours."),
    "eungdap_transform_duration": ("seconds", ("stage",), "Duration of the stage's last finished transform."),
    "eungdap_transform_success": ("", ("stage",), "1 when the stage's last finished transform was green."),
    "eungdap_alarms_open": ("", ("kind",), "Alarms that are open."),
    "eungdap_alarm_messages_unsent": ("", (), "Messages of open alarms that have not left yet."),
}


def full_name(name: str) -> str:
    """A metric's name as it is scraped: with its unit."""
    unit = METRICS[name][0]
    return f"{name}_{unit}" if unit else name


def render(view: View, now: datetime) -> bytes:
    """The metrics as OpenMetrics 1.0 text; when the warehouse does not answer only `eungdap_up 0` and the age."""
    registry = CollectorRegistry()
    registry.register(_Once(view, now))
    return generate_latest(registry)


class _Once(Collector):
    def __init__(self, view: View, now: datetime) -> None:
        self._view, self._now = view, now

    def collect(self) -> Iterator[Metric]:
        signals = self._view.signals
        samples: dict[str, Samples] = {"eungdap_up": [((), float(self._view.is_up))]}
        if signals:
            samples["eungdap_read_age"] = [((), _age(signals.read_at, self._now))]
        if signals and self._view.is_up:
            samples |= _samples(signals, self._now)
        for name, values in samples.items():
            unit, labels, text = METRICS[name]
            family = GaugeMetricFamily(full_name(name), text, labels=labels, unit=unit)
            for label_values, value in values:
                family.add_metric(label_values, value)
            yield family


def _age(moment: datetime, now: datetime) -> float:
    return max(0.0, (now - moment).total_seconds())


def _samples(s: Signals, now: datetime) -> dict[str, Samples]:
    severities = ("critical", "warning", "info")
    kinds = Counter(alarm.kind for alarm in s.alarms)
    return {
        "eungdap_freshness": [((one.source,), _age(one.published_until_at, now)) for one in s.freshness
                              if one.published_until_at],
        "eungdap_freshness_limit": [((one.source,), one.max_minutes_behind * 60.0) for one in s.freshness
                                    if one.max_minutes_behind],
        "eungdap_last_sign": [((), _age(s.last_sign_at, now))] if s.last_sign_at else [],
        "eungdap_batches_waiting": [((one.source, one.status), one.batch_count) for one in s.batches],
        "eungdap_unembedded_texts": [] if s.unembedded_count is None else [((), s.unembedded_count)],
        "eungdap_dirty_days": [((), s.backlog.dirty_day_count)],
        "eungdap_quarantine_rows": [((), s.backlog.quarantine_count)],
        "eungdap_gate_success": [((gate.gate,), float(gate.is_success)) for gate in s.gates],
        "eungdap_gate_age": [((gate.gate,), _age(gate.checked_at, now)) for gate in s.gates],
        "eungdap_gate_failing_rules": [((gate.gate, severity), getattr(gate, f"{severity}_count"))
                                       for gate in s.gates for severity in severities],
        "eungdap_issues_raised": [((status,), count) for status, count in sorted(s.issues.items())],
        "eungdap_alerts_undelivered": [((one.channel,), one.delivery_count) for one in s.undelivered],
        "eungdap_task_failures": [((one.dag_id, one.task_id), one.failure_count) for one in s.task_failures],
        "eungdap_transform_duration": [((one.stage,), one.seconds) for one in s.transforms],
        "eungdap_transform_success": [((one.stage,), float(bool(one.is_success))) for one in s.transforms],
        "eungdap_alarms_open": [((kind,), count) for kind, count in sorted(kinds.items())],
        "eungdap_alarm_messages_unsent": [((), sum(alarm.unsent_count for alarm in s.alarms))],
    }
