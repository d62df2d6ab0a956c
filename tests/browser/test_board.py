"""The board in a real Chromium: every tile holds data, nothing fails, nobody else is called, filters change figures."""

import os
import re
from pathlib import Path

import board
import pytest
import yaml

ASSETS = Path(__file__).parents[2] / "superset" / "assets" / "dashboards"


OPERATIONS = "/superset/dashboard/operations/"


def _tiles(slug):
    """How many tiles each tab has, by the dashboard's file."""
    spec = yaml.safe_load((ASSETS / f"{slug}.yaml").read_text(encoding="utf-8"))
    return {name: sum(len(row["tiles"]) for row in rows)
            for name, rows in (spec["tabs"] if "tabs" in spec else {"": spec["rows"]}).items()}


def _number(text):
    return int(re.search(r"([\d,]+)건", text)[1].replace(",", ""))


def _assert_clean(seen):
    assert seen.empty == board.empty_tiles(seen) == []
    assert seen.failed == []
    assert seen.foreign == set()
    assert seen.english | board.english_words(seen) == set()


@pytest.mark.timeout(900)
def test_the_official_sees_a_whole_korean_board_and_filters_it(server, tmp_path):
    pictures = Path(os.environ.get("EUNGDAP_BOARD_PICTURES") or tmp_path)
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        assert board.look_through(seen, pictures=pictures) == _tiles("situation-board")
        _assert_clean(seen)
        assert len(list(pictures.glob("situation-board-*.png"))) == len(_tiles("situation-board"))
        assert min(path.stat().st_size for path in pictures.glob("situation-board-*.png")) > 20_000
        assert "패링턴" in board.tile_text(seen, "한 달에 오경보 한 번으로 맞추었을 때")  # the last tab is open
        board.open_tab(seen, "떠오르는 이슈")
        assert "마포구" in board.tile_text(seen, "떠오르는 이슈")
        board.open_tab(seen, "한눈에")
        notice = board.tile_text(seen, "자료 안내")
        assert "이 화면의 민원은 모두 합성 자료입니다" in notice
        assert "서울 시각" in notice
        before = _number(board.tile_text(seen, "오늘 접수"))
        board.choose(seen, "district", "강동구")
        _assert_clean(seen)
        assert _number(board.tile_text(seen, "오늘 접수")) < before
        board.open_tab(seen, "떠오르는 이슈")
        after = board.tile_text(seen, "떠오르는 이슈")
        assert "강동구" in after
        assert "마포구" not in after


@pytest.mark.timeout(900)
def test_the_auditor_also_sees_the_checks(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "auditor", server.passwords["auditor"])
        assert board.look_through(seen, "/superset/dashboard/quality-audit/") == _tiles("quality-audit")
        assert seen.empty == []
        assert seen.failed == []
        assert seen.foreign == set()


@pytest.mark.timeout(900)
def test_the_operator_comes_to_a_page_of_their_own(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "operator", server.passwords["operator"])
        seen.page.goto(server.base_url)
        assert seen.page.url.endswith(OPERATIONS)
        seen.failed.clear()  # the form led to the board, whose tiles were refused
        assert board.look_through(seen, OPERATIONS) == _tiles("operations")
        _assert_clean(seen)


def test_a_wrong_password_stays_outside(server):
    with board.visit(server.base_url) as seen:
        board.fill_login(seen, "official", "wrong")
        seen.page.get_by_text("아이디나 비밀번호가 맞지 않습니다").first.wait_for(timeout=board.WAIT_MS)
        assert "/login" in seen.page.url
