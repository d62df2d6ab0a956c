"""Everything that the board and our pages say in Korean has its English."""

import re

import pytest
import yaml
from superset_files import SUPERSET, load

english = load(SUPERSET / "english.py")
load(SUPERSET / "query_context.py")
bundle = load(SUPERSET / "bundle.py")
links = load(SUPERSET / "links.py")
HANGUL = re.compile(r"[가-힣]")
# where a bundle holds what people read: titles, columns, tabs, filters, descriptions
SHOWN = {"slice_name", "verbose_name", "dashboard_title", "description", "text", "defaultText", "placeholder",
         "sliceName", "subtitle", "customColumnName", "x_axis_title", "y_axis_title"}
OF_A_TEMPLATE = re.compile(r">([^<>{}%]*[가-힣][^<>{}%]*)<")


def _shown(value, key=""):
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _shown(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _shown(part, key)
    elif key in SHOWN and isinstance(value, str) and HANGUL.search(value):
        yield value


def _said(assets):
    files = bundle.build(assets, "127.0.0.1:5432/eungdap")
    found = {text for file in files.values() for text in _shown(yaml.safe_load(file))}
    for template in (SUPERSET / "templates").rglob("*.html"):
        found |= {" ".join(text.split()) for text in OF_A_TEMPLATE.findall(template.read_text(encoding="utf-8"))}
    return found | {label for label, _ in links.LINKS}


def _without_english(said, words):
    patterns = [re.compile(re.escape(korean).replace(r"\{n\}", r"[\d.,]+").replace(r"\{\}", ".+?"))
                for korean in words if "{" in korean]
    return {text for text in said if text not in words and not any(each.fullmatch(text) for each in patterns)}


@pytest.fixture
def assets():
    return bundle.read_assets(SUPERSET / "assets")


def test_every_title_column_and_sentence_has_its_english(assets):
    assert len(_said(assets)) > 300
    assert _without_english(_said(assets), english.words()) == {"한국어"}  # a language is called by its own name


def test_a_new_title_without_english_is_told(assets):
    assets.charts["field_mix"]["title"] = "새로운 그림"
    assert _without_english(_said(assets), english.words()) == {"한국어", "새로운 그림"}


def test_english_holds_no_korean_but_what_is_quoted():
    quoted = {text for text in english.words().values() if HANGUL.search(re.sub(r"\[[가-힣]+\]", "", text))}
    assert quoted == set()


def test_a_pattern_names_only_what_it_holds():
    for korean, wanted in english.words().items():
        holes = len(re.findall(r"\{n?\}", korean))
        asked = [int(number) for number in re.findall(r"\{(\d+)\}", wanted)]
        assert all(1 <= number <= holes for number in asked), korean
        assert asked or len(re.findall(r"\{n?\}", wanted)) == holes, korean


def test_a_page_is_turned_but_for_what_has_no_english():
    html = '<html lang="ko"><h1>이 화면을 볼 권한이 없습니다.</h1><p>모르는 말</p></html>'
    assert english.turned(html) == '<html lang="en"><h1>You may not see this page.</h1><p>모르는 말</p></html>'
