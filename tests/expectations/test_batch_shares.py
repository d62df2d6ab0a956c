"""Every rule on shares: red when too many rows carry its mark, green when few or as many as ever do."""

import pandas as pd
import pytest

from expectations.batch_shares import LEARNT_ROWS, SHARES, SINGLE, batch_shares_suite
from expectations.rulebook import book, limit
from expectations.run import run_suite

ROWS = 120
NAMES = sorted({share.mark for share in SHARES} | {"has_numbers", "is_test"})
LEARNT = {share.rule_id: (0, 10_000) for share in SHARES}


def outcomes(usual, only="", **marked):
    """What the suite, or one rule of it, says of `ROWS` rows of which the first `marked[mark]` carry a mark."""
    frame = pd.DataFrame({"service_request_id": [f"id-{k}" for k in range(ROWS)]} | {
        name: [float(k < marked.get(name, 0)) for k in range(ROWS)] for name in NAMES})
    rules = [rule for rule in batch_shares_suite(frame, usual) if rule.rule_id == only or not only]
    return {outcome.rule_id: outcome for outcome in run_suite("shares", frame, rules, "service_request_id")}


def test_a_batch_without_marks_is_green():
    assert all(outcome.is_success for outcome in outcomes(LEARNT).values())


@pytest.mark.parametrize("share", SHARES, ids=lambda share: share.rule_id)
def test_many_marked_rows_are_red_and_named(share):
    many = round(min(1.0, limit(share.rule_id, "share") + 0.2) * ROWS)
    found = outcomes(LEARNT, share.rule_id, **{share.mark: many})[share.rule_id]
    assert not found.is_success and found.severity == book()[share.rule_id].severity and found.failing_keys[0] == "id-0"


@pytest.mark.parametrize("share", SHARES, ids=lambda share: share.rule_id)
def test_as_many_as_the_floor_are_green(share):
    few = int(limit(share.rule_id, "share") * ROWS)
    assert outcomes(LEARNT, share.rule_id, **{share.mark: few})[share.rule_id].is_success


@pytest.mark.parametrize("share", SHARES, ids=lambda share: share.rule_id)
def test_what_a_source_always_does_is_no_fault(share):
    usual = LEARNT | {share.rule_id: (6000, 10_000)}
    assert outcomes(usual, share.rule_id, **{share.mark: ROWS})[share.rule_id].is_success


def test_without_a_past_only_what_is_wrong_in_itself_holds():
    found = outcomes({"B-NEW-01": (0, LEARNT_ROWS - 1)}, is_garbled=ROWS, district_is_new=ROWS)
    assert (found["B-ENC-01"].severity, found["B-NEW-01"].severity) == ("critical", "info")
    assert not found["B-NEW-01"].is_success and found["B-NEW-01"].expected["note"]


@pytest.mark.parametrize("rule", SINGLE, ids=lambda rule: rule.rule_id)
def test_a_single_row_is_named(rule):
    found = outcomes(LEARNT, rule.rule_id, **{rule.expectation.column: 1})[rule.rule_id]
    assert not found.is_success and found.failing_keys == ["id-0"]


def test_unmasked_numbers_hold_the_batch():
    assert outcomes({}, has_numbers=1)["B-PII-02"].severity == "critical"


def test_a_mark_that_does_not_apply_is_not_counted_as_checked():
    frame = pd.DataFrame({"service_request_id": ["a", "b"], **{name: [None, 1.0] for name in NAMES}}).astype(
        dict.fromkeys(NAMES, "float64"))
    found = run_suite("shares", frame, batch_shares_suite(frame, {}), "service_request_id")
    assert {outcome.observed["checked"] for outcome in found} == {1}


def test_an_empty_batch_is_green():
    frame = pd.DataFrame(columns=["service_request_id", *NAMES]).astype(dict.fromkeys(NAMES, "float64"))
    found = run_suite("shares", frame, batch_shares_suite(frame, LEARNT), "service_request_id")
    assert all(outcome.is_success for outcome in found)
