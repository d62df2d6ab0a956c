"""What a drawing says is also said in words: every canvas has a name, and the map's numbers are a table's beside it."""

import re

import axe
import board
import pytest
from test_access import EXCEPTED

TABLE = "자치구별 접수와 그 불확실함"
PICTURES = """() => [...document.querySelectorAll('.dashboard-component-chart-holder canvas')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && each.clientWidth > 40)
  .map(each => [each.getAttribute('role'), each.getAttribute('aria-label')])"""
IN_THE_TABLE = f"""() => document.activeElement.closest('.dashboard-component-chart-holder')
  ?.querySelector('.header-title')?.textContent.includes('{TABLE}') ?? false"""


def _numbers(text):
    return re.findall(r"\d+\.\d건", text)


@pytest.mark.timeout(600)
def test_the_map_is_told_in_words_and_the_keyboard_reaches_its_numbers(server):
    with board.visit(server.base_url) as seen:
        page = seen.page
        board.log_in(seen, "official", server.passwords["official"])
        page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        board.open_tab(seen, "지역 지도")
        page.wait_for_timeout(3 * board.POLL_MS)
        canvases = page.evaluate(PICTURES)
        assert [role for role, _ in canvases] == ["img"] * len(canvases)
        told = {name for _, name in canvases}
        assert all(re.fullmatch(r"지도: .+\. .+ 같은 수가 옆의 표 ‘.+’에 글자로 있습니다\.", name) for name in told)
        assert any(name.startswith("지도: 자치구별 주민 1만 명당 접수. ") and f"‘{TABLE}’" in name for name in told)
        # the table named there holds a row for each district of the map
        rows = page.locator(board.TILE).filter(has_text=TABLE).locator("tbody tr").all_inner_texts()
        assert len({row.split()[0] for row in rows}) == 25
        assert all(_numbers(row) for row in rows)
        page.locator(board.TILE).first.locator("[id^='slice_'][id$='-controls']").focus()
        reached = []
        for _ in range(40):
            page.keyboard.press("Tab")
            reached.append(page.evaluate(IN_THE_TABLE))
        assert any(reached)
        assert axe.grave(page, EXCEPTED) == []


@pytest.mark.timeout(600)
def test_every_other_drawing_says_its_title_and_what_it_is_about(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
        for tab, title in (("한눈에", "날마다 들어온 민원"), ("처리 현황", "처리"), ("데이터 신뢰", "오경보")):
            board.open_tab(seen, tab)
            seen.page.wait_for_timeout(3 * board.POLL_MS)
            canvases = seen.page.evaluate(PICTURES)
            assert canvases
            assert {role for role, _ in canvases} == {"img"}
            assert any(title in name for _, name in canvases)
            assert all(re.fullmatch(r"그림: .+\. .*더 보기.*", name) for _, name in canvases), canvases
