"""Monthly reports in Superset's login: listed and opened by who may read figures, and nothing else of the disk is."""

import shutil

import httpx
import pytest
from board_fixture import create_board
from superset_server import bootstrap, browser, serve

PAGE = "/eungdap/reports"
SECRET = "이 줄은 보고서가 아니다"


@pytest.fixture(scope="module")
def server(installation):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
    result = bootstrap(installation)
    assert result.returncode == 0, result.stderr
    folder = installation.var_dir / "reports"
    shutil.rmtree(folder, ignore_errors=True)  # another test's
    folder.mkdir()
    for name, content in (("report-2026-09.html", "<p>구월</p>"), ("report-2026-10.html", "<p>시월</p>"),
                          ("report-2026-10.pdf", "%PDF"), ("report-2026-10-slides.pdf", "%PDF slides"),
                          ("report-2026-1.html", SECRET), (".report-2026-10.html.part", SECRET),
                          ("notes.html", SECRET)):
        (folder / name).write_text(content, encoding="utf-8")
    (installation.var_dir / "outside.html").write_text(SECRET, encoding="utf-8")
    with serve(installation) as running:
        yield running


@pytest.fixture(scope="module")
def mayor(server):
    with browser(server, "mayor") as client:
        yield client


def test_the_reports_are_listed_and_open(mayor):
    listed = mayor.get(PAGE)
    assert listed.status_code == 200
    assert listed.text.index("2026년 10월") < listed.text.index("2026년 9월")
    assert listed.text.count(f'href="{PAGE}/') == 4
    assert listed.headers["Cache-Control"] == "no-store"
    report = mayor.get(f"{PAGE}/2026-10/screen")
    assert (report.status_code, report.text) == (200, "<p>시월</p>")
    assert report.headers["Content-Type"].startswith("text/html")
    assert report.headers["Cache-Control"] == "no-store"
    assert mayor.get(f"{PAGE}/2026-10/paper").headers["Content-Type"] == "application/pdf"
    assert mayor.get(f"{PAGE}/2026-10/slides").text == "%PDF slides"


@pytest.mark.parametrize("path", [
    "2026-09/paper", "2026-13/screen", "2026-1/screen", "2026-10/html", "../outside/screen", "..%2foutside/screen",
    "%2e%2e%2foutside.html/screen", "2026-10%2f..%2f..%2foutside/screen", "2026-10/..%2f..%2foutside.html",
    "2026-10/screen/../../../outside.html", "notes/screen", "%00/screen"])
def test_what_is_no_report_is_not_there(mayor, path):
    answer = mayor.get(f"{PAGE}/{path}")
    assert answer.status_code == 404
    assert "찾으시는 화면이 없거나 볼 권한이 없습니다" in answer.text
    assert SECRET not in answer.text


def test_who_may_not_read_figures_reads_no_report(server):
    with browser(server, "operator") as operator:
        for path in (PAGE, f"{PAGE}/2026-10/screen"):
            answer = operator.get(path)
            assert answer.status_code == 403
            assert "시월" not in answer.text
            assert "볼 권한이 없습니다" in answer.text
    stranger = httpx.get(f"{server.base_url}{PAGE}")
    assert (stranger.status_code, stranger.headers["Location"]) == (302, f"/login/?next={PAGE}")
