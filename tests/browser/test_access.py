"""Nothing serious or critical keeps somebody from using our pages, by axe-core's rules."""

import axe
import board
import pytest

# Superset's own markup that no style of ours can mend, by rule and part of the selector or of the element.
EXCEPTED = {
    "nested-interactive": ("#TABS-tab-TAB-",),  # each tab's heading holds a link to itself that takes the focus
    # a comparison's headings of two rows: the frame calls itself a table around the true one
    "aria-required-children": ('div[role="table"]',),
}
WALL = "/superset/dashboard/wall/?standalone=1&show_filters=0"


@pytest.mark.timeout(900)
def test_every_page_of_an_official_is_free_of_grave_findings(server):
    found = {}
    with board.visit(server.base_url) as seen:
        page = seen.page
        page.goto(f"{server.base_url}/login/", wait_until="networkidle")
        found["login"] = axe.grave(page)
        board.log_in(seen, "official", server.passwords["official"])
        page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        for name in board.tab_names(seen):
            board.open_tab(seen, name)
            found[name] = axe.grave(page, EXCEPTED)
        for path in ("/superset/dashboard/operations/", WALL):
            page.goto(f"{server.base_url}{path}")
            page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
            board.settle(seen)
            found[path] = axe.grave(page)
        for path in ("/eungdap/alerts", "/eungdap/alerts/A-00", "/eungdap/subscriptions", "/eungdap/reports"):
            page.goto(f"{server.base_url}{path}")
            found[path] = axe.grave(page)
        page.goto(f"{server.base_url}/nothing/here")
        found["error page"] = axe.grave(page)
    assert len(found) > 13
    assert {name: findings for name, findings in found.items() if findings} == {}


@pytest.mark.timeout(300)
def test_a_fault_is_found_and_only_what_is_excepted_is_passed_over(server):
    with board.visit(server.base_url) as seen:
        seen.page.goto(f"{server.base_url}/nothing/here")
        seen.page.evaluate("document.querySelector('a').style.color = '#b0c4d8'")
        assert [each.split(":")[0] for each in axe.grave(seen.page)] == ["color-contrast"]
        assert axe.grave(seen.page, {"color-contrast": ("민원종합상황판으로 돌아가기",)}) == []
