"""Words that want to be more than words: markup, formulas and very long ones are shown, and do nothing."""

import board
import pytest

MARKUP = "<img src=x onerror=\"window.hit=1\"><script>window.hit=2</script><a href='http://example.com'>굵은</a> 표지"
LONG = "가로등이 켜지지 않는 골목길 " * 188


def forget(server):
    """Delete the answers that Superset keeps."""
    for path in (server.state / "cache" / "data").iterdir():
        path.unlink(missing_ok=True)


@pytest.fixture
def hostile(server):
    """One alert and its complaints carry markup, another a name of 3,000 letters; afterwards they are as before."""
    from pipeline import warehouse

    def change(statement, *values):
        with warehouse.connect("postgres") as connection:
            return connection.execute(statement, values).fetchall()

    before = change("select alert_id, label, reason from board.alerts")
    texts = change("select alert_id, rank, description from board.alert_complaints")
    assert len(LONG) > 3000
    change("update board.alerts set label = %s, reason = %s where alert_id = 'A-00' returning 1", MARKUP, MARKUP)
    change("update board.alerts set label = %s where alert_id = 'A-01' returning 1", LONG)
    change("update board.alert_complaints set description = %s where alert_id = 'A-00' returning 1", MARKUP)
    forget(server)
    yield
    for alert, label, reason in before:
        change("update board.alerts set label = %s, reason = %s where alert_id = %s returning 1", label, reason, alert)
    for alert, rank, text in texts:
        change("update board.alert_complaints set description = %s where (alert_id, rank) = (%s, %s) returning 1",
               text, alert, rank)
    forget(server)


@pytest.mark.timeout(900)
def test_markup_runs_nothing_and_a_long_name_keeps_the_page_in_its_width(server, hostile):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.open_tab(seen, "떠오르는 이슈")
        assert "표지" in board.tile_text(seen, "조기 경보")
        assert seen.page.evaluate("window.hit") is None
        assert seen.page.locator(f"{board.TILE} :is(script, img[onerror], a[href^=http])").count() == 0
        assert seen.failed == []
        assert seen.foreign == set()
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
