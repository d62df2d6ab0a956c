"""Made-up personal data in every spelling that people use, and near misses: numbers and words that only look like it.

`cases(seed)` gives at least 300 cases a type and 300 near misses a type; no value belongs to anybody. The carriers and
lists here are the benchmark's own: no model was trained on them.
"""

import random
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

PER_TYPE = 330
SEED = 20261125


class Case(NamedTuple):
    """A text; `value` is what must be hidden in it, empty where no span of `type` may be."""

    type: str
    spelling: str
    text: str
    value: str


HANGUL = dict(zip("0123456789", "공일이삼사오육칠팔구", strict=True))
INVISIBLE = "\u200b\u200c\u2060\ufeff\u00ad"
DASHES = "–—\u2010\u2011−ㅡ"


def digits(rng: random.Random, count: int) -> str:
    """`count` figures."""
    return "".join(rng.choice("0123456789") for _ in range(count))


def _shift(value: str, zero: int) -> str:
    return "".join(chr(zero + int(char)) if char in HANGUL else char for char in value)


def _between(value: str, rng: random.Random, what: Callable[[], str], share: float = 0.5) -> str:
    return value[0] + "".join((what() if rng.random() < share else "") + char for char in value[1:])


def _broken(value: str, rng: random.Random) -> str:
    places = [at for at, char in enumerate(value) if char in "-. "] or [len(value) // 2]
    at = rng.choice(places)
    return value[: at + 1] + "\n" + value[at + 1 :]


SPELLINGS: dict[str, Callable[[str, random.Random], str]] = {
    "plain": lambda value, rng: value,
    "without separators": lambda value, rng: value.replace("-", ""),
    "spaces": lambda value, rng: value.replace("-", " "),
    "dots": lambda value, rng: value.replace("-", "."),
    "unusual dashes": lambda value, rng: value.replace("-", rng.choice(DASHES)),
    "spaces around dashes": lambda value, rng: value.replace("-", " - "),
    "full-width": lambda value, rng: _shift(value, 0xFF10).replace("-", "\uff0d"),
    "other digits": lambda value, rng: _shift(value, rng.choice((0x660, 0x6F0, 0x966, 0xE50, 0x1D7CE))),
    "zero-width inside": lambda value, rng: _between(value, rng, lambda: rng.choice(INVISIBLE)),
    "figure by figure": lambda value, rng: " ".join(value.replace("-", "")),
    "line break inside": _broken,
    "spelled in Hangul": lambda value, rng: "".join(HANGUL.get(char, char) for char in value),
    "look-alike letters": lambda value, rng: value.replace("0", "O").replace("1", "l"),
    "circled digits": lambda value, rng: "".join(
        char if char not in HANGUL else "⓪" if char == "0" else chr(0x245F + int(char)) for char in value
    ),
}
NUMBER = tuple(SPELLINGS)
LABELLED = (
    "plain",
    "without separators",
    "spaces",
    "unusual dashes",
    "full-width",
    "other digits",
    "zero-width inside",
)


def _luhn(front: str) -> str:
    total = 0
    for at, char in enumerate(reversed(front)):
        twice = int(char) * (2 if at % 2 == 0 else 1)
        total += twice - 9 if twice > 9 else twice
    return front + str(-total % 10)


def _day(rng: random.Random) -> tuple[int, int, int]:
    return rng.randint(1945, 2012), rng.randint(1, 12), rng.randint(1, 28)


def _resident(rng: random.Random, first: tuple[str, str]) -> str:
    year, month, day = _day(rng)
    return f"{year % 100:02}{month:02}{day:02}-{rng.choice(first[year >= 2000])}{digits(rng, 6)}"


def _phone(rng: random.Random) -> str:
    head = rng.choice(("010", "010", "010", "011", "02", "031", "051", "070"))
    return f"{head}-{rng.randint(2000, 9999)}-{digits(rng, 4)}"


def _card(rng: random.Random) -> str:
    number = _luhn(rng.choice("4599") + digits(rng, 14)) if rng.random() < 0.9 else _luhn("9410" + digits(rng, 11))
    return "-".join(number[at : at + 4] for at in range(0, 16, 4))


def _account(rng: random.Random) -> str:
    return "-".join(digits(rng, n) for n in rng.choice(((3, 3, 6), (6, 2, 6), (3, 6, 2, 3), (4, 2, 7), (3, 4, 4, 2))))


def _plate(rng: random.Random) -> str:
    letters = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주하허호"
    return f"{rng.choice((digits(rng, 2), str(rng.randint(100, 799))))}{rng.choice(letters)}{rng.randint(1000, 9999)}"


VALUES: dict[str, Callable[[random.Random], str]] = {
    "RRN": lambda rng: _resident(rng, ("12", "34")),
    "FRN": lambda rng: _resident(rng, ("56", "78")),
    "PHONE": _phone,
    "CARD": _card,
    "ACCOUNT": _account,
    "PASSPORT": lambda rng: (
        rng.choice("MSRD") + rng.choice((digits(rng, 7) + "1", f"{digits(rng, 3)}A{digits(rng, 4)}"))
    ),
    "DRIVER_LICENSE": lambda rng: f"{rng.randint(11, 28)}-{digits(rng, 2)}-{digits(rng, 6)}-{digits(rng, 2)}",
    "MEDICAL_INSURANCE": lambda rng: rng.choice("12345") + digits(rng, 10),
    "DT_BIRTH": lambda rng: "{}-{:02}-{:02}".format(*_day(rng)),
    "VEHICLE": _plate,
}
TEXTS = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text(encoding="utf-8"))
CARRIERS = {kind: lines.strip().split("\n") for kind, lines in TEXTS["carriers"].items()}
SPELLED_AS = {
    "RRN": NUMBER, "FRN": NUMBER, "PHONE": NUMBER, "CARD": NUMBER,
    "ACCOUNT": tuple(name for name in NUMBER if name not in ("figure by figure", "circled digits")),
    "PASSPORT": ("plain", "full-width", "other digits", "zero-width inside"),
    "DRIVER_LICENSE": LABELLED, "MEDICAL_INSURANCE": ("plain", "full-width", "other digits", "zero-width inside"),
    "DT_BIRTH": ("plain", "dots", "spaces around dashes", "full-width", "other digits", "zero-width inside"),
    "VEHICLE": ("plain", "full-width", "other digits", "zero-width inside"),
}  # fmt: skip

COMPOUND = ("남궁", "황보", "제갈", "선우", "독고")
SURNAMES, GIVEN, HANJA = (TEXTS[key].split() for key in ("surnames", "given", "hanja"))
FOREIGN, LATIN, NAME_CARRIERS, MAIL_CARRIERS, PLACE_CARRIERS = (
    TEXTS[key].strip().split("\n") for key in ("foreign", "latin", "name_carriers", "mail_carriers", "place_carriers")
)
JOSA = {"이": ("이", "가"), "은": ("은", "는"), "을": ("을", "를"), "와": ("과", "와"), "이라": ("이라", "라")}


def _korean(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + rng.choice(GIVEN)


NAMES: dict[str, Callable[[random.Random], str]] = {
    "three syllables": _korean,
    "two syllables": lambda rng: rng.choice(SURNAMES[:40]) + rng.choice("철준훈민현진석혁산별솔"),
    "compound surname": lambda rng: rng.choice(COMPOUND) + rng.choice(GIVEN),
    "spaced": lambda rng: " ".join(_korean(rng)),
    "surname apart": lambda rng: (name := _korean(rng))[0] + " " + name[1:],
    "zero-width inside": lambda rng: _between(_korean(rng), rng, lambda: rng.choice(INVISIBLE), 1.0),
    "decomposed": lambda rng: unicodedata.normalize("NFD", _korean(rng)),
    "transliterated": lambda rng: rng.choice(FOREIGN),
    "Latin": lambda rng: rng.choice(LATIN),
    "Hanja": lambda rng: rng.choice(HANJA),
    "given name only": lambda rng: rng.choice(GIVEN),
}


def _with_particle(carrier: str, name: str) -> str:
    code = ord(name[-1]) - 0xAC00
    closed = 0 <= code < 11172 and code % 28 > 0
    for mark, (after_closed, after_open) in JOSA.items():
        carrier = carrier.replace("{" + mark + "}", after_closed if closed else after_open)
    return carrier.format(name)


def _person(rng: random.Random) -> Iterator[Case]:
    for spelling, make in NAMES.items():
        for _ in range(PER_TYPE // len(NAMES)):
            name = make(rng)
            yield Case("PERSON", spelling, _with_particle(rng.choice(NAME_CARRIERS), name), name)


LOCALS = [
    *("hong.gildong", "kim_cs99", "minsu-lee", "jiyeon.park", "lovely1004"),
    *("seoul.man", "abc123", "sky_blue7", "test.user", "k1m"),
]
HOSTS = ["naver.com", "gmail.com", "hanmail.net", "daum.net", "nate.com", "korea.kr", "outlook.com", "company.co.kr"]
MAILS: dict[str, Callable[[str, str], str]] = {
    "plain": lambda local, host: f"{local}@{host}",
    "full-width sign": lambda local, host: f"{local}＠{host}",
    "spaces around the sign": lambda local, host: f"{local} @ {host}",
    "[at]": lambda local, host: f"{local}[at]{host}",
    "(at) and (dot)": lambda local, host: f"{local}(at){host.replace('.', '(dot)')}",
    "at and dot as words": lambda local, host: f"{local} at {host.replace('.', ' dot ')}",
    "골뱅이": lambda local, host: f"{local}골뱅이{host}",
    "골뱅이 in brackets": lambda local, host: f"{local}(골뱅이){host}",
    "골뱅이 and 점": lambda local, host: f"{local} 골뱅이 {host.replace('.', '점')}",
    "zero-width inside": lambda local, host: f"{local}\u200b@\u200b{host}",
    "full-width letters": lambda local, host: f"{local}@{host}".translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)}),
}


def _email(rng: random.Random) -> Iterator[Case]:
    for spelling, make in MAILS.items():
        for _ in range(PER_TYPE // len(MAILS)):
            value = make(rng.choice(LOCALS), rng.choice(HOSTS))
            yield Case("EMAIL", spelling, rng.choice(MAIL_CARRIERS).format(value), value)


ROADS, DONGS = TEXTS["roads"].split(), TEXTS["dongs"].split()


def _flat(rng: random.Random) -> str:
    return f"{rng.randint(101, 120)}동 {rng.randint(1, 20)}0{rng.randint(1, 6)}호"


def _road(number: Callable[[random.Random], str]) -> Callable[[random.Random], tuple[str, str]]:
    return lambda rng: (f"{rng.choice(ROADS)} ", number(rng))


def _house(rng: random.Random) -> str:
    return str(rng.randint(2, 480))


def _lot(rng: random.Random, dash: str) -> tuple[str, str]:
    return f"{rng.choice(DONGS)} ", f"{rng.randint(2, 999)}{dash}{rng.randint(1, 99)}번지"


PLACES: dict[str, Callable[[random.Random], tuple[str, str]]] = {
    "road and number": _road(_house),
    "road, number and unit": _road(lambda rng: f"{_house(rng)}, {_flat(rng)}"),
    "lot number": lambda rng: _lot(rng, "-"),
    "flat": lambda rng: ("한빛아파트 ", _flat(rng)),
    "full-width": _road(lambda rng: _shift(_house(rng), 0xFF10)),
    "unusual dash": lambda rng: _lot(rng, rng.choice(DASHES)),
    "basement": _road(lambda rng: f"{_house(rng)} 지하 {rng.randint(1, 3)}층 10{rng.randint(1, 9)}호"),
    "zero-width inside": _road(lambda rng: f"{rng.randint(10, 99)}\u200b{rng.randint(0, 9)}"),
}


def _address(rng: random.Random) -> Iterator[Case]:
    for spelling, make in PLACES.items():
        for _ in range(PER_TYPE // len(PLACES)):
            street, value = make(rng)
            yield Case("ADDRESS_DETAIL", spelling, rng.choice(PLACE_CARRIERS).format(street + value), value)


def _numbers(kind: str, rng: random.Random) -> Iterator[Case]:
    for spelling in SPELLED_AS[kind]:
        for _ in range(-(-PER_TYPE // len(SPELLED_AS[kind]))):
            value = SPELLINGS[spelling](VALUES[kind](rng), rng)
            yield Case(kind, spelling, rng.choice(CARRIERS[kind]).replace("{}", value), value)


def cases(seed: int = SEED) -> list[Case]:
    """All cases with something to hide."""
    found = [
        *_person(random.Random(f"{seed} PERSON")),
        *_email(random.Random(f"{seed} EMAIL")),
        *_address(random.Random(f"{seed} ADDRESS")),
    ]
    for kind in VALUES:
        found += _numbers(kind, random.Random(f"{seed} {kind}"))
    return found
