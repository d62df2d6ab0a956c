"""Lists of complaints turn their pages on the server: the total is SQL's, each page shows others, words are found."""

import re

import board
import pytest
from board_fixture import AGENCIES

COMPLAINTS, EVIDENCE, QUEUE = "민원 하나하나", "이 민원은 어디서 왔나", "내 부서가 처리할 민원"
PAGE = 20  # rows


def ask(statement, *values):
    from pipeline import warehouse

    with warehouse.connect("board_ro") as connection:
        return [number for (number,) in connection.execute(statement, values).fetchall()]


def tile(seen, title):
    return seen.page.locator(board.TILE).locator("visible=true").filter(has_text=title).first


def numbers(seen, title):
    """The complaints that the rows of a tile name, in their order."""
    rows = tile(seen, title).locator("tbody tr").all_inner_texts()
    return [re.search(r"\b\d{4}\b(?!년)", row)[0] for row in rows]


def total(seen, title):
    """How many rows a list says that it has."""
    return int(re.match(r"[\d,]+", tile(seen, title).locator("input[placeholder*='행에서 찾기']").get_attribute(
        "placeholder"))[0].replace(",", ""))


def turn_to(seen, title, page):
    tile(seen, title).locator(".dt-pagination li").get_by_text(str(page), exact=True).click()
    seen.page.wait_for_timeout(board.POLL_MS)
    board.settle(seen)


@pytest.mark.timeout(900)
def test_every_complaint_is_on_one_of_the_pages_and_a_filter_begins_anew(server):
    wanted = ask("select service_request_id from board.recent_complaints"
                 " order by requested_at desc, service_request_id")
    assert len(wanted) > 3 * PAGE
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        board.open_tab(seen, "민원과 근거")
        assert total(seen, COMPLAINTS) == len(wanted)
        found = numbers(seen, COMPLAINTS)
        assert found == wanted[:PAGE]
        for page in range(2, -(-len(wanted) // PAGE) + 1):
            turn_to(seen, COMPLAINTS, page)
            found += numbers(seen, COMPLAINTS)
        assert found == wanted
        tile(seen, COMPLAINTS).locator("td").get_by_text(found[-1], exact=True).first.click()
        seen.page.wait_for_timeout(board.POLL_MS)
        board.settle(seen)
        assert set(numbers(seen, EVIDENCE)) == {found[-1]}
        board.choose(seen, "district", "강동구")
        there = ask("select service_request_id from board.recent_complaints where district_name = '강동구'"
                    " order by requested_at desc, service_request_id")
        assert numbers(seen, COMPLAINTS) == there[:PAGE]
        assert total(seen, COMPLAINTS) == len(there) < len(wanted)
        assert board.english_words(seen) == set()
        assert seen.failed == []


@pytest.mark.timeout(900)
def test_words_in_the_middle_of_a_text_are_found_on_every_page(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        board.open_tab(seen, "민원과 근거")
        tile(seen, COMPLAINTS).locator(".search-select").click()
        assert seen.page.locator(".ant-select-item-option").all_inner_texts()[:3] == ["민원 번호", "접수 시각", "상태"]
        seen.page.locator(".ant-select-item-option[title='민원 내용']").click()
        tile(seen, COMPLAINTS).locator("input[placeholder*='행에서 찾기']").fill("깜박입니다")
        wanted = set(ask("select service_request_id from board.recent_complaints"
                         " where strpos(description, '깜박입니다') > 5"))
        for _ in range(board.WAIT_MS // board.POLL_MS):
            if set(numbers(seen, COMPLAINTS)) == wanted:
                break
            seen.page.wait_for_timeout(board.POLL_MS)
        assert set(numbers(seen, COMPLAINTS)) == wanted
        assert f"{PAGE}" in board.tile_text(seen, COMPLAINTS).split("행씩")[0]
        assert seen.failed == []


@pytest.mark.timeout(900)
def test_an_officials_list_counts_their_own_alone(server):
    wanted = ask("select service_request_id from board.open_complaints where agency_responsible = %s"
                 " order by due_at, requested_at, service_request_id", AGENCIES[0])
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        board.open_tab(seen, "내 업무")
        assert total(seen, QUEUE) == len(wanted) > PAGE
        assert numbers(seen, QUEUE) == wanted[:PAGE]
        turn_to(seen, QUEUE, 2)
        assert numbers(seen, QUEUE) == wanted[PAGE:2 * PAGE]
