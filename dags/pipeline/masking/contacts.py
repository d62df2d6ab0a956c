"""Phones and e-mail.

Every number with a mobile or area code is masked: without a directory, an office's line can't be told from a home's.
Numbers nobody lives behind stay: short codes (112, 119, 120), 15xx/16xx/18xx and 080 (national numbers of companies and
offices).
"""

import re
from collections.abc import Iterator

import phonenumbers

from pipeline.masking.grammar import END, FIRST, GAP, ends_with, is_office_number, one_of
from pipeline.masking.normalise import View, figures
from pipeline.masking.payments import passes_luhn
from pipeline.masking.resolve import Candidate

_ALONE = r"(?<![0-9].)"  # behind the first digit: no figure before it
_ZERO, _ONE = one_of("0"), one_of("1")
_MOBILE_CODE = rf"{_ONE} ?{one_of('016789')}"
_AREA_CODE = (
    rf"(?:{one_of('2')}|{one_of('3')}{one_of('123')}|{one_of('456')}{one_of('1234')}|{one_of('5')}{one_of('5')}"
    rf"|{one_of('7')}{one_of('0')}|{one_of('5')}{one_of('0')}{one_of('2345678')})"
)
_LINE = rf"{GAP}\d{{3,4}}{GAP}\d{{4}}{END}"
_DOMESTIC = re.compile(rf"{_ZERO}{_ALONE} ?(?:{_MOBILE_CODE}|{_AREA_CODE})\)?{_LINE}")
_FROM_ABROAD = re.compile(
    rf"{one_of('8')}(?:{_ALONE}|(?<=[^0-9]00.)|(?<=00 .)){one_of('2')}{GAP}(?:{_ZERO}{GAP})?"
    rf"(?:{_MOBILE_CODE}|{_AREA_CODE}){_LINE}"
)
_PREFIX = re.compile(r"(?:\+ ?|00 ?)$")
_BRACKETED_PREFIX = re.compile(r"\(? ?(?:\+ ?|00 ?)?\(?$")  # (+82) 10-…, (031) 123-…: the number closes the bracket
_NO_ZERO = re.compile(rf"1{_ALONE}(?<![0-9][-.].)0([-. ])\d{{4}}\1\d{{4}}{END}(?![-.][0-9])")
_FOREIGN = re.compile(rf"\+(?<![0-9A-Za-z+].) ?(?!8 ?2)[1-9][0-9 .()\-]{{6,18}}[0-9]{END}")
_LOCAL = re.compile(
    r"(?:전화|연락처|핸드폰|휴대폰|휴대전화|폰|직통|[Tt][Ee][Ll]|☎|☏|📞)[^\n\d]{0,8}?"
    rf"((?!1[568]\d\d)\d{{3,4}}[-. ]{{1,2}}\d{{4}}){END}(?![-.][0-9])"
)
_ONE_BY_ONE = re.compile(
    rf"{FIRST}(?<![0-9][ .\-_,].)(?<![0-9][ .\-_,]{{2}}.)(?<![0-9][ .\-_,]{{3}}.)(?:[ .\-_,]{{1,3}}\d){{8,15}}"
    rf"{END}(?![ .\-_,]{{1,3}}[0-9]{END})"
)
_COMPACT_PHONE = re.compile(r"0(?:1[016-9]\d{7,8}|2\d{7,8}|[3-6][1-5]\d{7,8}|70\d{8})")
_COMPACT_RESIDENT = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-8]\d{6}")

_SNAIL = r"(?:@|\(골뱅이\)|\[골뱅이\]|골뱅이)"
_AT = rf"(?:{_SNAIL}|\(at\)|\[at\]|\{{at\}}|<at>| at |앳)"
_DOT = r" ?(?:\.|,|\(dot\)|\[dot\]|\{dot\}|<dot>|(?<= )dot(?= )|\(?점\)?|닷|쩜) ?"
_PROVIDER = (
    r"(?:naver|gmail|hanmail|daum|kakao|nate|hotmail|outlook|yahoo|icloud|korea|네이버|지메일|쥐메일|구글|한메일|다음|카카오"
    r"|네이트|핫메일|아웃룩|야후|아이클라우드)"
)
_SUFFIX = r"(?:com|net|org|kr|co|go|or|ac|re|me|io|biz|info|컴|콤|넷|케이알)"
_NAME_PART = r"[^\W가-힣ㄱ-ㅣ]"
_DOMAIN = (
    rf"(?:{_NAME_PART}(?:{_NAME_PART}|-){{0,62}}(?:\.{_NAME_PART}(?:{_NAME_PART}|-){{0,62}}){{1,5}}"
    rf"|(?:{_PROVIDER}|{_NAME_PART}(?:{_NAME_PART}|-){{1,30}})(?:{_DOT}{_SUFFIX}){{1,3}})"
)
# Without an ending only behind an unmistakable sign, and not 다음 or 구글 (골뱅이 다음 날).
_BARE_PROVIDER = r"(?:naver|gmail|hanmail|kakao|nate|네이버|지메일|쥐메일|한메일|카카오|네이트|핫메일)"
_MAIL_TAIL = re.compile(
    rf" {{0,2}}(?:{_AT} {{0,2}}{_DOMAIN}|{_SNAIL} {{0,2}}{_BARE_PROVIDER}"
    r"|@[\w\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,3})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_MAIL_HEAD = re.compile(r"(?:(?:[^\W가-힣ㄱ-ㅣ]|[%+\-]){1,30} (?:dot|점) )?(?:[^\W가-힣ㄱ-ㅣ]|[.%+\-])+$")
_MAIL_HEAD_SPELLED = re.compile(r"(?:[^\W]|[.%+\-])+$")  # 홍길동골뱅이네이버닷컴


_FRACTION_OR_PATH = re.compile(r"[0-9]\.$|/$")


def _is_other_number(base: str, start: int, end: int) -> bool:
    """Whether bare figures are the fraction of a coordinate (126.0212…), part of a link, or an office's number."""
    return (
        ends_with(_FRACTION_OR_PATH, base, start, 2)
        or (end < len(base) and base[end].isascii() and base[end].isalpha())
        or is_office_number(base, start)
    )


def _phones(view: View) -> Iterator[Candidate]:
    base, digits = view.base, view.digits
    for pattern in (_DOMESTIC, _FROM_ABROAD):
        for match in pattern.finditer(digits):
            start, end = match.span()
            if base[start:end].isdigit() and _is_other_number(base, start, end):
                continue
            before = _BRACKETED_PREFIX if ")" in match.group() else _PREFIX
            opening = before.search(base, max(0, start - 5), start)
            yield Candidate(opening.start() if opening else start, end, "PHONE", 60)
    for match in _NO_ZERO.finditer(base):
        yield Candidate(*match.span(), "PHONE", 50)
    for match in _LOCAL.finditer(base):
        yield Candidate(*match.span(1), "PHONE", 52)
    for match in _FOREIGN.finditer(base):
        if _is_possible_abroad(match.group()):
            yield Candidate(*match.span(), "PHONE", 50)


def _is_possible_abroad(number: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False


def _one_by_one(view: View) -> Iterator[Candidate]:
    """Numbers written figure by figure (0 1 0 - 1 2 3 4 …)."""
    for match in _ONE_BY_ONE.finditer(view.digits):
        number = figures(match.group())
        if _COMPACT_PHONE.fullmatch(number):
            yield Candidate(*match.span(), "PHONE", 62)
        elif _COMPACT_RESIDENT.fullmatch(number):
            yield Candidate(*match.span(), "FRN" if number[6] in "5678" else "RRN", 88)
        elif len(number) == 16 and number[0] in "34569" and passes_luhn(number):
            yield Candidate(*match.span(), "CARD", 64)


def _mails(view: View) -> Iterator[Candidate]:
    base = view.base
    for match in _MAIL_TAIL.finditer(base):
        # The part before the sign is read leftwards from it: searching forwards would be quadratic on one long word.
        head = _MAIL_HEAD.search(base, max(0, match.start() - 64), match.start())
        if head is None and re.search("@|골뱅이", match.group()):
            head = _MAIL_HEAD_SPELLED.search(base, max(0, match.start() - 20), match.start())
        if head is not None:
            yield Candidate(head.start(), match.end(), "EMAIL", 95)


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    if view.has_number:
        yield from _phones(view)
        yield from _one_by_one(view)
    yield from _mails(view)
