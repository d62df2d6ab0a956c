"""What is counted: kinds of complaints, places, and kinds in places; a complaint is in several at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ml.geography import Geography

BRANCH = " > "  # between a field and an item of it
Cell = tuple[str, str, str]  # (branch of the tree or "", scope, place); scopes as in `ml.detectors.windows`
UNSEEN = "처음 보는 항목"  # all items that no complaint of the learning named
COLUMNS = ["service_code", "district", "neighbourhood"]


def branches(code: str) -> list[str]:
    """An item and, above it, its field; "" has none."""
    return [code, *([code.split(BRANCH)[0]] if BRANCH in code else [])] if code else []


def cells_of(frame: pd.DataFrame, geography: Geography) -> "Cells":
    """Every cell that the stream's rows can be in: branches and places that were seen, and each branch in each gu."""
    seen = frame[COLUMNS].drop_duplicates()
    kinds = [*sorted({branch for code in seen["service_code"].unique() for branch in branches(code)}), UNSEEN]
    gu = sorted(set(seen["district"]) - {""})
    dong = sorted({f"{row.district} {row.neighbourhood}" for row in seen.itertuples() if row.neighbourhood})
    near = [name for name in gu if geography.near(name)]
    names = (*((kind, "city", "") for kind in kinds), *(("", "gu", name) for name in gu),
             *(("", "near", name) for name in near), *(("", "dong", name) for name in dong),
             *((kind, "gu", name) for kind in kinds for name in gu))
    return Cells(names, frozenset(kinds), geography)


@dataclass(frozen=True)
class Cells:
    """Numbers of cells; what a complaint is in depends on that complaint alone.

    `names` are the cells that are watched, `kinds` the branches that are known, watched or not; others are `UNSEEN`.
    """

    names: tuple[Cell, ...]
    kinds: frozenset[str]
    geography: Geography

    @cached_property
    def _number(self) -> dict[Cell, int]:
        return {name: at for at, name in enumerate(self.names)}

    @cached_property
    def _around(self) -> dict[str, frozenset[str]]:
        return {name: self.geography.near(name) | {name} for name in self.geography.districts}

    @cached_property
    def _cells_of(self) -> dict[tuple[str, str, str], np.ndarray]:
        return {}  # worked out when first asked for

    def memberships(self, frame: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """(m,) rows and (m,) cells: one pair for each row (n,) and each cell that it is in."""
        codes, distinct = pd.factorize(pd.MultiIndex.from_frame(frame[COLUMNS]))
        for names in distinct:
            if names not in self._cells_of:
                self._cells_of[names] = self._of(*names)
        each = [self._cells_of[names] for names in distinct]
        sizes = np.array([len(some) for some in each], dtype=int)
        rows = np.repeat(np.arange(len(frame)), sizes[codes] if len(codes) else 0)
        return rows, np.concatenate([each[code] for code in codes] or [np.zeros(0, dtype=int)])

    def of(self, frame: pd.DataFrame, cell: int) -> np.ndarray:
        """(n,) bool: whether a row is in the cell."""
        rows, cells = self.memberships(frame)
        inside = np.zeros(len(frame), dtype=bool)
        inside[rows[cells == cell]] = True
        return inside

    def _of(self, code: str, district: str, neighbourhood: str) -> np.ndarray:
        kinds: Sequence[str] = [kind if kind in self.kinds else UNSEEN for kind in branches(code)]
        wanted: list[Cell] = [(kind, "city", "") for kind in kinds]
        if district:
            wanted += [("", "gu", district), *((kind, "gu", district) for kind in kinds)]
            wanted += [("", "near", name) for name in sorted(self._around.get(district, ()))]
        if neighbourhood:
            wanted.append(("", "dong", f"{district} {neighbourhood}"))
        return np.unique([self._number[cell] for cell in wanted if cell in self._number]).astype(int)
