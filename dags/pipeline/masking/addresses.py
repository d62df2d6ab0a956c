"""The part of an address that leads to a door: building number, building, floor and unit.

District, neighbourhood and road stay, since where something happens is what a city wants to know. A number is a
building number only behind a road or neighbourhood that reads like one, and never when a unit of measure follows
(앞으로 10년, 세종대로 2차로). Street furniture (가로등 12-345, 정류장 01-234) and ordinances (제302호) stay.
"""

import re
from collections.abc import Iterator

from pipeline.masking.grammar import ends_with
from pipeline.masking.normalise import View
from pipeline.masking.resolve import Candidate

_PRIORITY = 40
_KIND = (
    r"(?:아파트|APT|apt|빌라|빌딩|오피스텔|맨션|맨숀|연립|주택|타워|원룸|하우스|캐슬|자이|푸르지오|래미안|힐스테이트|아이파크"
    r"|상가|주공|단지|빌리지|팰리스|파크|프라자|플라자|센터|고시원|기숙사|더샵|이편한세상|[가-힣]\d{1,2}차)"
)
_FLOOR = r"(?:지하 ?|[Bb])?\d{1,3} ?층"
_FLAT = r"(?:(?<![가-힣])[A-Za-z가-하] ?동 ?|(?:제 ?)?\d{1,4} ?동 ?)?(?:제 ?)?(?:지하 ?|[Bb])?\d{1,4} ?호(?:실)?(?!선)"
_BLOCK = r"\d{1,4} ?동(?![가-힣])|[A-Z] ?동(?![가-힣])"
_UNIT = rf"(?:{_FLAT}|{_FLOOR}|{_BLOCK}|\d{{2,4}}-\d{{3,4}}(?![\d-]))"
_HOUSE = r"(?:산 ?)?\d{1,5}(?: ?- ?\d{1,4})?(?![\d]|[-.,]\d)"
_LOT = r"(?: ?번지)?(?: ?호)?"
# A building's name belongs to the detail when a unit follows it: ", 청계빌딩 1층", " 한솔아파트 101동 1203호".
_NAMED = rf"(?:,? ?\(?[가-힣A-Za-z0-9]{{0,15}}{_KIND}\)?|, ?[가-힣A-Za-z0-9]{{2,15}}(?: [가-힣A-Za-z0-9]{{1,8}})?)"
_TAIL = re.compile(rf"{_LOT}(?:(?:{_NAMED})?[, (]{{0,3}}{_UNIT}\)?)*")

_NOT_COUNTED = (
    r"(?! ?(?:년|월|일(?!대)|시(?!청)|분|초|개|명|번(?!지|길)|원|만|억|천|백|조|%|퍼|프로|배|회|차|km|KM|m|M|㎞|㎡|미터|킬로|건|대|인|가구"
    r"|세대|살|세|주|가지|단계|등|위|점|층|호|동|학|반|kg|g|t|톤|리터|시간|개월|여|박|조|항|곳|군데|평|cm|데시벨|dB|[:~/]\d"
    r"|(?:번 ?)?(?:가로등|보안등|전신주|전주|버스|정류|맨홀|CCTV|카메라)))"
)
_AFTER_ROAD = re.compile(rf"(?<=[로길]) {{0,2}}((?:지하 ?)?{_HOUSE}){_NOT_COUNTED}")
_AFTER_PLACE = re.compile(rf"(?<=[동리가읍면]) {{0,2}}((?:산 ?)?{_HOUSE})( ?번지)?{_NOT_COUNTED}")
_ROAD = re.compile(
    r"(?:^|[^가-힣])((?:[가-힣]{1,8}?[시도군구읍면동리])?)([가-힣]{1,10}\d{0,3}[가-힣]{0,3}?(?:대로|로|길))"
    r"( ?\d{1,4}(?:번|가|나|다|라|마|바|사|안)?길)?$"
)
_SIDE_ROAD = re.compile(
    r"[가-힣]\d{1,4}(?:번|가|나|다|라|마|바|사|안)?길$|로 ?\d{1,4}(?:번|가|나|다|라|마|바|사|안)?길$"
)
_REGION = re.compile(
    r"(?:[가-힣]{1,4}(?:시|군|구|읍|면)|[가-힣]{1,4}\d?동|서울|부산|대구|인천|광주|대전|울산|세종)[ ,]{1,2}$"
)
_AT_HOME = re.compile(r"(?:주소|거주|소재|위치|사는 ?곳|자택|집은|장소|현장)[^\n]{0,20}$")
_PLACED = re.compile(r" ?(?:번지|앞|옆|뒤|인근|근처|부근|맞은편|건너편|일대|에서|에 |에요|입니다|지하|,|\)|\(|$|\n|\.)")
# Ends like a road, but is an adverb, a particle or a thing.
_NO_ROAD = re.compile(
    r"(?:으로|그대로|이대로|저대로|제대로|멋대로|맘대로|음대로|절대로|반대로|뜻대로|법대로|말대로|별로|서로|새로|따로|홀로|바로|주로|실로"
    r"|스스로|실제로|도로|차로|선로|진로|경로|항로|활주로|보행로|산책로|등산로|통로|수로|하수로|철로|미로|가로|세로|위로|아래로|뒤로|앞로"
    r"|대체로|때때로|날로|억지로|함부로|진짜로|정도로|별도로|추가로|최대로|최소로|고의로|자체로|이유로|결과로|처음로|다시로|골목길|출근길"
    r"|퇴근길|등굣길|등교길|하굣길|하교길|오솔길|산책길|갓길|빗길|눈길|밤길|뒷길|앞길|샛길|지름길|갈림길|오르막길|내리막길|는 ?길)$"
)
_NO_PLACE = re.compile(
    r"(?:활동|행동|운동|자동|이동|노동|공동|감동|아동|변동|진동|작동|충동|난동|출동|합동|연동|선동|부동|거동|구동|소동|동동|우리|거리|처리|소리|관리"
    r"|머리|다리|자리|정리|수리|승리|권리|논리|원리|대리|심리|무리|유리|분리|물리|마리|꼬리|허리|도리|사리|요리|조리|격리|금리|총리|비리"
    r"|평가|국가|물가|증가|추가|허가|인가|휴가|참가|대가|단가|원가|정가|시가|주가|작가|화가|전문가|누가|제가|내가|네가|가격|수가|자가|상가"
    r"|화면|측면|장면|정면|전면|반면|표면|방면|라면|하면|되면|으면|이면|다면|보면|가면|오면|서면|도면|평면|지면|내면|외면)$"
)

_FLAT_ALONE = re.compile(
    r"(?<![\d가-힣.\-])(?:(?:제 ?)?\d{1,4}동 {0,2}(?:제 ?)?\d{1,4} ?호(?:실)?|[A-Za-z가-하]동 {0,2}(?:지하 ?|[Bb])?\d{1,4} ?호(?:실)?"
    r"|(?:지하 ?|[Bb])?\d{3,4}호(?:실)?)(?!선|기|차|봉|마|행|로|줄|국도|점|법)"
)
_THING = re.compile(
    r"(?:가로등|보안등|신호등|전신주|전주|전봇대|정류장|정류소|맨홀|표지판|CCTV|카메라|법률|대통령령|총리령|부령|조례|규칙|고시|공고|예규"
    r"|훈령|지침|통권|태풍|국도|지방도|열차|버스|호기|승강기|엘리베이터|사물함|캐비닛|번호|보호수|문화재|보물|국보|기념물|사적|관보|의안|안건)"
    r" ?(?:번호)?[ :제]{0,3}$"
)
_IN_BUILDING = re.compile(
    rf"{_KIND} {{0,2}}((?:{_FLAT}|{_FLOOR}|{_BLOCK}|\d{{2,4}}-\d{{3,4}}(?![\d-]))(?:[, ]{{0,2}}{_UNIT})*)"
    r"(?! ?(?:높이|짜리|이상|이하|규모|건물|까지|정도|부터|미만|이내|초과|으로))"
)
_LIVING = re.compile(
    r"(?<![\d가-힣])((?:지하 ?)?\d{1,2}층)(?=에?(?:서|만)? ?(?:살고|살며|살아|사는|사시|산다|거주|세대|집|입주|주민))"
)
_LOT_ALONE = re.compile(r"(?<![\d.\-])((?:산 ?)?\d{1,5}(?: ?- ?\d{1,4})?) ?번지(?!수)")


def _claim(base: str, start: int, end: int) -> Candidate:
    """A candidate from a first number on, with the units and building names that follow it."""
    tail = _TAIL.match(base, end)
    return Candidate(start, max(end, tail.end() if tail else end), "ADDRESS_DETAIL", _PRIORITY)


def _is_road_number(base: str, start: int, match: re.Match[str]) -> bool:
    """Whether the number at `match` is a building number of the road before it."""
    before = base[max(0, start - 40) : start].rstrip(" ")
    road = _ROAD.search(before)
    if road is None:
        return False
    if road[3] or _SIDE_ROAD.search(before):
        return True
    name = road[2]
    if len(name) < 2 or _NO_ROAD.search(before):
        return False
    if "-" in match[1] or (name.endswith("대로") and len(name) > 2):
        return True
    head = before[: road.start(2)]
    return bool(
        _REGION.search(head)
        or _AT_HOME.search(head)
        or _PLACED.match(base, match.end())
        or (tail := _TAIL.match(base, match.end()))
        and tail.end() > match.end()
    )


def _is_lot_number(base: str, start: int, match: re.Match[str]) -> bool:
    """Whether the number at `match` is a lot number of the neighbourhood before it."""
    before = base[max(0, start - 24) : start].rstrip(" ")
    word = re.search(r"(?:^|[^가-힣])([가-힣]{1,8}\d{0,2}(?:동|리|읍|면)|[가-힣]{1,5}로?\d{1,2}가)$", before)
    if match[2] or re.search(r"[가-힣]\d{1,2}가$", before):
        return True
    if word is None or len(word[1]) < 2 or _NO_PLACE.search(before):
        return False
    head = before[: word.start(1)]
    return bool(_REGION.search(head) or _AT_HOME.search(head) or ("-" in match[1] and _PLACED.match(base, match.end())))


def _behind_streets(base: str) -> Iterator[Candidate]:
    for match in _AFTER_ROAD.finditer(base):
        if _is_road_number(base, match.start(), match):
            yield _claim(base, *match.span(1))
    for match in _AFTER_PLACE.finditer(base):
        if _is_lot_number(base, match.start(), match):
            yield _claim(base, match.start(1), match.end())


def _in_buildings(base: str) -> Iterator[Candidate]:
    for match in _FLAT_ALONE.finditer(base):
        if not ends_with(_THING, base, match.start(), 14):
            yield _claim(base, *match.span())
    for pattern in (_IN_BUILDING, _LIVING):
        for match in pattern.finditer(base):
            yield _claim(base, *match.span(1))
    for match in _LOT_ALONE.finditer(base):
        yield _claim(base, *match.span())


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    if view.has_figures:
        yield from _behind_streets(view.base)
        yield from _in_buildings(view.base)
