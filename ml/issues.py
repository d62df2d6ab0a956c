"""From a window of complaints to issues with a name, members, a status and an identity that outlives the run."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from ml.evidence import first_of_each
from ml.groups import NO_CATALOGUE, Group, IssueParams, Standing, groups_of, keys_of, window_of
from ml.identity import Link, PreviousIssue, links, match, new_id
from ml.label import Label, Tagger, class_weights, label, nouns
from ml.surveillance.surge import Surge, surges

COLUMNS = ("source", "service_request_id", "text_hash", "description", "requested_at", "district_name",
           "neighbourhood_name", "service_name", "submitter")


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
    surge: Surge
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Issues:
    """A run's result: the living issues, the ids of those that ended, who became whose part, and counts."""

    as_of: datetime
    issues: tuple[Issue, ...]
    closed: tuple[str, ...]
    links: tuple[Link, ...]
    metrics: Mapping[str, float]


def find_issues(
    frame: pd.DataFrame,
    vectors: np.ndarray,
    previous: Sequence[PreviousIssue],
    as_of: datetime,
    tagger: Tagger,
    params: IssueParams,
    places: Collection[str] = (),
    standing: Standing = NO_CATALOGUE,
) -> Issues:
    """Find the issues of the window that ends at `as_of`; nothing requested at or after `as_of` takes part.

    A text is a standing issue's where the catalogue says so; in the rest newborn issues are looked for, and take up the
    names that an earlier run gave them.

    Args:
        frame: one row a complaint, with `COLUMNS`; `requested_at` aware; missing texts are "".
        vectors: (n, d) float32, L2-normalised, row by row the frame's; those of standing issues' texts are not read.
        previous: what the last run left, for identity.
        as_of: aware moment of judging.
        tagger: Korean morphological analyser, for labels.
        params: see `IssueParams`.
        places: names (gu, dong) that may stand in a label as its place but not as its matter.
        standing: what a catalogue says of the texts; without one everything is looked at anew.

    Raises:
        ValueError: a column is missing, rows and vectors don't match in number, or `as_of` has no offset.
    """
    _check(frame, vectors, as_of)
    window = window_of(frame, as_of, params)
    groups = groups_of(window, vectors[window["position"].to_numpy()], standing, params)
    alive = set(keys_of(window))
    ids = _names(groups, previous, alive, as_of)
    known = {old.issue_id: old for old in previous}
    labels = _labels(groups, window, tagger, params, frozenset(places), standing.labels)
    judged = _judge(groups, window, as_of, params)
    history = _history(window, as_of)
    issues = tuple(_issue(group, name, called, known.get(name), surge, history, as_of, params)
                   for group, name, called, surge in zip(groups, ids, labels, judged, strict=True))
    closed = sorted(known.keys() - set(ids))
    in_issues = sum(len(group.rows) for group in groups)
    in_standing = sum(len(group.rows) for group in groups if group.name)
    metrics = {"complaints": len(window), "texts": int(window["text_hash"].nunique()), "issues": len(issues),
               "standing": sum(bool(group.name) for group in groups),
               "standing_share": in_standing / len(window) if len(window) else 0.0,
               "noise_share": 1 - in_issues / len(window) if len(window) else 0.0}
    changes = links([group.keys for group in groups], ids, previous, alive)
    return Issues(as_of, issues, tuple(closed), tuple(changes), metrics)


def _check(frame: pd.DataFrame, vectors: np.ndarray, as_of: datetime) -> None:
    missing = [name for name in COLUMNS if name not in frame.columns]
    if missing:
        raise ValueError(f"the frame of complaints lacks {', '.join(missing)}")
    if len(frame) != len(vectors):
        raise ValueError(f"{len(frame)} complaints but {len(vectors)} vectors: one a complaint is needed")
    if as_of.tzinfo is None:
        raise ValueError(f"as_of {as_of} has no offset: give an aware time")


def _names(groups: Sequence[Group], previous: Sequence[PreviousIssue], alive: set[tuple[str, str]],
           as_of: datetime) -> list[str]:
    """A standing issue's own name, else that of the earlier issue which a group carries on, else a new one."""
    taken = {group.name for group in groups}
    newborn = [group.keys for group in groups if not group.name]
    carried = match(newborn, [old for old in previous if old.issue_id not in taken], alive)
    named = iter(carried[at].issue_id if at in carried else new_id(as_of, keys) for at, keys in enumerate(newborn))
    return [group.name or next(named) for group in groups]


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
            places: Collection[str], standing: Mapping[str, Label]) -> list[Label]:
    """A label a group: a standing issue's own, else words weighed against the other newborn and an even sample."""
    newborn = [group for group in groups if not group.name]
    named = iter(_newborn_labels(newborn, _texts_of(window), tagger, params, places) if newborn else ())
    return [standing[group.name] if group.name else next(named) for group in groups]


def _newborn_labels(groups: Sequence[Group], texts: Mapping[str, str], tagger: Tagger, params: IssueParams,
                    places: Collection[str]) -> list[Label]:
    sample = _even_sample(list(texts.values()), params.background_texts)
    chosen = [[texts[text] for text in group.typical] for group in groups]
    words = iter(nouns([*sample, *(each for some in chosen for each in some)], tagger))
    background = [next(words) for _ in range(len(sample))]
    classes = [[next(words) for _ in some] for some in chosen]
    weights = class_weights(classes, background)
    return [label(weight, some, places, _place_of(group.rows, params.place_share), _item_of(group.rows))
            for weight, some, group in zip(weights, classes, groups, strict=True)]


def _place_of(rows: pd.DataFrame, share: float) -> str:
    """The dong, else the gu, that at least `share` of the complaints name; "" if none does."""
    for column in ("neighbourhood_name", "district_name"):
        counts = rows.loc[rows[column] != "", column].value_counts()
        if len(counts) and counts.iloc[0] >= share * len(rows):
            return str(counts.index[0])
    return ""


def _item_of(rows: pd.DataFrame) -> str:
    """The item that most of the complaints are filed under."""
    return str(rows["service_name"].value_counts().index[0]).rsplit(" > ", maxsplit=1)[-1]


def _texts_of(window: pd.DataFrame) -> Mapping[str, str]:
    """Each text of the window by its hash, in order of time."""
    return window.drop_duplicates("text_hash").set_index("text_hash")["description"].to_dict()


def _even_sample(texts: Sequence[str], count: int) -> list[str]:
    """At most `count` of the texts, evenly over all of them."""
    return [texts[at] for at in np.unique(np.linspace(0, len(texts) - 1, count, dtype=int))]


def _issue(group: Group, name: str, called: Label, old: PreviousIssue | None, surge: Surge, history: float,
           as_of: datetime, params: IssueParams) -> Issue:
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
        issue_id=name,
        label=called.text,
        keywords=called.keywords,
        status=_status(first, last, surge, history, as_of, params),
        first_seen_at=first,
        last_seen_at=last,
        complaint_count=len(rows),
        submitter_count=int(rows.loc[rows["submitter"] != "", "submitter"].nunique()),
        duplicate_share=1 - int(is_first.sum()) / len(rows),
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
