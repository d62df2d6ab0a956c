"""Rules through the real Great Expectations: verdicts, figures and keys come out, texts never."""

import json
from dataclasses import asdict

import pandas as pd
import pytest

from expectations.batch_suites import batch_rows_suite
from expectations.marts_frames import DAY_MARTS
from expectations.marts_suites import (
    ISSUE_MARTS,
    marts_build_suite,
    marts_day_mart_suite,
    marts_days_suite,
    marts_models_suite,
    marts_outlines_suite,
    marts_recent_suite,
    marts_whole_suite,
)
from expectations.outcome import KEYS_KEPT, Outcome, is_green, reason
from expectations.rule import Rule, equal, every, figure
from expectations.run import run_suite

FRAME = pd.DataFrame({"id": ["a", "b", "c"], "n": [1.0, 2.0, 3.0], "m": [1.0, 2.0, 4.0]})


def rule(expectation, severity="critical", rule_id="T-1", subject="시험", note=""):
    return Rule(rule_id, "시험 규칙", severity, "a test", subject, expectation, note)


@pytest.mark.parametrize(("expectation", "is_success", "keys"), [
    (every("n", 1, 3), True, []), (every("n", low=2), False, ["a"]), (every("n", high=1), False, ["b", "c"]),
    (every("n", low=2, mostly=0.5), True, []), (equal("n", "m"), False, ["c"]),
    (figure("n", 0, 3), True, []), (figure("n", 0, 2), False, []), (every("absent", low=1), False, []),
])
def test_a_rule_gives_its_verdict_and_the_failing_keys(expectation, is_success, keys):
    (outcome,) = run_suite("test", FRAME, [rule(expectation)], key="id")
    assert (outcome.is_success, outcome.failing_keys) == (is_success, keys)
    assert outcome.failing_count == (0 if is_success else max(len(keys), 1))


def test_a_missing_figure_is_red_and_an_empty_frame_of_rows_is_green():
    frame = pd.DataFrame({"id": ["a"], "n": [float("nan")]})
    assert not run_suite("test", frame, [rule(figure("n", 0, 9))])[0].is_success
    assert run_suite("test", FRAME.iloc[:0], [rule(every("n", 0, 9))], key="id")[0].is_success


def test_keys_are_bounded_and_values_are_left_behind():
    frame = pd.DataFrame({"id": [f"k{i:03}" for i in range(200)], "text": ["비밀"] * 200})
    (outcome,) = run_suite("test", frame, [rule(every("text", low=1))], key="id")
    assert not outcome.is_success
    frame["n"] = 0.0
    (outcome,) = run_suite("test", frame, [rule(every("n", low=1))], key="id")
    assert len(outcome.failing_keys) == KEYS_KEPT and outcome.failing_count == 200
    assert "비밀" not in json.dumps(asdict(outcome), ensure_ascii=False)


def test_a_rule_that_throws_is_red_and_its_message_stays_behind():
    frame = pd.DataFrame({"id": ["a"], "n": ["비밀"]})
    broken, whole = run_suite("test", frame, [rule(every("n", low=1)), rule(every("absent", low=1), rule_id="T-2")],
                              key="id")
    for outcome in (broken, whole):
        assert not outcome.is_success and outcome.failing_count == 1
        assert outcome.observed == {"value": None, "error": "the rule could not be computed"}
    assert "비밀" not in json.dumps([asdict(broken), asdict(whole)], ensure_ascii=False)


def test_a_flood_of_failures_of_one_rule_is_counted_and_fifty_are_named():
    frame = pd.DataFrame({"id": [f"k{i:07}" for i in range(200_000)], "n": 0.0})
    (outcome,) = run_suite("test", frame, [rule(every("n", low=1))], key="id")
    assert outcome.observed == {"failing": 200_000, "checked": 200_000}
    assert (outcome.failing_count, len(outcome.failing_keys)) == (200_000, KEYS_KEPT)
    assert len(json.dumps(asdict(outcome), ensure_ascii=False)) < 2_000


def test_two_rules_of_one_expectation_keep_their_own_names():
    outcomes = run_suite("test", FRAME, [rule(figure("n", 0), rule_id="T-1"), rule(figure("n", 0), "info", "T-2")])
    assert [(o.rule_id, o.severity) for o in outcomes] == [("T-1", "critical"), ("T-2", "info")]


def test_a_rule_given_twice_is_refused():
    with pytest.raises(RuntimeError, match="are two rules the same"):
        run_suite("test", FRAME, [rule(figure("n", 0)), rule(figure("m", 0))])


def test_severity_and_reason_are_stamped_on_the_expectation():
    stamped = rule(figure("n", 0), "warning").expect()
    assert stamped.severity == "warning"
    assert stamped.meta == {"rule_id": "T-1", "subject": "시험", "name_ko": "시험 규칙", "severity": "warning",
                            "reason": "a test"}


def outcome(severity, is_success):
    return Outcome(f"X-{severity}", "이름", "대상", "x", severity, is_success, {"value": 3}, {"min": 5, "max": 9}, 1)


def test_only_critical_failures_close_the_gate_and_give_its_reason():
    assert is_green([outcome("warning", False), outcome("critical", True)])
    red = [outcome("critical", False), outcome("info", False)]
    assert not is_green(red)
    assert reason(red) == "X-critical 이름 (관측 3, 기준 최소 5 최대 9)"


def test_every_rule_has_a_name_a_reason_and_an_identity():
    asked = ("noise_share", "behind_hours", "model_count", "unjudged_count", "lost_share", "unshown_count",
             "covered_share", "length_error", "distinct_share")
    suites = [batch_rows_suite(), marts_build_suite([], []), marts_days_suite(), marts_recent_suite(),
              marts_outlines_suite(), marts_whole_suite(),
              marts_models_suite(pd.DataFrame([dict.fromkeys(asked, 1.0)])),
              *(suite() for _, _, suite in ISSUE_MARTS), *map(marts_day_mart_suite, DAY_MARTS)]
    rules = [found for suite in suites for found in suite]
    assert len({(found.rule_id, found.subject) for found in rules}) == len(rules)
    assert all(found.name_ko and found.reason and found.rule_id[:2] in ("B-", "M-") for found in rules)
