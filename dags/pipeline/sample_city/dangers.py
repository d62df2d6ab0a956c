"""A set for measuring who notices dangers: reports of them, texts that only sound like one, and everyday complaints.

It is no part of the city's stream. Each section of ``data/dangers.txt`` has phrases for odd seeds and others for even
ones: whoever looks at what was missed with one seed has seen no danger and no trap of the other. Who reports them,
pleas and everyday complaints are of one stock.
"""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from random import Random

from pipeline.sample_city.city import Case, City
from pipeline.sample_city.grammar import REGISTERS, Phrase, Voice, read_sections
from pipeline.sample_city.reference import DATA
from pipeline.sample_city.slips import decorate, loosen, reword, slip
from pipeline.sample_city.writer import topic_slots, unmark

FIRST_DAY = dt.date(2026, 10, 1)
TRAP = "함정 "
TYPOS, BURIED = "오타", "묻힘"  # what makes a real danger hard to see: many slips, or much about something else
SLOPPY = 0.45  # slips in ten characters of such a text
# Everyday items and planted topics of which some texts are of a danger and some are not: in the set without a verdict.
EITHER = frozenset({
    "SF02", "SF03", "HB04", "HB05", "sinkhole", "signal_blackout", "subway_stop", "gas_smell", "fire_smoke",
    "battery_fire", "laundry_shock", "playground_chemical",
})  # fmt: skip
Line = dict[str, object]


@lru_cache(maxsize=1)
def _banks() -> dict[str, dict[str, list[Phrase]]]:
    return read_sections(DATA / "dangers.txt")


def kinds() -> list[str]:
    """The kinds of dangers that are written."""
    return [name for name in _banks() if name != "말투" and not name.startswith(TRAP)]


def hard_set(city: City, seed: int, dangers: int, traps: int, ordinary: int) -> Iterator[Line]:
    """Lines {text, is_emergency, kind, trap}: so many of each, dangers and traps in turn of their kinds.

    ``is_emergency`` is None for everyday complaints that may be either (``EITHER``); ``kind`` and ``trap`` are empty
    where there is none, and ``trap`` of a danger says what makes it hard.
    """
    cases = _everyday(city)
    names = kinds()
    for number in range(dangers):
        rng = Random(f"{seed}:danger:{number}")
        yield _danger(city, rng, names[number % len(names)], seed, next(cases))
    names = [name for name in _banks() if name.startswith(TRAP)]
    for number in range(traps):
        name = names[number % len(names)]
        rng = Random(f"{seed}:trap:{number}")
        voice = _voice(city, rng, next(cases), {"line": _phrases(name, seed)})
        parts = [voice.say("line"), voice.say("closing")] if rng.random() < 0.4 else [voice.say("line")]
        text = _finish(rng, " ".join(decorate(voice, part) for part in parts), _sloppiness(rng))
        yield {"text": text, "is_emergency": False, "kind": "", "trap": name.removeprefix(TRAP)}
    for _ in range(ordinary):
        case = next(cases)
        verdict = None if case.topic in EITHER else False
        yield {"text": city.write(case).text, "is_emergency": verdict, "kind": "", "trap": ""}


def _danger(city: City, rng: Random, kind: str, seed: int, case: Case) -> Line:
    voice = _voice(city, rng, case, {**_banks()["말투"], "happens": _phrases(kind, seed)})
    trap = TYPOS if rng.random() < 0.25 else BURIED if rng.random() < 0.2 else ""
    parts = [f"{voice.say('lead')} {voice.say('happens')}" if rng.random() < 0.75 else voice.say("happens")]
    if rng.random() < 0.5:
        parts.append(voice.say("plea"))
    if trap == BURIED:
        parts = [voice.say("greeting"), voice.say("statement"), voice.say("effect"), *parts, voice.say("request")]
    text = " ".join(decorate(voice, part) for part in parts)
    return {"text": _finish(rng, text, SLOPPY if trap == TYPOS else _sloppiness(rng)), "is_emergency": True,
            "kind": kind, "trap": trap}


def _voice(city: City, rng: Random, case: Case, banks: dict[str, list[Phrase]]) -> Voice:
    topic = case.topic if case.topic not in EITHER else city.item_of(case).code
    scene = city.writer.scene(case.scene_seed, topic, city.item_of(case).name, city.dong_of(case))
    return Voice(rng, rng.choice(REGISTERS), {**topic_slots(topic), **banks}, scene)


def _everyday(city: City) -> Iterator[Case]:
    day = FIRST_DAY
    while True:
        yield from city.day(day)
        day += dt.timedelta(days=1)


def _phrases(bank: str, seed: int) -> list[Phrase]:
    return _banks()[bank]["odd" if seed % 2 else "even"]


def _sloppiness(rng: Random) -> float:
    return rng.random() ** 3.5


def _finish(rng: Random, text: str, sloppiness: float) -> str:
    return unmark(slip(rng, loosen(rng, reword(rng, text), 0.15), sloppiness)).text
