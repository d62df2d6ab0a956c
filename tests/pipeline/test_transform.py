"""What the transform does without a warehouse: its one line about a failure, and the calendar seed."""

import csv
from contextlib import nullcontext
from datetime import date
from types import SimpleNamespace

import pytest

from pipeline import transform, working_calendar


def test_an_unknown_stage_is_refused_before_anything_is_touched():
    with pytest.raises(ValueError, match="'marts' is unknown: it is one of facts, issues"):
        transform.build("marts")


def test_an_error_is_named_before_the_tests_that_failed_after_it():
    line = transform.failure_line([
        ("stg_batches", "success", "CREATE VIEW"),
        ("unique_key", "fail", "Got 2 results, configured to fail if != 0"),
        ("fct_complaints", "error", "Database Error in model fct_complaints (models/fct_complaints.sql)\n"
                                    "  null value in column \"text_hash\"\n  DETAIL:  Failing row contains (secret)."),
        ("daily_complaints", "skipped", ""),
    ])
    assert line == ("dbt node 'fct_complaints': error: Database Error in model fct_complaints "
                    "(models/fct_complaints.sql) null value in column \"text_hash\"; 1 more failed")


@pytest.mark.parametrize("message", [
    "Failure\nDETAIL:  Key (a)=(secret) is duplicated.",
    "Failure\nCONTEXT:  COPY x, line 1: secret",
    "Failure\nLINE 3: select 'secret'",
    "Failure\n  compiled code at secret",
])
def test_what_a_message_quotes_is_left_out(message):
    assert transform.one_line(message) == "Failure"


def test_a_failed_run_without_a_failed_node_still_says_something():
    assert "without naming a node" in transform.failure_line([("a", "success", "")])


@pytest.mark.parametrize(("messages", "tries"), [
    (["deadlock detected", ""], 2), (["deadlock detected"] * 3, 3), (["syntax error", ""], 1)])
def test_only_a_deadlock_of_dbts_own_threads_is_tried_again(monkeypatch, tmp_path, messages, tries):
    monkeypatch.setattr(transform, "get_settings", lambda: SimpleNamespace(var_dir=tmp_path))
    monkeypatch.setattr(transform, "_environment", nullcontext)
    left = iter(messages)

    class Runner:
        calls = 0

        def invoke(self, _):
            Runner.calls += 1
            message = next(left)
            node = SimpleNamespace(node=SimpleNamespace(name="a"), status="error" if message else "success",
                                   message=f"Database Error in model a {message}")
            return SimpleNamespace(exception=None, success=not message, result=SimpleNamespace(results=[node]))

    monkeypatch.setattr("dbt.cli.main.dbtRunner", Runner)
    if messages[-1] or tries == 1:
        with pytest.raises(RuntimeError, match=messages[0]):
            transform.run_dbt("build")
    else:
        assert transform.run_dbt("build") == 1
    assert Runner.calls == tries


def test_the_committed_calendar_is_what_the_generator_writes():
    assert working_calendar.SEED.read_text(encoding="utf-8") == working_calendar.calendar_csv()


def test_writing_the_calendar_leaves_no_half_file(tmp_path):
    path = working_calendar.write_seed(tmp_path / "calendar.csv")
    assert [found.name for found in tmp_path.iterdir()] == ["calendar.csv"]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == (date(2036, 1, 1) - date(2014, 1, 1)).days


@pytest.mark.parametrize(("day", "is_working_day", "name"), [
    ("2025-10-02", "true", ""),
    ("2025-10-04", "false", ""),
    ("2025-10-06", "false", "추석"),
    ("2025-10-08", "false", "추석 대체 휴일"),
    ("2025-10-10", "true", ""),
    ("2027-02-09", "false", "설날 대체 휴일"),
])
def test_holidays_and_their_substitutes_are_not_worked(day, is_working_day, name):
    assert (day, is_working_day, name) in working_calendar.calendar_rows(2025, 2027)


def test_years_in_the_wrong_order_are_refused():
    with pytest.raises(ValueError, match="2026 to 2025"):
        working_calendar.calendar_rows(2026, 2025)
