"""Rows on their way to the warehouse: what passes, what is refused, and that nothing leaves in clear."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from pipeline.landing import MASKING
from pipeline.preparation import KEPT_CHARACTERS, prepare
from pipeline.records import Masking, mask_values
from pipeline.sources.base import RawRow
from pipeline.sources.file_drop import FileDrop, load_map
from pipeline.sources.seoul import SeoulPortal
from pipeline.sources.web import PortalError

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
KEY = b"key"
SECRET = "010-1234-5678"
SOURCE = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0, now=NOW)


def mask_numbers(text):
    return text.replace(SECRET, "[전화번호]")


mask = Masking(text=mask_numbers, label=mask_numbers, version="1")


def row(**fields):
    return RawRow({"CASE_NO": "C1", "QSTN_DT": "2026-03-01 10:00:00", "QSTN_CONT": f"가로등 {SECRET}",
                   "RQSTR_ID": "kim77"} | fields)


def prepared(*rows):
    return prepare(SOURCE, rows, mask, KEY, NOW)


def refused(*rows):
    result = prepared(*rows)
    assert not result.rows
    return result.refused


def test_a_row_is_masked_hashed_and_keyed():
    result = prepared(row(ANSW_CONT=f"{SECRET}로 답변", GU_NM=f"노원구 {SECRET}", MEMO=f"비고 {SECRET}",
                          NESTED={"전화": [SECRET]}, TRNSF_HIST=f"{SECRET}과@2026-03-01 11:00:00"))
    stored = result.rows[0]
    assert SECRET not in json.dumps(stored, ensure_ascii=False) and "kim77" not in json.dumps(stored)
    assert stored["description"] == "가로등 [전화번호]"
    assert len(stored["submitter_hmac"]) == 64 and result.months == {datetime(2026, 3, 1).date()}


@pytest.mark.parametrize("text", [
    "010-<b>1234</b>-5678", "&#48;10-1234-5678", "010-&lt;b&gt;1234&lt;/b&gt;-5678", "&#48;&#49;0-1234-56<!-- -->78"])
def test_html_within_a_number_does_not_hide_it(text):
    rows = [row(QSTN_CONT=f"연락처 {text}", ANSW_CONT=text), row(CASE_NO="a&amp;b", QSTN_CONT=text, QSTN_DT="")]
    result = prepare(SOURCE, rows, MASKING, KEY, NOW)
    assert (result.rows[0]["description"], result.rows[0]["answer"]) == ("연락처 [전화번호]", "[전화번호]")
    kept = result.refused[0]["payload"]["row"]
    assert (kept["CASE_NO"], kept["QSTN_CONT"]) == ("a&amp;b", "[전화번호]")


BARE = {"RQSTR_NM": "홍길동", "신청인": "김철수", "생년월일": "1987-02-13"}


def test_a_column_that_nobody_mapped_leaves_its_name_alone():
    result = prepared(row(**BARE), row(QSTN_DT="", **BARE))
    extra = result.rows[0]["extra"]
    assert {name: (each["kind"], each["length"]) for name, each in extra.items()} == {
        "RQSTR_NM": ("text", 3), "신청인": ("text", 3), "생년월일": ("date", 10)}
    assert len({each["hmac"] for each in extra.values()}) == 3
    kept = result.refused[0]["payload"]["row"]
    assert {name: kept[name] for name in BARE} == dict.fromkeys(BARE)
    assert not any(value in str(result) for value in BARE.values())


def test_a_column_that_the_map_keeps_is_stored_masked(tmp_path):
    path = tmp_path / "shop.yml"
    path.write_text("source: shop\nkeep: note\ncolumns: {service_request_id: id, requested_at: at, description: text}")
    fields = {"id": "1", "text": "가로등", "note": f"비고 {SECRET}"} | BARE
    rows = [RawRow(fields | {"at": "2026-03-01"}), RawRow(fields)]
    result = prepare(FileDrop(load_map(str(path))), rows, mask, KEY, NOW)
    extra = result.rows[0]["extra"]
    assert extra["note"] == "비고 [전화번호]" and all(set(extra[name]) == {"kind", "length", "hmac"} for name in BARE)
    assert result.refused[0]["payload"]["row"] == {
        "id": "1", "text": "가로등", "note": "비고 [전화번호]"} | dict.fromkeys(BARE)


def test_what_nobody_mapped_is_told_apart_and_makes_no_new_version():
    one, same, other = (prepared(row(VIEWS=views, 비고=None, URGENT=True)).rows[0] for views in (3, 3, 4))
    assert one["extra"]["VIEWS"] == same["extra"]["VIEWS"] != other["extra"]["VIEWS"]
    assert (one["extra"]["비고"], one["extra"]["URGENT"]) == (None, True)
    assert one["version_hash"] == other["version_hash"] == prepared(row()).rows[0]["version_hash"]
    keyed = prepare(SOURCE, [row(VIEWS=3)], mask, KEY, NOW, origin_key=b"in no backup").rows[0]["extra"]["VIEWS"]
    assert keyed["hmac"] != one["extra"]["VIEWS"]["hmac"] and keyed["length"] == 1


def test_fields_are_counted_for_the_windows_own_rows_and_those_without_a_date():
    rows = [row(VIEWS=3, QSTN_DT="2026-03-01 19:00:00"), row(OLD="x"), row(QSTN_DT="", MEMO=""), RawRow("no fields")]
    profile = prepare(SOURCE, rows, mask, KEY, NOW, since=NOW - timedelta(hours=4)).profile
    lines = {line["field"]: line for line in profile.lines({"CASE_NO", "GU_NM"}, mask_numbers)}
    assert profile.rows == 2 and "OLD" not in lines
    assert lines["CASE_NO"] == {"field": "CASE_NO", "is_expected": True, "present_count": 2, "filled_count": 2,
                                "kind_counts": {"text": 2}}
    assert (lines["MEMO"]["present_count"], lines["MEMO"]["filled_count"]) == (1, 0)
    assert (lines["GU_NM"]["present_count"], lines["GU_NM"]["is_expected"]) == (0, True)
    assert lines["VIEWS"]["kind_counts"] == {"number": 1}


def test_the_version_changes_with_any_field_and_the_text_hash_with_the_text_alone():
    base, spaced, answered = (prepared(row(**fields)).rows[0] for fields in (
        {}, {"QSTN_CONT": f"가로등 \u3000 {SECRET}\n"}, {"ANSW_CONT": "답"}))
    assert prepared(row()).rows[0]["version_hash"] == base["version_hash"]
    assert len({base["version_hash"], spaced["version_hash"], answered["version_hash"]}) == 3
    assert base["text_hash"] == spaced["text_hash"] == answered["text_hash"]
    assert prepared(row(QSTN_CONT="보안등")).rows[0]["text_hash"] != base["text_hash"]


def test_the_submitter_is_the_same_under_one_key_and_another_under_another():
    one, again = (prepared(row(CASE_NO=number)).rows[0]["submitter_hmac"] for number in ("1", "2"))
    other = prepare(SOURCE, [row()], mask, b"another", NOW).rows[0]["submitter_hmac"]
    assert one == again != other and prepared(row(RQSTR_ID="")).rows[0]["submitter_hmac"] == ""


def test_months_are_those_of_seoul():
    assert prepared(row(QSTN_DT="2026-02-01 00:00:00")).months == {datetime(2026, 2, 1).date()}


@pytest.mark.parametrize(("fields", "reason"), [
    ({"CASE_NO": " "}, "service_request_id is missing"),
    ({"CASE_NO": "9" * 201}, "service_request_id is over 200 characters"),
    ({"QSTN_DT": ""}, "requested_at is missing"),
    ({"QSTN_DT": "그저께"}, "requested_at is not a readable date"),
    ({"QSTN_DT": "1899-12-31"}, "requested_at is before 2000"),
    ({"QSTN_DT": "0001-01-01"}, "requested_at is before 2000"),
    ({"QSTN_DT": "2099-01-01"}, "requested_at is more than a day in the future"),
    ({"ANSW_DT": "9999-12-31 23:59:59"}, "answered_at is more than a day in the future"),
    ({"REOPEN_DT": "1999-12-31"}, "reopened_at is before 2000"),
    ({"REOPEN_DT": "0001-01-01"}, "reopened_at is before 2000"),
    ({"TRNSF_HIST": "가과@2099-01-01 00:00:00"}, "transfers is more than a day in the future"),
    ({"TRNSF_HIST": "가과@0001-01-01 00:00:00|나과@2026-01-03 10:00:00"}, "transfers is before 2000"),
    ({"TRNSF_HIST": "가과@1899-01-01 00:00:00|나과@2026-01-03 10:00:00"}, "transfers is before 2000"),
    ({"QSTN_CONT": ""}, "description is empty"), ({"QSTN_CONT": None}, "description is empty"),
    ({"QSTN_CONT": " \n\u200b\u3164<br>"}, "description is empty"),
    ({"QSTN_CONT": "가" * 1_700_000}, "text is over 1 MB"),
    ({"MEMO": "a" * 1_000_001}, "text is over 1 MB"),
    ({"QSTN_CONT": "가\x00나"}, "text holds a NUL character"),
    ({"MEMO": "\ud800"}, "text holds a lone surrogate"),
    ({"NESTED": {"a": "\udfff"}}, "text holds a lone surrogate"),
    ({"STSFDG_SCORE": "0"}, "satisfaction_score is not 1 to 5"),
])
def test_each_bad_row_has_its_reason(fields, reason):
    (entry,) = refused(row(**fields))
    assert entry["reason"] == reason
    json.dumps(entry, ensure_ascii=False, allow_nan=False).encode()  # Postgres can hold it
    assert "\x00" not in str(entry) and "kim77" not in str(entry)


def test_a_date_a_little_ahead_passes():
    assert prepared(row(QSTN_DT=f"{NOW + timedelta(hours=30):%Y-%m-%d %H:%M:%S}")).rows  # Seoul is nine hours ahead


def test_a_row_that_fails_unexpectedly_is_refused_and_the_others_pass(monkeypatch):
    def map_(given):
        raise OverflowError(f"date value out of range: {SECRET}") if given.data["CASE_NO"] == "2" else StopIteration

    source = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0, now=NOW)
    original = source.map
    monkeypatch.setattr(source, "map", lambda given: original(given) if given.data["CASE_NO"] == "1" else map_(given))
    result = prepare(source, [row(CASE_NO="2"), row(CASE_NO="1"), row(CASE_NO="3")], mask, KEY, NOW)
    assert [each["reason"] for each in result.refused] == [
        "cannot be read (OverflowError)", "cannot be read (StopIteration)"]
    assert [each["service_request_id"] for each in result.rows] == ["1"] and SECRET not in str(result)


def test_a_text_that_cannot_be_masked_is_refused_without_it():
    def failing(text):
        raise ZeroDivisionError(text) if "가로등" in text else OSError

    result = prepare(SOURCE, [row()], Masking(failing, failing, "1"), KEY, NOW)
    (entry,) = result.refused
    assert entry["reason"] == "cannot be masked (ZeroDivisionError)" and "fingerprint" in entry["payload"]
    assert "가로등" not in str(entry)


def test_what_the_source_itself_raises_stops_the_window():
    def rows():
        yield row()
        raise PortalError("portal is away")

    with pytest.raises(PortalError, match="away"):
        prepare(SOURCE, rows(), mask, KEY, NOW)


@pytest.mark.parametrize("data", [None, "text kim77", ["kim77"], 3, "\ud800"])
def test_of_a_row_without_fields_only_a_fingerprint_is_kept(data):
    (entry,) = refused(RawRow(data, "line 3"))
    assert entry["reason"] == "row is not an object" and entry["payload"]["where"] == "line 3"
    assert entry["payload"]["is_damaged"] and "kim77" not in str(entry)


def test_a_row_nested_beyond_reason_is_refused():
    nested = []
    for _ in range(100_000):
        nested = [nested]
    assert refused(row(NESTED=nested))[0]["reason"] == "row is nested too deeply"


@pytest.mark.parametrize("text", ["1e400", "-1e400"])
def test_a_number_too_large_for_json_is_kept_as_text(text):
    (entry,) = refused(row(CASE_NO=json.loads(text), STSFDG_SCORE=json.loads(text)))
    kept = json.loads(json.dumps(entry, allow_nan=False))["payload"]["row"]
    assert kept["CASE_NO"] == entry["service_request_id"] == text.replace("1e400", "Infinity")


def test_quarantine_keeps_the_masked_row_and_the_hash_but_no_submitter():
    (entry,) = refused(row(QSTN_DT="", MEMO=SECRET))
    assert entry["service_request_id"] == "C1"
    assert entry["payload"]["row"] == {
        "CASE_NO": "C1", "QSTN_DT": "", "QSTN_CONT": "가로등 [전화번호]", "MEMO": None}
    assert entry["payload"]["submitter_hmac"] == prepared(row()).rows[0]["submitter_hmac"]
    assert "is_damaged" not in entry["payload"]


def refused_in_clear(given, origin_key=b"origins", version=mask):
    (entry,) = prepare(SOURCE, [given], version, KEY, NOW, origin_key=origin_key).refused
    return entry


def test_a_refused_row_without_a_number_is_the_same_under_every_masking():
    nameless = row(CASE_NO="")
    one = refused_in_clear(nameless)
    other = refused_in_clear(nameless, version=mask._replace(text=lambda text: text.replace(SECRET, "[번호]")))
    assert len(one["row_hmac"]) == 64 and SECRET not in str(one)
    assert one["row_hmac"] == other["row_hmac"] and one["payload_hash"] != other["payload_hash"]
    assert refused_in_clear(row(CASE_NO="", VIEWS=3))["row_hmac"] == one["row_hmac"]
    different = [refused_in_clear(row(CASE_NO="", QSTN_CONT=SECRET)), refused_in_clear(row(CASE_NO="", RQSTR_ID="lee")),
                 refused_in_clear(nameless, b"another")]
    assert len({one["row_hmac"], *(each["row_hmac"] for each in different)}) == 4
    unmaskable = refused_in_clear(nameless, version=Masking(lambda text: 1 / 0, lambda text: 1 / 0, "1"))
    assert "fingerprint" in unmaskable["payload"] and unmaskable["row_hmac"] == one["row_hmac"]


@pytest.mark.parametrize(("given", "origin_key"), [
    (row(QSTN_DT=""), b"origins"), (RawRow("kim77"), b"origins"), (row(CASE_NO=""), b"")])
def test_what_a_number_tells_or_nobody_asks_has_no_such_hash(given, origin_key):
    assert refused_in_clear(given, origin_key)["row_hmac"] == ""


def test_the_place_of_a_refused_row_is_masked_and_not_remembered():
    masked = []

    def note(text):
        masked.append(text)
        return mask_numbers(text)

    rows = [RawRow({"CASE_NO": f"C{number}", "DEPT_NM": "도로과"}, f"{SECRET}.csv") for number in range(3)]
    result = prepare(SOURCE, rows, Masking(note, note, "1"), KEY, NOW)
    assert [entry["payload"]["where"] for entry in result.refused] == ["[전화번호].csv"] * 3
    assert (masked.count("도로과"), masked.count(f"{SECRET}.csv")) == (1, 3)


@pytest.mark.parametrize("text", [f"{SECRET} " * 400_000, "가" * (KEPT_CHARACTERS - 6) + SECRET + "나" * 1_700_000,
                                  "가" * (KEPT_CHARACTERS + 94) + SECRET + "나" * 1_700_000])
def test_of_a_huge_text_the_first_masked_characters_are_kept_and_no_half_of_a_secret(text):
    (entry,) = refused(row(QSTN_CONT=text))
    kept = entry["payload"]["row"]["QSTN_CONT"]
    assert len(kept) <= KEPT_CHARACTERS and "010-1" not in kept and entry["payload"]["is_damaged"]


def test_a_secret_split_by_a_nul_is_still_masked():
    (entry,) = refused(row(QSTN_CONT="010-12\x0034-5678"))
    assert entry["payload"]["row"]["QSTN_CONT"] == "[전화번호]" and entry["payload"]["is_damaged"]


def test_a_number_that_reads_as_personal_data_is_masked_and_others_stay_numbers():
    stored = mask_values({"A": 1012345678, "B": 3, "C": float("inf"), "D": True, "E": None},
                         lambda text: text.replace("1012345678", "[전화번호]"))
    assert stored == {"A": "[전화번호]", "B": 3, "C": "inf", "D": True, "E": None}


def test_equal_rows_of_a_window_are_counted_as_repeated():
    undated = row(QSTN_DT="")
    result = prepared(row(), row(), row(ANSW_CONT="답"), undated, undated, RawRow(1), RawRow(1), RawRow(2))
    assert (result.fetched, result.repeated, len(result.rows), len(result.refused)) == (8, 3, 2, 3)


def test_a_label_is_no_name_and_a_sentence_may_hold_one():
    labels = {"GU_NM": "중랑구", "DONG_NM": "옥수동", "DEPT_NM": "광진구 보건소", "CHNL_NM": "다산콜",
              "STTUS_NM": "처리중", "MENU_NM": "환경 > 빛공해", "TRNSF_HIST": "강서구 보건소@2026-03-01 11:00:00"}
    rows = [row(QSTN_CONT="담당자 김철수 씨", **labels), row(QSTN_DT="", **labels)]
    result = prepare(SOURCE, rows, MASKING, KEY, NOW)
    stored, kept = result.rows[0], result.refused[0]["payload"]["row"]
    assert stored["description"] == "담당자 [이름] 씨"
    assert [stored[name] for name in ("district", "neighbourhood", "agency_responsible", "channel", "status_notes",
                                      "service_name")] == ["중랑구", "옥수동", "광진구 보건소", "다산콜", "처리중",
                                                           "환경 > 빛공해"]
    assert stored["transfers"][0]["agency"] == "강서구 보건소" and labels.items() <= kept.items()
