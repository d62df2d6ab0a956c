"""The Korean catalogue: ours before upstream's, upstream's guesses never, and no particle in brackets."""

import re

import pytest
from superset_files import SUPERSET, load

web = load(SUPERSET / "web.py")

UPSTREAM = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Dashboards"
msgstr "대시보드"

msgid "Database"
msgstr "데이터베이스"

#, fuzzy
msgid "Gauge"
msgstr "대시보드 가져오기"
"""


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "messages.po").write_text(UPSTREAM, encoding="utf-8")
    return web.language_pack(web.korean_catalogue(tmp_path / "messages.po"))["locale_data"]["superset"]


def test_ours_come_before_upstreams_and_a_guess_is_left_out(pack):
    assert pack["Dashboards"] == ["상황판"]
    assert pack["Database"] == ["데이터베이스"]
    assert "Gauge" not in pack


def test_no_translation_of_ours_leaves_a_particle_to_the_reader(pack):
    assert len(pack) > 350
    assert [texts for texts in pack.values() if re.search(r"\((?:이|가|을|를|은|는|으)\)", str(texts))] == []
