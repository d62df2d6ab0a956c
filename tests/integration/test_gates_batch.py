"""Gate 1 on a real warehouse: a clean hour is promoted, and every rule is seen red."""

from datetime import UTC, datetime, timedelta

import pytest
from gate_rows import complaint, hour, land, spread, weeks

from expectations.gate import check_batch, check_source, main

SOURCE = "city"
START, END = hour("2026-07-08T05:00+00:00")  # a Wednesday, 14:00 in Seoul
USUAL = 100


@pytest.fixture
def history(warehouse):
    with warehouse.connect("dbt_rw") as connection:
        connection.execute("create table seeds.service_categories (service_field text, service_name text)")
        connection.execute("insert into seeds.service_categories values ('교통', '불법주정차')")
    weeks(warehouse, SOURCE, START, END, [USUAL] * 4)
    return warehouse


def failed(result, severity=None):
    return set(result["failed"])


def one(warehouse, statement, *parameters):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, parameters).fetchone()


def test_a_clean_hour_is_promoted_and_its_days_marked(history):
    rows = spread(SOURCE, START, END, USUAL)
    rows.append(complaint(SOURCE, "late", START - timedelta(days=9)))
    name = land(history, SOURCE, START, END, rows)
    result = check_batch(name)
    assert result["status"] == "promoted", result
    assert result["failed"] == []
    with history.connect("postgres") as connection:
        days = connection.execute("select day::text from ops.dirty_days order by day").fetchall()
        status, decided = connection.execute("select status, decided_at from ops.batches where batch_id = %s", (name,)
                                             ).fetchone()
    assert [day for (day,) in days] == ["2026-06-29", "2026-07-08"]
    assert status == "promoted" and decided


def test_a_second_check_changes_nothing_but_the_mark(history):
    name = land(history, SOURCE, START, END, spread(SOURCE, START, END, USUAL))
    first, before = check_batch(name), one(history, "select decided_at from ops.batches where batch_id = %s", name)
    mark = one(history, "select max(mark) from ops.dirty_days")
    second = check_batch(name)
    assert second["status"] == first["status"] and second["validation_run_id"] > first["validation_run_id"]
    assert one(history, "select decided_at from ops.batches where batch_id = %s", name) == before
    assert one(history, "select max(mark) from ops.dirty_days") > mark


def without(**changes):
    return lambda: spread(SOURCE, START, END, USUAL, **changes)


RED = {
    "B-COL-01": without(service_name=""),
    "B-COL-02": without(description=""),
    "B-COL-03": without(channel=""),
    "B-COL-04": without(district=""),
    "B-COL-05": without(neighbourhood=""),
    "B-COL-07": without(submitter=""),
    "B-CAT-01": without(service_name="새분류 > 처음 보는 항목"),
    "B-VOL-01": lambda: spread(SOURCE, START, END, USUAL // 2),
    "B-SIL-01": list,
    "B-TXT-02": lambda: spread(SOURCE, START, END, 85) + spread(SOURCE, START, END, 15, 900, description=""),
    "B-KEY-01": lambda: [*spread(SOURCE, START, END, USUAL), complaint(SOURCE, 99, START, id=" ")],
    "B-DAT-01": lambda: [*spread(SOURCE, START, END, USUAL), complaint(SOURCE, 99, datetime(2099, 1, 1, tzinfo=UTC))],
    "B-DAT-02": lambda: [*spread(SOURCE, START, END, USUAL),
                         complaint(SOURCE, 99, START, updated_at=datetime(2099, 1, 1, tzinfo=UTC))],
    "B-DAT-04": lambda: [*spread(SOURCE, START, END, USUAL), complaint(SOURCE, 99, datetime(1899, 12, 31, tzinfo=UTC))],
    "B-PII-01": lambda: [*spread(SOURCE, START, END, USUAL),
                         complaint(SOURCE, 99, START, description="제 번호는 010-1234-5678")],
    "B-PII-01 in an id": lambda: [*spread(SOURCE, START, END, USUAL), complaint(SOURCE, 99, START, id="010-1234-5678")],
    "B-PII-01 as an id": lambda: [*spread(SOURCE, START, END, USUAL), complaint(SOURCE, 99, START, id=" 01012345678 ")],
}


@pytest.mark.parametrize("rule_id", RED)
def test_a_bad_batch_is_held_by_its_own_rule(history, rule_id):
    result = check_batch(land(history, SOURCE, START, END, RED[rule_id]()))
    assert result["status"] == "held"
    assert rule_id[:8] in result["reason"] and "\n" not in result["reason"]
    assert one(history, "select count(*) from ops.dirty_days") == (0,)
    assert one(history, "select status, reason from ops.batches where batch_id = %s", result["batch_id"]) == (
        "held", result["reason"])


@pytest.mark.parametrize(("rule_id", "landing"), [
    ("B-QUA-01", {"quarantined": 20}), ("B-LND-02", {"accepted": USUAL + 3}), ("B-LND-02", {"accepted": USUAL - 3}),
])
def test_a_landing_that_does_not_add_up_or_is_mostly_quarantined_is_held(history, rule_id, landing):
    result = check_batch(land(history, SOURCE, START, END, spread(SOURCE, START, END, USUAL), **landing))
    assert result["status"] == "held" and rule_id in result["reason"]


def test_a_batch_without_a_landing_is_held(history):
    name = land(history, SOURCE, START, END, spread(SOURCE, START, END, USUAL))
    with history.connect("postgres") as connection:
        connection.execute("delete from raw.landings where batch_id = %s", (name,))
    assert {"B-LND-01", "B-LND-02"} <= failed(check_batch(name))


@pytest.mark.parametrize("shift", [timedelta(0), timedelta(hours=1)])
def test_an_hour_delivered_again_under_new_ids_is_held(history, shift):
    """The rows of the hour before come again, with their own times or moved into this hour."""
    before = spread(SOURCE, START - timedelta(hours=1), START, USUAL)
    land(history, SOURCE, START - timedelta(hours=1), START, before, status="promoted")
    again = [{**row, "id": f"new-{row['id']}", "requested_at": row["requested_at"] + shift} for row in before]
    own = spread(SOURCE, START, END, 0 if shift else USUAL, 5_000)
    result = check_batch(land(history, SOURCE, START, END, own + again))
    assert result["status"] == "held" and "B-DUP-01" in result["reason"]


def test_a_campaign_and_changed_answers_are_not_an_hour_delivered_again(history):
    before = spread(SOURCE, START - timedelta(hours=1), START, USUAL)
    land(history, SOURCE, START - timedelta(hours=1), START, before, status="promoted")
    changed = [{**row, "version": f"v2-{row['id']}", "updated_at": START} for row in before]
    campaign = spread(SOURCE, START, END, 40, 7_000, description="같은 글을 모두가 보냅니다")
    own = spread(SOURCE, START, END, USUAL, 9_000)
    result = check_batch(land(history, SOURCE, START, END, changed + campaign + own))
    assert result["status"] == "promoted", result


def test_half_the_volume_of_small_hours_shows_after_some_hours(warehouse):
    """Thirty an hour, fifteen now: no single hour can tell, six together can."""
    first = START - timedelta(hours=5)
    for k in range(6):
        start, end = first + timedelta(hours=k), first + timedelta(hours=k + 1)
        weeks(warehouse, SOURCE, start, end, [30] * 3)
        rows = spread(SOURCE, start, end, 15, 50_000 + k * 100)
        name = land(warehouse, SOURCE, start, end, rows, status="promoted" if k < 5 else "landed")
    result = check_batch(name)
    assert "B-VOL-01" not in result["failed"]
    assert result["status"] == "held" and "B-VOL-02" in result["reason"]


def test_without_earlier_weeks_volume_rules_only_inform(warehouse):
    name = land(warehouse, SOURCE, START, END, [])
    assert check_batch(name)["status"] == "promoted"
    severity, expected = one(warehouse, "select severity, expected ->> 'note' from quality.validation_results"
                                        " where rule_id = 'B-VOL-01'")
    assert severity == "info" and "이전 자료 부족" in expected


def test_a_source_with_a_tree_of_its_own_is_not_held_for_its_categories(history):
    weeks(history, "boston", START, END, [USUAL] * 3, service_name="Pothole", district="", neighbourhood="")
    rows = spread("boston", START, END, USUAL, service_name="Street light", district="", neighbourhood="")
    assert check_batch(land(history, "boston", START, END, rows))["status"] == "promoted"


def test_warnings_do_not_hold(history):
    rows = spread(SOURCE, START, END, USUAL, agency="", channel="전화")
    result = check_batch(land(history, SOURCE, START, END, rows))
    assert result["status"] == "promoted" and {"B-COL-06", "B-CHN-01"} <= failed(result)


def test_a_number_of_a_case_is_no_personal_number(history):
    rows = [*spread(SOURCE, START, END, USUAL), complaint(SOURCE, 99, START, id="2019-123-4567"),
            complaint(SOURCE, 98, START, id="20260708010123456789")]
    assert check_batch(land(history, SOURCE, START, END, rows))["failed"] == []


def test_a_smaller_hour_and_a_single_empty_text_are_shown(history):
    rows = [*spread(SOURCE, START, END, 61), complaint(SOURCE, 99, START, description="")]
    result = check_batch(land(history, SOURCE, START, END, rows))
    assert result["status"] == "promoted" and failed(result) == {"B-VOL-03", "B-TXT-01"}


def test_an_hour_read_again_after_a_change_keeps_both_versions(history):
    """More rows than accepted: the older version is of an earlier landing."""
    before = [complaint(SOURCE, k, START, landed_at=END - timedelta(minutes=9), version=f"old {k}") for k in range(9)]
    name = land(history, SOURCE, START, END, [*before, *spread(SOURCE, START, END, USUAL)], accepted=USUAL)
    assert check_batch(name)["failed"] == []


def test_answers_before_receipt_and_floods_are_shown(history):
    rows = spread(SOURCE, START, END, USUAL * 3)
    name = land(history, SOURCE, START, END, rows)
    with history.connect("postgres") as connection:
        connection.execute("update raw.complaints set answered_at = requested_at - interval '3 days'"
                           " where batch_id = %s and service_request_id = 'city-0000000007'", (name,))
    result = check_batch(name)
    assert result["status"] == "promoted" and {"B-DAT-03", "B-VOL-04"} <= failed(result)
    keys = one(history, "select failing_keys from quality.validation_results where rule_id = 'B-DAT-03'")
    assert keys == (["city-0000000007"],)


def test_no_text_is_ever_stored_with_a_result(history):
    rows = spread(SOURCE, START, END, 30, description="비밀스러운 본문 010-1234-5678", service_name="비밀스러운 분류")
    assert check_batch(land(history, SOURCE, START, END, rows))["status"] == "held"
    with history.connect("postgres") as connection:
        stored = connection.execute("select r::text from quality.validation_results r"
                                    " union all select r::text from quality.validation_runs r").fetchall()
    assert stored and not any("비밀스러운" in row or "1234-5678" in row for (row,) in stored)
    failing, keys = one(history, "select failing_count, failing_keys from quality.validation_results"
                                 " where rule_id = 'B-PII-01'")
    assert failing == 30 and len(keys) == 30 and keys[0].startswith("city-")


def test_no_number_that_stands_in_an_id_is_stored_with_a_result(history):
    rows = [complaint(SOURCE, k, START, id=given) for k, given in enumerate(["전화 010-1234-5678", "01012345678"])]
    check_batch(land(history, SOURCE, START, END, rows))
    assert one(history, "select failing_keys from quality.validation_results where rule_id = 'B-PII-01'") == (
        ["[번호]", "전화 [번호]"],)


def test_an_unknown_batch_is_one_clear_line(warehouse, capsys):
    with pytest.raises(ValueError, match=r"'nowhere' is not in ops\.batches"):
        check_batch("nowhere")
    assert main(["--recheck", "nowhere"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_checks_again(history, capsys):
    name = land(history, SOURCE, START, END, spread(SOURCE, START, END, USUAL))
    assert main(["--recheck", name]) == 0
    assert capsys.readouterr().out == f"{name}: promoted\n"


def look_back(earlier, version="v2", **changes):
    """Rows that came before once more, in a version of their own."""
    return [row | {"version": f"{version} {row['id']}"} | changes for row in earlier]


@pytest.fixture
def earlier(history):
    """Two hours that were judged and promoted; the rows of the first, which came again with the second."""
    first, second = START - timedelta(hours=3), START - timedelta(hours=2)
    rows = spread(SOURCE, first, second, USUAL, 50_000)
    land(history, SOURCE, first, second, rows)
    land(history, SOURCE, second, second + timedelta(hours=1),
         spread(SOURCE, second, second + timedelta(hours=1), USUAL, 60_000) + look_back(rows, "v1"))
    assert {verdict["status"] for verdict in check_source(SOURCE)} == {"promoted"}
    return rows


def test_what_the_look_back_brings_does_not_hide_that_all_new_complaints_are_of_one_person(history, earlier):
    new = spread(SOURCE, START, END, USUAL, submitter="portal")
    result = check_batch(land(history, SOURCE, START, END, new + look_back(earlier)))
    assert (result["status"], result["failed"]) == ("held", ["B-SUB-01"])


def test_a_clean_hour_with_a_look_back_is_promoted_also_when_it_is_judged_again(history, earlier):
    new = spread(SOURCE, START, END, USUAL)
    name = land(history, SOURCE, START, END, new + look_back(earlier, agency="중구 새로 생긴 과"))
    land(history, SOURCE, END, END + timedelta(hours=1), look_back(new))
    for _ in range(2):
        result = check_batch(name)
        assert (result["status"], result["failed"]) == ("promoted", [])
        checked = one(history, "select observed from quality.validation_results where rule_id = 'B-NUL-03'"
                               " order by validation_run_id desc limit 1")
        assert checked == ({"failing": 0, "checked": USUAL},)


def test_old_complaints_that_lose_what_they_said_are_held(history, earlier):
    rows = spread(SOURCE, START, END, USUAL) + look_back(earlier, district="")
    result = check_batch(land(history, SOURCE, START, END, rows))
    assert (result["status"], result["failed"]) == ("held", ["B-NUL-07"])
