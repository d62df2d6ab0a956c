"""The ledger of findings in a real Chromium: from the auditor's tile to a closed finding, by two people."""

import re
from datetime import UTC, datetime, timedelta

import axe
import board
import korean
import pytest

OF_THE_CHAIN = {"postgres", "make", "verify", "OUT", "folder"}  # a login and a command
PAGE, RUN, PACKS, ACCESSES = "/eungdap/findings/1", "/eungdap/runs/1", "/eungdap/evidence", "/eungdap/access"


def _soon(days):
    return f"{datetime.now(UTC) + timedelta(hours=9, days=days):%Y-%m-%d}"


def _step(seen, title, **fields):
    """Fill one of the page's forms and send it."""
    form = seen.page.locator("form").filter(has=seen.page.get_by_role("heading", name=title, exact=True))
    for label, text in fields.items():
        form.get_by_label(label).fill(text)
    form.get_by_role("button", name=title).click()
    seen.page.wait_for_load_state("networkidle")


def _state(seen):
    seen.page.goto(f"{seen.base_url}{PAGE}")
    return seen.page.locator("strong").inner_text()


@pytest.mark.timeout(600)
def test_a_finding_goes_from_the_tile_to_its_end_by_two_people(server, untouched):
    with board.visit(server.base_url) as auditor:
        board.log_in(auditor, "auditor", server.passwords["auditor"])
        board.come_to(auditor, "quality-audit")
        board.settle(auditor)
        link = auditor.page.locator("a[href^='/eungdap/findings/']")
        assert link.all_inner_texts() == ["처리"]
        auditor.page.goto(f"{server.base_url}{link.get_attribute('href')}")
        assert auditor.page.locator("h1").inner_text() == "B-VOL-01 접수 건수 급감"
        assert "조치 완료" not in auditor.page.locator("main").inner_text()  # an auditor repairs nothing
        _step(auditor, "예외로 둠", 사유="축제로 줄어듦", **{"끝나는 날": _soon(-1)})
        assert "오늘부터 1년 안" in auditor.page.get_by_role("alert").inner_text()
        _step(auditor, "예외로 둠", 사유="축제로 줄어듦", **{"끝나는 날": _soon(3)})
        assert _state(auditor) == "예외"
        _step(auditor, "예외 끝냄", 사유="축제가 끝남")
        assert _state(auditor) == "발견"
    with board.visit(server.base_url) as engineer:
        board.log_in(engineer, "engineer", server.passwords["engineer"])
        engineer.page.goto(f"{server.base_url}{PAGE}")
        assert "예외로 둠" not in " ".join(engineer.page.locator("form").all_inner_texts())
        _step(engineer, "담당 지정")
        _step(engineer, "원인과 영향", 원인="출처가 늦음", 영향="한 시간이 빠짐")
        _step(engineer, "조치 계획", 계획="다시 받음", 기한=_soon(2))
        _step(engineer, "조치 완료", **{"한 일": "010-1234-5678에게 물어 다시 받음 <img src=x onerror=alert(1)>"})
        assert _state(engineer) == "재검사 대기"
        assert "010-1234-5678" not in engineer.page.content() and engineer.page.locator("img").count() == 0
    with untouched.connect("postgres") as connection:
        connection.execute("update quality.findings set passed_at = clock_timestamp()")  # as a later hour's gate does
    with board.visit(server.base_url) as auditor:
        board.log_in(auditor, "auditor", server.passwords["auditor"])
        assert _state(auditor) == "재검사 통과"
        _step(auditor, "종결", **{"확인한 내용": "다음 시간에 통과함"})
        assert _state(auditor) == "종결"
        assert "지금 할 수 있는 일이 없습니다." in auditor.page.locator("main").inner_text()
        auditor.page.goto(f"{server.base_url}/eungdap/findings")
        assert "열린 결과 0건" in auditor.page.locator("main").inner_text()


@pytest.mark.timeout(300)
def test_a_result_leads_to_its_run_the_run_to_the_finding_and_its_seal_holds_until_the_run_is_edited(server, untouched):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "auditor", server.passwords["auditor"])
        board.come_to(seen, "quality-audit")
        board.settle(seen)
        proof = seen.page.locator("a[href^='/eungdap/runs/']").first
        assert proof.inner_text() == "근거"
        seen.page.goto(f"{server.base_url}{proof.get_attribute('href')}")
        assert "봉인: 맞음" in seen.page.locator("main").inner_text()
        seen.page.goto(f"{server.base_url}{PAGE}")
        seen.page.get_by_role("link", name="처음 실패한 검사").click()
        main = seen.page.locator("main")
        assert "불합격" in main.inner_text() and main.inner_text().count("봉인: 맞음") == 1
        address = seen.page.url
        seen.page.get_by_role("link", name="불합격: 점검 결과 1번").click()
        assert seen.page.url.endswith(PAGE)
        number = address.rsplit("/", 1)[1]
        with untouched.connect("postgres") as connection:
            connection.execute("set session_replication_role = replica")  # as a superuser does, past the triggers
            connection.execute("update quality.validation_runs set reason = reason || '!' where validation_run_id = %s",
                               (number,))
        seen.page.goto(address)
        assert "봉인: 어긋남" in main.inner_text()
        with untouched.connect("postgres") as connection:
            connection.execute("set session_replication_role = replica")
            connection.execute("update quality.validation_runs set reason = left(reason, -1)"
                               " where validation_run_id = %s", (number,))
        assert seen.page.goto(f"{server.base_url}/eungdap/runs/99999999").status == 404


@pytest.mark.timeout(300)
def test_pages_of_findings_are_accessible_korean_narrow_and_english_on_demand(server, untouched):
    with untouched.connect("postgres") as connection:
        connection.execute("truncate ops.access_log")  # what other tests did by commands and in other names
    with board.visit(server.base_url, 390, 844) as seen:
        board.log_in(seen, "auditor", server.passwords["auditor"])
        for path in ("/eungdap/findings", PAGE, RUN, PACKS, ACCESSES):
            seen.page.goto(f"{server.base_url}{path}")
            assert axe.grave(seen.page) == [], path
            foreign = korean.not_korean(seen.page, korean.OF_THE_CHECKS | OF_THE_CHAIN)
            assert {text for text in foreign if not re.fullmatch("[0-9a-f]{64}", text)} == set(), path
            assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        seen.page.goto(f"{server.base_url}/lang/en", referer=f"{server.base_url}{PAGE}")
        for path in ("/eungdap/findings", PAGE, RUN, PACKS, ACCESSES):
            seen.page.goto(f"{server.base_url}{path}")
            frame = seen.page.locator("h2, nav a, label, caption, thead th, .hint, button, summary").all_inner_texts()
            assert [text for text in frame if re.search("[가-힣]", text)] == ["한국어"], path


@pytest.mark.timeout(300)
def test_a_pack_of_the_folder_opens_and_nothing_else_does(server, untouched):
    folder = server.state.parent / "reports"
    folder.mkdir(exist_ok=True)
    (folder / "evidence-2026-10.html").write_text("<title>근거</title>", encoding="utf-8")
    (folder / "evidence-2026-10.xlsx").write_bytes(b"PK")
    try:
        with board.visit(server.base_url) as seen:
            board.log_in(seen, "auditor", server.passwords["auditor"])
            seen.page.goto(f"{server.base_url}/eungdap/findings")
            seen.page.get_by_role("link", name="달마다의 근거 묶음").click()
            seen.page.get_by_role("link", name="2026-10 근거 화면").click()
            assert seen.page.title() == "근거"
            for wrong in ("2026-10/other", "2026-11/page", "..%2Freport/page", "2026-10%2F..%2F..%2Fsecrets/page"):
                assert seen.page.goto(f"{server.base_url}{PACKS}/{wrong}").status == 404, wrong
    finally:
        for path in folder.glob("evidence-*"):
            path.unlink()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("who", ["mayor", "official", "operator"])
def test_others_see_no_ledger(server, untouched, who):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, who, server.passwords[who])
        for path in ("/eungdap/findings", PAGE, RUN, PACKS):
            answer = seen.page.goto(f"{server.base_url}{path}")
            assert answer.status == 403
        assert seen.page.goto(f"{server.base_url}{PACKS}/2026-10/page").status == 403
