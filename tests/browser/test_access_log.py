"""Taking complaints away as a file, and the inspection of who did: in a real Chromium, as two people."""

import axe
import board
import pytest

REASON = "10월 회의 자료"
EARLIER = """insert into ops.access_log (access_date, accessed_at, user_name, address, deed, place, subjects, row_count,
    reason, repeat_key) select day, day, 'official', '10.0.0.7', 'read', 'open_complaints', '{0001}', 1, '', 'earlier'
    from (select date_trunc('month', now() at time zone 'Asia/Seoul')::date - 1 as day) as last_month"""


@pytest.mark.timeout(600)
def test_a_file_of_complaints_is_given_once_a_reason_is_typed_and_stands_in_the_log(server):
    from pipeline import warehouse

    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        board.come_to(seen, "situation-board")
        board.open_tab(seen, "민원과 근거")
        seen.page.locator(board.TILE).filter(has_text="민원 하나하나").get_by_label("더 보기").click()
        seen.page.get_by_role("menuitem", name="내려받기").hover()
        with seen.page.expect_popup() as opened:
            seen.page.get_by_text("CSV로 내려받기").click()
        page = opened.value
        page.locator("#reason").wait_for()
        assert axe.grave(page) == []
        page.locator("#reason").fill(REASON)
        with page.expect_download() as taken:
            page.keyboard.press("Enter")
        assert "민원 번호" in taken.value.path().read_text(encoding="utf-8-sig").splitlines()[0]
        assert seen.failed == [] and seen.foreign == set()
    with warehouse.connect("postgres") as connection:
        rows = connection.execute("select user_name, place, cardinality(subjects) from ops.access_log"
                                  " where deed = 'download' and reason = %s", (REASON,)).fetchall()
    assert rows == [("mayor", "recent_complaints", 80)]


@pytest.mark.timeout(600)
def test_an_auditor_inspects_a_month_and_finds_who_saw_a_complaint(server):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("truncate ops.access_reviews")
        connection.execute(EARLIER)
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "auditor", server.passwords["auditor"])
        seen.page.goto(f"{server.base_url}/eungdap/findings")
        seen.page.get_by_role("link", name="접속기록 점검").click()
        months = [each.inner_text() for each in seen.page.locator("#month option").all()]
        seen.page.locator("#month").select_option(months[1])
        seen.page.locator("#number").fill("0001")
        seen.page.get_by_role("button", name="보기").click()
        assert "도로 담당관" in seen.page.get_by_role("region", name="이 민원을 본 기록").inner_text()
        assert "도로 담당관" in seen.page.get_by_role("region", name="사람별").inner_text()
        assert axe.grave(seen.page) == []
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        seen.page.locator("#remark").fill("모두 업무로 본 것입니다.")
        seen.page.get_by_role("button", name="점검했음을 남기기").click()
        seen.page.get_by_text("저장했습니다.").wait_for()
        assert "모두 업무로 본 것입니다." in seen.page.get_by_role("region", name="점검한 사람").inner_text()
        assert seen.failed == [] and seen.foreign == set()
