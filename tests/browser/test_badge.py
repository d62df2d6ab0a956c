"""Every tile says since when its figures stand still, whatever made them stand still, and no longer than that."""

import os
import signal
from contextlib import contextmanager
from pathlib import Path

import board
import httpx
import psycopg
import pytest
import refreshing

SHOWN = """() => ({
  status: document.querySelector('.eungdap-status[role=status]').textContent,
  badges: [...document.querySelectorAll('.dashboard-component-chart-holder')]
    .filter(tile => tile.checkVisibility({visibilityProperty: true}))
    .map(tile => getComputedStyle(tile, '::before').content)
    .map(content => content === 'none' ? '' : JSON.parse(content)),
})"""
SINCE = """
select to_char((now() - make_interval(mins => minutes_behind)) at time zone 'Asia/Seoul', 'HH24:MI'),
    to_char(last_published_at at time zone 'Asia/Seoul', 'HH24:MI') from board.freshness where channel = ''
"""


def _ask(warehouse, statement):
    with warehouse.connect("postgres") as connection:
        cursor = connection.execute(statement)
        return cursor.fetchone() if cursor.description else None


def _badge(seen, wanted):
    """Wait until every tile and the text for screen readers say what `wanted` is in; return it."""
    found = {}
    for _ in range(90):
        seen.page.evaluate("dispatchEvent(new Event('online'))")  # asks at once
        seen.page.wait_for_timeout(500)
        found = seen.page.evaluate(SHOWN)
        said = {found["status"], *found["badges"]}
        if len(found["badges"]) > 4 and len(said) == 1 and (wanted in found["status"] if wanted else said == {""}):
            return found["status"]
    raise AssertionError(f"no badge {wanted!r}: {found}")


def _tile_answered(seen, status):
    """Let one question of a tile be answered with `status`."""
    seen.page.route("**/api/v1/chart/data?answered", lambda route: route.fulfill(status=status, json={}))
    seen.page.evaluate("fetch('/api/v1/chart/data?answered', {method: 'POST'}).then(answer => answer.text())")
    seen.page.unroute("**/api/v1/chart/data?answered")


@contextmanager
def _stopped_server(server):
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
    for child in children:
        os.kill(int(child), signal.SIGSTOP)
    try:
        yield
    finally:
        for child in children:
            os.kill(int(child), signal.SIGCONT)


@pytest.fixture(scope="module")
def seen(server):
    with board.visit(server.base_url) as visit:
        board.log_in(visit, "official", server.passwords["official"])
        board.settle(visit)
        yield visit


@pytest.fixture
def live(seen):
    """A board whose figures are live, before and after."""
    assert _badge(seen, "") == ""
    yield seen
    assert _badge(seen, "") == ""


@pytest.fixture
def warehouse(installation):
    from pipeline import warehouse

    return warehouse


@pytest.mark.timeout(600)
def test_a_feed_that_stopped_is_on_every_tile_with_its_hour(live, warehouse):
    try:
        refreshing.move_the_feed(-3)
        badge = _badge(live, "부터 멈춘 자료")
        since, _ = _ask(warehouse, SINCE)
        assert badge.split("부터")[0].split()[-1] == since
    finally:
        refreshing.move_the_feed(3)


@pytest.mark.timeout(600)
def test_a_server_that_does_not_answer_is_on_every_tile_with_the_hour_of_the_figures(live, server, warehouse):
    _, published = _ask(warehouse, SINCE)
    with _stopped_server(server):
        assert _badge(live, "연결이 끊겨").endswith(f"{published}의 자료입니다")


@pytest.mark.timeout(600)
def test_a_database_that_is_down_is_on_every_tile_until_it_is_back(live, warehouse, installation):
    from pipeline.platform import postgres

    _, published = _ask(warehouse, SINCE)
    postgres.stop(installation, "immediate")
    try:
        assert _badge(live, "데이터베이스가 답하지 않아").endswith(f"{published}의 자료입니다")
    finally:
        postgres.start(installation, postgres.home(installation) / "log")
        with pytest.raises(psycopg.errors.UndefinedTable):
            _ask(warehouse, "select * from board.nothing_of_that_name")  # it answers again


@pytest.mark.timeout(600)
def test_a_session_that_ended_is_on_every_tile(live):
    cookies = live.page.context.cookies()
    live.page.context.clear_cookies()
    assert "로그인이 끝나" in _badge(live, "로그인이 끝나")
    live.page.context.add_cookies(cookies)


@pytest.mark.timeout(600)
def test_a_page_that_no_longer_reads_is_on_every_tile_with_the_hour_it_has(live, warehouse):
    """A publication came a while ago, and the page has read nothing since: its own clock goes ahead."""
    _, published = _ask(warehouse, SINCE)
    try:
        live.page.evaluate("window.trueNow = Date.now, Date.now = () => window.trueNow() + 86_400_000")
        # the figures were read a day ago by that clock, the newest publication came eleven minutes ago
        _ask(warehouse, "update ops.publications set published_at = now() - interval '11 minutes'"
                        " where published_at = (select max(published_at) from ops.publications)")
        _tile_answered(live, 503)  # figures that did not come were not read
        assert _badge(live, "새로 고침이 멈춰").endswith(f"{published}의 자료입니다")
        _tile_answered(live, 200)
        assert _badge(live, "") == ""
    finally:
        live.page.evaluate("Date.now = window.trueNow")
        _tile_answered(live, 200)


def test_the_state_is_told_to_nobody_who_is_not_logged_in(server):
    assert httpx.get(f"{server.base_url}/eungdap/state").status_code == 401


def test_the_badge_can_be_read_on_both_grounds():
    css = (Path(__file__).parents[2] / "superset" / "page" / "badge.css").read_text(encoding="utf-8")
    assert "background: #9b2c1f; color: #fff" in css
    assert _contrast("#ffffff", "#9b2c1f") >= 4.5


def _contrast(one, other):
    """The ratio of WCAG 2, section 1.4.3."""
    def luminance(colour):
        parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
