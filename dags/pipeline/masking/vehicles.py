"""Number plates (12가3456, 123가 4567, 서울 12가 3456, 이륜차 서울 종로 가 1234).

Amounts (10조 5000억), court cases (98다1234 판결) and ordinals that share the shape stay.
"""

import re
from collections.abc import Iterator

from pipeline.masking.grammar import FIRST, counted_by, ends_with
from pipeline.masking.lexicon import words
from pipeline.masking.normalise import View
from pipeline.masking.resolve import Candidate

_REGION = r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
# The letters that plates bear; 국, 합, 육, 해, 공 are the armed forces'.
_LETTER = "[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호국합육해공]"
_GAP = r"[ .\-_]{0,2}"
# A unit behind the last figure makes it a count, an amount or a year; only 호 can follow a plate ("12가 3456호").
_UNITS = counted_by(words("plate_units"))
_SERIAL = rf"(?!0000)\d{{4}}(?![0-9])(?! ?{_UNITS})"
_PLATE = re.compile(rf"{FIRST}\d{{1,2}}{_GAP}{_LETTER}{_GAP}{_SERIAL}")
_BEFORE_PLATE = re.compile(rf"(?:제 ?)?(?:{_REGION}{_GAP})?$")
_OLD_PLATE = re.compile(rf"{_REGION}{_GAP}\d{_GAP}{_LETTER}{_GAP}{_SERIAL}")
_MOTORCYCLE = re.compile(rf"{_REGION}{_GAP}[가-힣]{{2,3}}{_GAP}[가나다라마바사아자차카타파하]{_GAP}{_SERIAL}")
_LABELLED = re.compile(
    r"(?:차량? ?(?:등록)?번호|번호판)(?:판)?(?: ?(?:뒷|끝) ?자리)?(?:은|는|이|가)?[ :]{0,3}(\d{4})(?![0-9.\-]|년|원)"
)
_COURT = re.compile(r"(?:법원|선고|사건 ?번호|판례|판결)[^\n가-힣]{0,14}$")
_HOUSE = re.compile(r"[^\n]*호[ .\-_]{0,2}\d{4} ?호")


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    if not view.has_figures:
        return
    base = view.base
    for match in _PLATE.finditer(base):
        start, end = match.span()
        if ends_with(_COURT, base, start, 20) or _HOUSE.match(base, start, end + 2):
            continue
        before = _BEFORE_PLATE.search(base, max(0, start - 8), start)
        yield Candidate(before.start() if before else start, end, "VEHICLE", 58)
    for pattern in (_OLD_PLATE, _MOTORCYCLE):
        for match in pattern.finditer(base):
            yield Candidate(*match.span(), "VEHICLE", 58)
    for match in _LABELLED.finditer(base):
        yield Candidate(*match.span(1), "VEHICLE", 45)
