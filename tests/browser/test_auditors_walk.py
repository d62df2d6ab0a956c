"""An auditor's walk in a real Chromium: from a tile to the proof of the whole chain, with no step by hand in SQL."""

import json
import re
from datetime import UTC, datetime, timedelta

import axe
import board
import pytest

from expectations import chain
from pipeline.settings import get_settings


@pytest.fixture
def sealed(untouched):
    """The board's made-up past, sealed as it is: nothing of it came to be in an installation's own way."""
    get_settings().anchor_path.unlink(missing_ok=True)
    with untouched.connect("postgres") as connection:
        connection.execute("truncate quality.seals cascade")
        connection.execute("update quality.seal_head set entry_number = 0, entry_hash = repeat('0', 64)")
        connection.execute("select quality.seal(kind, key, row_text) from quality.sealed_rows()")
    yield
    with untouched.connect("postgres") as connection:
        connection.execute("truncate ops.access_log")


@pytest.mark.timeout(600)
def test_tile_number_run_failing_rule_finding_waiver_and_chain(server, sealed, monkeypatch, capfd, tmp_path):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "auditor", server.passwords["auditor"])
        board.come_to(seen, "situation-board")
        tile = seen.page.locator(board.TILE).filter(has_text="처리 중인 민원").first
        tile.locator(".eungdap-proof").click(timeout=board.WAIT_MS)
        assert seen.page.locator("#sql").inner_text().lower().startswith("select")
        failing = seen.page.get_by_role("link", name=re.compile("^불합격: 점검 결과"))
        held = seen.page.get_by_role("region", name="들어가지 못한 접수 묶음")
        held.get_by_role("link", name=re.compile("검사 제[0-9]+번의 근거")).first.click()
        assert "봉인: 맞음" in seen.page.locator("main").inner_text()
        failing.first.click()
        assert seen.page.locator("h1").inner_text() == "B-VOL-01 접수 건수 급감"
        form = seen.page.locator("form").filter(has=seen.page.get_by_role("heading", name="예외로 둠", exact=True))
        form.get_by_label("사유").fill("축제로 줄어듦")
        form.get_by_label("끝나는 날").fill(f"{datetime.now(UTC) + timedelta(hours=9, days=3):%Y-%m-%d}")
        form.get_by_role("button", name="예외로 둠").click()
        seen.page.get_by_text("저장했습니다.").wait_for()
        waiver = seen.page.get_by_role("region", name="조치 기록").get_by_role("row").last.inner_text()
        assert "축제로 줄어듦" in waiver
        (entry,) = re.findall("맞음 · 사슬의 ([0-9]+)번째", waiver)
        assert axe.grave(seen.page) == []
        assert seen.failed == [] and seen.foreign == set()
    chain.anchor(chain.head())  # as each hour does
    monkeypatch.setattr("sys.argv", ["chain", "--out", str(tmp_path / "kept")])  # make verify OUT=kept
    assert chain.main() == 0
    report = json.loads(capfd.readouterr().out)
    assert (report["faults"], report["anchors"]) == (0, 1)
    lines = (tmp_path / "kept" / "chain.jsonl").read_text(encoding="utf-8").splitlines()
    sealed = next(line for line in map(json.loads, lines) if line["entry_number"] == int(entry))
    assert sealed["kind"] == "step" and sealed["written_by"] == "board_actions" and "waive" in sealed["row"]
