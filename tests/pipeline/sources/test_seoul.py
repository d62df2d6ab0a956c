"""Windows read from a portal whose list is newest first and moves."""

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.calendar_days import SEOUL
from pipeline.records import UnreadableError
from pipeline.sources.base import RawRow
from pipeline.sources.portal import Page
from pipeline.sources.seoul import SeoulPortal
from pipeline.sources.web import PortalError

NOW = datetime(2026, 3, 1, 12, tzinfo=SEOUL)


def row(number, at=None, **more):
    at = at or NOW - timedelta(minutes=number)
    return {"CASE_NO": f"C{number}", "QSTN_DT": f"{at:%Y-%m-%d %H:%M:%S}", "QSTN_CONT": "가로등이 꺼졌어요"} | more


class City:
    """A portal of `rows`, newest first; `before` may change them before the n-th call."""

    def __init__(self, rows, before=None, limit=1000):
        self.rows, self.calls, self.before, self.limit = list(rows), [], before or {}, limit

    def page(self, first, last):
        self.calls.append((first, last))
        self.before.get(len(self.calls), lambda rows: None)(self.rows)
        return Page(len(self.rows), self.rows[first - 1:last][:self.limit])


def source(city):
    return SeoulPortal(city, label_ko="시험", is_synthetic=True, lookback_days=10, now=NOW)


def ids(city, start, end):
    return [each.data["CASE_NO"] for each in source(city).fetch(start, end)]


def numbers(first, last):
    return [f"C{number}" for number in range(first, last + 1)]


def test_a_window_is_half_open_and_every_row_of_it_comes_once():
    city = City(row(number) for number in range(5000))
    got = ids(city, NOW - timedelta(minutes=2500), NOW - timedelta(minutes=300))
    assert got == numbers(301, 2500)


def test_the_newest_window_needs_no_bisection():
    city = City(row(number) for number in range(50_000))
    assert ids(city, NOW - timedelta(minutes=60), NOW + timedelta(minutes=1)) == numbers(0, 60)
    assert len(city.calls) <= 4


def test_an_old_window_of_a_long_history_is_found_by_bisection():
    class Long(City):
        """A million rows that are made when asked for."""

        def page(self, first, last):
            self.calls.append((first, last))
            return Page(1_000_000, [row(number - 1) for number in range(first, min(last, 1_000_000) + 1)])

    city = Long([])
    assert ids(city, NOW - timedelta(minutes=700_060), NOW - timedelta(minutes=700_000)) == numbers(700_001, 700_060)
    assert len(city.calls) <= 20 and sum(last - first + 1 for first, last in city.calls) < 5_000


def test_a_window_before_all_history_or_an_empty_portal_is_empty():
    assert ids(City(row(number) for number in range(3000)), NOW - timedelta(days=900), NOW - timedelta(days=800)) == []
    assert ids(City([]), NOW - timedelta(days=1), NOW) == []


@pytest.mark.parametrize("arrivals", [1, 49, 400, 1500])
def test_rows_that_arrive_while_paging_neither_hide_nor_double_any(arrivals):
    fresh = [row(100_000 + each, NOW + timedelta(seconds=1)) for each in range(arrivals)]
    city = City((row(number) for number in range(3500)), before={call: lambda rows: rows.__setitem__(slice(0, 0), fresh)
                                                               for call in (4, 5)})
    assert ids(city, NOW - timedelta(minutes=3000), NOW) == numbers(1, 3000)


def test_a_few_rows_removed_while_paging_are_covered_by_the_overlap():
    city = City((row(number) for number in range(3500)), before={4: lambda rows: rows.__delitem__(slice(0, 40))})
    assert set(numbers(1, 3000)) <= set(ids(city, NOW - timedelta(minutes=3000), NOW))


def test_many_rows_removed_while_paging_start_the_reading_again():
    city = City((row(number) for number in range(3500)), before={4: lambda rows: rows.__delitem__(slice(0, 500))})
    assert ids(city, NOW - timedelta(minutes=3000), NOW) == numbers(500, 3000)


def test_a_list_that_shrinks_below_the_next_page_starts_the_reading_again():
    city = City((row(number) for number in range(1500)), before={4: lambda rows: rows.__delitem__(slice(0, 900))})
    assert ids(city, NOW - timedelta(minutes=3000), NOW) == numbers(900, 1499)


def test_a_list_that_never_stands_still_is_one_clear_line():
    city = City((row(number) for number in range(30_000)),
                before={call: lambda rows: rows.__delitem__(slice(0, 500)) for call in range(4, 40)})
    with pytest.raises(PortalError, match="removed rows while they were read"):
        ids(city, NOW - timedelta(minutes=9000), NOW)


def test_pages_shorter_than_asked_lose_nothing():
    city = City((row(number) for number in range(2500)), limit=300)
    assert ids(city, NOW - timedelta(minutes=2000), NOW) == numbers(1, 2000)


def test_a_portal_that_gives_less_than_the_overlap_still_ends():
    assert ids(City((row(number) for number in range(60)), limit=5), NOW - timedelta(days=1), NOW) == numbers(1, 59)


def test_slight_disorder_at_the_edges_loses_nothing():
    rows = [row(number) for number in range(5000)]
    for at in (1999, 2000, 2001, 3000):
        rows[at], rows[at + 7] = rows[at + 7], rows[at]
    got = ids(City(rows), NOW - timedelta(minutes=3000), NOW - timedelta(minutes=2000))
    assert sorted(got) == sorted(numbers(2001, 3000))


def test_rows_without_a_usable_date_come_along_with_their_neighbours():
    rows = [row(number) for number in range(3000)]
    rows[0]["QSTN_DT"] = "2099-01-01 00:00:00"  # stands at the top for ever
    rows[1200]["QSTN_DT"] = "1899-12-31 00:00:00"
    rows[1300]["QSTN_DT"] = "어제"
    rows[1400] = "no object"
    rows[2900]["QSTN_DT"] = ""
    city = City(rows)
    got = [each.data if isinstance(each.data, str) else each.data["CASE_NO"]
           for each in source(city).fetch(NOW - timedelta(minutes=2000), NOW - timedelta(minutes=1000))]
    assert {"C1200", "C1300", "no object"} <= set(got) and "C2900" not in got
    newest = ids(City(rows[:50]), NOW - timedelta(minutes=20), NOW - timedelta(minutes=10))
    assert "C0" in newest


def test_rows_without_an_identifier_are_kept_apart_by_their_content():
    rows = [{"QSTN_DT": "2026-03-01 11:00:00", "QSTN_CONT": text} for text in ("하나", "둘", "둘")]
    assert len(list(source(City(rows)).fetch(NOW - timedelta(days=1), NOW))) == 2


def mapped(**fields):
    return source(City([])).map(RawRow(row(1) | fields))


def test_a_public_row_without_the_optional_fields_is_enough():
    complaint = mapped(MENU_NM="교통 > 불법주정차", ANSW_CONT="", ANSW_DT="")
    assert complaint.requested_at == datetime(2026, 3, 1, 2, 59, tzinfo=UTC) == complaint.updated_at
    assert (complaint.status, complaint.satisfaction_score) == ("open", None)
    assert complaint.service_name == "교통 > 불법주정차"
    assert (complaint.transfers, complaint.submitter, complaint.extra) == ((), "", {})


def test_a_sample_row_fills_every_field():
    complaint = mapped(ANSW_CONT="조치했습니다", ANSW_DT="2026-03-02", CHNL_NM="120다산콜",
                       GU_NM="노원구", DONG_NM="상계1동", DEPT_NM="노원구 주차관리과",
                       STTUS_NM="재접수", REOPEN_DT="2026-03-05 09:00:00", STSFDG_SCORE="4",
                       TRNSF_HIST="나과@2026-03-03 10:00:00|가과@2026-03-01 10:00:00", RQSTR_ID="kim", VIEWS=3)
    assert (complaint.status, complaint.status_notes, complaint.satisfaction_score) == ("open", "재접수", 4)
    assert [transfer.agency for transfer in complaint.transfers] == ["가과", "나과"]
    assert complaint.answered_at == datetime(2026, 3, 2, tzinfo=SEOUL)
    assert complaint.updated_at == complaint.reopened_at == datetime(2026, 3, 5, 9, tzinfo=SEOUL)
    assert (complaint.submitter, complaint.extra, complaint.district) == ("kim", {"VIEWS": None}, "노원구")


@pytest.mark.parametrize(("fields", "status"), [
    ({"STTUS_NM": "완료"}, "closed"), ({"STTUS_NM": "처리중", "ANSW_CONT": "중간 답변"}, "open"),
    ({"STTUS_NM": "종결", "ANSW_CONT": "답변"}, "closed"), ({"STTUS_NM": "종결"}, "open"),
    ({"ANSW_CONT": "답변"}, "closed"),
])
def test_status_follows_the_portal_and_otherwise_the_answer(fields, status):
    assert mapped(**fields).status == status


@pytest.mark.parametrize(("fields", "reason"), [
    ({"QSTN_DT": ""}, "requested_at is missing"), ({"QSTN_DT": None}, "requested_at is missing"),
    ({"QSTN_DT": "2026-02-30 10:00:00"}, "requested_at is not a readable date"),
    ({"ANSW_DT": "곧"}, "answered_at is not a readable date"),
    ({"STSFDG_SCORE": "6"}, "satisfaction_score"), ({"STSFDG_SCORE": "좋음"}, "satisfaction_score"),
    ({"TRNSF_HIST": "주차관리과"}, "transfers"), ({"TRNSF_HIST": "@2026-03-01 10:00:00"}, "transfers"),
])
def test_what_cannot_be_read_has_a_reason_without_the_text(fields, reason):
    with pytest.raises(UnreadableError, match=reason) as caught:
        mapped(**fields)
    assert not any(value and value in str(caught.value) for value in fields.values())


def test_a_row_that_is_no_object_is_unreadable():
    with pytest.raises(UnreadableError, match="not an object"):
        source(City([])).map(RawRow(["x"]))
