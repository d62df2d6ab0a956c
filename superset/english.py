"""English for those who choose it in the menu: what the browser shows in Korean is looked up in `i18n/en.yaml`.

Superset's own words are English without a catalogue. Ours (titles, columns, pages, badges) stay Korean in the assets
and in every question and answer, so that a filter means the same in both languages; `page/english.js` turns them where
they are shown.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
KOREAN, ENGLISH = "ko", "en"
WORDS_PATH = "/eungdap/english-words.js"


@cache
def words() -> dict[str, str]:
    """Korean text → English; `{n}` stands for numbers, `{}` for any words."""
    return yaml.safe_load((HERE / "i18n" / "en.yaml").read_text(encoding="utf-8"))


def is_chosen(session: Mapping[str, Any]) -> bool:
    """Whether whoever asks has chosen English: Flask-AppBuilder keeps that in the session."""
    return session.get("locale") == ENGLISH


def turned(html: str) -> str:
    """A small page of ours in English, without scripts."""
    known = words()
    english = re.sub(r">([^<>]+)<", lambda text: f">{known.get(text[1], text[1])}<", html)
    return english.replace(f'lang="{KOREAN}"', f'lang="{ENGLISH}"')


def register(app: Any, session: Any) -> None:  # noqa: ANN401 - Flask's; the words are read where it is not installed
    """Serve the words, and let templates ask whether a page needs them."""
    script = f"window.eungdapEnglish = {json.dumps(words(), ensure_ascii=False)};"
    headers = {"Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "max-age=31536000"}
    app.add_url_rule(WORDS_PATH, "eungdap_english_words", lambda: (script, headers))
    app.jinja_env.globals |= {
        "eungdap_is_english": lambda: is_chosen(session),
        "eungdap_words": f"{WORDS_PATH}?{hashlib.sha256(script.encode()).hexdigest()[:12]}"}
