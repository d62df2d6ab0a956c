"""At 390 × 844, a phone: one tile a row, no text cut, nothing to push sideways but a table inside its tile."""

import os
from pathlib import Path

import board
import pytest
from test_board import _assert_clean, _tiles

WIDTH, HEIGHT = 390, 844
OWN_PAGES = ("/eungdap/alerts", "/eungdap/alerts/A-00", "/eungdap/subscriptions", "/nothing/here")
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
LAID_OUT = """() => {
  const seen = selector => [...document.querySelectorAll(selector)]
    .filter(each => each.checkVisibility({visibilityProperty: true}));
  const boxes = seen('.dashboard-component-chart-holder').map(tile => tile.getBoundingClientRect());
  const beyond = box => box.left < 0 || box.right > innerWidth;
  return {
    tiles: boxes.map(box => [Math.round(box.left), Math.round(box.width)]),
    beside: boxes.filter((box, at) => at && box.top < boxes[at - 1].bottom).length,
    tabs: seen("[data-test='dashboard-component-tabs'] .ant-tabs-tab")
      .filter(tab => beyond(tab.getBoundingClientRect())).map(tab => tab.innerText),
    cut: seen(".header-line, .subheader-line, [data-test='slice-header'] .header-title span, #CHART-notice ~ * td")
      .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth
                      || beyond(each.getBoundingClientRect())).map(each => each.innerText),
  };
}"""
BADGES = """() => [...document.querySelectorAll('.dashboard-component-chart-holder')]
  .filter(tile => tile.checkVisibility({visibilityProperty: true})).map(tile => {
    const badge = getComputedStyle(tile, '::before'), size = name => parseFloat(badge[name]);
    return {
      room: tile.clientWidth - size('right') - size('width') - size('paddingLeft') - size('paddingRight'),
      over: size('top') + size('height') + 2 - parseFloat(getComputedStyle(tile).paddingTop),
    };
  })"""


@pytest.mark.timeout(900)
def test_the_board_is_one_tile_a_row_with_every_tab_in_sight(server, tmp_path):
    pictures = Path(os.environ.get("EUNGDAP_BOARD_PICTURES") or tmp_path)
    with board.visit(server.base_url, WIDTH, HEIGHT) as seen:
        page = seen.page
        page.goto(f"{server.base_url}/login/", wait_until="networkidle")
        assert page.evaluate(SIDEWAYS) <= 0
        board.log_in(seen, "official", server.passwords["official"])
        page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        shown = {}
        for number, name in enumerate(board.tab_names(seen)):
            board.open_tab(seen, name)
            page.screenshot(path=pictures / f"phone-{number}.png")
            found = page.evaluate(LAID_OUT)
            shown[name] = len(found["tiles"])
            assert set(map(tuple, found["tiles"])) == {(16, WIDTH - 32)}, name
            assert (found["beside"], found["tabs"], found["cut"]) == (0, [], []), name
            assert page.evaluate(SIDEWAYS) <= 0, name
        assert shown == _tiles("situation-board")
        _assert_clean(seen)


@pytest.mark.timeout(300)
def test_a_phone_that_is_turned_gets_the_rows_of_a_screen_and_back(server):
    with board.visit(server.base_url, HEIGHT, WIDTH) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.open_tab(seen, "한눈에")
        assert seen.page.evaluate(LAID_OUT)["beside"] > 0
        seen.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        seen.page.wait_for_timeout(board.POLL_MS)
        board.open_tab(seen, "한눈에")
        found = seen.page.evaluate(LAID_OUT)
        assert {width for _, width in found["tiles"]} == {WIDTH - 32}
        assert found["beside"] == 0


@pytest.mark.timeout(300)
def test_the_badge_fits_and_covers_nothing(server):
    with board.visit(server.base_url, WIDTH, HEIGHT) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.open_tab(seen, "한눈에")
        seen.page.evaluate("""document.documentElement.dataset.eungdapStale = '';
          document.documentElement.style.setProperty('--eungdap-badge', '"일부는 11월 30일 23:59부터 멈춘 자료"')""")
        badges = seen.page.evaluate(BADGES)
        assert len(badges) == _tiles("situation-board")["한눈에"]
        assert min(badge["room"] for badge in badges) >= 0
        assert max(badge["over"] for badge in badges) <= 0


@pytest.mark.timeout(300)
def test_our_own_pages_fit_a_phone(server):
    with board.visit(server.base_url, WIDTH, HEIGHT) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        for path in OWN_PAGES:
            seen.page.goto(f"{server.base_url}{path}")
            assert seen.page.locator("h1").count() == 1, path
            assert seen.page.evaluate(SIDEWAYS) <= 0, path
