"""The wall: one dark screen without scrolling, with figures in every tile, and letters that carry over five metres."""

import os
from contextlib import suppress
from pathlib import Path

import board
import pytest
import refreshing
from playwright.sync_api import Error as PlaywrightError
from test_badge import _badge
from test_board import _assert_clean, _tiles

WALL = "/superset/dashboard/wall/?standalone=1&show_filters=0"
LAID_OUT = """() => {
  const tiles = [...document.querySelectorAll('.dashboard-component-chart-holder')];
  const size = selector => Math.min(...[...document.querySelectorAll(selector)]
    .map(each => parseFloat(getComputedStyle(each).fontSize)));
  return {
    scrolled: [document.scrollingElement.scrollHeight > innerHeight + 1,
               document.scrollingElement.scrollWidth > innerWidth],
    outside: tiles.filter(tile => {
      const box = tile.getBoundingClientRect();
      return box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth;
    }).length,
    clipped: [...document.querySelectorAll('.dashboard-component-chart-holder td')].filter(cell => {
      const box = cell.getBoundingClientRect(), holder = cell.closest('.slice_container').getBoundingClientRect();
      return box.bottom > holder.bottom + 1;
    }).length,
    grounds: [...tiles, document.body].map(each => getComputedStyle(each).backgroundColor),
    figure: size('.header-line'), cell: size('td'), title: size('[data-test="slice-header"]'),
  };
}"""


def _brightness(colour):
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")[:3])
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


@pytest.mark.timeout(600)
def test_the_wall_is_one_dark_screen_with_figures_in_every_tile(server, tmp_path):
    pictures = Path(os.environ.get("EUNGDAP_BOARD_PICTURES") or tmp_path)
    with board.visit(server.base_url, 1920, 1080) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        seen.page.goto(f"{server.base_url}{WALL}")
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.settle(seen)
        seen.page.screenshot(path=pictures / "wall.png")
        assert seen.page.locator(board.TILE).locator("visible=true").count() == sum(_tiles("wall").values())
        _assert_clean(seen)
        found = seen.page.evaluate(LAID_OUT)
        assert (found["scrolled"], found["outside"], found["clipped"]) == ([False, False], 0, 0)
        assert max(_brightness(each) for each in found["grounds"]) < 0.2
        # a letter is read from a distance of 200 times its height; a screen of 55 inches has 0.63 mm a pixel
        assert found["figure"] * 0.63 * 200 > 5000
        assert min(found["cell"], found["title"]) >= 24
        assert "서울 시각" in board.tile_text(seen, "자료 안내")
        assert "강동구" in board.tile_text(seen, "지금 이어지는 경보")


@pytest.mark.timeout(600)
def test_the_wall_reads_again_by_itself_from_the_cache(server):
    asked = []
    with board.visit(server.base_url, 1920, 1080) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        seen.page.goto(f"{server.base_url}{WALL}")
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.settle(seen)
        seen.page.on("request", lambda request: asked.append(request.post_data_json)
                     if "/api/v1/chart/data" in request.url else None)
        for _ in range(90):
            seen.page.wait_for_timeout(1000)
            if len(asked) >= sum(_tiles("wall").values()):
                break
        assert len(asked) >= sum(_tiles("wall").values())
        assert not any(each.get("force") for each in asked)


@pytest.mark.timeout(600)
def test_ten_refreshes_fail_nothing_and_a_feed_that_then_stops_is_on_every_tile(server):
    before = refreshing.refresh_every(2, "wall")
    try:
        with board.visit(server.base_url, 1920, 1080) as seen:
            board.log_in(seen, "official", server.passwords["official"])
            seen.page.goto(f"{server.base_url}{WALL}")
            seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
            board.settle(seen)
            asked = refreshing.Asked(seen.page)
            for _ in range(300):
                if asked.count >= 10 * sum(_tiles("wall").values()):
                    break
                seen.page.wait_for_timeout(1000)
            assert asked.count >= 10 * sum(_tiles("wall").values())
            assert (asked.forced, asked.failed) == (0, 0)
            _assert_clean(seen)
            assert _badge(seen, "") == ""
            refreshing.move_the_feed(-3)
            try:
                assert "멈춘 자료" in _badge(seen, "부터 멈춘 자료")
            finally:
                refreshing.move_the_feed(3)
    finally:
        refreshing.refresh_every(before, "wall")


READ_OFTEN = """async () => {
  for (let left = 1000; left > 0; left -= 50) {
    await Promise.all(Array.from({length: 50}, (_, at) => fetch(`/api/v1/chart/data?read=${left}-${at}`)));
  }
}"""


@pytest.mark.timeout(600)
@pytest.mark.parametrize("state", [200, 401, 500])
def test_a_wall_is_loaded_anew_after_a_thousand_answers_if_the_server_would_answer(server, state):
    with board.visit(server.base_url, 1920, 1080) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        seen.page.goto(f"{server.base_url}{WALL}")
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.settle(seen)
        seen.page.route("**/api/v1/chart/data?read=*", lambda route: route.fulfill(status=200, json={}))
        if state != 200:
            seen.page.route("**/eungdap/state", lambda route: route.fulfill(status=state, json={}))
        seen.page.evaluate("() => { window.isFirst = true; }")
        with suppress(PlaywrightError):  # the page may be left while it reads
            seen.page.evaluate(READ_OFTEN)
        seen.page.wait_for_timeout(3000)
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        assert seen.page.evaluate("() => window.isFirst === true") is (state != 200)
