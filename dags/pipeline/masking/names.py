"""Names of people in plain contexts.

A name is taken where the words beside it say so: a label (성명: …, 민원인 …), a title behind it (… 씨, … 주무관), a
person presenting himself (저는 …입니다, 제 이름은 …), a signature (… 드림), or a phone, birthday or sex right behind it.
A name found so is then masked wherever it stands in the text. Holders of elected or high office stay (… 대통령, … 의원).
"""

import re
from collections.abc import Iterator

from pipeline.masking.name_words import (
    COMMON_SURNAMES,
    COMPOUND_SURNAMES,
    GIVEN_FIRST,
    GIVEN_SECOND,
    LABELS,
    NOT_NAMES,
    PARTICLES,
    SURNAMES,
    TITLES,
)
from pipeline.masking.normalise import View
from pipeline.masking.resolve import Candidate

_PRIORITY = 30


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_HANGUL = re.compile(r"[가-힣]{2,12}")
_AFTER_NAME = re.compile(_any(PARTICLES) + "|" + _any(TITLES))
_LABEL = _any([*LABELS, "성 명", "성  명", "이 름", "이  름", "성   명", "이   름"])
_MARKED = re.compile(
    rf"{_LABEL}(?: ?(?:명|성명|성함|이름))?(?: ?\((?:갑|을|병|본인|한글|국문)\))?(?: {{0,6}}[:=)\]>|】」] {{0,6}}|\()(?=[가-힣])"
)
_UNMARKED = re.compile(
    rf"(?<![가-힣]){_LABEL}(?:님|인|분)?(?: ?(?:성명|성함|이름))?(?:은|는|이)? {{1,4}}(?=[가-힣]{{2}})"
)
_MY_NAME = re.compile(r"(?:이름|성함|성명)(?:은|이|을)? ?(?=[가-힣]{2})")
_TITLED = re.compile(rf"(?<![가-힣])([가-힣]{{2,4}})( ?)(?={_any(TITLES)})")
_PRESENTED = re.compile(
    r"(?<![가-힣])(?:저는|나는|전|본인은|안녕하(?:세요|십니까|십니까요)[.,!?~ ]{0,3})[^\n!?]{0,30}?(?<![가-힣])([가-힣]{2,4}?)"
    r"(?:이?라고 ?(?:합|해|하)|이?라 ?합|입니다|이에요|예요|이라는)"
)
_SIGNED = re.compile(r"(?<![가-힣])([가-힣]{2,4}) {0,3}(?:드림|올림|배상|拜上|\((?:인|서명|印)\)|\(?서명\b)")
_BESIDE = re.compile(
    r"(?<![가-힣])([가-힣]{3,4})(?: ?\((?=남|여|만 ?\d|\d{2} ?세|\d{6}[-)]|\+?\d{2,3}-\d{3,4}-|생년|주민|(?:19|20)\d\d[-.년])"
    r"|[ ,/:]{1,3}(?=(?:\+82[- ]?|0)1[016789][-. ]?\d{3,4}[-. ]?\d{4}))"
)
_SPACED = re.compile(r"[가-힣] {1,2}[가-힣] {1,2}[가-힣](?![가-힣])")
_LATIN = re.compile(
    rf"(?:성명|이름|성함|영문명|[Nn]ame)(?: ?\([가-힣]{{1,4}}\))? ?[:=]? {{0,3}}([A-Z][A-Za-z\-]{{1,15}}(?:,? [A-Z][A-Za-z\-]{{1,15}}){{1,3}})(?![A-Za-z])"
)
_WORD_START = re.compile(r"(?<![가-힣])[가-힣]{3}")


def _is_given(syllables: str) -> bool:
    if len(syllables) == 1:
        return syllables in GIVEN_SECOND
    return syllables[0] in GIVEN_FIRST and syllables[1] in GIVEN_SECOND


def _splits(word: str) -> Iterator[tuple[int, int]]:
    """(length of the surname, length of the name) that the beginning of a word could have, likeliest first."""
    if word[:2] in COMPOUND_SURNAMES:
        yield from ((2, 4), (2, 3))
    if word[0] in SURNAMES:
        yield from ((1, 3), (1, 2))


def _name_length(word: str, *, strict: bool) -> int:
    """Length of the name that a run of Hangul begins with; 0 if it does not begin with one."""
    if word in NOT_NAMES:
        return 0
    for surname, length in _splits(word):
        name, rest = word[:length], word[length:]
        if len(name) < length or name in NOT_NAMES or name[:2] in NOT_NAMES:
            continue
        if rest and not _AFTER_NAME.match(rest):
            continue
        if strict and not (_is_given(name[surname:]) and (surname == 2 or name[0] in COMMON_SURNAMES)):
            continue
        return length
    return 0


def _at(base: str, position: int, *, strict: bool, shortest: int = 2) -> Iterator[tuple[int, int]]:
    run = _HANGUL.match(base, position)
    if run and (length := _name_length(run.group(), strict=strict)) >= shortest:
        yield position, position + length


def _labelled(base: str) -> Iterator[tuple[int, int]]:
    for match in _MARKED.finditer(base):
        spaced = _SPACED.match(base, match.end())
        if spaced and spaced.group()[0] in SURNAMES:
            yield spaced.span()
        else:
            yield from _at(base, match.end(), strict=False)
    for match in _UNMARKED.finditer(base):
        yield from _at(base, match.end(), strict=True, shortest=3)
    for match in _MY_NAME.finditer(base):
        yield from _at(base, match.end(), strict=True)
    for match in _LATIN.finditer(base):
        yield match.span(1)


def _described(base: str) -> Iterator[tuple[int, int]]:
    for match in _TITLED.finditer(base):
        word = match[1]
        if len(word) >= 3 or base.startswith("씨", match.end()):
            if _name_length(word, strict=True) == len(word):
                yield match.span(1)
    for pattern in (_PRESENTED, _SIGNED, _BESIDE):
        for match in pattern.finditer(base):
            if len(match[1]) >= 3 and _name_length(match[1], strict=True) == len(match[1]):
                yield match.span(1)


def _again(base: str, names: set[str]) -> Iterator[tuple[int, int]]:
    """Other places where a name of three syllables or more, found once, stands as a word."""
    for match in _WORD_START.finditer(base):
        for length in (4, 3):
            name = base[match.start() : match.start() + length]
            if name in names:
                yield match.start(), match.start() + len(name)
                break


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    base = view.base
    spans = {*_labelled(base), *_described(base)}
    names = {name for start, end in spans if len(name := base[start:end]) >= 3 and " " not in name}
    if names:
        spans.update(_again(base, names))
    for start, end in spans:
        yield Candidate(start, end, "PERSON", _PRIORITY)
