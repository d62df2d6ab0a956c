"""Rows that were refused come back after a fix, each once, judged like any other."""

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import psycopg
import pytest
from landing_rows import BATCH, SOURCE, ask, landed, row, rows

from pipeline import ingest, quarantine, sources
from pipeline.landing import MASKING
from pipeline.settings import get_settings
from pipeline.sources.base import RawRow
from pipeline.sources.seoul import SeoulPortal
from pipeline.tombstones import tombstone_of


def test_quarantined_rows_come_back_after_a_fix(warehouse, monkeypatch):
    landed(warehouse, [row(1, STSFDG_SCORE="좋음"), row(2, QSTN_DT=""), row(3, QSTN_CONT="가\x00나"), row(4)])
    assert quarantine.replay() == {"batch_ids": [], "replayed": 0, "remaining": 2}

    class Mended(SeoulPortal):
        """Reads the score that words stand for."""

        def map(self, given):
            score = given.data.get("STSFDG_SCORE", "").replace("좋음", "5")
            return super().map(RawRow({**given.data, "STSFDG_SCORE": score}))

    mended = Mended(None, label_ko="시험", is_synthetic=True, lookback_days=0)
    monkeypatch.setattr(sources, "get", lambda name: mended)
    replayed = quarantine.replay("seoul")
    (batch_id,) = replayed["batch_ids"]
    assert batch_id.startswith(f"{BATCH}:replay:")
    assert replayed == {"batch_ids": [batch_id], "replayed": 1, "remaining": 1}
    assert ask(warehouse, "select batch_id, satisfaction_score from raw.complaints"
                          " where service_request_id = 'C1'") == [(batch_id, 5)]
    assert ask(warehouse, "select status from ops.batches where batch_id = %s", batch_id) == [("landed",)]
    assert ask(warehouse, "select service_request_id, replayed_batch_id from raw.quarantine"
                          " where replayed_at is not null") == [("C1", batch_id)]
    hashes = ask(warehouse, "select count(distinct submitter_hmac) from raw.complaints")
    assert hashes == [(1,)]  # the submitter is the same person as before
    assert quarantine.replay()["replayed"] == 0


def test_a_replay_that_fails_leaves_the_rows_waiting(warehouse, monkeypatch):
    landed(warehouse, [row(1, QSTN_DT="")])
    mended = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0)
    mended.map = lambda given: SOURCE.map(RawRow({**given.data, "QSTN_DT": "2026-03-01"}))
    monkeypatch.setattr(sources, "get", lambda name: mended)
    monkeypatch.setattr(quarantine, "MARK", "select 1 / 0")
    with pytest.raises(psycopg.errors.DivisionByZero):
        quarantine.replay()
    assert ask(warehouse, "select count(*) from raw.complaints") == [(0,)]


def test_what_the_landing_refuses_again_goes_on_waiting(warehouse, monkeypatch):
    landed(warehouse, [row(1, QSTN_DT=""), row(2, QSTN_DT="")])
    mend(monkeypatch, "2026-03-01 09:10:00", "2026-03-01 09:20:00")

    def fail(text):
        return 1 / 0 if text == "가로등 2" else text

    with monkeypatch.context() as broken:
        broken.setattr(quarantine, "land", partial(quarantine.land, mask=MASKING._replace(text=fail)))
        (batch_id,) = quarantine.replay()["batch_ids"]
    assert ask(warehouse, "select service_request_id from raw.quarantine where replayed_at is null"
                          " and not payload ? 'is_damaged'") == [("C2",)]
    assert ask(warehouse, "select service_request_id, batch_id from raw.complaints") == [("C1", batch_id)]
    assert quarantine.replay()["replayed"] == 1
    assert ask(warehouse, "select count(*) from raw.complaints") == [(2,)]


def test_a_replay_of_which_the_landing_takes_nothing_is_judged_all_the_same(warehouse, monkeypatch):
    landed(warehouse, [row(1, QSTN_DT="")])
    mend(monkeypatch, "2026-03-01 09:10:00")
    monkeypatch.setattr(quarantine, "land", partial(quarantine.land, mask=MASKING._replace(text=lambda text: 1 / 0)))
    assert quarantine.replay() == {
        "batch_ids": [name for (name,) in ask(warehouse, "select batch_id from ops.batches where batch_id <> %s",
                                              BATCH)], "replayed": 0, "remaining": 1}


def test_an_erased_complaint_does_not_come_back_and_is_not_tried_for_ever(warehouse, monkeypatch):
    landed(warehouse, [row(1, QSTN_DT="")])
    mend(monkeypatch, "2026-03-01 09:10:00")
    mark = tombstone_of(get_settings().secret("submitter_hmac_key").encode(), "seoul", "C1")
    ask(warehouse, "with erasure as (insert into ops.erasures (kind, requested_by, reason) values ('complaints', 'a',"
                   " 'b') returning erasure_id) insert into raw.tombstones select %s, 'seoul', erasure_id from erasure"
                   " returning 1", mark)
    assert quarantine.replay()["replayed"] == 1
    assert ask(warehouse, "select count(*) from raw.complaints") == [(0,)]
    assert quarantine.replay()["remaining"] == 0


def test_the_command_replays_and_names_what_it_cannot_map(warehouse, capsys):
    landed(warehouse, [row(1, QSTN_DT="")])
    assert quarantine.main([]) == 0 and capsys.readouterr().out.startswith("replayed 0, remaining 1;")
    assert quarantine.main(["--map", "petitions"]) == 1
    assert capsys.readouterr().err.startswith("quarantine: column map 'petitions' is of source 'petitions'")


def waiting(warehouse):
    """Returns when somebody waits for an advisory lock; red if nobody does within a minute."""
    for _ in range(600):
        if ask(warehouse, "select 1 from pg_locks where locktype = 'advisory' and not granted"):
            return
        time.sleep(0.1)
    pytest.fail("nobody waits for the landing")


def test_a_replay_into_a_new_month_locks_nobody_out_while_a_landing_is_under_way(warehouse, monkeypatch):
    ask(warehouse, "select raw.ensure_month('2026-03-01')")
    landed(warehouse, [row(1, QSTN_DT="")])
    assert ask(warehouse, "select to_regclass('raw.complaints_201904')") == [(None,)]
    mend(monkeypatch, "2019-04-05 09:10:00")
    with ThreadPoolExecutor(1) as pool, warehouse.connect("ingest_rw") as landing:
        landing.execute("select pg_advisory_xact_lock(hashtextextended('landing:seoul', 0))")
        replayed = pool.submit(quarantine.replay)
        waiting(warehouse)
        with warehouse.connect("dbt_rw") as reader:  # who reads is not kept waiting, what stores goes on
            for connection in (reader, landing):
                connection.execute("set local lock_timeout = '1s'")
                assert connection.execute("select count(*) from raw.complaints").fetchone() == (0,)
        landing.execute("select raw.ensure_month('2019-05-01')")
        landing.commit()
        assert replayed.result()["replayed"] == 1
    assert ask(warehouse, "select batch_id from raw.complaints_201904") != []


def mend(monkeypatch, *dates):
    """From now on the portal's rows without a date are read as of `dates`, in turn."""
    mended = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0)
    numbers = dict(zip(("C1", "C2"), dates, strict=False))
    mended.map = lambda given: SOURCE.map(RawRow({**given.data, "QSTN_DT": numbers.get(given.data["CASE_NO"], "")}))
    monkeypatch.setattr(sources, "get", lambda name: mended)


def test_two_replays_of_the_same_hour_keep_their_own_counts(warehouse, monkeypatch):
    landed(warehouse, [row(1, QSTN_DT=""), row(2, QSTN_DT="")])
    mend(monkeypatch, "2026-03-01 09:10:00")
    first = quarantine.replay()["batch_ids"]
    mend(monkeypatch, "2026-03-01 09:10:00", "2026-03-01 09:20:00")
    second = quarantine.replay()["batch_ids"]
    assert first != second
    assert ask(warehouse, "select batch_id, accepted_count from raw.landings where batch_id <> %s order by started_at",
               BATCH) == [(*first, 1), (*second, 1)]


def test_the_command_judges_what_it_replays_and_says_when_the_board_shows_it(warehouse, monkeypatch, capsys):
    landed(warehouse, [row(1, QSTN_DT=""), *rows(*range(10, 30))])
    mend(monkeypatch, "2026-03-01 09:10:00")
    assert quarantine.main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{BATCH}:replay:") and lines[0].endswith(": promoted")
    assert lines[-1] == "replayed 1, remaining 0; promoted rows reach the board with the next hourly run"
    assert ask(warehouse, "select distinct status from ops.batches") == [("promoted",)]


def test_a_users_rows_replay_through_their_own_map(warehouse, tmp_path):
    column_map = tmp_path / "shop.yml"
    shutil.copy(sources.__path__[0] + "/maps/default.yml", column_map)
    column_map.write_text(column_map.read_text().replace("source: default", "source: shop"))
    path = tmp_path / "f.csv"
    path.write_text("service_request_id,requested_at,description,status\n1,2026-03-01,가,open\n2,2026-03-01,나,끝남\n")
    ingest.ingest_file(path, str(column_map))
    with pytest.raises(ValueError, match="column map 'shop' cannot be read"):
        quarantine.replay()
    column_map.write_text(column_map.read_text().replace("{open: open", "{끝남: closed, open: open"))
    assert quarantine.replay("shop", str(column_map))["replayed"] == 1
    assert ask(warehouse, "select status from raw.complaints where service_request_id = '2'") == [("closed",)]
