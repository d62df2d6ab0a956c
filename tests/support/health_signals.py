"""Signals of a healthy installation at a fixed hour, for the tests of the health page and the alarms."""

from datetime import UTC, datetime, timedelta

from pipeline.health.signals import Backlog, Freshness, Gate, Signals, Transform, Urgent

NOW = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def ago(**step) -> datetime:
    return NOW - timedelta(**step)


def gate(name: str, **given) -> Gate:
    usual = {"is_success": True, "checked_at": ago(minutes=25), "is_superseded": False, "held_since_at": None,
             "critical_count": 0, "warning_count": 1, "info_count": 0, "critical_rules": []}
    return Gate(name, **{**usual, **given})


def signals(**given) -> Signals:
    usual = {
        "read_at": NOW,
        "freshness": [Freshness("seoul", "서울 포털", 125, ago(days=30), ago(minutes=30))],
        "batches": [],
        "backlog": Backlog(0, None, 0, None),
        "unembedded_count": 0,
        "gates": [gate("batch"), gate("marts"), gate("publication")],
        "task_failures": [],
        "transforms": [Transform("facts", True, ago(minutes=27), 12.5)],
        "issues": {"new": 2, "growing": 3},
        "undelivered": [],
        "urgent": [Urgent("seoul", ago(seconds=12), 0, None)],
        "alarms": [],
        "last_sign_at": ago(minutes=25),
    }
    return Signals(**{**usual, **given})
