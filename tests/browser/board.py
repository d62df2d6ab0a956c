"""Look at a running board as a person does: log in, wait for every tile, filter, keep a picture.

Reusable against any installation:
    .venv/bin/python tests/browser/board.py BASE_URL USER PASSWORD_FILE [FOLDER]
"""

import json
import re
import sys
import time
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
TAB = "[data-test='dashboard-component-tabs'] .ant-tabs-tab"
WAIT_MS, POLL_MS = 120_000, 400
ENGLISH = re.compile(r"[A-Za-z]{2,}")


@dataclass
class Visit:
    """What a visit saw: the page, failed requests, hosts that are not the board's own, empty tiles, English words."""

    page: Page
    base_url: str
    failed: list[str] = field(default_factory=list)
    foreign: set[str] = field(default_factory=set)
    empty: list[str] = field(default_factory=list)
    english: set[str] = field(default_factory=set)

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


def come_to(seen: Visit, slug: str) -> None:
    """Open a dashboard and wait until its tiles have drawn."""
    seen.page.goto(f"{seen.base_url}/superset/dashboard/{slug}/")
    seen.page.locator(TILE).first.wait_for(timeout=WAIT_MS)
    settle(seen)


def look_through(seen: Visit, path: str = BOARD, pictures: Path | None = None) -> dict[str, int]:
    """Open a dashboard and each of its tabs, and wait until every tile holds data.

    What tiles were empty and what English there was is added to `seen`. `pictures` is a folder for one picture a tab.

    Returns:
        How many tiles each tab has, by its name; "" for a dashboard without tabs.
    """
    page = seen.page
    if urlsplit(page.url).path != path:
        page.goto(f"{seen.base_url}{path}")
    page.locator(TILE).first.wait_for(timeout=WAIT_MS)
    counts = {}
    for number, name in enumerate(tab_names(seen) or [""]):
        open_tab(seen, name)
        counts[name] = page.locator(TILE).locator("visible=true").count()
        seen.empty += empty_tiles(seen)
        seen.english |= english_words(seen)
        if pictures:
            pictures.mkdir(parents=True, exist_ok=True)
            # of the window, which is as tall as the board: for more, the page is laid out anew and may be empty then
            page.screenshot(path=pictures / f"{urlsplit(path).path.strip('/').split('/')[-1]}-{number}.png")
    return counts


def tab_names(seen: Visit) -> list[str]:
    """The names of the tabs of the dashboard that is open, none where it has none."""
    return [name.strip() for name in seen.page.locator(TAB).all_inner_texts()]


def open_tab(seen: Visit, name: str) -> None:
    """Come to a tab of the dashboard that is open ("" for one without tabs) and wait until its tiles have drawn."""
    page = seen.page
    if name:
        page.locator(TAB).filter(has_text=re.compile(f"^{re.escape(name)}$")).click()
        page.wait_for_timeout(POLL_MS)
    # charts draw when they come into view, so the window becomes as tall as the board
    page.set_viewport_size({"width": page.viewport_size["width"], "height": 6000})
    settle(seen)
    height = page.evaluate("Math.ceil(Math.max(...[...document.querySelectorAll('.dashboard-component-chart-holder')]"
                           ".filter(tile => tile.checkVisibility({visibilityProperty: true}))"
                           ".map(tile => tile.getBoundingClientRect().bottom))) + 24")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": max(1000, min(height, 6000))})
    settle(seen)


def settle(seen: Visit) -> float:
    """Wait until every tile has drawn, nothing loads any more, and the map, where there is one, has colour.

    Returns:
        Since when that was so (monotonic seconds): the last looks only make sure that it stays so.
    """
    seen.page.wait_for_load_state("networkidle", timeout=WAIT_MS)
    return _until(seen.page, f"async () => ({DRAWN})() && await ({COLOURED})()",
                  "a tile is still loading, or the map has no colour")


def _until(page: Page, condition: str, complaint: str) -> float:
    """Ask a few times a second until `condition` held four times running (Playwright's own wait needs unsafe-eval).

    Returns:
        When it was first seen to hold, in monotonic seconds.
    """
    held, since = 0, 0.0
    for _ in range(WAIT_MS // POLL_MS):
        is_so = page.evaluate(condition)
        held, since = (held + 1 if is_so else 0), (since if is_so and held else time.monotonic())
        if held == 4:
            return since
        page.wait_for_timeout(POLL_MS)
    raise AssertionError(f"{complaint} after {WAIT_MS // 1000} s")


DRAWN = """() => [...document.querySelectorAll('.dashboard-component-chart-holder')].every(tile =>
  !tile.checkVisibility({visibilityProperty: true})
  || tile.querySelector('.slice_container, .ant-alert-error, .ant-empty')
  && !tile.querySelector("[data-test='loading-indicator'], .loading"))"""

# True where no map is to be seen; else a fresh drawing of it has many pixels that are neither empty nor grey.
COLOURED = """() => {
  const map = document.querySelector("[data-test-viz-type='deck_polygon']");
  if (!map || !map.checkVisibility({visibilityProperty: true})) return true;
  if (map.closest('.dashboard-component-chart-holder')?.querySelector('.ant-alert-error')) return true; // refused
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
    for tile in seen.page.locator(TILE).locator("visible=true").all():
        if tile.locator(".ant-alert-error, [data-test='error-message'], .ant-empty, .no-results").count():
            found.append(tile.inner_text().splitlines()[0])
    return found


# What lists events is empty where nothing happened, as it should be.
EVENT_TILES = {
    "조기 경보": "select count(*) from board.alerts",
    "지금 이어지는 경보": "select count(*) from board.alerts where is_ongoing",
    "작은 목소리": "select count(*) from board.alerts where is_small_voice",
    "경보가 된 민원 (개인정보를 가린 원문)": "select count(*) from board.alert_complaints",
    "내 부서의 민원이 든 경보": "select count(*) from board.alert_complaints where is_ongoing",
    "내 부서가 최근에 처리한 민원 (개인정보를 가린 원문)":
        "select count(*) from board.recent_complaints where status = 'closed'",
    "경보 처리 상태": "select count(*) from board.alert_handling",
    "경보 부담(하루)": "select count(*) from board.alert_load",
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
    return seen.page.locator(TILE).locator("visible=true").filter(has_text=title).first.inner_text()


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


def main(base_url: str, user: str, password_file: str, pictures: str = "pictures") -> int:
    """Visit, report as JSON, a picture a tab; 1 when a tile is empty, a request failed or a stranger was called."""
    with visit(base_url) as seen:
        log_in(seen, user, Path(password_file).read_text(encoding="utf-8").strip())
        report = {"tiles": look_through(seen, pictures=Path(pictures)), "empty_tiles": seen.empty,
                  "failed_requests": seen.failed, "external_hosts": sorted(seen.foreign),
                  "english_words": sorted(seen.english), "pictures": pictures}
    print(json.dumps(report, ensure_ascii=False, indent=1))
    return int(bool(report["empty_tiles"] or report["failed_requests"] or report["external_hosts"]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
