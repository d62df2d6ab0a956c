"""A data directory of the previous version becomes one of this version, and nothing in it is made anew."""

import pytest
import small_city

from pipeline import ddl, migration, retention

RAW = ("select source, service_request_id, version_hash, batch_id, landed_at, description from raw.complaints"
       " order by 1, 2, 3")
BOARD = ("daily_complaints", "hourly_complaints", "handling_daily", "district_daily", "backlog", "emerging_issues",
         "issue_complaints", "issue_daily")


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def board(warehouse):
    """What an official sees: as the board's own login."""
    with warehouse.connect("board_ro") as connection:
        return {name: connection.execute(f"select * from board.{name} order by 1, 2, 3, 4").fetchall()
                for name in BOARD}


def test_the_previous_versions_warehouse_goes_on_with_its_rows(earlier):
    raw = ask(earlier, RAW)
    shown = board(earlier)
    assert len(raw) == 65 and all(shown.values())
    with earlier.connect("postgres") as connection:  # what a version between the two might have left
        for schema in ("marts", "board"):
            connection.execute(f"alter table {schema}.handling_daily drop column late_count")
        connection.execute("alter table marts.fct_complaints add column old_name text default 'x'")
        connection.execute("alter table marts.daily_complaints alter column repeat_count type integer")
    changes = earlier.provision()
    assert {"marts.handling_daily + late_count", "board.handling_daily + late_count",
            "marts.fct_complaints - old_name", "marts.daily_complaints - repeat_count",
            "marts.daily_complaints + repeat_count"} <= set(changes)
    assert earlier.provision() == []
    assert ask(earlier, "select schema_version, changes from ops.schema_versions") == [(ddl.VERSION, changes)]
    assert ask(earlier, RAW) == raw
    standing = board(earlier)
    assert {name: len(rows) for name, rows in standing.items()} == {name: len(rows) for name, rows in shown.items()}
    assert [row[:11] for row in standing["daily_complaints"]] == shown["daily_complaints"]

    result, verdicts = small_city.land(earlier, [small_city.row("NEW-1"), small_city.row("NEW-2", "새 민원")])
    assert {verdict["status"] for verdict in verdicts} == {"promoted"} and len(verdicts) == 2
    assert (result.accepted, result.new_count) == (2, 2)
    assert small_city.publish()["status"] == "published"
    assert set(raw) < set(ask(earlier, RAW))
    facts = ask(earlier, "select service_request_id from marts.fct_complaints")
    assert len(facts) == len(set(facts)) == 66
    assert {("OLD-0000",), ("OLD-W113",), ("OLD-LAST",), ("NEW-1",)} <= set(facts)
    assert ask(earlier, "select sum(complaint_count)::int, min(repeat_count) from board.daily_complaints") == [(66, 0)]
    assert ask(earlier, "select count(*) from board.handling_daily where late_count is null") == [(0,)]
    assert ask(earlier, "select count(*) from ops.dirty_days") == [(0,)]


def test_hashes_that_a_version_in_between_kept_go(earlier):
    with earlier.connect("postgres") as connection:
        connection.execute("alter table raw.complaints add column origin_hmac text not null default 'x'")
        connection.execute("create table raw.origins (source text not null, origin_hmac text not null,"
                           " service_request_id text not null, version_hash text not null,"
                           " requested_at timestamptz not null, primary key (source, origin_hmac))")
        connection.execute("insert into raw.origins values ('seoul', 'x', 'OLD-0000', 'x', '2026-10-12')")
    earlier.provision()
    assert ask(earlier, "select count(*) from pg_attribute where attname = 'origin_hmac' and not attisdropped"
                        " and attrelid in ('raw.complaints'::regclass, 'raw.complaints_202610'::regclass)") == [(0,)]
    assert ask(earlier, "select distinct row_hmac from raw.quarantine") == [("",)]
    assert retention.forget_old_texts(small_city.LAST_END) == {"raw.origins": 1}


def test_a_mart_that_gains_a_column_keeps_its_rows_and_marks_its_days(earlier):
    earlier.provision()
    shown = board(earlier)
    wanted = migration.contracts()
    wanted["daily_complaints"]["note"] = "text"
    wanted["backlog"]["waiting_count"] = "bigint"
    with earlier.connect("postgres") as connection:
        assert migration.fit(connection, wanted) == [
            "marts.daily_complaints + note", "board.daily_complaints + note", "board.backlog + waiting_count",
            "marts.neighbourhood_daily"]
        assert migration.fit(connection, wanted) == []
    for name, rows in board(earlier).items():
        gained = [(None,)] * len(rows) if name in ("daily_complaints", "backlog") else [()] * len(rows)
        assert rows == [row + extra for row, extra in zip(shown[name], gained, strict=True)]
    assert ask(earlier, "select day from ops.dirty_days order by 1") == ask(
        earlier, "select distinct requested_date from marts.fct_complaints order by 1")


def test_a_mart_that_is_new_gets_the_days_that_are_there(earlier):
    assert "marts.neighbourhood_daily" in earlier.provision()
    assert ask(earlier, "select count(distinct requested_date) = (select count(*) from ops.dirty_days)"
                        " from marts.fct_complaints") == [(True,)]
    assert earlier.provision() == []
    small_city.land(earlier, [small_city.row("NEW-1")])
    assert small_city.publish()["status"] == "published"
    assert ask(earlier, "select sum(complaint_count) = (select count(*) from marts.fct_complaints)"
                        " from board.neighbourhood_daily") == [(True,)]
    with earlier.connect("postgres") as connection:
        connection.execute("drop table marts.neighbourhood_daily cascade")
    assert earlier.provision() == ["marts.neighbourhood_daily"]


def test_a_newer_programs_data_is_left_alone(earlier):
    earlier.provision()
    with earlier.connect("postgres") as connection:
        connection.execute("insert into ops.schema_versions (schema_version, ddl_sha256, package_version)"
                           " values (%s, 'x', '9.9')", (ddl.VERSION + 1,))
    with pytest.raises(RuntimeError, match=rf"of schema {ddl.VERSION + 1} \(eungdap 9\.9\).*start the newer") as caught:
        earlier.provision()
    assert "\n" not in str(caught.value)
    assert ask(earlier, "select count(*) from ops.schema_versions") == [(2,)]
