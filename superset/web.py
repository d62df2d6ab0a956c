"""What the browser gets instead of Superset's own: a Korean catalogue, and scripts that call nobody else.

Superset 6.1's Korean is 6 % translated and 29 % wrong guesses marked "fuzzy". Ours keeps what translators confirmed and
adds `i18n/ko.yaml`. A few compiled scripts are patched, each patch with its reason in PATCHES.
"""

import json
import re
import shutil
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

HERE = Path(__file__).resolve().parent
BLANK_IMAGE = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
PATCHES = (
    ("telemetry pixel", re.compile(r"`https://apachesuperset\.gateway\.scarf\.sh/pixel/[^`]*`"), f'"{BLANK_IMAGE}"'),
    ("name of the time column in a period", re.compile(r'(?<=\(e,t=)"col"(?=[,)])'), '"날짜"'),
    # a click on the map would filter the board by the text of an outline, a column that nothing else has
    ("filter by an outline",
     re.compile(r"(?<=:)\w(?=&&\(\w=\(\w,\w\)=>\{let \w=\(\(\{data:\w,filterState:\w,formData:\w\}\)=>)"), "!1"),
    ("title of a tile that says why it is empty", re.compile(r'(?<=title:)"Data error"(?=,closable:)'),
     '"자료를 보여 드릴 수 없습니다"'),
    ("cell of a table that holds nothing", re.compile(r'(?<=null===\w\.input\?\[!1,)"N/A"(?=\]:)'), '"–"'),
    # a viewer's browser tries to store the colours it has chosen, and is refused with 403
    ("colours written back by a viewer",
     re.compile(r"\(\w\|\|\w\)(?=&&\(\w\(\{type:\w+\}\),\w\(\{type:\w+\}\),\w\(function\*\(\)\{return "
                r"\w\.\w\.put\(\{endpoint:`/api/v1/dashboard/\$\{\w\}/colors)"), "!1"),
    # a list that the server turns the pages of: it says what its columns are called, and finds words in the middle
    ("names of columns to search in", re.compile(r"(?<=\(\{value:e\.columnKey,)label:e\.columnKey(?=\}\)\);)"),
     "label:(eB.find(t=>t.key===e.columnKey)||{}).label||e.columnKey"),
    ("search from the beginning of a word", re.compile(r'(?<=op:"ILIKE",val:`)(?=\$\{\w\.searchText\}%`)'), "%"),
    ("rows on a page of a list that is shorter than one", re.compile(r"eV=0(?=\),eX=)"), "0"),  # not "0 of them"
    ("state of the automatic refresh", re.compile(r"`Auto-refresh status: \$\{\w\}`"), '"자동 새로 고침 상태"'),
    # a period's expression, which the server reads, where people read: under the chosen one, and among filters
    ("expression of a period under it",
     re.compile(r'(?<=\w=\(e,t,n\)=>)e(?=\?\(0,\w\.FD\)\("div",\{children:\[t&&\(0,\w\.Y\)\("strong")'),
     '(/[A-Za-z]/.test(n)&&(n=""),e)'),
    ("expression of a period among filters",
     re.compile(r'(?<=0===t\.length\?null:)t(?=\.join\(", "\)\}return null\},\w+=)'),
     't.map(e=>/^(DATEADD|DATETIME|\\d{4}-\\d\\d).* : |^(Last|Current|previous) /.test(e)?"고른 기간":e)'),
    ("which of how many rows", re.compile(r" of (?=\$\{\w\}`(?:,\[\]\)|\}\)\]))"), " / "),
    # on a phone a tile is as wide as the board, whatever its file says; the second keeps it so when the phone is turned
    ("width of a tile",
     re.compile(r"(?<=:\w&&\w>\w&&\(\w=\w\),)(?=\w\},\[\w,\w,\w\.meta\.width,\w\.parents)"), "innerWidth<=600?12:"),
    ("what the width of a tile hangs on",
     re.compile(r"(?<=\w\},\[\w,\w,\w\.meta\.width,\w\.parents,\w\.type)(?=\])"), ",innerWidth<=600"),
)


def build_web(superset_package: Path, target: Path) -> None:
    """Write `messages.json`, `translations/ko/…/messages.mo` and `scripts/*.js` into `target`, replacing it whole.

    Raises:
        RuntimeError: a patch found nothing to change, so this Superset is not the one they were written for.
    """
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "translations" / "ko" / "LC_MESSAGES").mkdir(parents=True)
    (fresh / "scripts").mkdir()
    catalogue = korean_catalogue(superset_package / "translations" / "ko" / "LC_MESSAGES" / "messages.po")
    (fresh / "messages.json").write_text(json.dumps(language_pack(catalogue), ensure_ascii=False), encoding="utf-8")
    with (fresh / "translations" / "ko" / "LC_MESSAGES" / "messages.mo").open("wb") as file:
        write_mo(file, catalogue)
    for name, text in patched_scripts(superset_package / "static" / "assets").items():
        (fresh / "scripts" / name).write_text(text, encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def korean_catalogue(upstream: Path) -> Catalog:
    """Upstream's confirmed Korean (never a fuzzy entry), overlaid with our own strings."""
    with upstream.open("rb") as file:
        source = read_po(file, locale="ko")
    confirmed = {message.id: message.string for message in source
                 if message.id and not message.fuzzy and isinstance(message.id, str) and message.string}
    ours = yaml.safe_load((HERE / "i18n" / "ko.yaml").read_text(encoding="utf-8"))
    merged = Catalog(locale="ko", domain="messages", fuzzy=False)
    for english, korean in {**confirmed, **ours}.items():  # one for each: a catalogue keeps the first that it is given
        merged.add(english, korean)
    return merged


def language_pack(catalogue: Catalog) -> dict[str, object]:
    """The catalogue in the form that Superset's browser code (Jed) reads."""
    entries: dict[str, object] = {message.id: [message.string] for message in catalogue
                                  if message.id and isinstance(message.id, str)}
    header = {"domain": "superset", "plural_forms": "nplurals=1; plural=0;", "lang": "ko"}
    return {"domain": "superset", "locale_data": {"superset": {"": header, **entries}}}


def patched_scripts(folder: Path) -> dict[str, str]:
    """Name → text of every compiled script that a patch changes.

    Raises:
        RuntimeError: a patch changes no script.
    """
    found: dict[str, str] = {}
    used: set[str] = set()
    for path in sorted(folder.glob("*.js")):
        text = original = path.read_text(encoding="utf-8")
        for name, pattern, replacement in PATCHES:
            text, count = pattern.subn(lambda _, new=replacement: new, text)
            used |= {name} if count else set()
        if text != original:
            found[path.name] = text
    if missing := [name for name, _, _ in PATCHES if name not in used]:
        raise RuntimeError(f"this Superset's scripts hold no {', no '.join(missing)}: adapt PATCHES in {__file__}")
    return found
