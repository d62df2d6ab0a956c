"""The portal: every code of the open API, paging, and nothing that has not happened yet."""

import datetime as dt
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from pipeline.calendar_days import SEOUL
from pipeline.sample_city.city import City
from pipeline.sample_city.planted import KINDS
from pipeline.sample_city.portal import MESSAGES, create_app
from pipeline.sample_city.reference import load_reference
from pipeline.sample_city.rows import FIELDS, Register, row_of
from pipeline.sample_city.stream import truth_record

NOW = dt.datetime(2026, 6, 10, 14, 30, tzinfo=SEOUL)
SERVICE = "S_EUNGDAPSO_CASE_INFO"
STATES = {"접수", "처리중", "이송", "완료", "재접수"}


class Clock:
    """A clock that a test sets."""

    now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture(scope="module")
def city() -> City:
    return City(3, 60)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def portal(city: City, clock: Clock) -> TestClient:
    return TestClient(create_app(city, 10, clock, "key1"))


def code_of(answer: dict) -> str:
    return (answer.get(SERVICE) or answer)["RESULT"]["CODE"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (f"/key1/json/{SERVICE}/1/5", "INFO-000"),
        (f"/key1/json/{SERVICE}/1/5/2026-06-10", "INFO-000"),
        (f"/sample/json/{SERVICE}/1/5", "INFO-000"),
        (f"/wrong/json/{SERVICE}/1/5", "INFO-100"),
        (f"/key1/json/{SERVICE}/900001/900002", "INFO-200"),
        ("/key1/json", "ERROR-300"),
        ("/key1/json/S_NOTHING/1/5", "ERROR-310"),
        (f"/key1/json/{SERVICE}", "ERROR-331"),
        (f"/key1/json/{SERVICE}/0/5", "ERROR-331"),
        (f"/key1/json/{SERVICE}/1", "ERROR-332"),
        (f"/key1/json/{SERVICE}/1/0", "ERROR-332"),
        (f"/key1/json/{SERVICE}/one/5", "ERROR-333"),
        (f"/key1/json/{SERVICE}/5/1", "ERROR-334"),
        (f"/sample/json/{SERVICE}/1/6", "ERROR-335"),
        (f"/key1/json/{SERVICE}/1/1001", "ERROR-336"),
    ],
)
def test_each_code_of_the_api(portal: TestClient, path: str, code: str) -> None:
    answer = portal.get(path)
    assert answer.status_code == 200
    assert code_of(answer.json()) == code


@pytest.mark.parametrize("path", ["/key1", f"/key1/csv/{SERVICE}/1/5"])
def test_a_wrong_type_is_answered_in_xml(portal: TestClient, path: str) -> None:
    answer = portal.get(path)
    assert answer.status_code == 200
    assert ElementTree.fromstring(answer.text).findtext("CODE") == "ERROR-301"


@pytest.mark.parametrize("code", ["ERROR-500", "ERROR-600", "ERROR-601"])
def test_faults_of_the_portal_itself(city: City, clock: Clock, code: str) -> None:
    app = create_app(city, 10, clock, "key1", fault=lambda: code)
    answer = TestClient(app).get(f"/key1/json/{SERVICE}/1/5")
    assert (answer.status_code, code_of(answer.json())) == (200, code)


def test_a_city_that_breaks_is_a_server_error(clock: Clock) -> None:
    app = create_app(City(1, 5), -1, lambda: NotImplemented, "key1")
    assert code_of(TestClient(app).get(f"/key1/json/{SERVICE}/1/5").json()) == "ERROR-500"


def test_every_code_has_a_message(portal: TestClient) -> None:
    assert portal.get(f"/key1/json/{SERVICE}/5/1").json()["RESULT"]["MESSAGE"] == MESSAGES["ERROR-334"]
    assert len(MESSAGES) == 15


def test_health(portal: TestClient) -> None:
    assert portal.get("/").json() == {"status": "ok", "service": SERVICE, "synthetic": True}


def test_xml_holds_the_same_rows_as_json(portal: TestClient) -> None:
    rows = portal.get(f"/key1/json/{SERVICE}/1/20").json()[SERVICE]["row"]
    tree = ElementTree.fromstring(portal.get(f"/key1/xml/{SERVICE}/1/20").text)
    assert [{field.tag: field.text or "" for field in row} for row in tree.findall("row")] == rows
    assert tree.findtext("RESULT/CODE") == "INFO-000"


def test_pages_make_up_the_whole(portal: TestClient) -> None:
    whole = portal.get(f"/key1/json/{SERVICE}/1/1000").json()[SERVICE]
    paged = []
    for start in range(1, whole["list_total_count"] + 1, 37):
        paged += portal.get(f"/key1/json/{SERVICE}/{start}/{start + 36}").json()[SERVICE]["row"]
    assert paged == whole["row"]
    assert len({row["CASE_NO"] for row in paged}) == whole["list_total_count"]
    stamps = [row["QSTN_DT"] for row in paged]
    assert stamps == sorted(stamps, reverse=True)
    assert stamps[0] <= "2026-06-10 14:30:00"
    assert stamps[-1].startswith("2026-05-31")


def test_new_rows_shift_row_numbers(portal: TestClient, clock: Clock) -> None:
    before = portal.get(f"/key1/json/{SERVICE}/1/30").json()[SERVICE]
    clock.now = NOW + dt.timedelta(hours=3)
    after = portal.get(f"/key1/json/{SERVICE}/1/60").json()[SERVICE]
    shift = after["list_total_count"] - before["list_total_count"]
    assert shift > 0
    numbers = [row["CASE_NO"] for row in after["row"]]
    assert numbers[shift : shift + 30] == [row["CASE_NO"] for row in before["row"]]


def test_rows_hold_only_what_has_happened(city: City) -> None:
    day = dt.date(2026, 6, 1)
    for case in city.day(day):
        states = [row_of(city, case, case.at + dt.timedelta(hours=hours)) for hours in (0, 30, 100, 400, 4000)]
        first, last = states[0], states[-1]
        assert (first["ANSW_CONT"], first["ANSW_DT"], first["STSFDG_SCORE"], first["REOPEN_DT"]) == ("", "", "", "")
        assert last["ANSW_CONT"] and last["STTUS_NM"] == "완료"
        for hours, row in zip((0, 30, 100, 400, 4000), states, strict=True):
            moment = f"{case.at + dt.timedelta(hours=hours):%Y-%m-%d %H:%M:%S}"
            stamps = [
                row["ANSW_DT"],
                row["REOPEN_DT"],
                *(step.partition("@")[2] for step in row["TRNSF_HIST"].split("|")),
            ]
            assert all(stamp <= moment for stamp in stamps)
            assert row["STTUS_NM"] in STATES
            assert bool(row["ANSW_CONT"]) == bool(row["ANSW_DT"])
            assert row["ANSW_DT"] == "" or row["ANSW_DT"] > row["QSTN_DT"]
            assert (row["STTUS_NM"] == "재접수") == (row["REOPEN_DT"] > row["ANSW_DT"])


def test_all_states_and_optional_fields_appear(city: City) -> None:
    register = Register(city, 28)
    rows = register.rows(NOW, 1, register.total(NOW))
    assert {row["STTUS_NM"] for row in rows} == STATES
    assert all(any(row[name] for row in rows) for name in FIELDS)
    assert {row["STSFDG_SCORE"] for row in rows} <= {"", "1", "2", "3", "4", "5"}
    assert {row["GU_NM"] for row in rows} == set(load_reference().districts)


def test_the_truth_is_not_in_the_rows(city: City) -> None:
    register = Register(city, 14)
    rows = register.rows(NOW, 1, register.total(NOW))
    assert {tuple(row) for row in rows} == {FIELDS}
    planted = [case for back in range(14) for case in city.day(NOW.date() - dt.timedelta(days=back)) if case.plan]
    assert planted
    everything = repr(rows)
    for case in planted:
        truth = truth_record(city, case)
        assert (truth["issue_id"] or truth["campaign_id"]) not in everything
    assert not any(f"-{kind}" in everything or f"'{kind}'" in everything for kind in (*KINDS, "campaign"))


def test_html_is_coded_by_channel(city: City) -> None:
    rows = Register(city, 28).rows(NOW, 1, 1000)
    by_channel = {
        name: [row["QSTN_CONT"] for row in rows if row["CHNL_NM"] == name] for name in ("국민신문고", "응답소 웹")
    }
    assert all(text.startswith("<p>") for text in by_channel["국민신문고"])
    assert any("<br/>" in text for text in by_channel["응답소 웹"])
