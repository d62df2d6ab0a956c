"""Numbers a state gives to a person: resident, foreigner, passport, driver's licence, health insurance; and birthdays.

Checksums of resident and foreigner numbers are not asked for: those issued since October 2020 have none. The date and
the sex digit are. A corporation's number (법인등록번호) and a business number are not personal and stay. A date is
personal only where the text says that it is somebody's birthday.
"""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.masking.grammar import END, FIRST, TIGHT, ends_with, is_office_number
from pipeline.masking.normalise import View, figures
from pipeline.masking.resolve import Candidate

_HIDDEN = "[*xX●○■□•?]"
_RESIDENT = re.compile(rf"({FIRST}\d{TIGHT}\d{{2}}{TIGHT}\d{{2}}){TIGHT}([1-8\u0661-\u0668]\d{{6}}){END}")
_RESIDENT_HIDDEN = re.compile(rf"({FIRST}\d{{5}}){TIGHT}(?:[1-8]{_HIDDEN}{{3,8}}|{_HIDDEN}{{7}})(?![0-9*xX])")
_RESIDENT_FRONT = re.compile(
    r"(?:(?:주민|생년월일|앞 ?자리)[^\d\n]{0,12}(\d{6})"
    rf"|(?:주민(?:등록)? ?번호|앞 ?자리)[^\d\n]{{0,40}}(\d{{6}}{TIGHT}[1-8]))"
    rf"{END}(?![-.]?[0-9])"
)
_RESIDENT_BACK = re.compile(rf"뒷 ?(?:자리|번호)[^\d\n]{{0,6}}([1-8]\d{{6}}){END}")
_RESIDENT_LABEL = re.compile(r"주민(?:등록)?(?: ?번호|증)[^\d\n]{0,8}$")
_CORPORATION = re.compile(r"법인 ?(?:등록)? ?(?:번호)?[^\d\n]{0,4}$")

_PASSPORT = re.compile(
    r"(?:[MSRODGmsrodg](?<![A-Za-z0-9].)(?:(?!0{8})\d{8}|\d{3}[A-Za-z]\d{4})|[Pp][Pp](?<![A-Za-z0-9]..)(?!0{8})\d{8})"
    r"(?![A-Za-z0-9])"
)
_PASSPORT_LABELLED = re.compile(
    r"(?:여권|[Pp]assport|PASSPORT)[^\nA-Za-z0-9]{0,10}(?:(?:no|No|NO|number|is)[. :]{0,3}){0,2}"
    r"([A-Za-z]{0,2} ?\d{3}[A-Za-z]?\d{4,6})(?![A-Za-z0-9])"
)

_REGION = r"(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
_LICENSE = re.compile(
    rf"[12](?<![0-9].)(?<![0-9]-.)(?:(?<=1)[1-9]|(?<=2)[0-8])([-. ])\d{{2}}\1\d{{6}}\1\d{{2}}{END}(?!-[0-9])"
)
_LICENSE_REGION = re.compile(rf"{_REGION}[ -]?\d{{2}}[- ]\d{{6}}[- ]\d{{2}}{END}")
_LICENSE_LABELLED = re.compile(
    r"(?:면허|[Ll]icen[sc]e)[^\d\n]{0,12}?(?:[12][급종] ?(?:보통|대형|소형|특수)?[ ,:(]{0,3})?"
    rf"((?:{_REGION}[ -]?)?(?<![0-9])\d{{2,4}}(?:[-. ]?\d{{1,8}}){{1,6}}){END}"
)

_INSURANCE = re.compile(
    rf"(?:건강 ?보험|의료 ?보험|보험증|보험 ?번호)[^\d\n]{{0,14}}(\d{{1,11}}(?:-\d{{1,10}}){{0,4}}){END}"
)
_DAY = r"(?: ?[-./] ?| ?년 ?)\d{1,2}(?: ?[-./] ?| ?월 ?)\d{1,2}(?: ?일)?"
_BIRTHDAY = re.compile(
    r"(?:생년월일|(?<!발)생 ?[일신]|출생(?:일|년월일)?|태어난 ?날)[^\d\n]{0,6}"
    rf"(\d{{2,4}}{_DAY}|(?:19|20)\d{{6}}){END}"
)
_BORN = re.compile(rf"({FIRST}\d{{1,3}}{_DAY})[. ]{{0,2}}(?:출생|생(?:(?![가-힣])|(?=[이으입인의])))")


def _is_date(six: str) -> bool:
    """Whether YYMMDD is a day of the 20th or 21st century."""
    year, month, day = int(six[:2]), int(six[2:4]), int(six[4:6])
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def _residents(view: View) -> Iterator[Candidate]:
    for match in _RESIDENT.finditer(view.digits):
        start, end = match.span()
        if ends_with(_CORPORATION, view.base, start, 16):
            continue
        if not _is_date(figures(match[1])) and not ends_with(_RESIDENT_LABEL, view.base, start, 16):
            continue
        if figures(match.group()) == match.group() and is_office_number(view.base, start):
            continue
        yield Candidate(start, end, "FRN" if figures(match[2])[0] in "5678" else "RRN", 90)
    for pattern, priority in ((_RESIDENT_HIDDEN, 85), (_RESIDENT_FRONT, 80)):
        for match in pattern.finditer(view.digits):
            group = match.lastindex or 0
            if _is_date(figures(match[group])):
                yield Candidate(*match.span(0 if pattern is _RESIDENT_HIDDEN else group), "RRN", priority)
    for match in _RESIDENT_BACK.finditer(view.digits):
        yield Candidate(*match.span(1), "RRN", 80)


def _passports(view: View) -> Iterator[Candidate]:
    for match in _PASSPORT.finditer(view.base):
        if not is_office_number(view.base, match.start()):
            yield Candidate(*match.span(), "PASSPORT", 70)
    for match in _PASSPORT_LABELLED.finditer(view.base):
        yield Candidate(*match.span(1), "PASSPORT", 72)


def _licences(view: View) -> Iterator[Candidate]:
    for match in _LICENSE.finditer(view.base):
        yield Candidate(*match.span(), "DRIVER_LICENSE", 75)
    for match in _LICENSE_REGION.finditer(view.base):
        yield Candidate(*match.span(), "DRIVER_LICENSE", 74)
    for match in _LICENSE_LABELLED.finditer(view.base):
        if 9 <= len(figures(match[1])) <= 18:
            yield Candidate(*match.span(1), "DRIVER_LICENSE", 77)


def _birthdays(view: View) -> Iterator[Candidate]:
    for pattern in (_BIRTHDAY, _BORN):
        for match in pattern.finditer(view.base):
            yield Candidate(*match.span(1), "DT_BIRTH", 60)


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    if not view.has_figures:
        return
    yield from _passports(view)
    if "생" in view.base or "태어난" in view.base:
        yield from _birthdays(view)
    if view.has_number:
        yield from _residents(view)
        yield from _licences(view)
        for match in _INSURANCE.finditer(view.base):
            if 10 <= len(figures(match[1])) <= 15:
                yield Candidate(*match.span(1), "MEDICAL_INSURANCE", 76)
