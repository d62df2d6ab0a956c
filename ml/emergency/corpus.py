"""What the detector is learned from: texts made of the lines of `ml/emergency/data`, by a fixed seed."""

import hashlib
import json
from random import Random

from ml.emergency.lexicon import Lexicon
from ml.emergency.variants import (
    buried,
    everyday,
    framed,
    harmless,
    mention,
    mistyped,
    placed,
    report,
    scenes,
    sections,
)
from ml.evaluate.texts import read_titles

SEED = 20_261_130
REPORTS, MENTIONS = 5, 2  # texts of each hazard, the second for each way to mention it
FIGURES = ("비유", "부정")  # sections of harmless.txt
FRAMES = ("언급", "부정", "과거", "예방", "소식")
HARMLESS, EVERYDAY, CALM = 400, 400, 800  # texts put together, the last for `calm_texts`
CITY = 900  # of the city's everyday texts among the rows
TITLES_STEP = 6  # of the real titles that ml.evaluate keeps, every sixth
NONE = ""
REPORT, TRAP, ORDINARY = "report", "trap", "ordinary"

Row = tuple[str, str, int, bool, str]


class Rows:
    """Training texts made of the lines of the data, in order."""

    def __init__(self, rng: Random) -> None:
        """Begin without any; all chance is of `rng`."""
        self.made: list[Row] = []
        self.rng = rng

    def _next(self) -> int:
        """The number of the next line."""
        return self.made[-1][2] + 1 if self.made else 0

    def add(self, kind: str, *texts: str) -> None:
        """Texts of one line as they are, the first among others, and a report deep in a complaint."""
        line = self._next()
        what = REPORT if kind != NONE else TRAP
        self.made.extend((text, kind, line, True, what) for text in texts)
        self.made.append((framed(self.rng, texts[0]), kind, line, False, what))
        if kind != NONE:
            deep = mistyped(self.rng, buried(self.rng, texts[-1]), self.rng.randrange(3))
            self.made.append((deep, kind, line, False, what))

    def add_line(self, kind: str, text: str, slips: int) -> None:
        """A line as it is written, and with a place and slips."""
        self.add(kind, text, mistyped(self.rng, placed(self.rng, text), slips))

    def add_hazard(self, kind: str, hazard: str) -> None:
        """A hazard that is reported, and all ways to mention it."""
        happened, after, before, name = hazard.split("|")
        said = [report(self.rng, happened) for _ in range(REPORTS)]
        self.add(kind, *said[1:], mistyped(self.rng, said[0], 1 + len(said[0]) // 9))
        self.add(NONE, *(mistyped(self.rng, mention(self.rng, frame, after, before, name), self.rng.randrange(2))
                         for frame in FRAMES for _ in range(MENTIONS)))

    def add_scene(self, kind: str, dangers: list[str], others: list[str]) -> None:
        """A scene, which is held out as one; its texts as they are written, or they would outweigh all others."""
        line = self._next()
        self.made += [(text, kind, line, True, REPORT) for text in dangers]
        self.made += [(text, NONE, line, True, TRAP) for text in others]


def training_rows() -> list[Row]:
    """Texts made of all lines of the data, by a fixed seed.

    Of each: the text, its kind, the number of its line, whether it stands alone, and what it is (`REPORT`, `TRAP`,
    `ORDINARY`).
    """
    rows = Rows(Random(SEED))
    for kind, texts in sections("dangers.txt").items():
        for text in texts:
            rows.add_line(kind, text, 1 + len(text) // 9)
    for kind, hazards in sections("hazards.txt").items():
        for hazard in hazards:
            rows.add_hazard(kind, hazard)
    for kind, found in scenes("scenes.txt").items():
        for scene in found:
            rows.add_scene(kind, *scene)
    for text in [text for texts in sections("figures.txt").values() for text in texts]:
        rows.add_line(NONE, text, 1)
    for text in [text for texts in sections("traps.txt").values() for text in texts] + figures():
        rows.add_scene(NONE, [], [text])
    last = rows.made[-1][2]
    return rows.made + [(text, NONE, last + at, True, ORDINARY) for at, text in enumerate(_ordinary(rows.rng), 1)]


def figures() -> list[str]:
    """Figures of speech and denials, plainly put: both looks learn from all of them."""
    return [text for name in FIGURES for text in sections("harmless.txt")[name]]


def _ordinary(rng: Random) -> list[str]:
    return [*sections("ordinary.txt")["일상"], *sections("people.txt")["곧이어"],
            *(harmless(rng) for _ in range(HARMLESS)),
            *(mistyped(rng, everyday(rng), rng.randrange(3)) for _ in range(EVERYDAY)),
            *sections("city.txt.gz")["도시"][:CITY], *read_titles(None)["text"][::TITLES_STEP]]


def calm_texts() -> list[str]:
    """More texts without danger, of which only the pieces are learned: everyday ones, and real titles of petitions."""
    rng = Random(SEED + 1)
    made = [mistyped(rng, everyday(rng), rng.randrange(3)) for _ in range(CALM)]
    return [*made, *(harmless(rng) for _ in range(CALM)), *sections("city.txt.gz")["도시"][CITY:],
            *read_titles(None)["text"]]


def plain_rows() -> list[Row]:
    """Plain reports and their twins, each a line of its own, as `training_rows` gives rows."""
    reports, others = sections("reports.txt"), sections("harmless.txt")
    texts = [(text, kind, REPORT) for kind, texts in reports.items() for text in texts]
    texts += [(text, NONE, TRAP) for name, texts in others.items() if name not in FIGURES for text in texts]
    return [(text, kind, at, True, what) for at, (text, kind, what) in enumerate(texts)]


def written() -> Lexicon:
    """The lexicon's words of each kind, as somebody wrote them."""
    return {kind: sorted({word for line in lines for word in line.lower().split()})
            for kind, lines in sorted(sections("words.txt").items())}


def fingerprint() -> str:
    """Of all texts and words that are learned from: the detector was learned from these, or has to be learned again."""
    texts = [training_rows(), plain_rows(), calm_texts(), written()]
    return hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()[:16]
