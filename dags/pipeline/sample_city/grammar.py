"""A small text grammar: banks of phrases with slots, particles and verb endings, expanded at random.

A phrase may hold
- ``{bank}``: a random phrase of that bank, or a value the caller fixed;
- ``{bank:이}``: the same with the particle that fits it (이/가, 은/는, ...);
- ``[stem]``: the verb with an ending of the writer's register; ``[stem|는데]``: with that ending; ``[stem|었]``: past;
- ``[stem|까]``: a question; ``[req]``: "please do" after a verb in -아/-어.
A stem may itself hold slots: ``[{what}]``.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from pipeline.particles import particle
from pipeline.sample_city.korean import conjugate

REGISTERS = ("formal", "polite", "terse", "blunt")
STATEMENTS = {
    "formal": ("습니다", "습니다", "습니다", "네요", "더라고요"),
    "polite": ("어요", "어요", "네요", "더라고요", "거든요", "습니다", "고요"),
    "terse": ("음", "음", "음", "다", "네요"),
    "blunt": ("다", "다", "네요", "습니다", "어요"),
}
PASTS = {"formal": "었습니다", "polite": "었어요", "terse": "었음", "blunt": "었다"}
QUESTIONS = {
    "formal": ("ㅂ니까?", "나요?"),
    "polite": ("나요?", "나요??", "는 건가요?"),
    "terse": ("나요?", "음?", "는지?"),
    "blunt": ("냐?", "ㅂ니까?", "ㅂ니까??", "냐고요"),
}
REQUESTS = {
    "formal": (
        "주시기 바랍니다", "주십시오", "주시길 부탁드립니다", "주시면 감사하겠습니다", "주시기를 요청드립니다",
        "주실 것을 건의드립니다", "주셨으면 합니다",
    ),
    "polite": (
        "주세요", "주세요~", "주셨으면 해요", "주시면 좋겠어요", "주실 수 있나요?", "주시면 안 될까요?", "주셔요",
        "주시길 바라요", "주시면 감사해요",
    ),
    "terse": ("주세요", "주시기 바람", "주기 바람", "주셈", "주길 요청함", "주십시요"),
    "blunt": (
        "주십시오", "줘라 좀", "주세요 제발", "달라고요", "주라고 몇 번을 말합니까", "주든가 하세요", "주시죠",
        "달라는 겁니다",
    ),
}  # fmt: skip
TOKEN = re.compile(r"\{([a-z_0-9]+)(?::([가-힣]+))?\}|\[([^\]|]+)(?:\|([^\]]+))?\]")

Slots = Mapping[str, "list[Phrase] | Callable[[Voice], str]"]


class Voice:
    """Whoever writes one text: a source of randomness, a register and the facts that stay fixed in the text."""

    def __init__(self, rng: Random, register: str, slots: Slots, fixed: dict[str, str]) -> None:
        """``fixed`` values go before the banks in ``slots``."""
        self.rng = rng
        self.register = register
        self.slots = slots
        self.fixed = fixed

    def pick(self, choices: list | tuple) -> object:
        """One of the choices at random."""
        return choices[int(self.rng.random() * len(choices))]

    def say(self, bank: str) -> str:
        """A random phrase of a bank, expanded. Raises KeyError for an unknown bank."""
        if bank in self.fixed:
            return self.fixed[bank]
        source = self.slots[bank]
        return source(self) if callable(source) else self.pick(source).expand(self)


class Phrase:
    """A compiled phrase; ``expand`` writes it in a voice."""

    __slots__ = ("parts",)

    def __init__(self, template: str) -> None:
        """Compiles the template; nothing is looked up yet."""
        self.parts: list[str | tuple] = []
        position = 0
        for match in TOKEN.finditer(template):
            if match.start() > position:
                self.parts.append(template[position : match.start()])
            slot, josa, stem, ending = match.groups()
            self.parts.append(("slot", slot, josa) if slot else ("verb", Phrase(stem), ending))
            position = match.end()
        if position < len(template):
            self.parts.append(template[position:])

    def uses(self, bank: str) -> bool:
        """Whether a bank is named in the phrase."""
        return any(part[1] == bank for part in self.parts if isinstance(part, tuple))

    def expand(self, voice: Voice) -> str:
        """The phrase as text in this voice."""
        if len(self.parts) == 1 and isinstance(self.parts[0], str):
            return self.parts[0]
        return "".join(part if isinstance(part, str) else _render(part, voice) for part in self.parts)


def _render(part: tuple, voice: Voice) -> str:
    kind, inner, detail = part
    if kind == "slot":
        word = voice.say(inner)
        return word + particle(word[-2:].rstrip(PRIVATE_END), detail) if detail else word
    stem = inner.expand(voice)
    if stem == "req":
        return voice.pick(REQUESTS[voice.register])
    return inflect(stem, detail, voice)


PRIVATE_START, PRIVATE_MIDDLE, PRIVATE_END = "\ue000", "\ue001", "\ue002"  # marks around personal data, taken out later


def inflect(stem: str, ending: str | None, voice: Voice) -> str:
    """A clause that ends in a verb stem, with its ending. Only the last word changes."""
    head, gap, verb = stem.rpartition(" ")
    if ending is None:
        ending = voice.pick(STATEMENTS[voice.register])
    elif ending == "었":
        ending = PASTS[voice.register]
    elif ending == "까":
        return head + gap + _question(verb, voice.pick(QUESTIONS[voice.register]))
    return head + gap + conjugate(verb, ending)


def _question(verb: str, tail: str) -> str:
    if tail.startswith("ㅂ니까"):
        return conjugate(verb, "습니다")[:-1] + "까" + tail[3:]
    if tail == "음?":
        return conjugate(verb, "음") + "?"
    if verb.endswith("="):
        return verb[:-1] + "인가요?"
    return conjugate(verb, "네요")[:-2] + tail


def parse_banks(text: str) -> dict[str, list[Phrase]]:
    """Banks of one section: ``name: phrase | phrase`` on a line; a line that starts with ``|`` goes on with it."""
    banks: dict[str, list[Phrase]] = {}
    name = ""
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if not line.startswith("|"):
            name, colon, line = line.partition(":")
            if not colon:
                raise ValueError(f"grammar line {number}: expected 'name: phrases', got {name[:40]!r}")
            banks[name] = []
        banks[name] += [Phrase(piece.strip()) for piece in split_phrases(line) if piece.strip()]
    return banks


def split_phrases(line: str) -> list[str]:
    """Splits at ``|`` outside square brackets (inside, it parts a stem from its ending)."""
    return re.split(r"\|(?![^\[]*\])", line)


def read_sections(path: Path) -> dict[str, dict[str, list[Phrase]]]:
    """Sections of a phrase file: ``= key`` opens one. Raises OSError, or ValueError naming file and line."""
    sections: dict[str, dict[str, list[Phrase]]] = {}
    for block in re.split(r"(?m)^= *", path.read_text(encoding="utf-8"))[1:]:
        key, _, body = block.partition("\n")
        try:
            sections[key.strip()] = parse_banks(body)
        except ValueError as error:
            raise ValueError(f"{path.name}, section {key.strip()!r}: {error}") from error
    return sections
