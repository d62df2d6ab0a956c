"""Places a complaint can name and which of them touch: the gu (`district`) and dong (`neighbourhood`) of a city."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ml.files import InputError, read_file

SEEDS = Path(__file__).resolve().parents[1] / "dbt" / "seeds"
Place = tuple[str, str]  # (district, neighbourhood): a dong's name alone may stand in two gu


@dataclass(frozen=True)
class Geography:
    """Each dong, as (gu, dong), with the dong that touch it; a gu touches those that its dong touch."""

    adjacent: dict[Place, frozenset[Place]]

    @property
    def districts(self) -> tuple[str, ...]:
        """Names of the gu, sorted."""
        return tuple(sorted({district for district, _ in self.adjacent}))

    def near(self, district: str) -> frozenset[str]:
        """The gu that touch a gu; without itself."""
        return frozenset(other for place, around in self.adjacent.items() if place[0] == district
                         for other, _ in around if other != district)


def seoul() -> Geography:
    """The 25 gu and 425 dong of the repository's seeds."""
    districts = {row["district_code"]: row["district_name"] for row in _rows("districts")}
    places = {row["neighbourhood_code"]: (districts[row["district_code"]], row["neighbourhood_name"])
              for row in _rows("neighbourhoods")}
    return _geography(places.values(), ((places[row["neighbourhood_code"]], places[row["adjacent_code"]])
                                        for row in _rows("neighbourhood_adjacency")))


def read(path: Path) -> Geography:
    """A geography from JSON Lines `{district, neighbourhood, adjacent: [[district, neighbourhood], …]}`, a dong a line.

    Raises:
        InputError: names the line and what is wrong with it.
    """
    rows = read_file(path, {"district": str, "neighbourhood": str, "adjacent": list})
    places = [(row["district"], row["neighbourhood"]) for row in rows]
    known, pairs = set(places), []
    for number, (place, row) in enumerate(zip(places, rows, strict=True), start=1):
        for other in row["adjacent"]:
            if not isinstance(other, list) or tuple(map(str, other)) not in known:
                raise InputError(f"{path}: line {number}: adjacent to {other}, which is no place of this file")
            pairs.append((place, tuple(other)))
    return _geography(places, pairs)


def _geography(places: Iterable[Place], pairs: Iterable[tuple[Place, Place]]) -> Geography:
    adjacent: dict[Place, set[Place]] = {place: set() for place in places}
    for one, other in pairs:
        adjacent[one].add(other)
        adjacent[other].add(one)
    return Geography({place: frozenset(around) for place, around in adjacent.items()})


def _rows(seed: str) -> Iterator[dict[str, str]]:
    with (SEEDS / f"{seed}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
