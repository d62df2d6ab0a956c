"""The city's fixed facts, read from the seeds: places, items, departments, channels."""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[3] / "dbt" / "seeds"
DATA = Path(__file__).resolve().parent / "data"
PARKING = "TR01"
OFFICE_FIELDS = ("복지교육", "행정문화")  # asked at a desk; every other field is a field complaint (현장민원)


@dataclass(frozen=True)
class Dong:
    """An administrative dong, its residents and the positions of the dongs that touch it."""

    code: str
    name: str
    district: str
    residents: int
    adjacent: tuple[int, ...]

    @property
    def base(self) -> str:
        """The name without its number and 동, as in names of schools and roads: 역삼1동 gives 역삼."""
        return re.sub(r"(본?제?[0-9·]*가?[0-9]*동|동)$", "", self.name) or self.name


@dataclass(frozen=True)
class Item:
    """A kind of complaint: ``median_hours`` is the usual handling time, ``weight`` its share among its likes."""

    code: str
    field: str
    name: str
    deadline_days: int
    weight: float
    district_department: str
    city_department: str
    median_hours: float
    season: str

    @property
    def menu(self) -> str:
        """The category as the portal writes it."""
        return f"{self.field} > {self.name}"


@dataclass(frozen=True)
class Reference:
    """Everything fixed about the city. Positions in the tuples are used as small integers elsewhere."""

    districts: tuple[str, ...]
    dongs: tuple[Dong, ...]
    items: tuple[Item, ...]
    channels: tuple[str, ...]

    def item_index(self, code: str) -> int:
        """Position of an item by its code. Raises StopIteration for an unknown one."""
        return next(index for index, item in enumerate(self.items) if item.code == code)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@lru_cache(maxsize=4)
def load_reference(seeds: Path = SEEDS) -> Reference:
    """Reads the seeds. Raises OSError when one is missing."""
    districts = {row["district_code"]: row["district_name"] for row in _rows(seeds / "districts.csv")}
    places = _rows(seeds / "neighbourhoods.csv")
    position = {row["neighbourhood_code"]: index for index, row in enumerate(places)}
    adjacent: dict[str, list[int]] = {code: [] for code in position}
    for pair in _rows(seeds / "neighbourhood_adjacency.csv"):
        adjacent[pair["neighbourhood_code"]].append(position[pair["adjacent_code"]])
    extras = {row["service_code"]: row for row in _rows(DATA / "items.csv")}
    return Reference(
        districts=tuple(districts.values()),
        dongs=tuple(
            Dong(
                row["neighbourhood_code"],
                row["neighbourhood_name"],
                districts[row["district_code"]],
                int(row["resident_count"]),
                tuple(adjacent[row["neighbourhood_code"]]),
            )
            for row in places
        ),
        items=tuple(_item(row, extras[row["service_code"]]) for row in _rows(seeds / "service_categories.csv")),
        channels=tuple(row["channel"] for row in _rows(seeds / "channels.csv")),
    )


def _item(row: dict[str, str], extra: dict[str, str]) -> Item:
    return Item(
        code=row["service_code"],
        field=row["service_field"],
        name=row["service_name"],
        deadline_days=int(row["deadline_working_days"]),
        weight=float(extra["weight"]),
        district_department=extra["district_department"],
        city_department=extra["city_department"],
        median_hours=float(extra["median_hours"]),
        season=extra["season"],
    )
