"""The evidence of `make chaos` on the small city: nothing is wrong in it, and each thing that may go wrong is seen."""

import evidence
import pytest

SPOILT = {
    "landings whose accepted rows are not in raw":
        "delete from raw.complaints where service_request_id = 'OLD-0001'",
    "landings whose refused rows are not in quarantine":
        "delete from raw.quarantine where quarantine_id = (select min(quarantine_id) from raw.quarantine)",
    "batches without a verdict":
        "update ops.batches set status = 'landed', decided_at = null where batch_id ="
        " (select batch_id from raw.complaints where service_request_id = 'OLD-0001')",
    "batches without a landing":
        "delete from raw.landings where batch_id = (select min(batch_id) from raw.landings)",
    "complaints twice among the facts":
        "insert into marts.fct_complaints select * from marts.fct_complaints where service_request_id = 'OLD-0001'",
    "promoted complaints missing among the facts":
        "delete from marts.fct_complaints where service_request_id = 'OLD-0001'",
    "complaints that the board counts too many or too few":
        "update board.daily_complaints set complaint_count = complaint_count + 1",
    "days left unpublished": "insert into ops.dirty_days (day, marked_at) values ('2026-10-12', now())",
    "transforms without an end": "insert into ops.transforms (stage, started_at) values ('facts', now())",
    "tables left behind by an interrupted build": "create table marts.fct_complaints__dbt_tmp (a int)",
}


def spoil(connection, statement):
    """What is wrong after the statement, which is undone at once."""
    connection.execute("begin")
    connection.execute(statement)
    found = evidence.wrong(connection)
    connection.execute("rollback")
    return found


@pytest.fixture
def city(earlier):
    """The small city; its last batch was left without a verdict, and its days would wait for a newer column."""
    earlier.provision()
    with earlier.connect("postgres", autocommit=True) as connection:
        connection.execute("delete from ops.dirty_days")
        connection.execute("update ops.batches set status = 'held', decided_at = now() where status = 'landed'")
        yield connection


def test_nothing_is_wrong_with_a_published_city_and_everything_that_may_be_is_seen(city):
    assert evidence.wrong(city) == []
    assert SPOILT.keys() == evidence.WRONG.keys()
    for what, statement in SPOILT.items():
        assert any(line.endswith(f" {what}") for line in spoil(city, statement)), what
    assert evidence.wrong(city) == []


@pytest.mark.parametrize(("table", "statement"), [
    ("raw.landings", "update raw.landings set fetched_count = fetched_count + 1, erased_count = erased_count + 1"),
    ("raw.complaints", "update raw.complaints set answer = '다른 답변' where service_request_id = 'OLD-0001'"),
    ("board.daily_complaints", "update board.daily_complaints set complaint_count = complaint_count + 1"),
])
def test_another_row_is_another_checksum_of_its_table_alone(city, table, statement):
    before = evidence.checksums(city)
    city.execute("begin")
    city.execute(statement)
    found = evidence.differences(evidence.checksums(city), before)
    city.execute("rollback")
    assert [line.partition(":")[0] for line in found] == [table]
