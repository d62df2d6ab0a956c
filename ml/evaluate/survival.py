"""How well issues keep their names while the window moves night by night over a stream that does not change.

Each night the last `window_days` are grouped anew and the groups named after those of the night before, as the platform
does. A complaint that is in an issue on two nights running *keeps* its name if it is the same one both times; the share
of those that do is the survival of names. The share of complaints that stay in some issue is told beside it, for a
grouping that dropped every doubtful text would keep all its names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ml.cluster import NOISE, ClusterParams, cluster
from ml.evaluate.intervals import bootstrap
from ml.identity import Key, PreviousIssue, links, match, new_id
from ml.stream import Stream


@dataclass(frozen=True)
class Night:
    """One re-grouping against the night before; `in_both` complaints were in an issue on both nights."""

    issues: int
    noise_share: float
    in_both: int
    kept: int
    stayed_share: float
    merged: int
    split: int


def nights(stream: Stream, first: datetime, count: int, window_days: int, params: ClusterParams) -> Iterator[Night]:
    """`count` nights after the one at `first` (aware), each against the one before."""
    before: list[PreviousIssue] = []
    for night in range(count + 1):
        as_of = first + timedelta(days=night)
        start, end = stream.until(as_of - timedelta(days=window_days)), stream.until(as_of)
        groups, alive = _grouped(stream, start, end, params)
        carried = match(groups, before, alive)
        ids = [carried[at].issue_id if at in carried else new_id(as_of, keys) for at, keys in enumerate(groups)]
        if night:
            yield _compared(groups, ids, before, alive)
        before = [PreviousIssue(name, as_of, frozenset(keys)) for name, keys in zip(ids, groups, strict=True)]


def survival(each: list[Night], seed: int = 0) -> dict[str, object]:
    """Share of complaints whose issue keeps its name from one night to the next, with its 95 % interval over nights."""
    kept, in_both = (np.array([getattr(night, name) for night in each]) for name in ("kept", "in_both"))

    def share(nights: np.ndarray, axis: int) -> np.ndarray:
        return kept[nights].sum(axis) / np.maximum(in_both[nights].sum(axis), 1)

    return {
        "nights": len(each),
        "kept_share": round(float(kept.sum() / max(in_both.sum(), 1)), 4),
        "kept_interval": [round(end, 4) for end in bootstrap(np.arange(len(each)), share, seed)],
        "lowest_night": round(float((kept / np.maximum(in_both, 1)).min()), 4),
        "stayed_share": round(float(np.mean([night.stayed_share for night in each])), 4),
        "noise_share": round(float(np.mean([night.noise_share for night in each])), 4),
        "issues": round(float(np.mean([night.issues for night in each])), 1),
        "merged": int(sum(night.merged for night in each)),
        "split": int(sum(night.split for night in each)),
    }


def _grouped(stream: Stream, start: int, end: int, params: ClusterParams) -> tuple[list[list[Key]], set[Key]]:
    frame = stream.frame.iloc[start:end]
    keys = [("", number) for number in frame["service_request_id"]]
    distinct = ~frame["text_hash"].duplicated().to_numpy()
    labels, _ = cluster(stream.vectors[start:end][distinct], params)
    label_of = dict(zip(frame["text_hash"][distinct], labels, strict=True))
    own = np.array([label_of[text] for text in frame["text_hash"]], dtype=int)
    groups = [[keys[at] for at in np.flatnonzero(own == label)] for label in np.unique(own[own != NOISE])]
    return groups, set(keys)


def _compared(groups: list[list[Key]], ids: list[str], before: list[PreviousIssue], alive: set[Key]) -> Night:
    now_in = {key: name for name, keys in zip(ids, groups, strict=True) for key in keys}
    was_in = {key: old.issue_id for old in before for key in old.members & alive}
    both = now_in.keys() & was_in.keys()
    kinds = [link.kind for link in links(groups, ids, before, alive)]
    return Night(len(groups), 1 - len(now_in) / max(len(alive), 1), len(both),
                 sum(now_in[key] == was_in[key] for key in both), len(both) / max(len(was_in), 1),
                 kinds.count("merged_into"), kinds.count("split_from"))
