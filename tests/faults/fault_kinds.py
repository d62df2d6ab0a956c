"""The catalogue of bad data: what a broken portal would send instead of the rows of `pipeline.sample_city.rows`.

A fault changes rows on their way to ingestion, so that nothing in the pipeline can know of it. It begins at a moment
and hits a share of the rows, chosen by a hash of their number: the same rows at every reading, as with a real portal.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import fault_texts as texts

from pipeline.calendar_days import SEOUL

Row = dict[str, str]
STAMP = "%Y-%m-%d %H:%M:%S"
LEVELS = (0.01, 0.1, 1.0)


@dataclass(frozen=True)
class Injection:
    """One fault at work: since when (a portal's stamp), how many of the rows, and which ones (by the seed)."""

    since: str
    share: float
    seed: int

    def hits(self, row: Row, salt: str = "") -> bool:
        """Whether the row is one of the unlucky ones."""
        digest = hashlib.sha256(f"{self.seed}:{salt}:{row['CASE_NO']}".encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48 < self.share

    def is_new(self, row: Row) -> bool:
        """Whether the complaint came after the fault began."""
        return row["QSTN_DT"] >= self.since

    def is_answered_since(self, row: Row) -> bool:
        """Whether its answer did; a letter's answer carries a day only."""
        return row["ANSW_DT"] >= (self.since if len(row["ANSW_DT"]) > 10 else self.since[:10]) and bool(row["ANSW_DT"])


Feed = Callable[[list[Row], Injection], list[Row]]


@dataclass(frozen=True)
class Fault:
    """One kind of bad data: a short name, what happened in words, and what it does to the feed (newest first).

    `hours`: watched so long (0: as long as others of its share), since the rule for it needs many rows.
    """

    name: str
    title: str
    feed: Feed
    levels: tuple[float, ...] = LEVELS
    is_unmasked: bool = False
    hours: int = 0


def _each(change: Callable[[Row], Row], wanted: Callable[[Injection, Row], bool] = Injection.is_new) -> Feed:
    """A fault that changes rows one by one."""
    def feed(rows: list[Row], injection: Injection) -> list[Row]:
        return [change(row) if wanted(injection, row) and injection.hits(row) else row for row in rows]

    return feed


def _extra(made: Callable[[Row, int], Row | None], copies: int = 1,
           wanted: Callable[[Row], bool] = lambda row: True) -> Feed:
    """A fault that adds rows beside those that it hits."""
    def feed(rows: list[Row], injection: Injection) -> list[Row]:
        found = []
        for row in rows:
            found.append(row)
            if injection.is_new(row) and wanted(row) and injection.hits(row):
                found += [more for k in range(copies) if (more := made(row, k))]
        return found

    return feed


def _lost(wanted: Callable[[Row], bool] = lambda row: True) -> Feed:
    """A fault that drops rows."""
    def feed(rows: list[Row], injection: Injection) -> list[Row]:
        return [row for row in rows if not (injection.is_new(row) and wanted(row) and injection.hits(row))]

    return feed


def _set(**fields: str) -> Feed:
    return _each(lambda row: row | fields)


def _text(change: Callable[[str], str]) -> Feed:
    return _each(lambda row: row | {"QSTN_CONT": change(row["QSTN_CONT"])})


def _moved(**by: float) -> Feed:
    def move(row: Row) -> Row:
        return row | {"QSTN_DT": f"{datetime.strptime(row['QSTN_DT'], STAMP) + timedelta(**by):{STAMP}}"}

    return _resorted(_each(move))


def _stamped(form: str) -> Feed:
    return _resorted(_each(lambda row: row | {"QSTN_DT": f"{datetime.strptime(row['QSTN_DT'], STAMP):{form}}"}))


def _resorted(feed: Feed) -> Feed:
    """The portal lists by its own dates, newest first."""
    return lambda rows, injection: sorted(feed(rows, injection), key=lambda row: row["QSTN_DT"], reverse=True)


def _swapped(one: str, other: str) -> Feed:
    return _each(lambda row: row | {one: row[other], other: row[one]})


def _answered(change: Callable[[Row], Row]) -> Feed:
    return _each(change, Injection.is_answered_since)


def _scored(change: Callable[[Row], Row]) -> Feed:
    """A score comes days after its complaint: every scored row that the portal still shows is rewritten."""
    return _each(change, lambda injection, row: bool(row["STSFDG_SCORE"]))


def _before(row: Row) -> Row:
    asked = datetime.strptime(row["QSTN_DT"], STAMP)
    return row | {"ANSW_DT": f"{asked - timedelta(days=3):{STAMP}}"}


def _renumbered(row: Row, k: int) -> Row:
    return row | {"CASE_NO": f"{row['CASE_NO'][:8]}{900_000 + 100_000 * k + int(row['CASE_NO'][8:]):06d}"}


def _reused(rows: list[Row], injection: Injection) -> list[Row]:
    """New complaints under the numbers of those of two days before."""
    def yesterday(number: str) -> str:
        return f"{datetime.strptime(number[:8], '%Y%m%d') - timedelta(days=1):%Y%m%d}{number[8:]}"

    hit = {row["CASE_NO"]: yesterday(row["CASE_NO"]) for row in rows if injection.is_new(row) and injection.hits(row)}
    taken = set(hit.values())
    return [row | {"CASE_NO": hit.get(row["CASE_NO"], row["CASE_NO"])} for row in rows if row["CASE_NO"] not in taken]


def _stale(rows: list[Row], injection: Injection) -> list[Row]:
    """Yesterday's hours again, with today's dates and new numbers, in the place of today's."""
    old = {row["QSTN_DT"]: row for row in rows}
    stamps = sorted(old)
    found = []
    for row in rows:
        if injection.is_new(row) and injection.hits(row):
            asked = datetime.strptime(row["QSTN_DT"], STAMP) - timedelta(days=1)
            like = old[min(stamps, key=lambda stamp: abs(datetime.strptime(stamp, STAMP) - asked))]
            dated = f"{datetime.strptime(like['QSTN_DT'], STAMP) + timedelta(days=1):{STAMP}}"
            found.append(like | {"CASE_NO": row["CASE_NO"], "QSTN_DT": min(dated, rows[0]["QSTN_DT"])})
        else:
            found.append(row)
    return sorted(found, key=lambda row: row["QSTN_DT"], reverse=True)


def _unpadded(rows: list[Row], injection: Injection) -> list[Row]:
    """An export through a spreadsheet: it changes every row that the portal shows, old ones too."""
    return [row | {"CASE_NO": row["CASE_NO"][:8] + row["CASE_NO"][8:].lstrip("0")} if injection.hits(row) else row
            for row in rows]


def _test_row(row: Row, _: int) -> Row:
    return _renumbered(row, 0) | {"QSTN_CONT": texts.vendor_test(row["CASE_NO"]), "RQSTR_ID": "vendor_qa"}


def _is_gangnam(row: Row) -> bool:
    return row["GU_NM"] == "강남구"


def _is_app(row: Row) -> bool:
    return row["CHNL_NM"] == "스마트불편신고 앱"


def _swap_month(row: Row) -> Row:
    asked = row["QSTN_DT"]
    return row | {"QSTN_DT": f"{asked[:5]}{asked[8:10]}-{asked[5:7]}{asked[10:]}"}


FAULTS = (
    Fault("date_day_back", "dates a day too early", _moved(days=-1)),
    Fault("date_day_ahead", "dates a day too late", _moved(days=1)),
    Fault("date_9h_back", "dates 9 hours too early (Seoul time written as UTC)", _moved(hours=-9)),
    Fault("date_9h_ahead", "dates 9 hours too late (UTC read as Seoul time, twice)", _moved(hours=9)),
    Fault("date_month_day", "month and day swapped", _resorted(_each(_swap_month))),
    Fault("date_short_year", "year with two digits", _resorted(_stamped("%y-%m-%d %H:%M:%S"))),
    Fault("date_no_time", "time of day lost (midnight everywhere)", _stamped("%Y-%m-%d 00:00:00")),
    Fault("date_frozen", "one and the same time in every row of an hour", _stamped("%Y-%m-%d %H:00:00")),
    Fault("text_cp949", "UTF-8 read as CP949", _text(texts.as_cp949)),
    Fault("text_latin1", "UTF-8 read as Latin-1", _text(texts.as_latin1)),
    Fault("text_replacement", "letters lost to U+FFFD", _text(texts.replaced)),
    Fault("text_question", "letters lost to question marks", _text(texts.questioned)),
    Fault("text_entities", "HTML escaped twice more", _text(texts.escaped_twice)),
    Fault("text_tags", "wrapped in HTML tags", _text(texts.tagged)),
    Fault("text_nul", "a NUL character in the text", _text(lambda text: text[:9] + "\x00" + text[9:])),
    Fault("text_blank", "nothing but spaces and zero-width characters", _text(lambda text: " \u200b\u3164 ")),
    Fault("text_constant", "one and the same text", _text(lambda text: "민원 신청합니다. 확인 부탁드립니다.")),
    Fault("text_english", "in English", _text(texts.in_english)),
    Fault("text_doubled", "every text twice in a row (lengths drift)", _text(lambda text: f"{text} {text}")),
    Fault("text_cut_100", "text cut at 100 bytes", _text(lambda text: texts.cut(text, 100))),
    Fault("text_cut_255", "text cut at 255 bytes", _text(lambda text: texts.cut(text, 255))),
    Fault("text_cut_1000", "text cut at 1,000 bytes", _text(lambda text: texts.cut(text, 1000))),
    Fault("swap_text_answer", "text and answer swapped", _swapped("QSTN_CONT", "ANSW_CONT")),
    Fault("swap_category_text", "category and text swapped", _swapped("MENU_NM", "QSTN_CONT")),
    Fault("swap_gu_dong", "district and neighbourhood swapped", _swapped("GU_NM", "DONG_NM")),
    Fault("null_category", "category empty", _set(MENU_NM="")),
    Fault("null_district", "district empty", _set(GU_NM="")),
    Fault("null_channel", "channel empty", _set(CHNL_NM="")),
    Fault("null_submitter", "submitter empty", _set(RQSTR_ID="")),
    Fault("lost_rows", "rows lost from the response", _lost(), (0.01, 0.1, 0.5)),
    Fault("lost_district", "rows of one district lost", _lost(_is_gangnam), (0.1, 1.0), hours=12),
    Fault("lost_channel", "rows of one channel lost", _lost(_is_app), (0.1, 1.0), hours=6),
    Fault("doubled_channel", "rows of one channel twice, under new numbers", _extra(_renumbered, 1, _is_app)),
    Fault("doubled_all", "rows twice, under new numbers", _extra(_renumbered)),
    Fault("tripled", "three times the volume, other texts", _extra(
        lambda row, k: _renumbered(row, k) | {"QSTN_CONT": f"{row['QSTN_CONT']} {k} {row['CASE_NO'][-3:]}"}, 2)),
    Fault("stale", "yesterday's hours again with today's dates", _stale),
    Fault("ids_reused", "numbers of earlier complaints used again", _reused),
    Fault("ids_shared", "two different complaints under one number",
          _extra(lambda row, k: row | {"QSTN_CONT": f"다른 민원입니다. {row['QSTN_CONT'][::-1]}"})),
    Fault("ids_unpadded", "leading zeros of numbers lost, in every row shown", _unpadded),
    Fault("category_renamed", "a category renamed", _each(
        lambda row: row | {"MENU_NM": row["MENU_NM"].split(" > ")[0] + "행정 > " + row["MENU_NM"].split(" > ")[1]})),
    Fault("category_constant", "one category for all", _set(MENU_NM="교통 > 불법주정차")),
    Fault("department_renamed", "departments renamed",
          _each(lambda row: row | {"DEPT_NM": row["DEPT_NM"].replace("과", "담당관")})),
    Fault("channel_renamed", "channels renamed", _each(lambda row: row | {"CHNL_NM": f"{row['CHNL_NM']}(신)"})),
    Fault("status_renamed", "status codes changed", _each(
        lambda row: row | {"STTUS_NM": {"완료": "E", "접수": "A"}.get(row["STTUS_NM"], "B")})),
    Fault("closed_empty", "closed without an answer", _answered(lambda row: row | {"ANSW_CONT": ""})),
    Fault("answer_before", "answered before it was asked", _answered(_before)),
    Fault("score_range", "satisfaction out of range", _scored(lambda row: row | {"STSFDG_SCORE": "9"})),
    Fault("score_comma", "satisfaction with a decimal comma", _scored(lambda row: row | {"STSFDG_SCORE": "4,0"})),
    Fault("score_constant", "satisfaction always 5", _scored(lambda row: row | {"STSFDG_SCORE": "5"})),
    Fault("submitter_constant", "one submitter for all", _set(RQSTR_ID="portal_admin")),
    Fault("vendor_tests", "the vendor's test rows among the others", _extra(_test_row)),
    Fault("unmasked", "personal data that masking lets pass (switched off for these rows)",
          _each(lambda row: row | {"QSTN_CONT": f"{row['QSTN_CONT']} {texts.contact(row['CASE_NO'])}"}),
          is_unmasked=True),
    Fault("order_reversed", "list sorted oldest first", lambda rows, injection: rows[::-1], (1.0,)),
    Fault("feed_frozen", "nothing newer than the beginning", _lost(), (1.0,)),
    Fault("feed_empty", "no rows at all", lambda rows, injection: [], (1.0,)),
)
BY_NAME = {fault.name: fault for fault in FAULTS}


def stamp(moment: datetime) -> str:
    """A moment as the portal writes it."""
    return f"{moment.astimezone(SEOUL):{STAMP}}"
