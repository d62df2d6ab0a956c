"""The part of an address that leads to a door: building number, building, floor and unit.

District, neighbourhood and road stay, since where something happens is what a city wants to know. A number is a
building number only behind a road or neighbourhood that reads like one, and never when a unit of measure follows
(앞으로 10년, 세종대로 2차로). A block of flats alone (203동 앞) is a place of many homes and stays. So do street
furniture (가로등 12-345, 정류장 01-234) and ordinances (제302호).
"""

import re
from collections.abc import Iterator

from pipeline.masking.grammar import any_of, counted_by, ends_with
from pipeline.masking.lexicon import words
from pipeline.masking.normalise import View
from pipeline.masking.resolve import Candidate

_PRIORITY = 40

_NO_ROADS = frozenset(words("no_roads"))
_NO_PLACES = frozenset(words("no_places"))
_THINGS = any_of(words("things"))
_KIND = rf"(?:{any_of(words('building_kinds'))}|차(?:(?<=[가-힣]\d.)|(?<=[가-힣]\d\d.)))"  # or 현대2차
_BRANCH = r"(?:번|가|나|다|라|마|바|사|안)?길"  # 세종대로12길, 광교로 120번길

_FLOOR = r"(?:지하 ?|[Bb])?\d{1,3} ?층"
_FLAT = r"(?:(?<![가-힣])[A-Za-z가-하] ?동 ?|(?:제 ?)?\d{1,4} ?동 ?)?(?:제 ?)?(?:지하 ?|[Bb])?\d{1,4} ?호(?:실)?(?!선)"
_BLOCK = r"(?:\d{1,4} ?동|[A-Z] ?동)(?![가-힣])"
_PAIR = r"\d{2,3}-\d{3,4}(?: ?호)?(?![\d-])"  # 101-1203: block and flat
_UNIT = rf"(?:{_FLAT}|{_FLOOR}|{_BLOCK}|{_PAIR})"
_HOUSE = r"\d{1,5}(?: ?- ?\d{1,4})?(?![\d]|[-.,]\d)"
# A building's name belongs to the detail when a unit follows it: ", 청계빌딩 1층", " 한솔아파트 101동 1203호".
_NAMED = (
    rf"(?:,? ?\(?[가-힣A-Za-z0-9]{{0,15}}{_KIND}\)?|, ?[가-힣A-Za-z0-9]{{2,15}}(?: [가-힣A-Za-z0-9]{{1,8}})?"
    r"| [가-힣A-Za-z0-9]{2,12}(?= ?\d{1,4} ?동(?: ?\d|[ ,.)\n]|$)))"
)
_TAIL = re.compile(rf"(?: ?번지)?(?: ?호(?!선))?(?:(?:{_NAMED})?[, (]{{0,3}}{_UNIT}\)?){{0,4}}")

_NOT_COUNTED = rf"(?! ?(?:{counted_by(words('units_of_measure'))}|{_BRANCH}|번(?!지)|호선|[:~/]\d|(?:번 ?)?{_THINGS}))"
_AFTER_ROAD = re.compile(rf"[로길] {{0,2}}((?:지하 ?)?(?!1[568]\d\d-){_HOUSE}){_NOT_COUNTED}")
_AFTER_PLACE = re.compile(rf"[동리가읍면] {{0,2}}((?:산 ?)?{_HOUSE})( ?번지)?{_NOT_COUNTED}")
_ROAD = re.compile(
    r"(?:^|[^가-힣\d])"
    rf"([가-힣]{{1,10}}(?:\d{{1,3}}[가-힣]{{0,3}}?)?(?:대로|로|길))( ?\d{{1,4}}{_BRANCH})?$"
)
_SIDE_ROAD = re.compile(rf"[가-힣]\d{{1,4}}{_BRANCH}$")
_PLACE = re.compile(r"(?:^|[^가-힣\d])([가-힣]{1,8}\d{0,2}(?:동|리|읍|면)|[가-힣]{1,5}\d{1,2}가)$")
_REGION = re.compile(
    r"(?:[가-힣]{1,4}(?:시|군|구|읍|면)|[가-힣]{1,4}\d?동|서울|부산|대구|인천|광주|대전|울산|세종)[ ,]{1,2}$"
)
_AT_HOME = re.compile(r"(?:주소|거주|소재|위치|사는 ?곳|자택|집은|장소|현장)[^\n]{0,20}$")
_PLACED = re.compile(
    r" ?(?:번지|건물|빌딩|상가|아파트|주차장|사거리|앞|옆|뒤|인근|근처|부근|맞은편|건너편|일대"
    r"|에서|에요|입니다|이고|인데|지하|,|\)|\(|$|\n|\.)"
)

_ANY_UNIT = re.compile(r"\d ?(?:[동호층]|번지|-\d{3})")  # most texts have none: they are spared what follows
_FLAT_ALONE = re.compile(
    r"(?<![\d가-힣.,\-])(?:(?:제 ?)?\d{1,4}동 {0,2}(?:제 ?)?\d{1,4} ?호(?:실)?"
    r"|[A-Za-z가-하]동 {0,2}(?:지하 ?|[Bb])?\d{1,4} ?호(?:실)?|(?:지하 ?|[Bb])?\d{3,4}호(?:실)?)"
    r"(?!선|기|차|봉|마|행|로|줄|국도|점|법)"
)
_THING = re.compile(rf"(?:{_THINGS} ?(?:번호)?[ :제]{{0,3}}|제 |(?:약|총|농가|가구|전체|모두|민가|어선|선박) )$")
_IN_BUILDING = re.compile(
    rf"{_KIND} {{0,2}}((?:{_FLAT}|{_FLOOR}|{_PAIR}|{_BLOCK}(?=[, ]{{0,2}}{_FLOOR}))(?:[, ]{{0,2}}{_UNIT}){{0,4}})"
    r"(?! ?(?:높이|짜리|이상|이하|규모|건물|까지|정도|부터|미만|이내|초과|으로))"
)
_LIVING = re.compile(
    r"(?<![\d가-힣])((?:지하 ?)?\d{1,2}층)(?=에?(?:서|만)? ?(?:살고|살며|살아|사는|사시|산다|거주|세대|집|입주|주민))"
)
_LOT_ALONE = re.compile(r"(?<![\d.\-])((?:산 ?)?\d{1,5}(?: ?- ?\d{1,4})?) ?번지(?!수)")


def _claim(base: str, start: int, end: int) -> Candidate:
    """A candidate from a first number on, with the units and building names that follow it."""
    tail = _TAIL.match(base, end)
    return Candidate(start, tail.end() if tail else end, "ADDRESS_DETAIL", _PRIORITY)


def _has_tail(base: str, end: int) -> bool:
    tail = _TAIL.match(base, end)
    return tail is not None and tail.end() > end


def _is_road_number(base: str, match: re.Match[str]) -> bool:
    """Whether the number at `match` is a building number of the road before it."""
    before = base[max(0, match.start() - 40) : match.start() + 1]
    road = _ROAD.search(before)
    if road is None:
        return False
    name, branch = road.groups()
    if branch or _SIDE_ROAD.search(before):
        return True
    if len(name) < 2 or name in _NO_ROADS or name.endswith("으로"):
        return False
    head = before[: road.start(1)]
    return bool(
        (name.endswith("대로") and len(name) > 2)
        or _REGION.search(head)
        or _AT_HOME.search(head)
        or _PLACED.match(base, match.end())
        or _has_tail(base, match.end())
    )


def _is_lot_number(base: str, match: re.Match[str]) -> bool:
    """Whether the number at `match` is a lot number of the neighbourhood before it."""
    before = base[max(0, match.start() - 24) : match.start() + 1]
    place = _PLACE.search(before)
    if match[2]:
        return True
    if place is None or len(place[1]) < 2 or place[1].endswith("거리"):
        return False
    head = before[: place.start(1)]
    if _REGION.search(head) or place[1].endswith("가"):
        return True
    if place[1] in _NO_PLACES:
        return False
    return bool(_AT_HOME.search(head) or ("-" in match[1] and _PLACED.match(base, match.end())))


def _behind_streets(base: str) -> Iterator[Candidate]:
    for match in _AFTER_ROAD.finditer(base):
        if _is_road_number(base, match):
            yield _claim(base, *match.span(1))
    for match in _AFTER_PLACE.finditer(base):
        if _is_lot_number(base, match):
            yield _claim(base, match.start(1), match.end())


def _in_buildings(base: str) -> Iterator[Candidate]:
    if "호" in base:
        for match in _FLAT_ALONE.finditer(base):
            if not ends_with(_THING, base, match.start(), 14):
                yield _claim(base, *match.span())
    for match in _IN_BUILDING.finditer(base):
        yield _claim(base, *match.span(1))
    if "층" in base:
        for match in _LIVING.finditer(base):
            yield _claim(base, *match.span(1))
    if "번지" in base:
        for match in _LOT_ALONE.finditer(base):
            yield _claim(base, *match.span())


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    if view.has_figures:
        yield from _behind_streets(view.base)
        if _ANY_UNIT.search(view.base):
            yield from _in_buildings(view.base)
