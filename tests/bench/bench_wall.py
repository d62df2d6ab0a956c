"""The wall over many hours: what its page holds at each 50th of 500 refreshes, and whether a stale tile hides it.

The wall refreshes once a minute; here it does every two seconds, by its own timer and from the cache, as on a wall. The
heap is read after a collection of garbage; the ratio is of the largest to the first reading. Then the feed stops, and
tiles without a badge are counted. `--data` is accepted and not used.
"""

import importlib
import json
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(REPOSITORY / "tests" / each) for each in ("support", "browser")]
board, board_fixture, refreshing, scratch, superset_server = map(
    importlib.import_module, ("board", "board_fixture", "refreshing", "scratch", "superset_server"))

WALL = "/superset/dashboard/wall/?standalone=1&show_filters=0"
EVERY_S, EACH, LAST = 2, 50, 500
GIVE_UP_S = 3 * 3600


def wait_for(page, asked, count):
    """Until the tiles have asked so often.

    Raises:
        RuntimeError: they stopped asking.
    """
    ends = time.monotonic() + GIVE_UP_S
    while asked.count < count:
        if time.monotonic() > ends:
            raise RuntimeError(f"{asked.count} of {count} questions after {GIVE_UP_S} s")
        page.wait_for_timeout(500)


def watch(server):
    """The measurements, by their names."""
    with board.visit(server.base_url, 1920, 1080) as seen:
        page = seen.page
        board.log_in(seen, "mayor", server.passwords["mayor"])
        page.goto(f"{server.base_url}{WALL}")
        page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.settle(seen)
        tiles, asked = page.locator(board.TILE).count(), refreshing.Asked(page)
        heap = {}
        for refresh in range(EACH, LAST + 1, EACH):
            wait_for(page, asked, refresh * tiles)
            heap[refresh] = refreshing.heap_mib(page)
        refreshing.move_the_feed(-3)
        page.wait_for_timeout(45_000)  # the page asks for the state twice a minute
        stopped = page.evaluate("fetch('/eungdap/state').then(answer => answer.json()).then(said => said.badge)")
        bare = page.evaluate(refreshing.STALE_WITHOUT_BADGE)
        return {"tiles": tiles, "refreshes": asked.count // tiles, "forced": asked.forced, "failed": asked.failed,
                "heap_mib": {str(at): round(size, 1) for at, size in heap.items()},
                "heap_ratio": round(max(heap.values()) / heap[EACH], 3), "badge_when_stopped": stopped,
                "stale_tiles_without_badge": bare}


def main():
    from pipeline import warehouse

    with scratch.server(Path(tempfile.mkdtemp(prefix="eungdap-bench-"))) as settings:
        warehouse.provision()
        with warehouse.connect("postgres") as connection:
            board_fixture.create_board(connection)
        result = superset_server.bootstrap(settings)
        assert result.returncode == 0, result.stderr
        refreshing.refresh_every(EVERY_S, "wall")
        with superset_server.serve(settings) as server:
            report = watch(server)
    json.dump({**report, "every_s": EVERY_S}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
