"""Look at a running board as a person does: log in, wait for every tile, filter, keep a picture.

Reusable against any installation:
    .venv/bin/python tests/browser/board.py BASE_URL USER PASSWORD_FILE [PICTURE.png]
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response, sync_playwright

CHROMIUM = "/usr/bin/chromium"
BOARD = "/superset/dashboard/situation-board/"
FLAGS = ["--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--hide-scrollbars",
         "--force-color-profile=srgb"]
TILE = ".dashboard-component-chart-holder"
WAIT_MS, POLL_MS = 120_000, 400
ENGLISH = re.compile(r"[A-Za-z]{2,}")


@dataclass
class Visit:
    """What a visit saw: the page, requests that failed, and hosts that are not the board's own."""

    page: Page
    base_url: str
    failed: list[str] = field(default_factory=list)
    foreign: set[str] = field(default_factory=set)

    def on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(f"{response.status} {response.url}")

    def on_request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != urlsplit(self.base_url).netloc:
            self.foreign.add(parts.netloc)


@contextmanager
def visit(base_url: str, width: int = 1600, height: int = 1000) -> Iterator[Visit]:
    """A fresh browser without a session, looking at nothing yet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": width, "height": height}, locale="ko-KR",
                                    timezone_id="Asia/Seoul")
            seen = Visit(page, base_url)
            page.on("response", seen.on_response)
            page.on("request", lambda request: seen.on_request(request.url))
            page.on("requestfailed", lambda request: seen.failed.append(f"{request.failure} {request.url}")
                    if "ERR_ABORTED" not in str(request.failure) else None)
            yield seen
        finally:
            browser.close()


def log_in(seen: Visit, user: str, password: str) -> None:
    """Log in by the form; the way in leads to the board."""
    fill_login(seen, user, password)
    seen.page.wait_for_url(lambda url: "/login" not in url, timeout=WAIT_MS)


def fill_login(seen: Visit, user: str, password: str) -> None:
    """Ask for the board, and answer the form that comes instead."""
    page = seen.page
    page.goto(f"{seen.base_url}{BOARD}", wait_until="networkidle")
    page.locator("input#username").fill(user)
    page.locator("input#password").fill(password)
    page.locator("[data-test='login-button']").click()


def wait_for_tiles(seen: Visit, path: str = BOARD) -> int:
    """Open a dashboard and wait until every tile holds data; returns how many tiles there are."""
    page = seen.page
    if urlsplit(page.url).path != path:
        page.goto(f"{seen.base_url}{path}")
    page.locator(TILE).first.wait_for(timeout=WAIT_MS)
    # charts draw when they come into view, so the window becomes as tall as the board
    height = page.evaluate("Math.ceil(document.querySelector('.grid-content').getBoundingClientRect().bottom) + 16")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": max(1000, min(height, 6000))})
    settle(seen)
    return page.locator(TILE).count()


def settle(seen: Visit) -> None:
    """Wait until every tile has drawn, nothing loads any more, and the map, where there is one, has colour."""
    seen.page.wait_for_load_state("networkidle", timeout=WAIT_MS)
    _until(seen.page, DRAWN, "a tile is still loading")
    _until(seen.page, COLOURED, "the map has no colour")


def _until(page: Page, condition: str, complaint: str) -> None:
    """Ask a few times a second until `condition` held four times running (Playwright's own wait needs unsafe-eval)."""
    held = 0
    for _ in range(WAIT_MS // POLL_MS):
        held = held + 1 if page.evaluate(condition) else 0
        if held == 4:
            return
        page.wait_for_timeout(POLL_MS)
    raise AssertionError(f"{complaint} after {WAIT_MS // 1000} s")


DRAWN = """() => [...document.querySelectorAll('.dashboard-component-chart-holder')].every(tile =>
  tile.querySelector('.slice_container, .ant-alert-error, .ant-empty')
  && !tile.querySelector("[data-test='loading-indicator'], .loading"))"""

# True where there is no map; else a fresh drawing of it has many pixels that are neither empty nor grey.
COLOURED = """() => {
  if (!document.querySelector("[data-test-viz-type='deck_polygon']")) return true;
  const canvas = document.querySelector("[data-test-viz-type='deck_polygon'] canvas");
  if (!canvas || !canvas.width) return false;
  const copy = document.createElement('canvas');
  copy.width = canvas.width; copy.height = canvas.height;
  const context = copy.getContext('2d');
  return new Promise(resolve => requestAnimationFrame(() => {
    context.drawImage(canvas, 0, 0);
    const pixels = context.getImageData(0, 0, copy.width, copy.height).data;
    let coloured = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      const [r, g, b] = [pixels[i], pixels[i + 1], pixels[i + 2]];
      if (pixels[i + 3] > 0 && Math.max(r, g, b) - Math.min(r, g, b) > 20) coloured += 1;
    }
    resolve(coloured > 1000);
  }));
}"""


def empty_tiles(seen: Visit) -> list[str]:
    """Titles of tiles that show an error or "no data" instead of figures."""
    found = []
    for tile in seen.page.locator(TILE).all():
        if tile.locator(".ant-alert-error, [data-test='error-message'], .ant-empty, .no-results").count():
            found.append(tile.inner_text().splitlines()[0])
    return found


# What lists events is empty where nothing happened, as it should be.
EVENT_TILES = {
    "조기 경보": "select count(*) from board.alerts",
    "작은 목소리": "select count(*) from board.alerts where is_small_voice",
    "경보가 된 민원 (개인정보를 가린 원문)": "select count(*) from board.alert_complaints",
    "이슈의 변화": "select count(*) from board.issue_events",
}


def without_rows(count: Callable[[str], int]) -> list[str]:
    """Titles of the tiles that have no rows to show, by what the warehouse says; `count` runs a query on it."""
    return [title for title, query in EVENT_TILES.items() if not count(query)]


def english_words(seen: Visit) -> set[str]:
    """Words in Latin letters that stand on the page."""
    return set(ENGLISH.findall(seen.page.locator("body").inner_text()))


def tile_text(seen: Visit, title: str) -> str:
    """All the text of the tile with that title."""
    return seen.page.locator(TILE).filter(has_text=title).first.inner_text()


def choose(seen: Visit, name: str, option: str) -> None:
    """Set the filter called `name` in the dashboard's file to one value, apply it and wait for the tiles."""
    page = seen.page
    page.locator(f"[data-test='NATIVE_FILTER-{name}'] input").first.click()
    page.keyboard.type(option)
    page.locator(f".ant-select-item-option[title='{option}']").first.click()
    page.keyboard.press("Escape")
    page.locator("[data-test='filter-bar__apply-button']").first.click()
    page.wait_for_timeout(POLL_MS)
    settle(seen)


def main(base_url: str, user: str, password_file: str, picture: str = "board.png") -> int:
    """Visit, report as JSON, keep the picture; 1 when a tile is empty, a request failed or a stranger was called."""
    with visit(base_url) as seen:
        log_in(seen, user, Path(password_file).read_text(encoding="utf-8").strip())
        tiles = wait_for_tiles(seen)
        seen.page.screenshot(path=picture, full_page=True)
        report = {"tiles": tiles, "empty_tiles": empty_tiles(seen), "failed_requests": seen.failed,
                  "external_hosts": sorted(seen.foreign), "english_words": sorted(english_words(seen)),
                  "picture": picture}
    print(json.dumps(report, ensure_ascii=False, indent=1))
    return int(bool(report["empty_tiles"] or report["failed_requests"] or report["external_hosts"]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
