"""A figure of the report is one cell of one answer of the board, with its words: nothing is computed after that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.report.korean import FORMATS
from pipeline.report.queries import Answer, Cell

NO_DATA = "자료 없음"  # the board has no such days
NO_FIELD = "자료에 없음"  # no source tells it


@dataclass(frozen=True)
class Fact:
    """One cell: what is printed, and whence it comes."""

    name: str
    text: str
    key: str
    row: int
    column: str
    style: str
    value: Cell


Part = str | Fact
Parts = Sequence[Part]


@dataclass(frozen=True)
class Column:
    """A table's column: head, the answer's column, the style of its cells, its share of the width (0: as needed).

    `missing` is what an empty cell says.
    """

    head: str
    column: str
    style: str
    width: int = 0
    missing: str = NO_DATA

    @property
    def is_number(self) -> bool:
        """Whether its cells stand at the right."""
        return self.width == 0


@dataclass(frozen=True)
class Block:
    """A piece of a section; what it holds depends on its kind.

    text, note, warning: `parts`. figures: `items` (name, figure, note). table: `title`, `head`, `rows`. chart: `title`,
    `svg`, `alt`. `sources` are the answers that it is made from.
    """

    kind: str
    parts: Parts = ()
    items: Sequence[tuple[str, Fact, Parts]] = ()
    title: str = ""
    head: Sequence[Column] = ()
    rows: Sequence[Sequence[Part]] = ()
    svg: str = ""
    alt: str = ""
    sources: Sequence[str] = ()


@dataclass(frozen=True)
class Section:
    """A numbered part of the report."""

    title: str
    blocks: list[Block] = field(default_factory=list)


class Figures:
    """Gives figures out of the answers."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        """Keep the answers, by name."""
        self.answers = answers

    def rows(self, key: str) -> list[dict[str, Cell]]:
        """All rows of an answer."""
        return self.answers[key].rows

    def value(self, key: str, column: str, row: int = 0) -> Cell:
        """A bare cell, to decide on."""
        return self.answers[key].rows[row][column]

    def fact(self, name: str, key: str, column: str, style: str, row: int = 0, missing: str = NO_DATA) -> Fact:
        """A cell with its words; an empty one says `missing`."""
        value = self.value(key, column, row)
        return Fact(name, missing if value is None else FORMATS[style](value), key, row, column, style, value)

    def table(self, key: str, columns: Sequence[Column], title: str, before: Sequence[Parts] = ()) -> Block:
        """A table of an answer's rows; `before` are the first cells of each row, where they come from no answer."""
        rows = []
        for index in range(len(self.rows(key))):
            cells = [self.fact(each.head, key, each.column, each.style, index, each.missing)
                     for each in columns if each.column]
            rows.append([*(before[index] if before else ()), *cells])
        return Block("table", title=title, head=columns, rows=rows, sources=[key])


def facts_in(block: Block) -> list[Fact]:
    """Every figure that a block prints."""
    cells = [*block.parts, *(cell for row in block.rows for cell in row),
             *(part for _, fact, note in block.items for part in (fact, *note))]
    return [each for each in cells if isinstance(each, Fact)]


def sources_of(block: Block) -> list[str]:
    """The answers behind a block, without repetition."""
    return list(dict.fromkeys([*block.sources, *(fact.key for fact in facts_in(block))]))
