"""Which changes of a source's form are found, since when, and what is chance."""

from datetime import UTC, datetime, timedelta

from expectations.schema_changes import changes

START = datetime(2026, 3, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def batch(number, rows=10, is_fresh=True, **fields):
    """Rows of one hour's batch; a field is its filled count, (present, filled), or a mapping of kinds."""
    start = START + number * HOUR
    given = {"id": rows, **fields}
    for name, counts in given.items():
        if isinstance(counts, dict):
            counts, kinds = (sum(counts.values()),) * 2, counts
        else:
            counts = counts if isinstance(counts, tuple) else (counts, counts)
            kinds = {"text": counts[1]} if counts[1] else {}
        yield {"window_start_at": start, "batch_id": f"b{number:05}", "field": name,
               "is_fresh": is_fresh, "is_expected": name in ("id", "hoped_for"), "row_count": rows,
               "present_count": counts[0], "filled_count": counts[1], "kind_counts": kinds}


def found(*batches):
    return [(one.field, one.change, (one.since_at - START) // HOUR, one.detail)
            for one in changes(row for rows in batches for row in rows)]


def hours(numbers, **given):
    return [row for number in numbers for row in batch(number, **given)]


def test_a_steady_source_has_no_changes():
    assert found() == []
    assert found(hours(range(50), memo=10, rare=1)) == []


def test_a_field_that_vanishes_is_found_with_the_hour_and_named_once():
    assert found(hours(range(20), memo=10), hours(range(20, 30))) == [("memo", "vanished", 20, "")]


def test_a_field_that_appears_is_found():
    assert found(hours(range(20)), hours(range(20, 30), memo=10)) == [("memo", "appeared", 20, "")]


def test_a_field_that_is_always_empty_now_is_found():
    assert found(hours(range(20), memo=9), hours(range(20, 30), memo=(10, 0))) == [("memo", "emptied", 20, "")]


def test_a_field_whose_kind_changes_is_found_with_both():
    assert found(hours(range(20), memo={"number": 10}), hours(range(20, 30), memo={"text": 9, "number": 1})) == [
        ("memo", "retyped", 20, "숫자 → 글")]


def test_a_field_that_a_source_never_sends_is_named():
    assert found(hours(range(20), hoped_for=(0, 0))) == [("hoped_for", "missing", 0, "")]
    assert found(hours(range(1), hoped_for=(0, 0))) == []


def test_what_may_be_chance_is_none():
    assert found(hours(range(20), memo=1), hours(range(20, 22))) == []  # one row in ten has it, and twenty have not
    assert found(hours(range(1), rows=3), hours(range(1, 9), memo=10)) == []  # three rows say nothing about before
    assert found(hours(range(20), memo={"text": 10}), batch(20, 1, memo={"number": 1})) == []  # "112"
    assert found(hours(range(20), memo={"text": 5, "number": 5}), hours(range(20, 30), memo={"number": 10})) == []


def test_hours_without_rows_decide_nothing():
    assert found(hours(range(20), memo=10), hours(range(20, 40), rows=0)) == []
    assert found(hours(range(20), memo=10), hours(range(20, 25), rows=0), hours(range(25, 30))) == [
        ("memo", "vanished", 25, "")]


def test_a_field_that_comes_back_is_no_change_any_more():
    assert found(hours(range(20), memo=10), hours(range(20, 30)), hours(range(30, 31), memo=10)) == []


def test_what_is_filled_in_later_is_not_missed_in_fresh_hours():
    history, now = hours(range(20), answer=9, is_fresh=False), hours(range(20, 40), answer=(10, 0))
    assert found(history, now) == []
    assert found(history, now, hours(range(40, 50), answer=(10, 1)), hours(range(50, 90), answer=(10, 0))) == [
        ("answer", "emptied", 50, "")]


def test_a_change_is_the_known_form_after_two_weeks():
    before, after = hours(range(20), memo=10), hours(range(20, 20 + 24 * 14))
    assert found(before, after) == [("memo", "vanished", 20, "")]
    assert found(before, after, hours([20 + 24 * 14])) == []


def test_the_order_of_the_rows_does_not_matter():
    rows = hours(range(20), memo=10) + hours(range(20, 30))
    assert found(rows[::-1]) == found(rows) == [("memo", "vanished", 20, "")]
