"""The monthly report on a real board: its figures by hand, its evidence asked again, hostile input, and its errors."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pdf_text
import pytest
from board_fixture import create_board, empty_board
from machine import free_ports
from report_board import Page, handled, insert, received

from pipeline.report import __main__ as command
from pipeline.report import queries, write
from pipeline.report.figures import NO_DATA, NO_FIELD
from pipeline.report.korean import FORMATS
from pipeline.report.month import Month
from pipeline.settings import get_settings

OCTOBER = Month.named("2026-10")
MADE_AT = datetime(2026, 10, 31, 21, tzinfo=UTC)
FIRST = datetime(2026, 10, 1, 3, tzinfo=UTC)
FIXED = ["2", "5"]  # 2단계, 5점 만점
HOSTILE = ['<script>alert(1)</script>', '#panic("x") *b* $x$ @ref [c] \\ // /* <l>', '=HYPERLINK("http://x","y")',
           "{{ 7*7 }}{% raw %}", "%(first)s; drop table x", "가" * 3000, "W" * 3000, "\u202e\x07뒤집힘"]


@pytest.fixture
def board(warehouse):
    with warehouse.connect("postgres") as connection:
        empty_board(connection)
    return warehouse


def fill(module, table, *rows):
    with module.connect("postgres") as connection:
        insert(connection, table, *rows)


def by_hand(module):
    """Two days of October and a week of September, few enough to count."""
    fill(module, "board.daily_complaints",
         received(date(2026, 10, 1), 6, closed_count=4, duplicate_count=2, campaign_count=5, repeat_count=1),
         received(date(2026, 10, 2), 4, "소음", closed_count=1),
         *(received(date(2026, 9, day), 2) for day in range(1, 8)))
    fill(module, "board.handling_daily",
         handled(date(2026, 10, 1), complaint_count=6, closed_count=4, on_time_count=3, late_count=1,
                 overdue_open_count=1, handling_hours_sum=48, allowed_hours_sum=120, transferred_count=1,
                 satisfaction_sum=9, satisfaction_count=2),
         # what has no deadline counts for no rate
         handled(date(2026, 10, 2), service_field="미분류", complaint_count=4, closed_count=1, handling_hours_sum=500))


def page(folder, month=OCTOBER, made_at=MADE_AT):
    return Page(write.write(month, folder, made_at)[0].read_bytes())


def texts(read, key, column):
    return [each["text"] for each in read.figures if (each["data-query"], each["data-column"]) == (key, column)]


def test_figures_are_those_counted_by_hand(board, tmp_path):
    by_hand(board)
    read = page(tmp_path)
    table = {column: texts(read, "received", column)[-3:] for column in
             ("day_count", "received", "per_day", "growth", "closed", "open", "closed_rate")}
    assert table == {
        "day_count": ["2일", "7일", "0일"], "received": ["10", "14", NO_DATA], "per_day": ["5.0", "2.0", NO_DATA],
        "growth": ["—", "+150.0%", NO_DATA], "closed": ["5", "0", NO_DATA], "open": ["5", "14", NO_DATA],
        "closed_rate": ["50.0%", "0.0%", NO_DATA]}
    handling = {column: texts(read, "handling", column)[0] for column in
                ("on_time_rate", "saved_rate", "delay_count", "score", "score_count", "score_share", "judged",
                 "handling_days", "allowed_days")}
    assert handling == {"on_time_rate": "60.0%", "saved_rate": "60.0%", "delay_count": "2건", "score": "4.50점",
                        "score_count": "2건", "score_share": "20.0%", "judged": "5건", "handling_days": "0.5일",
                        "allowed_days": "1.3일"}  # 48 and 120 hours over four complaints
    repeated = [texts(read, "received", column)[0] for column in ("campaign_rate", "repeated_rate", "duplicate_rate")]
    assert repeated == ["50.0%", "10.0%", "20.0%"]
    assert texts(read, "risen_items", "service_name")[-2:] == ["소음", "불법주정차"]  # 0 to 2.0, 2.0 to 3.0 a day
    assert texts(read, "risen_items", "rise") == ["+2.0", "+1.0"]
    assert texts(read, "risen_items", "growth") == ["새로 나타남", "+50.0%"]


def test_what_no_source_tells_is_said_to_be_missing_and_never_invented(board, tmp_path):
    fill(board, "board.daily_complaints", received(date(2026, 10, 1), 6))
    read = page(tmp_path)
    assert set(texts(read, "handling", "score")[:2]) == {NO_FIELD}
    assert texts(read, "direct", "this_month") == [NO_FIELD]
    assert set(texts(read, "handling", "on_time_rate")) == {NO_DATA}
    assert any("처리기간을 판정할 수 있는 민원이 없습니다" in word for word in read.words)
    fill(board, "board.daily_complaints", received(date(2026, 9, 1), 6, channel="직소민원"))
    assert texts(page(tmp_path), "direct", "this_month") == ["0건"]


def test_an_alert_explains_a_rise_only_where_most_of_it_is_about_that(board, tmp_path):
    by_hand(board)
    alert = {"label": "공사장 소음", "place": "중구", "kind": "surge", "first_alerted_at": FIRST, "observed_count": 3,
             "expected_count": 0.2, "recurrence_interval_days": 40, "surprise_per_complaint": 2, "caution": "",
             "reason": "① 최근 24시간 소음 민원이 3건 들어왔습니다.", "is_small_voice": False}
    fill(board, "board.alerts", alert | {"alert_id": "A"}, alert | {"alert_id": "B", "label": "다른 일"})
    fill(board, "board.alert_complaints",
         *(row | {"rank": rank, "is_counted": True} for rank, row in enumerate([
             *[{"alert_id": "A", "service_name": "소음", "district_name": "종로구"}] * 2,
             {"alert_id": "A", "service_name": "불법주정차", "district_name": "중구"},
             *({"alert_id": "B", "service_name": f"항목{number}", "district_name": f"구{number}"}
               for number in range(5))])),
         *({"alert_id": "A", "service_name": "가로등", "district_name": "중구", "rank": rank, "is_counted": False}
           for rank in range(10, 14)))  # what came in the weeks before is no part of it
    read = page(tmp_path)
    assert texts(read, "risen_items", "alert_label") == ["공사장 소음", "없음"]
    assert texts(read, "risen_items", "alert_reason") == [alert["reason"], "없음"]
    assert texts(read, "risen_places", "alert_label") == ["없음"]  # of 중구, one of three
    assert texts(read, "issue_counts", "alert_count")[0] == "2건"


def test_days_that_are_held_or_missing_are_named_with_the_reason(board, tmp_path):
    by_hand(board)
    fill(board, "ops.publications",
         {"validation_run_id": 1, "transform_id": 1, "status": "published",
          "days": [date(2026, 10, 1), date(2026, 10, 2)]},
         {"validation_run_id": 2, "transform_id": 2, "status": "held", "reason": "합계가 맞지 않습니다",
          "days": [date(2026, 10, 2), date(2026, 10, 3)]})
    words = re.sub(r"<[^>]+>", "", write.write(OCTOBER, tmp_path, MADE_AT)[0].read_text())
    assert "공개 보류: 10월 2일(금)부터 10월 3일(토)까지 — 합계가 맞지 않습니다" in words
    assert "자료 없음: 10월 4일(일)부터 10월 31일(토)까지" in words
    assert "이 달 31일 가운데 2일의 자료가 공개되어 있고, 공개가 보류된 날은 2일입니다." in words
    fill(board, "ops.publications", {"validation_run_id": 3, "transform_id": 3, "status": "published",
                                     "days": [date(2026, 10, 2), date(2026, 10, 3)]})
    assert "공개 보류:" not in write.write(OCTOBER, tmp_path, MADE_AT)[0].read_text()


def untrue(module, read):
    """The printed figures that the page's own queries, asked again, do not give."""
    again, found = {}, []
    with module.connect("board_ro") as connection:
        for key, (statement, parameters) in read.asked().items():
            cursor = connection.execute(statement, parameters)
            names = [column.name for column in cursor.description]
            again[key] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for each in read.figures:
        value = again[each["data-query"]][int(each["data-row"])][each["data-column"]]
        said = each["text"] if value is None else FORMATS[each["data-style"]](value)
        if (each["value"], each["text"]) != ("" if value is None else str(value), said):
            found.append(each)
    return found


def strays(read):
    """Numbers that the page prints outside its figures, before the appendix."""
    before, _, _ = "\n".join(read.words).partition("모든 숫자는 아래 질의가")
    return [word for word in re.findall(r"\d[\d,.]*", before) if word not in FIXED]


@pytest.fixture
def whole(warehouse):
    """The made-up board of four weeks, as at the end of October."""
    with warehouse.connect("postgres") as connection:
        create_board(connection, MADE_AT - timedelta(hours=6))
    return warehouse


def test_every_printed_number_stands_in_the_appendix_with_a_query_that_gives_it_now(whole, tmp_path):
    content = write.write(OCTOBER, tmp_path, MADE_AT)[0].read_bytes()
    read = Page(content)
    assert set(read.statements) == set(queries.NAMES) and len(read.figures) > 250
    assert untrue(whole, read) == [] and strays(read) == []
    appendix = "".join(read.words)
    assert all(each["data-name"] in appendix for each in read.figures)
    assert strays(Page(content.replace("모든 수치는".encode(), "모든 77 수치는".encode()))) == ["77"]
    fill(whole, "board.daily_complaints", received(date(2026, 10, 20), 1))
    assert {each["data-query"] for each in untrue(whole, read)} >= {"received", "fields", "channels"}


def test_the_same_data_at_the_same_moment_are_the_same_bytes(whole, tmp_path):
    first = [path.read_bytes() for path in write.write(OCTOBER, tmp_path, MADE_AT)]
    second = [path.read_bytes() for path in write.write(OCTOBER, tmp_path, MADE_AT)]
    assert first == second
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "report-2026-10-slides.pdf", "report-2026-10.html", "report-2026-10.pdf"]


def test_the_pdfs_have_pages_and_their_korean_can_be_copied(whole, tmp_path):
    _, paper, slides = (path.read_bytes() for path in write.write(OCTOBER, tmp_path, MADE_AT))
    assert 6 <= pdf_text.page_count(paper) <= 20 and 10 <= pdf_text.page_count(slides) <= 24
    for content in (paper, slides):
        assert set("월간민원보고서처리기간준수율단축률만족도직소집단반복") <= pdf_text.characters(content)
    assert set("이숫자의근거SELECT".lower()) <= pdf_text.characters(paper)


def test_the_sample_city_is_said_to_be_synthetic_and_a_real_one_not(whole, tmp_path):
    assert "모두 합성 자료입니다" in write.write(OCTOBER, tmp_path, MADE_AT)[0].read_text()
    fill(whole, "ops.sources", {"source": "real", "is_synthetic": False, "label_ko": "실제 포털"})
    assert "합성 자료가 섞여 있습니다: " in write.write(OCTOBER, tmp_path, MADE_AT)[0].read_text()
    with whole.connect("postgres") as connection:
        connection.execute("update ops.sources set is_synthetic = false")
    assert "합성" not in write.write(OCTOBER, tmp_path, MADE_AT)[0].read_text().partition("<pre")[0]


def test_hostile_and_endless_labels_are_only_ever_text(board, tmp_path):
    for number, text in enumerate(HOSTILE):
        fill(board, "board.daily_complaints", received(date(2026, 10, 20), 3 + number, text, channel=text,
                                                       district_name=text, service_field=text, campaign_count=1))
        fill(board, "board.handling_daily", handled(date(2026, 10, 20), text, service_field=text, complaint_count=1,
                                                    late_count=1))
        fill(board, "board.alerts", {
            "alert_id": text, "label": text, "place": text, "kind": text, "first_alerted_at": FIRST,
            "observed_count": 3, "recurrence_interval_days": 40, "surprise_per_complaint": 2, "reason": text,
            "caution": text, "is_small_voice": False})
        fill(board, "board.emerging_issues", {
            "issue_id": text, "label": text, "main_district_name": text, "main_service_field": text, "status": text,
            "first_seen_at": FIRST, "alert_count": 0, "as_of_at": FIRST})
        fill(board, "board.issue_daily",
             {"issue_id": text, "requested_date": date(2026, 10, 20), "complaint_count": 1})
    fill(board, "board.daily_complaints", received(date(2026, 10, 2), 1))
    fill(board, "ops.sources", {"source": "s", "is_synthetic": True, "label_ko": HOSTILE[0]})
    content, paper, slides = (path.read_bytes() for path in write.write(OCTOBER, tmp_path, MADE_AT))
    text = content.decode()
    assert "<script" not in text and "49{%" not in text and "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "{{ 7*7 }}{% raw %}" in text and "&#39;=HYPERLINK" in text and ">=HYPERLINK" not in text
    assert all(len(each["text"]) <= 401 and "\u202e" not in each["text"] for each in Page(content).figures)
    assert not re.search(r'(?:src|href)="(?!#)|url\(|@import|<link|<iframe|javascript:', text)
    assert pdf_text.page_count(paper) > 5 and set('#panic("x")') <= pdf_text.characters(slides)


def test_one_department_and_one_day_are_a_report(board, tmp_path):
    fill(board, "board.daily_complaints", received(date(2026, 10, 1), 1))
    fill(board, "board.handling_daily", handled(date(2026, 10, 1), complaint_count=1, on_time_count=1,
                                                handling_hours_sum=1, allowed_hours_sum=24))
    read = page(tmp_path)
    assert texts(read, "departments", "on_time_rate") == ["100.0%"]
    assert any("늘어난 항목이 없거나" in word for word in read.words)
    assert any("처리 중인 민원이 없습니다" in word for word in read.words)


def run(capsys, *arguments):
    code = command.main([*map(str, arguments)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_command_writes_three_files_and_says_where(whole, capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(command, "datetime", type("Clock", (datetime,), {"now": classmethod(lambda *_: MADE_AT)}))
    code, out, err = run(capsys, "--month", "2026-10", "--out", tmp_path / "new" / "folder")
    assert (code, err) == (0, "") and [Path(line).exists() for line in out.splitlines()] == [True] * 3
    code, out, _ = run(capsys, "--month", "2026-10")
    assert code == 0 and Path(out.splitlines()[0]).parent == get_settings().var_dir / "reports"


@pytest.mark.parametrize(("arguments", "line"), [
    (["--month", "2999-01"], r"report: 2999-01 has not begun: choose a month up to \d{4}-\d\d\n"),
    (["--month", "October"], r"report: 'October' is no month: write it as 2026-10\n"),
    (["--month", "2019-01"], r"report: the board holds no day of 2019-01: .*\n"),
    (["--month", "0001-01"], r"report: .*\n")])
def test_a_month_without_a_report_is_one_line_and_no_file(whole, capsys, tmp_path, arguments, line):
    code, out, err = run(capsys, *arguments, "--out", tmp_path)
    assert (code, out) == (1, "") and re.fullmatch(line, err)
    assert list(tmp_path.iterdir()) == []


def test_a_board_that_was_never_published_is_one_line(warehouse, capsys, tmp_path):
    code, _, err = run(capsys, "--month", "2020-01", "--out", tmp_path)
    assert code == 1 and re.fullmatch(r"report: the board has not been published yet \(.*\n", err)


def test_a_warehouse_that_is_away_is_one_line(whole, capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("PGPORT", str(free_ports(1)[0]))
    get_settings.cache_clear()
    try:
        code, _, err = run(capsys, "--month", "2020-01", "--out", tmp_path)
    finally:
        monkeypatch.undo()
        get_settings.cache_clear()
    assert code == 1 and re.fullmatch(r"report: warehouse at .* refused 'board_ro'.*\n", err)
    assert list(tmp_path.iterdir()) == []


def test_where_one_file_cannot_be_written_none_is_and_the_old_ones_stay(whole, tmp_path):
    (tmp_path / "report-2026-10.html").write_text("old")
    (tmp_path / "report-2026-10-slides.pdf").mkdir()
    with pytest.raises(ValueError, match="is a folder"):
        write.write(OCTOBER, tmp_path, MADE_AT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report-2026-10-slides.pdf", "report-2026-10.html"]
    assert (tmp_path / "report-2026-10.html").read_text() == "old"
    with pytest.raises(ValueError, match="cannot be written"):
        write.write(OCTOBER, tmp_path / "report-2026-10.html" / "inside", MADE_AT)


def test_the_board_s_login_cannot_read_what_is_unchecked(whole):
    for key in queries.NAMES:
        tables = set(re.findall(r"(?:from|join)\s+(\w+\.\w+)", queries.statement_of(key)))
        assert tables and all(table.startswith("board.") for table in tables), key


def test_the_list_of_issues_goes_back_as_far_as_the_board_does():
    root = Path(__file__).resolve().parents[2]
    (shown,) = re.findall(r"issue_days_shown: (\d+)", (root / "dbt" / "dbt_project.yml").read_text())
    assert f"interval '{shown} days'" in queries.statement_of("issue_counts")
