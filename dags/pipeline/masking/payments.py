"""Cards and bank accounts.

A card is 16 figures (15 of American Express) that pass Luhn's check, or that are grouped or announced like a card: one
wrong figure makes a number no less somebody's. An account needs a bank, or a word of paying, nearby, or a shape that
only accounts have.
"""

import re
from collections.abc import Iterator

from pipeline.masking.grammar import END, FIRST, ends_with, is_office_number, one_of
from pipeline.masking.normalise import View, figures
from pipeline.masking.resolve import Candidate

_MARK = r"[ .\-_/,~*:]{0,3}"
_FOUR = r"(?:\d{4}|[*xX●○]{4})"
_CARD = re.compile(rf"{FIRST}\d{{3}}(?P<gap>{_MARK}){_FOUR}{_MARK}{_FOUR}{_MARK}\d{{4}}{END}")
_AMEX = re.compile(rf"{one_of('3')}(?<![0-9].){one_of('47')}\d{{2}}(?P<gap>{_MARK})\d{{6}}{_MARK}\d{{5}}{END}")
_CARD_LABEL = re.compile(r"카드(?! ?(?:단말|판독))[^\d\n]{0,12}$|[Cc]ard[^\d\n]{0,8}$")

_ACCOUNT = re.compile(
    rf"{FIRST}(?<![A-Za-z].)(?<![A-Za-z0-9]-.)"
    rf"(?:\d{{1,6}}( - |[-. _])\d{{1,8}}(?:\1\d{{1,9}}){{0,3}}|\d{{8,13}}-\d{{1,3}}|\d{{9,15}}){END}"
)
_BANK = (
    r"(?:카뱅|국민|신한|우리|하나|농협|기업|카카오|토스|케이|새마을|우체국|부산|대구|아이엠|광주|전북|경남|제주|씨티|산업|외환"
    r"|수협|신협|축협|SC제일|제일|KB|NH|IBK|KEB|SC|DGB|iM)"
)
_ACCOUNT_BEFORE = re.compile(
    r"(?:은행|뱅크|계좌|통장|예금|입금|송금|이체|금고|신협|수협|농협|축협|우체국|증권(?! ?번호)|account)[^\n]{0,16}$"
    rf"|{_BANK}[ :(]{{0,3}}$",
    re.IGNORECASE,
)
_ACCOUNT_AFTER = re.compile(r"[^\d\n]{0,6}?(?:예금주|계좌|으?로 ?(?:입금|송금|이체|보내|부쳐))")
_ACCOUNT_SHAPE = re.compile(
    r"\d{3}-\d{3}-\d{6}|3333-\d{2}-\d{7}|\d{6}-\d{2}-\d{6}|\d{3}-\d{4}-\d{4}-\d{2}|1002-\d{3}-\d{6}"
)
_DATED = re.compile(r"(?:19|20)\d\d([-. ])(?:0?[1-9]|1[0-2])\1[0-3]?\d(?!\d)")


def passes_luhn(number: str) -> bool:
    """Luhn's check (ISO/IEC 7812-1, annex B)."""
    doubled = (2 * int(figure) for figure in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0


def _is_card(view: View, match: re.Match[str]) -> bool:
    number = figures(match.group())
    if ends_with(_CARD_LABEL, view.base, match.start(), 20):
        return True
    if is_office_number(view.base, match.start()) or number[0] in "017":
        return False
    return (len(number) >= 15 and passes_luhn(number)) or (match["gap"].strip(" ,:~") != "" and number[0] in "34569")


def _cards(view: View) -> Iterator[Candidate]:
    for pattern in (_CARD, _AMEX):
        for match in pattern.finditer(view.digits):
            if _is_card(view, match):
                yield Candidate(*match.span(), "CARD", 65)


def _accounts(view: View) -> Iterator[Candidate]:
    for match in _ACCOUNT.finditer(view.digits):
        start, end = match.span()
        while (
            view.base[end - 1] not in "0123456789"
            and view.base[start:end].strip("0123456789-. _") == view.base[end - 1]
        ):
            end -= 1  # "…456789이": the particle that follows is not a spelled two
        number = figures(view.digits[start:end])
        if not 10 <= len(number) <= 16 or _DATED.match(view.base, start) or is_office_number(view.base, start):
            continue
        if (
            _ACCOUNT_SHAPE.fullmatch(view.base, start, end)
            or ends_with(_ACCOUNT_BEFORE, view.base, start, 24)
            or _ACCOUNT_AFTER.match(view.base, end)
        ):
            yield Candidate(start, end, "ACCOUNT", 55)


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    if view.has_number:
        yield from _cards(view)
        yield from _accounts(view)
