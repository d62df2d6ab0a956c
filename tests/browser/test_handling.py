"""Handling an alert in a real Chromium: from the board's tile to the page and back, by keyboard."""

import re

import pytest
from board import log_in, open_tab, visit
from test_hostile import forget


@pytest.fixture
def untouched(server):
    """Alerts that nobody has handled, before and after."""
    from pipeline import warehouse

    def clean():
        with warehouse.connect("postgres") as connection:
            connection.execute("truncate ops.alert_actions")
        forget(server)

    clean()
    yield
    clean()


def test_the_tile_leads_to_the_page_and_the_page_to_the_tile(server, untouched):
    with visit(server.base_url) as seen:
        log_in(seen, "mayor", server.passwords["mayor"])
        page = seen.page
        open_tab(seen, "떠오르는 이슈")
        links = page.locator("a[href^='/eungdap/alerts/']")
        assert links.count() == 2 and set(links.all_inner_texts()) == {"처리"}
        address = links.first.get_attribute("href")
        page.goto(f"{seen.base_url}{address}")
        page.get_by_label("메모").fill('<img src=x onerror="document.title=1">')
        page.get_by_role("button", name="확인함").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("done=1"))
        assert page.get_by_role("status").inner_text() == "저장했습니다."
        assert "onerror" in page.get_by_role("table").inner_text() and page.locator("img").count() == 0
        for name in ("경보 처리", "내 경보 구독"):
            page.get_by_role("link", name=name).click()
            page.get_by_role("heading", level=1, name=name).wait_for()
        assert seen.failed == [] and seen.foreign == set()
