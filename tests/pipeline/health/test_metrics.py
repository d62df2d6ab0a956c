"""The metrics pass a real OpenMetrics parser, and the runbook lists exactly them."""

import re
from datetime import timedelta

import pytest
from health_signals import NOW, ago, gate, signals
from prometheus_client.openmetrics.parser import text_string_to_metric_families

from pipeline.health.metrics import CONTENT_TYPE, METRICS, full_name, render
from pipeline.health.signals import Batches, OpenAlarm, TaskFailures, Undelivered
from pipeline.health.watch import View
from pipeline.settings import REPOSITORY


def families(view, now=NOW):
    return {family.name: family for family in text_string_to_metric_families(render(view, now).decode())}


def full():
    return signals(
        batches=[Batches("seoul", "서울", "held", 2, ago(hours=1), "b", ago(hours=2))],
        task_failures=[TaskFailures("complaints_hourly", "analyse", 3, 0, None, None, "ValueError")],
        undelivered=[Undelivered("email", 3, ago(hours=1), "SMTPDataError 500")],
        alarms=[OpenAlarm("batch_held", "seoul", ago(hours=1), ago(hours=1), 0, 2, "HTTP 500")],
        gates=[gate("batch", is_success=False, critical_count=2)])


def test_every_metric_of_the_catalogue_is_there_with_its_unit_and_help():
    read = families(View(NOW, [], is_up=True, signals=full()))
    assert set(read) == {full_name(name) for name in METRICS}
    for name, (unit, labels, text) in METRICS.items():
        family = read[full_name(name)]
        assert (family.unit, family.documentation, family.type) == (unit, text, "gauge")
        assert all(set(sample.labels) == set(labels) for sample in family.samples)


def test_the_values_are_the_signals():
    read = families(View(NOW, [], is_up=True, signals=full()), NOW + timedelta(minutes=1))
    values = {(name, *sample.labels.values()): sample.value for name, family in read.items()
              for sample in family.samples}
    assert values["eungdap_freshness_seconds", "seoul"] == 31 * 60
    assert values["eungdap_freshness_limit_seconds", "seoul"] == 125 * 60
    assert values["eungdap_batches_waiting", "seoul", "held"] == 2
    assert values["eungdap_gate_success", "batch"] == 0
    assert values["eungdap_gate_failing_rules", "batch", "critical"] == 2
    assert values["eungdap_issues_raised", "growing"] == 3
    assert values["eungdap_task_failures", "complaints_hourly", "analyse"] == 3
    assert values["eungdap_alerts_undelivered", "email"] == 3
    assert values["eungdap_alarm_messages_unsent",] == 2


def test_a_count_that_took_too_long_is_absent_and_not_zero():
    read = families(View(NOW, [], is_up=True, signals=signals(unembedded_count=None)))
    assert read["eungdap_unembedded_texts"].samples == []


@pytest.mark.parametrize("last", [None, signals()])
def test_without_a_warehouse_only_up_and_the_age_are_told(last):
    read = families(View(NOW, [], is_up=False, signals=last))
    assert read["eungdap_up"].samples[0].value == 0
    assert set(read) == {"eungdap_up"} | ({"eungdap_read_age_seconds"} if last else set())


def test_a_name_with_quotes_and_line_breaks_stays_one_label():
    odd = Batches('a"b\\c\nd', "서울", "held", 1, ago(hours=1), "b", ago(hours=2))
    read = families(View(NOW, [], is_up=True, signals=signals(batches=[odd])))
    assert read["eungdap_batches_waiting"].samples[0].labels["source"] == 'a"b\\c\nd'


def test_the_media_type_is_openmetrics():
    assert CONTENT_TYPE.startswith("application/openmetrics-text; version=1.0.0")


def test_the_runbook_lists_exactly_these_metrics():
    text = (REPOSITORY / "docs" / "runbook.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(eungdap_[a-z_]+)(?:\{([a-z, ]+)\})?` \|", text, flags=re.MULTILINE)
    assert sorted(listed) == sorted((full_name(name), ", ".join(labels)) for name, (_, labels, _) in METRICS.items())
