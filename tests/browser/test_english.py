"""English is one switch away: what stays Korean is what people and sources wrote, and no question changes."""

import json
import re
from pathlib import Path

import board
import korean
import pytest
import yaml

SUPERSET = Path(__file__).parents[2] / "superset"
WORDS = yaml.safe_load((SUPERSET / "i18n" / "en.yaml").read_text(encoding="utf-8"))
HANGUL = re.compile(r"[가-힣]")
BOARDS = {"mayor": ("situation-board", "wall"), "official": ("situation-board",), "auditor": ("quality-audit",),
          "operator": ("operations",)}
OWN_PAGES = {"/eungdap/alerts": "Handle alerts", "/eungdap/subscriptions": "My alerts",
             "/eungdap/reports": "Monthly reports", "/nothing/here": "There is no such page, or you may not see it."}
NAMES = {"한국어", "응답 관리자", "도로 담당관"}  # of a language and of people
# What the page said when it was drawn: every visible piece of text, and every one that was painted on a canvas.
PAINTED = """(() => {
  window.painted = new Set();
  const fill = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
    window.painted.add(String(text));
    return fill.call(this, text, ...where);
  };
})()"""
SHOWN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [...window.painted];
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!parent.closest('script, style, textarea') && parent.checkVisibility({visibilityProperty: true}))
      found.push(node.nodeValue.replace(/\\s+/g, ' ').trim());
  }
  return found;
}"""
HEADERS = "thead th, .ag-header-cell-text"


def _speak(seen, language):
    seen.page.goto(f"{seen.base_url}/lang/{language}", referer=f"{seen.base_url}{board.BOARD}")


def _korean(texts):
    return {text for text in texts if HANGUL.search(text)} - NAMES


def _left(seen):
    """What of the frame, and of the words that have English, is Korean once the page has come to rest.

    A tile that reads again by itself is Korean until the script has turned it.
    """
    found = set()
    for _ in range(korean.TRIES):
        frame = _korean([*seen.page.evaluate(korean.FRAME), *seen.page.locator(HEADERS).all_inner_texts()])
        found = frame | (set(seen.page.evaluate(SHOWN)) & WORDS.keys())
        if not found:
            break
        seen.page.wait_for_timeout(korean.MENDED_MS)
    return found


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("person", BOARDS)
def test_titles_columns_and_known_words_of_every_tab_are_english(server, person):
    left = {}
    with board.visit(server.base_url) as seen:
        seen.page.add_init_script(PAINTED)
        board.log_in(seen, person, server.passwords[person])
        _speak(seen, "en")
        for slug in BOARDS[person]:
            board.come_to(seen, slug)
            assert seen.page.locator("html").get_attribute("lang") == "en"
            for name in board.tab_names(seen) or [""]:
                board.open_tab(seen, name)
                left[slug, name] = _left(seen)
        assert seen.failed == []
    assert {place: texts for place, texts in left.items() if texts} == {}


def _asked(seen, tab):
    """What the tiles of a tab ask."""
    questions = set()

    def note(request):
        if "/api/v1/chart/data" in request.url and request.method == "POST":
            questions.update(json.dumps(query, sort_keys=True) for query in request.post_data_json["queries"])

    board.come_to(seen, "situation-board")
    seen.page.on("request", note)
    board.open_tab(seen, tab)
    seen.page.remove_listener("request", note)
    return questions


@pytest.mark.timeout(600)
def test_the_menu_switches_to_english_and_back_and_the_questions_stay(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        before = _asked(seen, "조건별 분석")
        seen.page.locator("header.top .flag").hover()
        seen.page.get_by_text("English").first.click()
        seen.page.wait_for_load_state("networkidle")
        board.come_to(seen, "situation-board")
        assert "At a glance" in board.tab_names(seen)
        assert _asked(seen, "Analysis") == before
        assert before
        _speak(seen, "ko")
        board.come_to(seen, "situation-board")
        assert "한눈에" in board.tab_names(seen)


@pytest.mark.timeout(600)
def test_our_own_pages_are_english(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        _speak(seen, "en")
        for path, heading in OWN_PAGES.items():
            seen.page.goto(f"{server.base_url}{path}")
            assert seen.page.locator("h1").inner_text() == heading
            assert seen.page.locator("html").get_attribute("lang") == "en"
            frame = seen.page.locator("h1, h2, nav, label, legend, caption, thead th, p, button, summary")
            assert _korean(line for text in frame.all_inner_texts() for line in text.splitlines()) == set(), path


@pytest.mark.timeout(300)
def test_what_is_chosen_in_english_is_sent_in_korean(server):
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "official", server.passwords["official"])
        _speak(seen, "en")
        seen.page.goto(f"{server.base_url}/eungdap/subscriptions")
        options = seen.page.locator("#place option")
        shown = [text for text in options.all_inner_texts() if text != "All"]
        sent = [value for value in options.evaluate_all("each => each.map(one => one.value)") if value]
        assert shown and not _korean(shown)
        assert len(sent) == len(shown) and _korean(sent) == set(sent)
