"""An official's first screen shows the figures of SQL, and a tile leads to its complaints, a complaint to its batch."""

import re

import board
import pytest
from board_fixture import AGENCIES

OPEN = "select count(*) from board.open_complaints where agency_responsible = %s and "
FIGURES = {
    "내 부서: 기한 초과": OPEN + "due_at < as_of_at",
    "내 부서: 오늘 마감": OPEN + "due_at >= as_of_at and (due_at at time zone 'Asia/Seoul')::date"
                           " = (as_of_at at time zone 'Asia/Seoul')::date",
    "내 부서: 되돌아온 민원": OPEN + "(transfer_count >= 1 or is_reopened)",
    "내 부서: 처리 중": OPEN + "true",
    "내 부서: 이어지는 경보": "select count(distinct alert_id) from board.alert_complaints"
                            " where agency_responsible = %s and is_ongoing",
}
COMPLAINTS, EVIDENCE = "민원 하나하나", "이 민원은 어디서 왔나"


def ask(statement, *values):
    from pipeline import warehouse

    with warehouse.connect("board_ro") as connection:
        return connection.execute(statement, values).fetchall()


def numbers(text):
    """The complaints that a tile's text names."""
    return set(re.findall(r"\b\d{4}\b(?!년)", text))


@pytest.mark.timeout(900)
def test_an_official_begins_with_their_own_work(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        seen.page.goto(server.base_url)
        board.settle(seen)
        board.open_tab(seen, "")
        for title, statement in FIGURES.items():
            ((wanted,),) = ask(statement, AGENCIES[0])
            assert wanted > 0
            assert f"\n{wanted:,}건" in board.tile_text(seen, title), title
        first = ask("select service_request_id from board.open_complaints where agency_responsible = %s"
                    " order by due_at, requested_at, service_request_id limit 20", AGENCIES[0])
        queue = board.tile_text(seen, "내 부서가 처리할 민원")
        assert {number for (number,) in first} <= numbers(queue)
        assert AGENCIES[1] not in queue
        assert "수돗물 녹물" in board.tile_text(seen, "내 부서의 민원이 든 경보")
        assert board.empty_tiles(seen) == []
        assert board.english_words(seen) == set()
        assert seen.failed == []


@pytest.mark.timeout(900)
def test_a_filter_leaves_its_complaints_and_a_complaint_its_batch(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        board.open_tab(seen, "민원과 근거")
        assert {"마포구", "강동구"} <= set(board.tile_text(seen, COMPLAINTS).split())
        assert len(numbers(board.tile_text(seen, EVIDENCE))) > 5
        assert board.english_words(seen) == set()
        board.choose(seen, "district", "강동구")
        narrowed = board.tile_text(seen, COMPLAINTS)
        assert "강동구" in narrowed
        assert "마포구" not in narrowed
        ((number, batch),) = ask("select r.service_request_id, e.batch_name from board.recent_complaints as r"
                                 " join board.complaint_evidence as e using (source, service_request_id)"
                                 " where r.district_name = '강동구' order by r.requested_at desc limit 1")
        tile = seen.page.locator(board.TILE).locator("visible=true").filter(has_text=COMPLAINTS).first
        tile.locator("td").get_by_text(number, exact=True).first.click()
        seen.page.wait_for_timeout(board.POLL_MS)
        board.settle(seen)
        evidence = board.tile_text(seen, EVIDENCE)
        assert numbers(evidence) - numbers(batch) == {number}
        assert batch in evidence
        assert "통과" in evidence
        assert seen.failed == []
