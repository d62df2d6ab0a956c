"""The board of the running demo in a real Chromium: what the pipeline published, not made-up figures."""

import os
from pathlib import Path

import board


def test_an_official_sees_every_tile_with_what_the_pipeline_published(demo, tmp_path):
    picture = Path(os.environ.get("EUNGDAP_DEMO_PICTURE") or tmp_path / "board.png")
    with board.visit(f"http://127.0.0.1:{demo.port('EUNGDAP_SUPERSET_PORT')}") as seen:
        board.log_in(seen, "official", demo.secret("board_official"))
        assert board.wait_for_tiles(seen) >= 12
        seen.page.screenshot(path=picture, full_page=True)
        assert sorted(board.empty_tiles(seen)) == sorted(board.without_rows(lambda query: demo.query(query)[0][0]))
        assert seen.failed == []
        assert seen.foreign == set()
        assert "합성 자료" in board.tile_text(seen, "자료 안내")
