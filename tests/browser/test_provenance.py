"""From a tile to where its number comes from, and on to the verdict and its seal, in a real Chromium."""

import re

import axe
import board
import pytest

OPEN_NOW = "처리 중인 민원"
# what a build leaves: made-up steps from a measure's column to rows and to a text
STEPS = (("marts.backlog", "open_count", "marts.fct_complaints", "*", "AGGREGATION", False),
         ("marts.backlog", "open_count", "marts.fct_complaints", "status", "TRANSFORMATION", False),
         ("marts.fct_complaints", "*", "raw.complaints", "*", "IDENTITY", False),
         ("marts.fct_complaints", "status", "raw.complaints", "description", "IDENTITY", True))


@pytest.fixture
def lineage():
    """Those steps, for so long."""
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("truncate quality.lineage_models, quality.column_lineage")
        connection.execute("insert into quality.lineage_models (model_name, reading) select name, ''"
                           " from unnest(%s::text[]) as t (name)", (sorted({step[0] for step in STEPS}),))
        connection.cursor().executemany(
            "insert into quality.column_lineage (model_name, column_name, source_table, source_column, kind,"
            " is_masked) values (%s, %s, %s, %s, %s, %s)", STEPS)
    yield
    with warehouse.connect("postgres") as connection:
        connection.execute("truncate quality.lineage_models, quality.column_lineage")


def _proof(seen, title):
    """The link beside a tile's name."""
    header = seen.page.locator(f"[data-test='slice-header']:has-text('{title}')")
    tile = seen.page.locator(board.TILE).filter(has=header)
    link = tile.locator(".eungdap-proof")
    link.wait_for(timeout=board.WAIT_MS)
    return tile, link


@pytest.mark.timeout(600)
def test_a_number_is_what_the_page_s_sql_gives_and_leads_to_the_verdict_and_its_seal(server, lineage):
    from pipeline import warehouse

    with board.visit(server.base_url) as seen:
        board.log_in(seen, "auditor", server.passwords["auditor"])
        board.come_to(seen, "situation-board")
        tile, link = _proof(seen, OPEN_NOW)
        said = re.sub(r"\D", "", tile.locator(".header-line").inner_text())
        assert link.get_attribute("aria-label") == f"{OPEN_NOW}: 근거"
        seen.page.goto(f"{server.base_url}{link.get_attribute('href')}")
        assert seen.page.locator("h1").inner_text() == f"{OPEN_NOW}의 근거"
        statement = seen.page.locator("#sql").inner_text()
        with warehouse.connect("board_ro") as connection:
            ((value,),) = connection.execute(statement).fetchall()
        assert str(value) == said == seen.page.locator("#now ~ .wide td").first.inner_text()
        made = seen.page.get_by_role("region", name="이 숫자를 만든 칸")
        assert [row.inner_text().split("\t") for row in made.locator("tbody tr").all()] == [
            ["처리 중", "open_count", "raw.complaints 의 행", "집계"],
            ["raw.complaints.description", "계산 · 가려서 저장한 글"]]
        assert seen.page.locator("#way ~ ol li").all_inner_texts() == ["marts.fct_complaints", "marts.backlog"]
        assert axe.grave(seen.page) == []
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        seen.page.get_by_role("link", name="공개 전 검사").click()
        assert "봉인: 맞음" in seen.page.locator("main").inner_text()
        seen.page.go_back()
        seen.page.get_by_role("link", name=re.compile("^검사 제")).first.click()
        main = seen.page.locator("main").inner_text()
        assert "접수 묶음" in main and "봉인: 맞음" in main
        assert seen.failed == [] and seen.foreign == set()


@pytest.mark.timeout(600)
def test_every_tile_of_the_auditor_s_boards_has_a_page_that_answers(server):
    pages, found = set(), {}
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "auditor", server.passwords["auditor"])
        for slug in ("situation-board", "quality-audit"):
            board.come_to(seen, slug)
            for name in board.tab_names(seen) or [""]:
                board.open_tab(seen, name)
                seen.page.wait_for_timeout(1000)
                pages |= {each.get_attribute("href") for each in seen.page.locator(".eungdap-proof").all()}
        for path in sorted(pages):
            answer = seen.page.goto(f"{server.base_url}{path}")
            unknown = seen.page.get_by_role("region", name="이 숫자를 만든 칸").get_by_text("알 수 없음").count()
            found[path] = answer.status, bool(seen.page.locator("#sql").inner_text()), unknown > 0
    assert len(found) > 30
    assert set(found.values()) == {(200, True, True)}  # nothing was built here: nothing is known, and that is said


@pytest.mark.timeout(300)
@pytest.mark.parametrize("who", ["mayor", "operator"])
def test_who_does_not_read_quality_has_no_link_and_no_page(server, who):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, who, server.passwords[who])
        board.come_to(seen, "operations")
        seen.page.wait_for_timeout(1500)
        assert seen.page.locator(".eungdap-proof").count() == 0
        assert seen.page.goto(f"{server.base_url}/eungdap/numbers/1").status == 403


@pytest.mark.timeout(300)
def test_who_reads_quality_but_no_complaints_gets_no_page_of_complaints(server):
    from pipeline import warehouse

    with warehouse.connect("superset", "superset") as connection:
        ((chart,),) = connection.execute("select id from slices where slice_name like %s",
                                         ("내 부서가 처리할 민원%",)).fetchall()
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "engineer", server.passwords["engineer"])
        assert seen.page.goto(f"{server.base_url}/eungdap/numbers/{chart}").status == 403
        for missing in ("99999", "99999999999999"):
            assert seen.page.goto(f"{server.base_url}/eungdap/numbers/{missing}").status == 404
        seen.page.goto(f"{server.base_url}/lang/en", referer=f"{server.base_url}{board.BOARD}")
        with warehouse.connect("superset", "superset") as connection:
            ((chart,),) = connection.execute("select id from slices where slice_name = %s", (OPEN_NOW,)).fetchall()
        seen.page.goto(f"{server.base_url}/eungdap/numbers/{chart}")
        frame = seen.page.locator("h1, h2, nav a, caption, .hint").all_inner_texts()
        assert [text for text in frame if re.search("[가-힣]", text)] == ["한국어"]

