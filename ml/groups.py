"""The groups of a window: what the catalogue of standing issues takes, and what is newborn in the rest."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

import numpy as np
import pandas as pd

from ml.cluster import NOISE, ClusterParams, cluster
from ml.evidence import voices
from ml.identity import Key
from ml.label import Label


@dataclass(frozen=True)
class IssueParams:
    """What decides about issues; stored with every run.

    `residual_texts`: of the texts that no standing issue takes so many are grouped, the newest; this bounds an hour's
    cost, whatever the window holds.
    """

    window_days: int = 14
    residual_texts: int = 20_000
    cluster: ClusterParams = field(default_factory=ClusterParams)
    surge_windows: tuple[int, ...] = (6, 24, 72)
    alpha: float = 0.05
    new_hours: int = 48
    place_share: float = 0.6
    typical_count: int = 5
    label_texts: int = 40
    background_texts: int = 600


@dataclass(frozen=True)
class Standing:
    """What a catalogue says of a window's texts, by their hashes.

    `issue_of` is the standing issue of a text, "" in the residual; `nearness` its cosine to that issue's centre;
    `labels` are those issues' labels. A text that is not in `issue_of` is residual too.
    """

    issue_of: Mapping[str, str] = field(default_factory=dict)
    nearness: Mapping[str, float] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)

    def names(self, texts: Iterable[str]) -> np.ndarray:
        """The standing issue of each text, "" for none."""
        return np.array([self.issue_of.get(text, "") for text in texts], dtype=str)


NO_CATALOGUE = Standing()


@dataclass(frozen=True)
class Group:
    """A group's rows in order of time, their probabilities and voices, and its texts' hashes, most typical first.

    `name` is a standing issue's, "" where the group is newborn.
    """

    name: str
    rows: pd.DataFrame
    probability: np.ndarray
    typical: tuple[str, ...]
    voice: np.ndarray

    @cached_property
    def keys(self) -> list[Key]:
        """The members' keys, the earliest first."""
        return keys_of(self.rows)


def keys_of(rows: pd.DataFrame) -> list[Key]:
    """Keys of complaints, (source, service_request_id)."""
    return list(zip(rows["source"], rows["service_request_id"], strict=True))


def window_of(frame: pd.DataFrame, as_of: datetime, params: IssueParams) -> pd.DataFrame:
    """The rows of the window that ends at `as_of`, in an order that doesn't depend on the caller's.

    Column `position` says where a row stood in `frame`.
    """
    start = as_of - timedelta(days=params.window_days)
    numbered = frame.assign(position=np.arange(len(frame)))
    inside = numbered[(numbered["requested_at"] < as_of) & (numbered["requested_at"] >= start)]
    return inside.sort_values(["requested_at", "source", "service_request_id"], ignore_index=True)


def residual(window: pd.DataFrame, standing: Standing, params: IssueParams) -> Collection[str]:
    """Hashes of the texts that are grouped anew: the newest of those that no standing issue takes."""
    left = window.loc[standing.names(window["text_hash"]) == "", "text_hash"].drop_duplicates(keep="last")
    return set(left.tail(params.residual_texts))


def groups_of(window: pd.DataFrame, vectors: np.ndarray, standing: Standing, params: IssueParams) -> list[Group]:
    """The groups, the earliest first.

    Args:
        window: as `window_of` gives it.
        vectors: (n, d) float32, L2-normalised, row by row the window's; those of standing issues' texts are not read.
        standing: what the catalogue says.
        params: see `IssueParams`.
    """
    found = [*_standing(window, standing, params), *_newborn(window, vectors, standing, params)]
    return sorted(found, key=lambda group: (group.rows["requested_at"].iloc[0], group.keys[0]))


def _standing(window: pd.DataFrame, standing: Standing, params: IssueParams) -> list[Group]:
    names = standing.names(window["text_hash"])
    order = np.argsort(names, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(np.unique(names, return_inverse=True)[1][order])) + 1)
    groups = []
    for chosen in parts if len(window) else []:
        if names[chosen[0]]:
            rows = window.iloc[chosen]
            nearness = np.array([standing.nearness[text] for text in rows["text_hash"]], dtype=float)
            groups.append(_group(str(names[chosen[0]]), rows, np.clip(nearness, 0, 1), nearness, params))
    return groups


def _newborn(window: pd.DataFrame, vectors: np.ndarray, standing: Standing, params: IssueParams) -> list[Group]:
    """Clusters of enough voices."""
    distinct = window.drop_duplicates("text_hash")
    wanted = distinct["text_hash"].isin(residual(window, standing, params)).to_numpy(dtype=bool)
    distinct = distinct[wanted & vectors[distinct.index].any(axis=1)]  # zeros are a text whose vector was not read
    labels, probabilities = cluster(vectors[distinct.index], params.cluster)
    position = pd.Series(np.arange(len(distinct)), index=distinct["text_hash"].to_numpy())
    at = position.reindex(window["text_hash"]).fillna(-1).to_numpy(dtype=int)
    row_labels = np.where(at >= 0, np.append(labels, NOISE)[at], NOISE)
    groups = []
    for each in np.unique(labels[labels != NOISE]):
        chosen = np.flatnonzero(row_labels == each)
        centre = vectors[distinct.index[labels == each]].mean(axis=0)
        nearness = vectors[chosen] @ centre / max(float(np.linalg.norm(centre)), 1e-9)
        group = _group("", window.iloc[chosen], probabilities[at[chosen]], nearness, params)
        if len(np.unique(group.voice)) >= params.cluster.min_cluster_size:
            groups.append(group)
    return groups


def _group(name: str, rows: pd.DataFrame, probability: np.ndarray, nearness: np.ndarray,
           params: IssueParams) -> Group:
    is_first = ~rows["text_hash"].duplicated().to_numpy()
    order = np.argsort(-nearness[is_first], kind="stable")
    typical = tuple(rows["text_hash"].to_numpy()[is_first][order][: max(params.typical_count, params.label_texts)])
    return Group(name, rows, probability, typical, voices(rows["text_hash"].tolist(), rows["submitter"].tolist()))
