"""Where events go: a file a day, and a real server that takes them, refuses them, answers late or not at all."""

import contextlib
import json
import logging
import socket
import threading
import time
from datetime import UTC, datetime, timedelta

import events_read
import pytest
from machine import free_ports
from post_office import Hook, web_server

from pipeline.lineage import emit, runs
from pipeline.lineage.told import Place, Step, Told, Touched, Verdict
from pipeline.settings import get_settings

PLACE = Place("eungdap", "postgres://127.0.0.1:5432", "city")
RUN = Told("dbt.backlog", "DBT", "MODEL", Told("dbt.facts", "DBT", "JOB", Told("complaints_hourly", "AIRFLOW", "DAG")))
TOUCHED = Touched(
    {"marts.fct_complaints", "source:seoul"}, {"marts.backlog"},
    [Verdict("marts.fct_complaints", "M-KEY-01", "expect_column_max_to_be_between", False, "error")],
    {"marts.backlog": ["open_count", "service_field"]},
    {"marts.backlog": [Step("*", "marts.fct_complaints", "*", "IDENTITY", False),
                       Step("open_count", "marts.fct_complaints", "*", "AGGREGATION", False),
                       Step("service_field", "marts.fct_complaints", "service_field", "IDENTITY", True),
                       Step("lost", "", "", "UNKNOWN", False)]})


def made(state="COMPLETE", error=""):
    from pipeline.lineage.events import event

    return event(state, PLACE, RUN, TOUCHED, error=error)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """An installation's folder; call it with a server's address."""
    def at(url=""):
        monkeypatch.setenv("EUNGDAP_VAR_DIR", str(tmp_path))
        monkeypatch.setenv("OPENLINEAGE_URL", url)
        get_settings.cache_clear()
        return tmp_path

    emit._deaf.clear()
    yield at
    monkeypatch.undo()
    get_settings.cache_clear()
    emit._deaf.clear()


def test_an_event_is_the_standards_and_says_what_is_known(place):
    folder = place()
    emit.emit(lambda: [made("START"), made(), made("FAIL", "RuntimeError")])
    start, complete, fail = events_read.lines(folder)
    for event in (start, complete, fail):
        events_read.check(event)
    assert [event["eventType"] for event in (start, complete, fail)] == ["START", "COMPLETE", "FAIL"]
    assert len({event["run"]["runId"] for event in (start, complete, fail)}) == 1
    parent = complete["run"]["facets"]["parent"]
    assert (parent["job"]["name"], parent["root"]["job"]["name"]) == ("dbt.facts", "complaints_hourly")
    assert fail["run"]["facets"]["errorMessage"]["message"] == "RuntimeError"
    read, source = complete["inputs"]
    assert (read["namespace"], read["name"]) == ("postgres://127.0.0.1:5432", "city.marts.fct_complaints")
    assert (source["namespace"], source["name"]) == ("eungdap", "source.seoul")
    (rule,) = read["inputFacets"]["dataQualityAssertions"]["assertions"]
    assert (rule["name"], rule["success"], rule["severity"]) == ("M-KEY-01", False, "error")
    (written,) = complete["outputs"]
    (field,) = written["facets"]["columnLineage"]["fields"].items()  # rows and the unknown are no columns
    assert field[0] == "service_field"
    assert field[1]["inputFields"][0]["transformations"] == [
        {"type": "DIRECT", "subtype": "IDENTITY", "masking": True}]


@pytest.mark.parametrize("spoil", [
    lambda event: event["run"].pop("runId"),
    lambda event: event["run"].update(runId="seven"),
    lambda event: event.update(eventType="ENDED"),
    lambda event: event["outputs"][0]["facets"]["columnLineage"].pop("fields"),
    lambda event: event["run"]["facets"]["parent"].pop("run"),
    lambda event: event["run"]["facets"].update(text={"_producer": "x", "_schemaURL": "x"}),
])
def test_an_event_that_is_not_the_standards_is_found(place, spoil):
    folder = place()
    emit.emit(lambda: [made()])
    (event,) = events_read.lines(folder)
    events_read.check(event)
    spoil(event)
    with pytest.raises((KeyError, TypeError, ValueError)):
        events_read.check(event)


def test_a_server_gets_what_the_file_gets_in_order(place):
    with web_server() as server:
        folder = place(f"http://127.0.0.1:{server.server_port}")
        emit.emit(lambda: [made("START")])
        emit.emit(lambda: [made()])
    assert [event for _, event in server.taken] == events_read.lines(folder)
    assert [event["eventType"] for _, event in server.taken] == ["START", "COMPLETE"]


@pytest.mark.parametrize(("key", "header"), [("", None), ("open sesame", "Bearer open sesame")])
def test_a_key_that_somebody_put_there_goes_along(place, monkeypatch, key, header):
    seen = []
    taken = Hook.do_POST
    monkeypatch.setattr(Hook, "do_POST", lambda self: (seen.append(self.headers["Authorization"]), taken(self)))
    with web_server() as server:
        folder = place(f"http://127.0.0.1:{server.server_port}")
        if key:
            (folder / "secrets").mkdir()
            (folder / "secrets" / "lineage_key").write_text(f"{key}\n")
        emit.emit(lambda: [made()])
    assert seen == [header] and "sesame" not in str(events_read.lines(folder))


def test_a_server_that_refuses_is_asked_once(place, caplog):
    with web_server() as server:
        server.status = 500
        folder = place(f"http://127.0.0.1:{server.server_port}")
        for _ in range(3):
            emit.emit(lambda: [made()])
    assert len(server.taken) == 1 and len(events_read.lines(folder)) == 3
    assert "OPENLINEAGE_URL does not take events" in caplog.text


@pytest.fixture
def tries(monkeypatch):
    """The addresses that events were sent to, one for each try."""
    found, post = [], emit._post

    def counted(url, *others):
        found.append(url)
        post(url, *others)

    monkeypatch.setattr(emit, "_post", counted)
    return found


def test_a_server_that_is_not_there_is_tried_once(place, caplog, tries):
    folder = place(url := f"http://127.0.0.1:{free_ports(1)[0]}")
    for _ in range(3):
        emit.emit(lambda: [made()])
    assert tries == [url] and emit._deaf == {url}
    assert len(events_read.lines(folder)) == 3 and "lineage" in caplog.text


@pytest.mark.parametrize("says", [b"", b"HTTP/1.1 200 OK\r\n"])
def test_a_server_that_never_ends_is_waited_for_once_and_left_behind(place, monkeypatch, says, tries):
    monkeypatch.setattr(emit, "TIMEOUT_S", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:  # accepts, and perhaps begins to answer
        folder = place(url := f"http://127.0.0.1:{server.getsockname()[1]}")
        talking = threading.Thread(target=_trickle, args=(server, says), daemon=True)
        if says:
            talking.start()
        for _ in range(3):
            emit.emit(lambda: [made()])
        assert talking.is_alive() == bool(says)  # nobody waited for its end
    assert tries == [url] and emit._deaf == {url}
    assert len(events_read.lines(folder)) == 3


def _trickle(server, says):
    connection, _ = server.accept()
    with contextlib.suppress(ConnectionError), connection:  # who asked has gone
        connection.sendall(says)
        for _ in range(40):
            time.sleep(0.1)
            connection.sendall(b"X: y\r\n")


def test_what_cannot_be_made_or_written_fails_nothing_and_is_logged_by_its_kind(place, caplog):
    folder = place()
    emit.emit(lambda: [made(), 1 / 0])
    (folder / "lineage").write_text("in the way")
    emit.emit(lambda: [made()])
    assert [record.getMessage() for record in caplog.records] == [
        "lineage: no event was kept: ZeroDivisionError", "lineage: no event was kept: FileExistsError"]


def test_days_that_are_not_kept_go_with_the_first_event_of_a_day(place):
    folder = place() / "lineage"
    folder.mkdir()
    today = datetime.now(UTC).date()
    for back in (1, 14, 15, 400):
        (folder / f"{today - timedelta(days=back)}.jsonl").write_text("{}\n")
    (folder / "notes.txt").write_text("somebody's")
    emit.emit(lambda: [made()])
    assert {path.name for path in folder.iterdir()} == {
        "notes.txt", *(f"{today - timedelta(days=back)}.jsonl" for back in (0, 1, 14))}


def test_a_run_tells_its_end_whatever_it_is_and_its_error_s_kind_alone(place):
    folder = place()
    with runs.observed(Told("good", "DBT", "JOB"), ["raw.complaints"]) as touched:
        touched.writes.add("marts.backlog")
        runs.touch(reads=["ops.batches"])
    with pytest.raises(KeyboardInterrupt), runs.observed(Told("ended", "DBT", "JOB")):
        raise KeyboardInterrupt("비밀")
    found = events_read.lines(folder)
    assert [(event["job"]["name"], event["eventType"]) for event in found] == [
        ("good", "START"), ("good", "COMPLETE"), ("ended", "START"), ("ended", "FAIL")]
    assert [each["name"] for each in found[1]["inputs"]] == ["eungdap.ops.batches", "eungdap.raw.complaints"]
    assert "비밀" not in json.dumps(found, ensure_ascii=False)
    assert runs.current()[0] is None


def test_a_step_that_airflow_does_not_run_tells_nothing(place, caplog):
    folder = place()
    caplog.set_level(logging.WARNING)

    @runs.task(reads=["raw.complaints"])
    def step(number: int) -> int:
        """Doubled."""
        return 2 * number

    assert (step(4), step.__doc__, step.__name__) == (8, "Doubled.", "step")
    assert not (folder / "lineage").exists() and caplog.text == ""
