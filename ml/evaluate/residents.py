"""Where people live: gu and dong with their residents, so that a complaint without a place gets one in proportion."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

SEEDS = Path(__file__).resolve().parents[2] / "dbt" / "seeds"


@dataclass(frozen=True)
class Residents:
    """One row a dong: its gu, its name, and its share of the city's residents."""

    districts: np.ndarray
    neighbourhoods: np.ndarray
    shares: np.ndarray

    def draw(self, count: int, rng: np.random.Generator, district: str = "", neighbourhood: str = "") -> np.ndarray:
        """(count,) rows of dongs in proportion to residents: in the city, in one gu, or that one dong alone."""
        weight = self.shares.copy()
        if district:
            weight[self.districts != district] = 0
        if neighbourhood:
            weight[self.neighbourhoods != neighbourhood] = 0
        return rng.choice(len(weight), size=count, p=weight / weight.sum())


def seoul(seeds: Path = SEEDS) -> Residents:
    """The 25 gu and 425 dong of the seeds."""
    gu = pd.read_csv(seeds / "districts.csv", usecols=["district_code", "district_name"])
    dong = pd.read_csv(seeds / "neighbourhoods.csv").merge(gu, on="district_code", validate="many_to_one")
    residents = dong["resident_count"].to_numpy(float)
    return Residents(dong["district_name"].to_numpy(str), dong["neighbourhood_name"].to_numpy(str),
                     residents / residents.sum())
