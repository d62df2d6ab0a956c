"""Writes the text of one complaint: a plan by length, sentences from the grammar, then slips of the pen."""

import re
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pipeline.sample_city.grammar import PRIVATE_END, PRIVATE_MIDDLE, PRIVATE_START, Voice, read_sections
from pipeline.sample_city.people import PRIVATE_SLOTS, looseness_of, register_of, sloppiness_of
from pipeline.sample_city.reference import DATA, Dong, Reference
from pipeline.sample_city.slips import decorate, loosen, reword, slip

PRIVATE = re.compile(f"{PRIVATE_START}([A-Z_]+){PRIVATE_MIDDLE}([^{PRIVATE_END}]*){PRIVATE_END}")
LENGTHS = {  # shares of one-liners, short, medium and long texts by channel position
    0: (0.06, 0.26, 0.40, 0.28),
    1: (0.34, 0.38, 0.23, 0.05),
    2: (0.16, 0.48, 0.32, 0.04),
    3: (0.02, 0.18, 0.42, 0.38),
    4: (0.01, 0.12, 0.42, 0.45),
}
TITLED_CHANNELS = (0, 3, 4)
BODY = (
    *("effect",) * 4, *("detail",) * 5, *("history",) * 2, *("emotion",) * 2, *("story",) * 2, *("opinion",) * 2,
    "compare", "law", *("suggest",) * 2, "statement", "aside", "aside", "life", *("anecdote",) * 7,
)  # fmt: skip


@dataclass(frozen=True)
class Span:
    """A piece of personal data in a text: code points ``start`` to ``end`` (exclusive) and its kind."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Written:
    """A text and the personal data in it."""

    text: str
    spans: tuple[Span, ...]


@lru_cache(maxsize=1)
def _sections() -> dict[str, dict]:
    """Slots of every item and every planted topic, each merged over the common banks."""
    places = read_sections(DATA / "places.txt")["places"]
    banks = read_sections(DATA / "common.txt")["common"]
    anecdotes = read_sections(DATA / "anecdotes.txt")["anecdotes"]
    shared = {**places, **banks, **anecdotes, **PRIVATE_SLOTS}
    merged = {}
    for key, section in {**read_sections(DATA / "items.txt"), **read_sections(DATA / "issues.txt")}.items():
        slots = {**shared, **section}
        slots["oneliner"] = section.get("oneliner", []) * 2 + banks["oneliner"]
        if "issue_kind" in section:  # a planted topic is always named
            slots["oneliner"] = [phrase for phrase in slots["oneliner"] if phrase.uses("thing")]
        slots["detail"] = section["more"]
        merged[key] = slots
    return merged


def topic_slots(topic: str) -> dict:
    """All banks that texts on an item (its code) or a planted topic (its key) draw from. Raises KeyError."""
    return _sections()[topic]


def topics() -> dict[str, dict[str, str]]:
    """Facts about the planted topics: kind, items and label by key, as ``data/issues.txt`` states them."""
    return {
        key: {name: slots[name][0].parts[0] for name in slots if name.startswith("issue_")}
        for key, slots in _sections().items()
        if "issue_kind" in slots
    }


class Writer:
    """Writes complaints about a city."""

    def __init__(self, reference: Reference) -> None:
        """Keeps the dongs of each district at hand."""
        self.reference = reference
        self.by_district = {
            name: [dong for dong in reference.dongs if dong.district == name] for name in reference.districts
        }

    def scene(self, seed: int, topic: str, item_name: str, dong: Dong) -> dict[str, str]:
        """What all texts about one incident share: the place and its roads, names of other places for comparison."""
        rng = Random(seed)
        base = dong.base
        others = self.by_district[dong.district]
        fixed = {
            "base": base,
            "dong": dong.name,
            "gu": dong.district,
            "itemname": item_name,
            "road": road_name(rng, base),
            "otherdong": others[int(rng.random() * len(others))].name,
            "othergu": self.reference.districts[int(rng.random() * len(self.reference.districts))],
        }
        voice = Voice(rng, "polite", topic_slots(topic), fixed)
        fixed["apartment"] = voice.say("apartment")
        fixed["place"] = voice.say("landmark")
        return fixed

    def write(self, seed: int, topic: str, scene: dict[str, str], submitter: int, channel: int) -> Written:
        """The text one person writes about a scene. ``topic`` is an item's code or a planted topic's key."""
        rng = Random(seed)
        voice = Voice(rng, register_of(submitter), topic_slots(topic), scene)
        draw, length = rng.random(), 0
        for share in LENGTHS[channel][:3]:
            if draw < share:
                break
            draw -= share
            length += 1
        lines = (_one_line, _short, _medium, _long)[length](voice)
        if channel in TITLED_CHANNELS and rng.random() < 0.55:
            lines.insert(0, voice.say("title"))
        loose = loosen(rng, reword(rng, "\n".join(lines)), looseness_of(submitter))
        return unmark(slip(rng, loose, sloppiness_of(submitter)))


def road_name(rng: Random, base: str) -> str:
    """A road that could be in a dong: 역삼로, 역삼로12길, 역삼5가길."""
    form = rng.random()
    if form < 0.2:
        return f"{base}로"
    if form < 0.75:
        return f"{base}로{rng.randrange(1, 60)}길"
    return f"{base}{rng.randrange(1, 30)}{'가나다라'[rng.randrange(4)] if form > 0.93 else ''}길"


def _sentences(voice: Voice, count: int, seen: set[str]) -> list[str]:
    found = []
    for _ in range(count):
        sentence = voice.say(voice.pick(BODY))
        if sentence not in seen:
            seen.add(sentence)
            found.append(sentence)
    return found


def _one_line(voice: Voice) -> list[str]:
    line = voice.say("oneliner")
    return [line if voice.rng.random() < 0.6 else decorate(voice, line)]


def _short(voice: Voice) -> list[str]:
    chance = voice.rng.random
    parts = [voice.say("statement")]
    if chance() < 0.55:
        parts.append(voice.say("effect" if chance() < 0.6 else "detail"))
    if chance() < 0.7:
        parts.append(voice.say("request"))
    if chance() < 0.15:
        parts.insert(0, voice.say("greeting"))
    if chance() < 0.12:
        parts.append(voice.say("contact"))
    return [" ".join(decorate(voice, part) for part in parts)]


def _medium(voice: Voice) -> list[str]:
    chance = voice.rng.random
    parts = [voice.say("greeting")] if chance() < 0.4 else []
    if chance() < 0.2:
        parts.append(voice.say("intro"))
    statement = voice.say("statement")
    parts += [statement, *_sentences(voice, 2 + int(chance() * 4), {statement}), voice.say("request")]
    if chance() < 0.4:
        parts.append(voice.say("closing"))
    if chance() < 0.16:
        parts.append(voice.say("contact" if chance() < 0.8 else "contact_rare"))
    gap = "\n" if chance() < 0.25 else " "
    return gap.join(decorate(voice, part) for part in parts).split("\n")


def _long(voice: Voice) -> list[str]:
    chance = voice.rng.random
    seen: set[str] = set()
    opening = [voice.say("greeting")] if chance() < 0.8 else []
    if chance() < 0.75:
        opening.append(voice.say("intro"))
    paragraphs = [opening] if opening else []
    paragraphs.append([voice.say("statement"), *_sentences(voice, 2 + int(chance() * 4), seen)])
    for _ in range(1 + int(chance() * chance() * 7)):
        paragraphs.append(_sentences(voice, 2 + int(chance() * 5), seen))
    lines = [" ".join(decorate(voice, part) for part in paragraph) for paragraph in paragraphs if paragraph]
    if chance() < 0.3:
        sign = voice.pick(("{}. ", "{}) ", "- ", "○ ", "({}) ", "{}번 "))
        wishes = [voice.say("request" if chance() < 0.6 else "suggest") for _ in range(2 + int(chance() * 3))]
        lines += [sign.format(number) + wish for number, wish in enumerate(wishes, 1)]
    else:
        lines.append(decorate(voice, voice.say("request")))
    lines.append(voice.say("closing"))
    if chance() < 0.3:
        lines.append(voice.say("contact" if chance() < 0.75 else "contact_rare"))
    if chance() < 0.3:
        lines = [part for line in lines for part in (line, "")][:-1]
    return lines


def unmark(marked: str) -> Written:
    """Takes the marks of personal data out of a text and says where the data stand."""
    if PRIVATE_START not in marked:
        return Written(marked, ())
    pieces, spans, length, position = [], [], 0, 0
    for match in PRIVATE.finditer(marked):
        before = marked[position : match.start()]
        start = length + len(before)
        length = start + len(match[2])
        pieces += [before, match[2]]
        spans.append(Span(start, length, match[1]))
        position = match.end()
    return Written("".join(pieces) + marked[position:], tuple(spans))
