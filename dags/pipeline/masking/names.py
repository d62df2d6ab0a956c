"""Names of people: by rules where the words beside them say so, by the tagger in sentences.

The rules take a name behind a label (성명: …, 민원인 …), before a title (… 씨, … 주무관), where a person presents
himself (저는 …입니다, 제 이름은 …) or signs (… 드림), or before a phone, birthday or sex; outside forms it must also
look like one: a frequent surname and syllables that given names are made of. The tagger (see there) reads whole
sentences and also knows foreign names and the great. A name found by either is masked wherever it stands in the text.
Words that only look like names (lexicon.toml) and names made anonymous (이모, 박○○) stay.
"""

import re
from collections.abc import Iterator

from pipeline.masking import tagger
from pipeline.masking.grammar import any_of, ends_with
from pipeline.masking.lexicon import syllables, words
from pipeline.masking.normalise import View
from pipeline.masking.resolve import Candidate

_PRIORITY = 30

_SURNAMES = syllables("surnames")
_COMMON_SURNAMES = syllables("common_surnames")
_COMPOUND_SURNAMES = words("compound_surnames")
_GIVEN_FIRST = syllables("given_first")
_GIVEN_SECOND = syllables("given_second")
_OFFICE_ENDINGS = syllables("office_endings")
_NOT_NAMES = frozenset(words("not_names"))
_TITLES = words("titles")
_PARTICLES = words("particles")
_NAMED = (*words("fields"), *words("callings"))


def _one_of(syllables: frozenset[str]) -> str:
    return "[" + "".join(sorted(syllables)) + "]"


_HANGUL = re.compile(r"[가-힣]{2,12}")
_AFTER_NAME = re.compile(any_of([*_PARTICLES, *_TITLES, "군", "양", "환자", "학생"]))
# A name of two syllables is taken only before one of these, since so many words look like one.
_AFTER_SHORT = r"( ?씨| {0,2}(?:드림|올림)(?![가-힣]))|[ ,]{1,2}(?:연락처|전화|01[016789])"
_SHORT = re.compile(_AFTER_SHORT)
# A word that could begin with a name: of three syllables or a compound surname, or of two.
_LOOKS_LIKE_NAME = re.compile(
    rf"{_one_of(_COMMON_SURNAMES)}(?<![가-힣].)"
    rf"(?:{_one_of(_GIVEN_FIRST)}{_one_of(_GIVEN_SECOND)}|{_one_of(_GIVEN_SECOND)}(?={_AFTER_SHORT}))"
    rf"|{any_of(_COMPOUND_SURNAMES)}(?<![가-힣]..)[가-힣]"
)

_MARK = re.compile(r"[:=\]>|】」▶(] {0,6}(?=[가-힣])")
_WHO = r"(?: ?\([^()\n]{1,8}\))?"  # 신청인(건축주): …, 성명(한글): …
_FIELD = re.compile(
    rf"(?:{any_of(words('fields'))}|성 {{1,4}}명|이 {{1,4}}름)(?: ?(?:명|성명|성함|이름))?{_WHO} {{0,6}}$"
)
_LABEL = re.compile(
    rf"(?:(?<!주){any_of(_NAMED)}(?:님|인|분)?(?: ?(?:명|성명|성함|이름|전결|대결))?{_WHO}"
    r" {0,6}[:=\]>|】」▶ ] {0,6}"
    rf"|{any_of(words('roles'))}(?:명|님)?{_WHO} {{0,6}}[:=\]>|】」▶] {{0,6}}|(?:이름|성함|성명)[은이] ?)$"
)
_LABEL_SENTENCE = re.compile(rf"{any_of(_NAMED)}(?:은|는)? $")
_TITLE = re.compile(
    rf" ?(?:씨|님|(?!(?<=주)차장){any_of(_TITLES)}(?:(?![가-힣])|{any_of(_PARTICLES)}))| [군양](?![가-힣]{{2}})"
)
_HIMSELF = re.compile(
    r"(?<![가-힣])(?:(?:저는|나는|저|전|본인은)[ ,]|안녕하(?:세요|십니까))[^\n!?]{0,30}$"
    r"|(?:사는|거주(?:하는| 중인)?|다니는|근무하는) $"
)
_PRESENTED = re.compile(r" ?(?:이?라고 ?(?:합|해|하)|이?라 ?합|입니다|인데|이에요|예요|이라는|이며|이고)")
_SIGNED = re.compile(r" {0,3}(?:드림|올림|배상|拜上|\((?:인|서명|印)\)|\(?서명\b)")
_BESIDE = re.compile(
    r" ?\((?:남|여|만 ?\d|\d{2} ?세|\d{6}|\+?\d{2,3}-\d{3,4}-|생년|주민|(?:19|20)\d\d[-.년])"
    r"| \d{6}[- ]{0,3}[1-8]|[ ,/:]{1,3}(?:\+82[- ]?|0)1[016789][-. ]?\d{3,4}[-. ]?\d{4}"
)
_PHONE_BEFORE = re.compile(
    r"[0\u0660][1\u0661][016789\u0660\u0661\u0666-\u0669][-. ]{0,3}\d{3,4}[-. ]{0,3}\d{4}[ ,/\n]{1,3}$"
)
_LAST = re.compile(r"[^가-힣\n]{0,6}(?:\n|$)")
_SPACED = re.compile(r"[가-힣] {1,2}[가-힣] {1,2}[가-힣](?![가-힣])")
_LATIN = re.compile(
    r"(?:성명|이름|성함|영문명|[Nn]ame)(?: ?\([가-힣]{1,4}\))? ?[:=]? {0,3}"
    r"([A-Z][A-Za-z\-]{1,15}(?:,? [A-Z][A-Za-z\-]{1,15}){1,3})(?![A-Za-z])"
)
_WORD_START = re.compile(r"[가-힣](?<![가-힣].)[가-힣]{2}")
# What a name that the tagger sees may be made of: Hangul, Hanja, Latin; a single letter only where somebody is called.
_LETTER = r"[가-힣A-Za-z\u00c0-\u024f\u3400-\u9fff]"
_LETTERS = re.compile(rf"{_LETTER}(?:[ .·'’-]{{0,2}}{_LETTER})*")
_ALONE = re.compile(r" ?(?:모|씨|군|양|某|○|O|X|\*|\()")
_PLACE = re.compile(any_of(words("places")))
_NO_NAME_ENDS = frozenset("청팀역밑떼탑과책읍")
_NO_NAME_AFTER = re.compile(rf" ?[0-9]|(?:대로|로|길|동|리|읍|면)(?:[ 0-9]|$)|{any_of(words('building_kinds'))}")
_CALLED = frozenset(
    (*_TITLES, "기자", "지사", "의원", "장관", "해서", "동생", "주민")
)  # 김교수, 이기자: a surname alone
# The third syllable is a particle rather than the end of a name when the first two are a word (이유가, 신고자).
_SUFFIXES = frozenset("이가은는도와과의나만로을를들님자인에서지하고한해적성")


def _is_word(name: str) -> bool:
    """Whether what looks like a name is a word, or a name made anonymous (이모)."""
    if name in _NOT_NAMES or (len(name) == 2 and name[1] == "모") or name[1:] in _CALLED:
        return True
    return len(name) == 3 and name[:2] in _NOT_NAMES and name[2] in _SUFFIXES


def _is_common(name: str, surname: int) -> bool:
    """Whether a frequent surname is followed by syllables that given names are made of."""
    given = name[surname:]
    if surname == 1 and name[0] not in _COMMON_SURNAMES:
        return False
    if len(given) == 1:
        return given in _GIVEN_SECOND
    return given[0] in _GIVEN_FIRST and given[1] in _GIVEN_SECOND


def _splits(word: str) -> Iterator[tuple[int, int]]:
    """(length of the surname, length of the name) that the beginning of a word could have, likeliest first."""
    if word[:2] in _COMPOUND_SURNAMES:
        yield from ((2, 4), (2, 3))
    if word[0] in _SURNAMES:
        yield from ((1, 3), (1, 2))


def _name_length(word: str, *, strict: bool) -> int:
    """Length of the name that a run of Hangul begins with; 0 if it does not begin with one."""
    if word in _NOT_NAMES:
        return 0
    for surname, length in _splits(word):
        name, rest = word[:length], word[length:]
        if len(name) < length or _is_word(name) or (rest and not _AFTER_NAME.match(rest)):
            continue
        if _is_common(name, surname) or not (strict or length == 2 or name[-1] in _OFFICE_ENDINGS):
            return length
    return 0


def _in_forms(base: str) -> Iterator[tuple[int, int]]:
    for mark in _MARK.finditer(base):
        if not ends_with(_FIELD, base, mark.start(), 24):
            continue
        spaced = _SPACED.match(base, mark.end())
        run = _HANGUL.match(base, mark.end())
        if spaced and spaced.group()[0] in _SURNAMES:
            yield spaced.span()
        elif run and (length := _name_length(run.group(), strict=False)):
            yield mark.end(), mark.end() + length
    for match in _LATIN.finditer(base):
        yield match.span(1)


def _is_somebody(view: View, start: int, end: int) -> bool:
    """Whether the words beside what looks like a name say that it is one."""
    base = view.base
    if end - start == 2:
        followed = _SHORT.match(base, end)
        return bool(followed and (followed[1] or ends_with(_LABEL, base, start, 24)))
    return bool(
        _TITLE.match(base, end)
        or _SIGNED.match(base, end)
        or _BESIDE.match(base, end)
        or ends_with(_LABEL, base, start, 24)
        or (_LAST.match(base, end) and ends_with(_PHONE_BEFORE, view.digits, start, 24))
        or (
            _PRESENTED.match(base, end)
            and (ends_with(_LABEL_SENTENCE, base, start, 14) or ends_with(_HIMSELF, base, start, 42))
        )
    )


def _in_sentences(view: View) -> Iterator[tuple[int, int]]:
    base = view.base
    for match in _LOOKS_LIKE_NAME.finditer(base):
        start = match.start()
        run = _HANGUL.match(base, start)
        length = _name_length(run.group(), strict=True) if run else 0
        if length and _is_somebody(view, start, start + length):
            yield start, start + length


def _again(base: str, names: set[str]) -> Iterator[tuple[int, int]]:
    """Other places where a name of three syllables or more, found once, begins a word."""
    for match in _WORD_START.finditer(base):
        for length in (4, 3):
            name = base[match.start() : match.start() + length]
            if name in names:
                yield match.start(), match.start() + len(name)
                break


def _by_model(base: str) -> Iterator[tuple[int, int]]:
    """Names that the tagger sees, unless their letters, or what follows, say otherwise."""
    for start, end in tagger.names(base):
        name = base[start:end]
        if not _LETTERS.fullmatch(name) or _NO_NAME_AFTER.match(base, end) or (len(name) > 2 and len(set(name)) == 1):
            continue
        if (place := _PLACE.match(base, start)) and place.end() >= end:
            continue
        if end - start == 1:
            stands = _ALONE.match(base, end) is not None
        else:
            stands = (len(name) == 3 and _is_common(name, 1)) or not tagger.is_common(name)
        if stands and not _is_word(name) and name[-1] not in _NO_NAME_ENDS:
            yield start, end


def by_rules(view: View) -> set[tuple[int, int]]:
    """(start, end) of the names that the words beside them give away."""
    return {*_in_forms(view.base), *_in_sentences(view)}


def find(view: View) -> Iterator[Candidate]:
    """Candidates of this family in a view."""
    return _candidates(view.base, {*by_rules(view), *_by_model(view.base)})


def find_by_rules(view: View) -> Iterator[Candidate]:
    """The same without the tagger."""
    return _candidates(view.base, by_rules(view))


def _candidates(base: str, spans: set[tuple[int, int]]) -> Iterator[Candidate]:
    names = {name for start, end in spans if len(name := base[start:end]) >= 3 and " " not in name}
    if names:
        spans.update(_again(base, names))
    for start, end in spans:
        yield Candidate(start, end, "PERSON", _PRIORITY)
