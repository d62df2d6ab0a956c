"""Pieces of pattern that rules share. Those for numbers are for the digits view (see normalise)."""

import re
from collections.abc import Iterable

# The first digit of a number. The look-behind stands behind the digit, not before it: a pattern that opens with a
# character class is searched for many times faster.
FIRST = r"\d(?<![0-9].)"
END = r"(?![0-9])"
# What people put between the parts of a number, up to four characters of it (공일공 다시 … becomes "0 -- …"). A comma
# with a space is a list: 02-120, 1588-….
GAP = r"(?:,|[ .\-_/~*:()]{0,4})"
# At most two spaces on either side of a mark: three spaces are columns of a table, not one number.
TIGHT = r" {0,2}(?:[.\-_/,~*:]{1,2} {0,2})?"


def any_of(words: Iterable[str]) -> str:
    """A pattern that takes any of the words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def counted_by(units: Iterable[str]) -> str:
    """A pattern for a unit of measure (or a few: 억 원): a word of its own, or one with a particle.

    12 주 and 12주간 count something; 12 주차장 and 3456 회색 do not.
    """
    return rf"{any_of(units)}{{1,3}}(?:(?![가-힣])|[이가은는을를의에로으간째쯤정씩여도내만후전당짜까부])"


def one_of(figures: str) -> str:
    """A character class of these digits, as figures or as spelled digits."""
    return "[" + figures + "".join(chr(0x660 + int(figure)) for figure in figures) + "]"


# Numbers an office gives to a thing. Bare digits behind such a word are not personal, whatever they look like.
_OFFICE_LABEL = re.compile(
    r"(?:접수|민원|신청|관리|사건|고지|주문|문서|허가|송장|일련|계약|증서|영수증?|승인|모델|상품|제품|품목|고유|바코드"
    r"|차대|사업자(?:등록)?|법인(?:등록)?|처리|과태료|납부|전자납부|처방전?|증권|청구|예약|거래|시설물?|가로등|보안등"
    r"|전주|전신주|정류장|정류소|IMEI|ISBN|No\.?|시리얼)"
    r" ?(?:번호|코드|ID)?[ :)\]은는이가]{0,4}$",
    re.IGNORECASE,
)


def is_office_number(base: str, start: int) -> bool:
    """Whether what stands right before `start` says that the number there names a case or a thing."""
    return _OFFICE_LABEL.search(base, max(0, start - 16), start) is not None


def ends_with(pattern: re.Pattern[str], text: str, end: int, width: int) -> bool:
    """Whether `pattern` (which ends in `$`) matches in the `width` characters before `end`."""
    return pattern.search(text, max(0, end - width), end) is not None
