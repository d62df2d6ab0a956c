"""Windows of a portal and whole files, from the source to the warehouse."""

from pathlib import Path

import pytest
from landing_rows import BATCH, END, START, ask, row, rows

from pipeline import ingest, sources
from pipeline.sources.portal import Page
from pipeline.sources.seoul import SeoulPortal
from pipeline.sources.web import PortalError

DATA = Path(__file__).parents[1] / "data"


class City:
    """A portal with a list of rows, or with trouble."""

    def __init__(self, given=(), trouble=None):
        self.rows, self.trouble = [each.data for each in given], trouble

    def page(self, first, last):
        if self.trouble and first > 1:
            raise self.trouble
        return Page(len(self.rows), self.rows[first - 1:last])


def portal(city):
    return lambda name: SeoulPortal(city, label_ko="시험", is_synthetic=True, lookback_days=10)


def test_a_window_of_the_portal_looks_back_for_answers(warehouse, monkeypatch):
    old = row(1, QSTN_DT="2026-02-25 09:00:00", ANSW_CONT="답")
    city = City([row(3), row(2), old])
    monkeypatch.setattr(sources, "get", portal(city))
    assert ingest.ingest_window("seoul", START, END, lookback_days=0)["fetched"] == 2
    assert ingest.ingest_window("seoul", START, END) == {
        "batch_id": BATCH, "fetched": 3, "accepted": 3, "duplicate": 0, "quarantined": 0,
        "erased": 0}
    assert ask(warehouse, "select count(*) from raw.complaints_202602") == [(1,)]


def test_a_portal_that_fails_half_way_lands_nothing_and_the_next_run_heals(warehouse, monkeypatch):
    city = City(rows(*range(2500)), trouble=PortalError("portal http://x answered HTML instead of JSON"))
    monkeypatch.setattr(sources, "get", portal(city))
    with pytest.raises(PortalError, match="HTML"):
        ingest.ingest_window("seoul", START, END)
    assert ask(warehouse, "select count(*) from ops.batches") == [(0,)]
    city.trouble = None
    assert ingest.ingest_window("seoul", START, END)["accepted"] == 2500


def test_a_window_needs_two_times_in_order(warehouse):
    for start, end in ((END, START), (START.replace(tzinfo=None), END)):
        with pytest.raises(ValueError, match="two times with an offset"):
            ingest.ingest_window("seoul", start, end)


def test_the_portal_is_found_by_its_name(installation):
    source = sources.get("seoul")
    assert (source.name, source.is_synthetic, source.lookback_days) == ("seoul", True, 10)


@pytest.mark.parametrize(("name", "column_map", "days", "at_least"), [
    ("petitions_sample.jsonl", "petitions", 2, 300), ("boston311_sample.csv", "boston311", 6, 400)])
def test_real_files_land_by_days_and_once(warehouse, capsys, name, column_map, days, at_least):
    for _ in range(2):
        assert ingest.main([str(DATA / name), "--map", column_map]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == days + 1 and lines[-1].startswith(f"{days} batches: fetched ")
    totals = ask(warehouse, "select sum(fetched_count), sum(accepted_count), sum(quarantined_count)"
                            " from raw.landings")[0]
    stored = ask(warehouse, "select count(*), count(distinct service_request_id) from raw.complaints")[0]
    assert totals == (stored[0], stored[0], 0) and stored[0] == stored[1] >= at_least
    assert ask(warehouse, "select source, is_synthetic from ops.sources") == [(column_map, False)]


@pytest.mark.parametrize(("content", "line"), [
    (b"", "the file is empty"), (b"service_request_id,requested_at\n1,2026-03-01\n", "missing: description"),
    (b"\xff\xfe\x00\x01", "neither UTF-8")])
def test_a_useless_file_is_one_line_and_lands_nothing(warehouse, tmp_path, capsys, content, line):
    path = tmp_path / "f.csv"
    path.write_bytes(content)
    assert ingest.main([str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("ingest: f.csv: ") and line in told.err and told.err.count("\n") == 1
    assert ask(warehouse, "select count(*) from ops.batches") == [(0,)]
