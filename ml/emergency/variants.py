"""Training texts made of the data's parts: reports, mentions of a danger that is not there, and everyday complaints."""

import gzip
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random

DATA = Path(__file__).parent / "data"
PLACED = ("", "", "인데요", "입니다.", "요", " 쪽에", "에서")
FILLERS = ("좀", "막", "진짜", "정말", "아예", "자꾸", "계속", "그냥", "다", "또", "참")
STOPS = (". ", " ", ".. ", "! ", ", ", "\n")
_VOWELS = {"\u1162": "\u1166", "\u1166": "\u1162", "\u1169": "\u1165", "\u1165": "\u1169", "\u116e": "\u1173"}
Parts = Mapping[str, Sequence[str]]


@lru_cache(maxsize=8)
def sections(name: str) -> dict[str, list[str]]:
    """Lines of a data file by section. Raises OSError."""
    found: dict[str, list[str]] = {}
    content = (DATA / name).read_bytes()
    for line in (gzip.decompress(content) if name.endswith(".gz") else content).decode().splitlines():
        if line.startswith("= "):
            found[line[2:]] = current = []
        elif line.strip() and not line.startswith("#"):
            current.append(line.strip())
    return found


def scenes(name: str) -> dict[str, list[tuple[list[str], list[str]]]]:
    """Scenes of a data file by section: what reports a danger, and what is told of the same without. Raises OSError."""
    halves = {kind: [line.split(" >> ") for line in lines] for kind, lines in sections(name).items()}
    return {kind: [(dangers.split("|"), others.split("|")) for dangers, others in found]
            for kind, found in halves.items()}


def report(rng: Random, happened: str) -> str:
    """A report that something happened, as one of many would put it.

    `happened` ends in a syllable closed by ㅆ or ㅄ, after which every ending of the data can stand.
    """
    people = sections("people.txt")
    said = happened + rng.choice(people["끝"])
    if rng.random() < 0.5 and not re.search(r"\S[이가] ", happened[:-1]):
        said = f"{rng.choice(people['누가'])} {said}"
    if rng.random() < 0.4:
        said = f"{rng.choice(people['어디'])} {said}"
    return placed(rng, said)


def mention(rng: Random, way: str, after: str, before: str, name: str) -> str:
    """A text that mentions a danger which is denied, feared, past or practised: `way` is a section of frames."""
    frame = rng.choice(sections("people.txt")[way])
    return placed(rng, frame.format(전=after, 후=before, 명=name))


def harmless(rng: Random) -> str:
    """Somebody somewhere, and nothing that is dangerous."""
    people = sections("people.txt")
    place = f"{rng.choice(people['어디'])} " if rng.random() < 0.4 else ""
    return f"{place}{rng.choice(people['누가'])} {rng.choice(_harmless())}{rng.choice(people['끝'])}"


def everyday(rng: Random) -> str:
    """A complaint without danger: a written one, or one put together from the parts of one matter."""
    if rng.random() < 0.1:
        return rng.choice(sections("ordinary.txt")["일상"])
    matters = _matters()
    matter = matters[rng.choice([name for name in matters if name != "덧붙임"])]
    said = [placed(rng, f"{rng.choice(matter['것'])} {rng.choice(matter['일'])}")]
    said += [rng.choice(matter["탓"])] * (rng.random() < 0.6)
    said += [harmless(rng) for _ in range(int(rng.random() * rng.random() * 5))]
    said += rng.sample(matters["덧붙임"]["말"], int(rng.random() * rng.random() * 4))
    said += [rng.choice(matter["청"])] * (rng.random() < 0.6)
    return rng.choice(STOPS).join(said)


def placed(rng: Random, text: str) -> str:
    """The text, half the time after the name of a place."""
    return f"{rng.choice(sections('ordinary.txt')['곳'])}{rng.choice(PLACED)} {text}" if rng.random() < 0.5 else text


def buried(rng: Random, text: str) -> str:
    """The text deep in an everyday complaint."""
    around = sections("ordinary.txt")
    return " ".join([rng.choice(around["앞말"]), everyday(rng), text, rng.choice(around["뒷말"])])


def framed(rng: Random, text: str) -> str:
    """The text as one of few sentences: with a greeting, a place or a closing, of which each may be absent."""
    around = sections("ordinary.txt")
    parts = [rng.choice(around["앞말"])] * (rng.random() < 0.4) + [placed(rng, text)]
    parts += [rng.choice(around["뒷말"])] * (rng.random() < 0.6)
    return rng.choice(STOPS).join(part.rstrip(".") for part in parts)


def told(rng: Random, text: str, beside: str) -> str:
    """The text as one of many would put it: with a place, beside another sentence, a word that says nothing, slips."""
    said = placed(rng, text)
    if rng.random() < 0.3:
        parts = [part for part in said.split(" ") if part]
        parts.insert(rng.randrange(len(parts) + 1), rng.choice(FILLERS))
        said = " ".join(parts)
    if rng.random() < 0.4:
        said = f"{beside} {said}" if rng.random() < 0.5 else f"{said} {beside}"
    return mistyped(rng, said, rng.randrange(4))


def mistyped(rng: Random, text: str, slips: int) -> str:
    """The text with so many slips: a space lost or set, letters swapped or doubled, a vowel for its neighbour."""
    slip: Sequence[Callable[[Random, str, int], str]] = (_no_space, _no_space, _space, _swap, _double, _vowel)
    for _ in range(slips):
        text = rng.choice(slip)(rng, text, rng.randrange(max(1, len(text) - 1)))
    return text


def _no_space(rng: Random, text: str, at: int) -> str:
    at = text.find(" ", at)
    return text if at < 0 else text[:at] + text[at + 1 :]


def _space(rng: Random, text: str, at: int) -> str:
    return text[:at] + " " + text[at:]


def _swap(rng: Random, text: str, at: int) -> str:
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _double(rng: Random, text: str, at: int) -> str:
    return text[: at + 1] + text[at:]


def _vowel(rng: Random, text: str, at: int) -> str:
    letter = re.sub(f"[{''.join(_VOWELS)}]", lambda found: _VOWELS[found[0]],
                    unicodedata.normalize("NFD", text[at : at + 1]))
    return text[:at] + unicodedata.normalize("NFC", letter) + text[at + 1 :]


@lru_cache(maxsize=1)
def _harmless() -> list[str]:
    return [phrase for line in sections("people.txt")["무사"] for phrase in line.split("|")]


@lru_cache(maxsize=1)
def _matters() -> dict[str, dict[str, list[str]]]:
    return {name: {part: phrases.split("|") for part, phrases in (line.split(": ", 1) for line in lines)}
            for name, lines in sections("everyday.txt").items()}
