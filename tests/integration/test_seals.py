"""The chain in a real database: what happens is sealed as it happens, and nobody edits the past unseen."""

import json
import random
import threading

import psycopg
import pytest
from sealed_city import CITY, ERASURE, FAULTS, PUBLICATION, entries, fault, hour

from expectations import chain
from expectations.verify_chain import verify
from pipeline import warehouse as module
from pipeline.settings import get_settings

HOURS = 8
REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.ReadOnlySqlTransaction)
OWN_TRIGGER = """create table board.own (a integer);
    create trigger own after insert on board.own for each row execute function quality.seal_change('a', 'gate')"""


@pytest.fixture
def sealed(warehouse):
    """Eight hours, each of its own transaction."""
    with warehouse.connect("postgres") as connection:
        connection.execute(CITY)
    for number in range(HOURS):
        with warehouse.connect("postgres") as connection:
            hour(connection, f"city:{number}")
    get_settings().anchor_path.unlink(missing_ok=True)
    yield warehouse
    get_settings().anchor_path.unlink(missing_ok=True)


def checked(warehouse, anchors=()):
    with warehouse.connect("postgres") as connection:
        return verify(entries(connection), anchors)


def test_what_happens_is_sealed_in_its_order(sealed):
    report = checked(sealed)
    assert (report["entries"], report["faults"]) == (32, 0)
    with sealed.connect("postgres") as connection:
        kinds = [each["kind"] for each in entries(connection)]
    assert kinds == ["landing", "gate", "keys", "publication"] * HOURS


def test_what_is_rolled_back_leaves_no_gap_and_one_transaction_seals_a_row_once(sealed):
    with sealed.connect("postgres") as connection:
        hour(connection, "city:lost")
        connection.rollback()
    with sealed.connect("postgres") as connection:
        connection.execute(ERASURE)
        connection.execute("update ops.erasures set counts = '{\"raw.complaints\": 1}'")
        connection.execute("update raw.landings set accepted_count = 5, erased_count = 1 where batch_id = 'city:3'")
        connection.execute("update ops.publications set reason = reason")
    report = checked(sealed)
    assert (report["entries"], report["faults"]) == (34, 0)


def test_a_lawful_erasure_accuses_nobody_and_takes_the_salt_of_what_was_said(sealed):
    with sealed.connect("postgres") as connection:
        connection.execute(ERASURE)
        connection.execute("update quality.validation_results set failing_keys = '{b}' where validation_run_id = 2")
        connection.execute("update quality.validation_results set failing_keys = '{}' where validation_run_id = 3")
    assert checked(sealed)["faults"] == 0
    with sealed.connect("postgres") as connection:
        salted = [subject for (subject,) in connection.execute(
            "select s.subject from quality.seals as s join quality.seal_salts as t using (entry_number)")]
        (gone,) = connection.execute("select digest from quality.seals where subject = 'keys/3'"
                                     " order by entry_number desc limit 1").fetchone()
    assert salted.count("keys/2") == 1
    assert gone == "" and "keys/3" not in salted


def test_two_who_seal_at_once_wait_for_each_other(sealed):
    begun, order = threading.Event(), []

    def second():
        begun.wait()
        with module.connect("postgres") as connection:
            hour(connection, "city:second")
        order.append("second")

    other = threading.Thread(target=second)
    other.start()
    with sealed.connect("postgres") as connection:
        hour(connection, "city:first")
        connection.execute("set constraints all immediate")  # sealed now, and not yet committed
        begun.set()
        other.join(timeout=1)
        order.append("first")
    other.join(timeout=30)
    assert order == ["first", "second"]
    report = checked(sealed)
    assert (report["entries"], report["faults"]) == (40, 0)


def test_a_snapshot_of_before_is_refused_and_can_be_tried_again(sealed):
    with sealed.connect("postgres") as old:
        old.execute("set transaction isolation level repeatable read")
        old.execute("select 1 from ops.publications")
        with sealed.connect("postgres") as connection:
            hour(connection, "city:meanwhile")
        old.execute(PUBLICATION)
        with pytest.raises(psycopg.errors.SerializationFailure):
            old.commit()
        old.rollback()
    assert checked(sealed)["faults"] == 0


def test_a_superuser_who_goes_past_the_triggers_is_found_every_time(sealed):
    chance = random.Random(11)
    anchors = [{"entry_number": 32, "entry_hash": checked(sealed)["head"], "anchored_at": "then"}]
    with sealed.connect("postgres") as connection:
        connection.execute("set session_replication_role = replica")  # no trigger and no foreign key
        for name in [*FAULTS] * 4:
            statement = fault(name, HOURS, chance)
            connection.execute("savepoint before")
            connection.execute(statement)
            assert verify(entries(connection), anchors)["faults"] > 0, statement
            connection.execute("rollback to savepoint before")
        assert verify(entries(connection), anchors)["faults"] == 0


def test_an_hour_that_is_landed_again_accuses_nobody_and_another_hand_is_named(sealed):
    again = "update raw.landings set accepted_count = 7, fetched_count = 11, ended_at = now() where batch_id = 'city:2'"
    with sealed.connect("ingest_rw") as connection:
        connection.execute(again)
    assert checked(sealed)["faults"] == 0
    with sealed.connect("postgres") as connection:
        connection.execute(again)
    assert checked(sealed)["first"] == "landing/city:2 was changed by entry 34 while nothing was erased"


def test_a_change_that_the_triggers_saw_stands_in_the_chain_and_is_named(sealed):
    with sealed.connect("postgres") as connection:
        connection.execute("update ops.publications set reason = 'x' where publication_id = 1")
    assert checked(sealed)["first"] == "publication/1 was changed by entry 33 and never may be"


@pytest.mark.parametrize("role", [*module.ROLES])
def test_no_login_writes_the_chain(sealed, role):
    for statement in ("delete from quality.seals", "update quality.seal_head set entry_number = 0",
                      "insert into quality.seal_salts values (1, 'x')", "select quality.seal('gate', '1', 'x')"):
        with sealed.connect(role) as connection, pytest.raises(REFUSED):
            connection.execute(statement)


def test_who_owns_a_schema_cannot_hang_the_sealing_on_a_table_of_their_own(sealed):
    refused = pytest.raises(psycopg.errors.InsufficientPrivilege, match=r"function quality\.seal_change")
    with sealed.connect("publish_rw") as connection, refused:
        connection.execute(OWN_TRIGGER)


def check(capfd, monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", ["chain", *arguments])
    return chain.main(), capfd.readouterr()


def test_the_head_is_anchored_once_and_a_cut_chain_shows(sealed, capfd, monkeypatch, tmp_path):
    assert chain.anchor(chain.head())["entry_number"] == 32
    assert chain.anchor(chain.head()) is None
    code, said = check(capfd, monkeypatch, "--out", str(tmp_path / "kept"))
    assert code == 0 and json.loads(said.out)["anchors"] == 1
    assert "EUNGDAP_ANCHOR_FILE names a better place" in said.err
    assert {path.name for path in (tmp_path / "kept").iterdir()} == {
        "chain.jsonl", "anchors.jsonl", "verify_chain.py"}
    with sealed.connect("postgres") as connection:
        connection.execute("set session_replication_role = replica")
        connection.execute("delete from quality.seal_salts where entry_number > 20")
        connection.execute("delete from quality.seals where entry_number > 20")
        connection.execute("update quality.seal_head as h set entry_number = 20, entry_hash = s.entry_hash"
                           " from quality.seals as s where s.entry_number = 20")
    code, said = check(capfd, monkeypatch)
    assert code == 1 and "the chain ends at 20, but 32 was anchored" in said.out


def test_an_anchor_file_that_cannot_be_used_is_one_line(sealed):
    path = get_settings().anchor_path
    path.parent.mkdir(exist_ok=True)
    path.write_text("{half", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"cannot be anchored in .*EUNGDAP_ANCHOR_FILE") as refused:
        chain.anchor(chain.head())
    assert "\n" not in str(refused.value)
    path.unlink()
    path.mkdir()
    with pytest.raises(RuntimeError, match="cannot be anchored"):
        chain.anchor(chain.head())
    path.rmdir()


@pytest.mark.parametrize(("deed", "back", "said"), [
    ("create or replace function quality.row_text(p ops.publications) returns text language sql as $$select 'x'$$", "",
     "function quality.row_text is not this program's"),
    ("alter table ops.publications disable trigger seal", "alter table ops.publications enable trigger seal",
     "nothing seals ops.publications: its trigger is gone or off"),
    ("create function quality.chain(a integer) returns text language sql as $$ select 'x' $$",
     "drop function quality.chain(integer)", "functions of the chain"),
])
def test_what_was_put_in_place_of_the_program_s_own_part_is_named(sealed, capfd, monkeypatch, deed, back, said):
    try:
        with sealed.connect("postgres") as connection:
            connection.execute(deed)
        code, told = check(capfd, monkeypatch)
        assert code == 1 and said in told.err
    finally:
        with sealed.connect("postgres") as connection:
            connection.execute(back or "select 1")
        sealed.provision()
    assert check(capfd, monkeypatch)[0] == 0


def test_rows_of_before_the_chain_are_sealed_once(sealed):
    with sealed.connect("postgres") as connection:
        connection.execute("truncate quality.seals cascade")
        connection.execute("update quality.seal_head set entry_number = 0, entry_hash = repeat('0', 64)")
    sealed.provision()
    report = checked(sealed)
    with sealed.connect("postgres") as connection:
        kinds = [each["kind"] for each in entries(connection)]
    assert (len(kinds) - kinds.count("rule"), report["faults"]) == (32, 0)
    sealed.provision()
    assert checked(sealed)["head"] == report["head"]


def test_rows_of_a_kind_that_the_chain_did_not_know_are_sealed_once_and_others_are_not_taken_in(sealed):
    with sealed.connect("postgres") as connection:  # as an earlier version left it
        connection.execute("drop trigger seal on ops.official_answers")
        connection.execute("drop trigger seal on ops.publications")
        connection.execute("insert into ops.official_answers (answer_id, title, question, answer, agency, district,"
                           " source_name, source_url, published_on)"
                           " values ('O-1', '', 'q', 'a', '', '', 's', '', '2026-01-02')")
        connection.execute(PUBLICATION)
    for _ in range(2):
        sealed.provision()
        report = checked(sealed)
        assert report["faults"] == 1 and report["first"] == "publication/9 has no entry: it was put in past the seals"
        with sealed.connect("postgres") as connection:
            assert [each["kind"] for each in entries(connection)].count("official") == 1


def test_a_row_of_a_kind_without_an_entry_that_came_past_its_trigger_is_not_sealed_as_genuine(sealed):
    with sealed.connect("postgres") as connection:
        assert "erasure" not in [each["kind"] for each in entries(connection)]
        connection.execute("drop trigger seal on ops.erasures")
        connection.execute(ERASURE)
    for _ in range(2):
        sealed.provision()
        report = checked(sealed)
        assert report["faults"] == 1 and report["first"].startswith("erasure/")
