"""The top menu leads the mayor to the alerts, the subscriptions, the reports and the wall, and an operator to none."""

import board
import pytest

MENU = "header.top .main-nav a, header.top .ant-menu a"
OURS = {"경보 처리": "/eungdap/alerts", "내 경보 구독": "/eungdap/subscriptions", "월간 보고서": "/eungdap/reports",
        "벽 화면": "/superset/dashboard/wall/?standalone=1&show_filters=0"}


def _links(seen):
    seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
    return {link.inner_text().strip(): link.get_attribute("href") for link in seen.page.locator(MENU).all()}


@pytest.mark.timeout(600)
def test_the_mayor_finds_every_page_in_the_menu(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        found = _links(seen)
        assert {name: found.get(name) for name in OURS} == OURS
        for name, heading in (("경보 처리", "경보 처리"), ("월간 보고서", "월간 보고서")):
            seen.page.goto(f"{server.base_url}{board.BOARD}")
            seen.page.locator(MENU).filter(has_text=name).first.click()
            seen.page.locator("h1").filter(has_text=heading).wait_for(timeout=board.WAIT_MS)
        seen.page.goto(f"{server.base_url}{board.BOARD}")
        seen.page.locator(MENU).filter(has_text="벽 화면").first.click()
        seen.page.get_by_text("지금 이어지는 경보").first.wait_for(timeout=board.WAIT_MS)
        assert "/superset/dashboard/wall/" in seen.page.url


@pytest.mark.timeout(300)
def test_an_operator_who_may_read_no_figures_finds_none(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "operator", server.passwords["operator"])
        seen.page.goto(f"{server.base_url}/superset/dashboard/operations/")
        assert set(_links(seen)) & set(OURS) == set()
