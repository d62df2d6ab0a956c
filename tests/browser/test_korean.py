"""Every word that anybody reads or hears is Korean, and what the frame says comes from our catalogue."""

import json
import re
from pathlib import Path

import board
import korean
import pytest
import yaml

SUPERSET = Path(__file__).parents[2] / "superset"
BOARDS = {"mayor": ("situation-board", "operations", "wall"), "official": ("situation-board",),
          "auditor": ("situation-board", "quality-audit"), "operator": ("operations", "situation-board"),
          "engineer": ("operations", "situation-board", "quality-audit")}
OWN_PAGES = ("/eungdap/alerts", "/eungdap/alerts/A-00", "/eungdap/subscriptions", "/dashboard/list/", "/user_info/",
             "/nothing/here")
SPECIAL = korean.OF_THE_CHECKS
A_TIME = re.compile(r"^\d+\S* 전$|\d ≤ 날짜 < \d")
HANGUL = re.compile(r"[가-힣]")


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("person", BOARDS)
def test_every_tab_is_korean(server, person):
    found = {}
    with board.visit(server.base_url) as seen:
        board.log_in(seen, person, server.passwords[person])
        for slug in BOARDS[person]:
            board.come_to(seen, slug)
            for name in board.tab_names(seen) or [""]:
                board.open_tab(seen, name)
                found[slug, name] = korean.not_korean(seen.page, SPECIAL if slug == "quality-audit" else set())
    assert len(found) >= len(BOARDS[person])
    assert {place: texts for place, texts in found.items() if texts} == {}


def _close(page):
    page.keyboard.press("Escape")
    page.mouse.click(4, 600)
    page.wait_for_timeout(board.POLL_MS)


def _opened(page):
    """The name of each thing of the frame that opens, when it is open."""
    def shown(selector, number=0):
        page.locator(selector).locator("visible=true").nth(number).click()
        page.wait_for_timeout(2 * board.POLL_MS)

    def each_submenu(selector):
        for number in range(page.locator(selector).locator("visible=true").count()):
            page.locator(selector).locator("visible=true").nth(number).hover()
            page.wait_for_timeout(2 * board.POLL_MS)
            yield f"{selector} {number}"

    shown("[data-test='actions-trigger']")
    yield "menu of the board"
    yield from each_submenu(".ant-dropdown-menu-submenu-title")
    _close(page)
    for number in (1, 4, 6):  # a figure's, a table's and a drawing's
        shown("[id^='slice_'][id$='-controls']", number)
        yield f"menu of tile {number}"
        yield from each_submenu(".ant-dropdown-menu-submenu-title")
        _close(page)
    yield from each_submenu(".ant-menu-submenu-title")
    page.mouse.move(4, 600)
    for selector in ("[data-test='metadata-bar'] > div", "[data-test='fave-unfave-icon']",
                     "[data-test='refresh-button']",
                     ".filter-counts", "[data-test='auto-refresh-status']", "[data-test='auto-refresh-toggle']",
                     ".date-label-content"):
        assert page.locator(selector).locator("visible=true").count(), selector
        yield from each_submenu(selector)
    shown("[data-test='dropdown-container-btn']")
    yield "the filters that have no room"
    _close(page)
    shown("[data-test='NATIVE_FILTER-district'] input")
    yield "values of a filter"
    page.keyboard.type("없는 곳")
    page.wait_for_timeout(2 * board.POLL_MS)
    yield "no value of a filter"
    _close(page)
    shown(".date-label-content")
    yield "the period"
    page.locator(".ant-popover .ant-select").locator("visible=true").first.click()
    page.wait_for_timeout(board.POLL_MS)
    yield "kinds of period"
    _close(page)


@pytest.mark.timeout(900)
def test_what_opens_is_korean_and_so_is_an_empty_tile_and_the_way_in(server):
    found = {}
    with board.visit(server.base_url) as seen:
        page = seen.page
        page.goto(f"{server.base_url}/login/", wait_until="networkidle")
        found["login"] = korean.not_korean(page)
        board.fill_login(seen, "mayor", "wrong")
        page.get_by_text("아이디나 비밀번호가 맞지 않습니다").first.wait_for(timeout=board.WAIT_MS)
        found["wrong password"] = korean.not_korean(page)
        board.log_in(seen, "mayor", server.passwords["mayor"])
        board.come_to(seen, "situation-board")
        for name in _opened(page):
            found[name] = korean.not_korean(page)
        board.choose(seen, "district", "종로구")
        board.open_tab(seen, "떠오르는 이슈")
        assert board.empty_tiles(seen)
        found["empty tiles"] = korean.not_korean(page)
        for path in OWN_PAGES:
            page.goto(f"{server.base_url}{path}", wait_until="networkidle")
            found[path] = korean.not_korean(page)
    assert len(found) > 25
    assert {place: texts for place, texts in found.items() if texts} == {}


def _names_of_ours():
    """Every text of the files that make the board, and of the patched scripts."""
    def texts(value):
        if isinstance(value, dict):
            for key, each in value.items():
                yield from (str(key), *texts(each))
        elif isinstance(value, list):
            for each in value:
                yield from texts(each)
        else:
            yield str(value)

    links = (SUPERSET / "links.py").read_text(encoding="utf-8")
    files = [*(SUPERSET / "assets").rglob("*.yaml"), SUPERSET / "security.yaml"]
    ours = {text.strip() for path in files for text in texts(yaml.safe_load(path.read_text(encoding="utf-8")))}
    ours |= set(re.findall(r'"([^"]*[가-힣][^"]*)"', links))
    # the logo, who imported the board, the menu that the server translates, a patch of web.py, and what was typed
    return ours | {"응답", "응답 관리자", "상황판", "고른 기간", "없는 곳"}


@pytest.mark.timeout(600)
def test_the_frame_says_what_the_catalogue_says_and_nothing_by_itself(server):
    """With every translation in brackets, the frame's Korean is in brackets, or stands in the board's own files."""
    def bracketed(route):
        answer = route.fetch()
        pack = answer.json()
        entries = pack["locale_data"]["superset"]
        for english in entries:
            if english:
                entries[english] = [f"⟦{text}⟧" for text in entries[english]]
        route.fulfill(response=answer, body=json.dumps(pack))

    ours, said = _names_of_ours(), set()
    with board.visit(server.base_url) as seen:
        seen.page.route("**/superset/language_pack/ko/", bracketed)
        seen.page.goto(f"{server.base_url}/login/", wait_until="networkidle")
        said |= set(seen.page.evaluate(korean.FRAME))
        seen.page.locator("input#username").fill("mayor")
        seen.page.locator("input#password").fill(server.passwords["mayor"])
        seen.page.locator("[data-test='login-button']").click()
        seen.page.wait_for_url(lambda url: "/login" not in url, timeout=board.WAIT_MS)
        board.come_to(seen, "situation-board")
        for _ in _opened(seen.page):
            said |= set(seen.page.evaluate(korean.FRAME))
    bare = {text for text in said if "⟦" not in text and HANGUL.search(text) and not A_TIME.search(text)}
    assert sum("⟦" in text for text in said) > 40
    assert bare - ours == {"한국어"}  # a language is called by its own name
