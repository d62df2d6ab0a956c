"""A stream of complaints as a detector sees it: rows in order of time, their vectors, and nothing after now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

import numpy as np
import pandas as pd

COLUMNS = ("service_request_id", "requested_at", "text", "text_hash", "service_code", "district", "neighbourhood",
           "submitter")


@dataclass(frozen=True)
class Stream:
    """Complaints in order of time.

    `frame` has `COLUMNS`, `requested_at` as datetime64[us, UTC] and "" for what is not known; `vectors` are (n, d)
    float32 and L2-normalised, row by row the frame's, or (n, 0) where a detector reads none. What a row says depends on
    that row alone, so that cutting the future off changes nothing before it.
    """

    frame: pd.DataFrame
    vectors: np.ndarray

    def __post_init__(self) -> None:
        """Refuse rows out of order, and vectors that are not one a row."""
        if len(self.frame) != len(self.vectors):
            raise ValueError(f"{len(self.frame)} complaints but {len(self.vectors)} vectors: one a complaint is needed")
        if not self.frame["requested_at"].is_monotonic_increasing:
            raise ValueError("the complaints are not in order of time")

    def __len__(self) -> int:
        """Number of complaints."""
        return len(self.frame)

    @cached_property
    def moments(self) -> np.ndarray:
        """(n,) float64: hours since 1970-01-01 UTC of each complaint."""
        return self.frame["requested_at"].dt.as_unit("us").astype("int64").to_numpy() / 3.6e9

    def until(self, moment: datetime) -> int:
        """How many complaints were requested before `moment` (aware)."""
        return int(self.frame["requested_at"].searchsorted(pd.Timestamp(moment), side="left"))

    def before(self, moment: datetime) -> "Stream":
        """The stream as it was known at `moment`: a view, nothing is copied."""
        end = self.until(moment)
        known = replace(self, frame=self.frame.iloc[:end], vectors=self.vectors[:end])
        known.__dict__["moments"] = self.moments[:end]  # what the cached property would work out again
        return known

    def hours(self) -> Iterator[datetime]:
        """The whole hours (UTC) at whose end a replay looks, from the first complaint's to the last one's."""
        if len(self.frame):
            first, last = (self.frame["requested_at"].iloc[at].floor("h") for at in (0, -1))
            yield from (hour.to_pydatetime() for hour in pd.date_range(first, last, freq="h") + pd.Timedelta(hours=1))
