"""What the rules found by day: sums that grow with each verdict and agree with the results themselves."""

import pytest
from sealed_city import BATCH, CITY

from expectations import record
from expectations.outcome import Outcome

RATES = """
select subject, indicator, owned_by, check_count, failed_count, checked_rows, failing_rows from board.error_rates
order by rule_id, subject
"""


@pytest.fixture
def gate(warehouse):
    warehouse.provision()
    with warehouse.connect("postgres") as connection:
        connection.execute(CITY)
        connection.execute(BATCH, {"batch": "city:0"})

    def run(*outcomes):
        with warehouse.connect("quality_rw") as connection:
            return record.record(connection, "batch", list(outcomes), batch_id="city:0")
    run.warehouse = warehouse
    return run


def rows(failing, checked):
    return Outcome("B-KEY-01", "민원 번호 있음", "접수 원문", "expect", "critical", failing == 0,
                   {"failing": failing, "checked": checked}, {}, failing)


def one(is_success):
    return Outcome("B-VOL-01", "접수 건수 급감", "접수 묶음", "expect", "critical", is_success, {"value": 7}, {})


def test_a_rule_on_rows_counts_rows_and_one_on_a_figure_counts_that(gate):
    for verdict in ((rows(3, 100), one(is_success=True)), (rows(0, 50), one(is_success=False))):
        gate(*verdict)
    with gate.warehouse.connect("board_ro") as connection:
        assert connection.execute(RATES).fetchall() == [
            ("접수 원문", "완전성", "데이터 엔지니어", 2, 1, 150, 3), ("접수 묶음", "적시성", "운영자", 2, 1, 2, 1)]


def test_what_was_rolled_back_is_not_counted_and_an_earlier_version_s_results_are_counted_once(gate):
    gate(rows(3, 100))
    with gate.warehouse.connect("quality_rw") as connection:
        record.record(connection, "batch", [rows(1, 10)], batch_id="city:0")
        connection.rollback()
    with gate.warehouse.connect("postgres") as connection:
        connection.execute("truncate quality.result_days")
    for _ in range(2):
        gate.warehouse.provision()
    with gate.warehouse.connect("board_ro") as connection:
        assert [row[-2:] for row in connection.execute(RATES).fetchall()] == [(100, 3)]
