"""The board of the running demo in a real Chromium: what the pipeline published, not made-up figures."""

import os
from pathlib import Path

import board


def test_the_mayor_sees_every_tile_with_what_the_pipeline_published(demo, tmp_path):
    pictures = Path(os.environ.get("EUNGDAP_DEMO_PICTURES") or tmp_path)
    with board.visit(f"http://127.0.0.1:{demo.port('EUNGDAP_SUPERSET_PORT')}") as seen:
        board.log_in(seen, "mayor", demo.secret("board_mayor"))
        tiles = board.look_through(seen, pictures=pictures)
        assert len(tiles) > 1 and sum(tiles.values()) >= 12
        assert sorted(seen.empty) == sorted(board.without_rows(lambda query: demo.query(query)[0][0]))
        assert seen.failed == []
        assert seen.foreign == set()
        board.open_tab(seen, "한눈에")
        assert "합성 자료" in board.tile_text(seen, "자료 안내")
