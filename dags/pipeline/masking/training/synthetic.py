"""Names and sentences made up for training: so that the tagger learns where names stand, not who is in the news."""

import random
import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files

from pipeline.masking.training.corpus import Example

# Surnames by number of bearers in Korea (census of 2015, per mille, rounded; the rest share what is left).
SURNAMES = {
    "김": 215, "이": 147, "박": 84, "최": 47, "정": 43, "강": 24, "조": 21, "윤": 21, "장": 20, "임": 17, "한": 16,
    "오": 15, "서": 15, "신": 15, "권": 14, "황": 14, "안": 14, "송": 14, "전": 11, "홍": 11, "유": 13, "류": 6,
    "고": 9, "문": 9, "양": 9, "손": 9, "배": 8, "백": 8, "허": 7, "남": 6, "심": 5, "노": 6, "하": 5, "곽": 4, "성": 4,
    "차": 4, "주": 4, "우": 4, "구": 4, "민": 3, "나": 3, "진": 4, "지": 3, "엄": 3, "채": 3, "원": 3, "천": 2, "방": 2,
    "공": 2, "현": 2, "함": 2, "변": 2, "염": 1, "여": 1, "추": 1, "도": 1, "소": 1, "석": 1, "선": 1, "설": 1, "마": 1,
    "길": 1, "연": 1, "위": 1, "표": 1, "명": 1, "기": 1, "반": 1, "왕": 1, "금": 1, "옥": 1, "육": 1, "인": 1, "맹": 1,
    "제": 1, "모": 1, "탁": 1, "국": 1, "어": 1, "은": 1, "편": 1, "용": 1, "남궁": 1, "황보": 1, "제갈": 1, "선우": 1,
    "독고": 1, "사공": 1, "서문": 1, "동방": 1,
}  # fmt: skip
TEXTS = tomllib.loads(files(__package__).joinpath("synthetic.toml").read_text(encoding="utf-8"))
# Syllables of given names, the first and the last.
FIRST = (
    "민서지도예수현준하은영승재성유동정상미경소태시가다윤채혜진명광선인희용철병종순옥"
    "기주원보나라효규연우창한홍신세아안형해"
)
LAST = (
    "준우진호윤서연은현아영희수경민정철석훈식숙자순옥미혁빈율찬환규선원인나라솔별배표"
    "권욱주하린람온후섭필태균근란화례복남길용"
)
FOREIGN, LATIN, _BANK = (tuple(TEXTS[key].strip().split("\n")) for key in ("foreign", "latin", "sentences"))
HANJA, TITLES = (tuple(TEXTS[key].split()) for key in ("hanja", "titles"))
_PLACES = ("역삼동", "신림동에", "은평구", "3층에", "옆 동에", "마포구 연남동에", "구청에", "학교에", "101동에")
_SLOT = re.compile(r"\{([^}]+)\}")


def person(rng: random.Random) -> str:
    """A Korean name: mostly three syllables."""
    surname = rng.choices(list(SURNAMES), weights=list(SURNAMES.values()))[0]
    if rng.random() < 0.2:
        surname = rng.choice(list(SURNAMES))
    if rng.random() < 0.07:
        return surname + rng.choice(LAST)
    return surname + rng.choice(FIRST) + rng.choice(LAST)


def anybody(rng: random.Random) -> str:
    """Somebody: Korean mostly, also spaced, Hanja, transliterated, Latin, a given name alone or a surname alone."""
    draw = rng.random()
    if draw < 0.80:
        return person(rng)
    if draw < 0.84:
        return " ".join(person(rng))
    if draw < 0.86:
        name = person(rng)
        return name[0] + " " + name[1:]
    if draw < 0.90:
        return rng.choice(FOREIGN)
    if draw < 0.93:
        return rng.choice(LATIN)
    if draw < 0.95:
        return rng.choice(HANJA)
    return person(rng)[-2:] if draw < 0.97 else person(rng)[0]


def ends_open(word: str) -> bool:
    """Whether the last syllable has no final consonant (of Latin letters and Hanja: as if)."""
    code = ord(word[-1]) - 0xAC00
    return not 0 <= code < 11172 or code % 28 == 0


def sentence(rng: random.Random) -> Example:
    """A sentence of the bank with names in it."""
    parts, names, length, last = [], [], 0, ""
    template = rng.choice(_BANK)
    position = 0
    for slot in _SLOT.finditer(template):
        what = slot[1]
        before = template[position : slot.start()]
        if what in "nmo":
            said = last = anybody(rng)
            names.append((length + len(before), length + len(before) + len(said)))
        elif what == "t":
            said = last = rng.choice(TITLES)
        elif what == "d":
            said = rng.choice(("010-1234-5678", "01012345678", "[전화번호]", "02-123-4567"))
        elif what == "s":
            said = rng.choice(_PLACES)
        else:
            closed, opened = what.split("/")
            said = opened if ends_open(last) else closed
        parts += (before, said)
        length += len(before) + len(said)
        position = slot.end()
    text = "".join([*parts, template[position:]])
    return Example(text, names)


_KOREAN = re.compile(r"[가-힣]{3}")


def renamed(example: Example, rng: random.Random, share: float) -> Example:
    """The example with some of its Korean names replaced by made-up ones, the same person alike throughout."""
    new: dict[str, str] = {}
    parts, names, position, length = [], [], 0, 0
    for start, end in example.names:
        name = example.text[start:end]
        if name not in new:
            new[name] = person(rng) if rng.random() < share and _KOREAN.fullmatch(name) else name
        before = example.text[position:start]
        parts += (before, new[name])
        names.append((length + len(before), length + len(before) + len(new[name])))
        length += len(before) + len(new[name])
        position = end
    return Example("".join([*parts, example.text[position:]]), names)


def renamed_all(examples: Sequence[Example], rng: random.Random, share: float) -> list[Example]:
    """`renamed` for each."""
    return [renamed(example, rng, share) for example in examples]
