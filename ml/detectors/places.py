"""Numbers for the places that complaints name, whether the geography knows them or not."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ml.detectors.windows import Places
from ml.geography import Geography


@dataclass(frozen=True)
class Register:
    """Places are numbered anew for each set of complaints, so that nothing depends on what was seen before."""

    geography: Geography

    @cached_property
    def _near(self) -> dict[str, frozenset[str]]:
        return {name: self.geography.near(name) for name in self.geography.districts}

    def places(self, frame: pd.DataFrame) -> Places:
        """Where the complaints of a stream's rows are."""
        gu, districts = pd.factorize(frame["district"], use_na_sentinel=False)
        gu[frame["district"].to_numpy() == ""] = -1
        pair = frame["district"].str.cat(frame["neighbourhood"], sep="\t")
        dong, pairs = pd.factorize(pair)
        dong[(frame["neighbourhood"] == "").to_numpy()] = -1
        return Places(gu, dong, self._touches(list(districts)), len(pairs))

    def _touches(self, districts: list[str]) -> np.ndarray:
        number = {name: at for at, name in enumerate(districts)}
        touches = np.eye(len(districts), dtype=bool)
        for name, at in number.items():
            for other in self._near.get(name, ()):
                if other in number:
                    touches[at, number[other]] = True
        return touches
