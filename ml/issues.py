"""From a window of complaints to issues with a name, members, a status and an identity that outlives the run."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from ml.cluster import NOISE, ClusterParams, cluster
from ml.evidence import first_of_each, voices
from ml.identity import Key, PreviousIssue, match, new_id
from ml.label import Label, Tagger, class_weights, label, nouns
from ml.surveillance.surge import Surge, surges

COLUMNS = ("source", "service_request_id", "text_hash", "description", "requested_at", "district_name",
           "neighbourhood_name", "service_name", "submitter")


@dataclass(frozen=True)
class IssueParams:
    """What decides about issues; stored with every run."""

    window_days: int = 14
    cluster: ClusterParams = field(default_factory=ClusterParams)
    surge_windows: tuple[int, ...] = (6, 24, 72)
    alpha: float = 0.05
    new_hours: int = 48
    place_share: float = 0.6
    typical_count: int = 5
    label_texts: int = 40
    background_texts: int = 600


@dataclass(frozen=True)
class Member:
    """A complaint of an issue; `typical_rank` is 1 for the most typical text, None for all but the first few."""

    source: str
    service_request_id: str
    probability: float
    typical_rank: int | None


@dataclass(frozen=True)
class Issue:
    """One issue as of a run; counts are of the window, `first_seen_at` of its whole life."""

    issue_id: str
    label: str
    keywords: tuple[str, ...]
    status: str
    first_seen_at: datetime
    last_seen_at: datetime
    complaint_count: int
    submitter_count: int
    duplicate_share: float
    centroid: np.ndarray
    surge: Surge
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Issues:
    """A run's result: the living issues, the ids of those that ended, and counts about the run."""

    as_of: datetime
    issues: tuple[Issue, ...]
    closed: tuple[str, ...]
    metrics: Mapping[str, float]


def find_issues(
    frame: pd.DataFrame,
    vectors: np.ndarray,
    previous: Sequence[PreviousIssue],
    as_of: datetime,
    tagger: Tagger,
    params: IssueParams,
    places: Collection[str] = (),
) -> Issues:
    """Find the issues of the window that ends at `as_of`; nothing requested at or after `as_of` takes part.

    Args:
        frame: one row a complaint, with `COLUMNS`; `requested_at` aware; missing texts are "".
        vectors: (n, d) float32, L2-normalised, row by row the frame's.
        previous: what the last run left, for identity.
        as_of: aware moment of judging.
        tagger: Korean morphological analyser, for labels.
        params: see `IssueParams`.
        places: names (gu, dong) that may stand in a label as its place but not as its matter.

    Raises:
        ValueError: a column is missing, rows and vectors don't match in number, or `as_of` has no offset.
    """
    _check(frame, vectors, as_of)
    window, vectors = _window(frame, vectors, as_of, params)
    groups, noise = _groups(window, vectors, params)
    names = _labels(groups, window, tagger, params, frozenset(places))
    carried = match([group.keys for group in groups], previous, set(_keys(window)))
    judged = _judge(groups, window, as_of, params)
    history = _history(window, as_of)
    issues = tuple(_issue(group, name, carried.get(number), surge, history, as_of, params)
                   for number, (group, name, surge) in enumerate(zip(groups, names, judged, strict=True)))
    closed = sorted({old.issue_id for old in previous} - {old.issue_id for old in carried.values()})
    metrics = {"complaints": len(window), "texts": int(window["text_hash"].nunique()), "issues": len(issues),
               "noise_share": noise}
    return Issues(as_of, issues, tuple(closed), metrics)


@dataclass(frozen=True)
class Group:
    """A cluster's rows in order of time, their probabilities and voices, and its texts' hashes, most typical first."""

    rows: pd.DataFrame
    probability: np.ndarray
    centroid: np.ndarray
    typical: tuple[str, ...]
    voice: np.ndarray

    @property
    def keys(self) -> list[Key]:
        """The members' keys, the earliest first."""
        return _keys(self.rows)


def _check(frame: pd.DataFrame, vectors: np.ndarray, as_of: datetime) -> None:
    missing = [name for name in COLUMNS if name not in frame.columns]
    if missing:
        raise ValueError(f"the frame of complaints lacks {', '.join(missing)}")
    if len(frame) != len(vectors):
        raise ValueError(f"{len(frame)} complaints but {len(vectors)} vectors: one a complaint is needed")
    if as_of.tzinfo is None:
        raise ValueError(f"as_of {as_of} has no offset: give an aware time")


def _window(frame: pd.DataFrame, vectors: np.ndarray, as_of: datetime,
            params: IssueParams) -> tuple[pd.DataFrame, np.ndarray]:
    """The window's rows in an order that doesn't depend on the caller's, and their vectors."""
    start = as_of - timedelta(days=params.window_days)
    numbered = frame.assign(position=np.arange(len(frame)))
    inside = numbered[(numbered["requested_at"] < as_of) & (numbered["requested_at"] >= start)]
    inside = inside.sort_values(["requested_at", "source", "service_request_id"], ignore_index=True)
    return inside.drop(columns="position"), vectors[inside["position"].to_numpy()]


def _groups(window: pd.DataFrame, vectors: np.ndarray, params: IssueParams) -> tuple[list[Group], float]:
    """Clusters of enough voices, the earliest first, and the share of complaints that belong to none."""
    distinct = window.drop_duplicates("text_hash")
    labels, probabilities = cluster(vectors[distinct.index], params.cluster)
    position = pd.Series(np.arange(len(distinct)), index=distinct["text_hash"].to_numpy())
    at = position.reindex(window["text_hash"]).to_numpy()
    row_labels = labels[at] if len(window) else labels
    groups = []
    for each in np.unique(labels[labels != NOISE]):
        chosen = np.flatnonzero(row_labels == each)
        group = _group(window.iloc[chosen], vectors[chosen], probabilities[at[chosen]], params)
        if len(np.unique(group.voice)) >= params.cluster.min_cluster_size:
            groups.append(group)
    groups.sort(key=lambda group: (group.rows["requested_at"].iloc[0], group.keys[0]))
    kept = sum(len(group.rows) for group in groups)
    return groups, 1 - kept / len(window) if len(window) else 0.0


def _group(rows: pd.DataFrame, vectors: np.ndarray, probability: np.ndarray, params: IssueParams) -> Group:
    is_first = ~rows["text_hash"].duplicated().to_numpy()
    centroid = vectors[is_first].mean(axis=0)
    centroid = centroid / max(float(np.linalg.norm(centroid)), 1e-9)
    nearness = vectors[is_first] @ centroid
    order = np.argsort(-nearness, kind="stable")
    typical = tuple(rows["text_hash"].to_numpy()[is_first][order][: max(params.typical_count, params.label_texts)])
    return Group(rows, probability, centroid, typical, voices(rows["text_hash"].tolist(), rows["submitter"].tolist()))


def _keys(rows: pd.DataFrame) -> list[Key]:
    return list(zip(rows["source"], rows["service_request_id"], strict=True))


def _judge(groups: Sequence[Group], window: pd.DataFrame, as_of: datetime, params: IssueParams) -> list[Surge]:
    ages = []
    for group in groups:
        hours = _hours_before(as_of, group.rows["requested_at"])
        ages.append(-first_of_each(group.voice, -hours))
    return surges(ages, _history(window, as_of), params.surge_windows)


def _hours_before(as_of: datetime, moments: pd.Series) -> np.ndarray:
    return (pd.Timestamp(as_of) - moments).dt.total_seconds().to_numpy() / 3600


def _history(window: pd.DataFrame, as_of: datetime) -> float:
    """Hours of data before `as_of`."""
    return float(_hours_before(as_of, window["requested_at"].iloc[:1]).max(initial=0.0))


def _labels(groups: Sequence[Group], window: pd.DataFrame, tagger: Tagger, params: IssueParams,
            places: Collection[str]) -> list[Label]:
    """A label a group, its words weighed against the other groups and an even sample of the window."""
    if not groups:
        return []
    text = window.drop_duplicates("text_hash").set_index("text_hash")["description"]
    sample = text.iloc[np.unique(np.linspace(0, len(text) - 1, params.background_texts, dtype=int))]
    chosen = [text.loc[list(group.typical)].tolist() for group in groups]
    words = iter(nouns([*sample, *(each for texts in chosen for each in texts)], tagger))
    background = [next(words) for _ in range(len(sample))]
    classes = [[next(words) for _ in texts] for texts in chosen]
    weights = class_weights(classes, background)
    return [label(weight, texts, places, _place(group.rows, params.place_share), _item(group.rows))
            for weight, texts, group in zip(weights, classes, groups, strict=True)]


def _place(rows: pd.DataFrame, share: float) -> str:
    """The dong, else the gu, that at least `share` of the complaints name; "" if none does."""
    for column in ("neighbourhood_name", "district_name"):
        counts = rows.loc[rows[column] != "", column].value_counts()
        if len(counts) and counts.iloc[0] >= share * len(rows):
            return str(counts.index[0])
    return ""


def _item(rows: pd.DataFrame) -> str:
    return str(rows["service_name"].value_counts().index[0]).rsplit(" > ", maxsplit=1)[-1]


def _issue(group: Group, name: Label, old: PreviousIssue | None, surge: Surge, history: float, as_of: datetime,
           params: IssueParams) -> Issue:
    rows = group.rows
    first, last = (rows["requested_at"].iloc[at].to_pydatetime() for at in (0, -1))
    first = min(first, old.first_seen_at) if old else first
    ranks = {text: rank for rank, text in enumerate(group.typical[: params.typical_count], start=1)}
    is_first = ~rows["text_hash"].duplicated().to_numpy()
    members = tuple(
        Member(source, key, float(probability), ranks.get(text) if leads else None)
        for (source, key), text, probability, leads in zip(
            group.keys, rows["text_hash"], group.probability, is_first, strict=True))
    return Issue(
        issue_id=old.issue_id if old else new_id(as_of, group.keys),
        label=name.text,
        keywords=name.keywords,
        status=_status(first, last, surge, history, as_of, params),
        first_seen_at=first,
        last_seen_at=last,
        complaint_count=len(rows),
        submitter_count=int(rows.loc[rows["submitter"] != "", "submitter"].nunique()),
        duplicate_share=1 - int(is_first.sum()) / len(rows),
        centroid=group.centroid,
        surge=surge,
        members=members,
    )


def _status(first: datetime, last: datetime, surge: Surge, history: float, as_of: datetime, params: IssueParams) -> str:
    """New: first seen lately, where the data reach back far enough to know. Else what the surge test says."""
    if as_of - first < timedelta(hours=params.new_hours) and history >= 2 * params.new_hours:
        return "new"
    if surge.p_value < params.alpha:
        return "growing"
    if surge.quiet_p_value < params.alpha or as_of - last >= timedelta(hours=max(params.surge_windows)):
        return "fading"
    return "steady"
