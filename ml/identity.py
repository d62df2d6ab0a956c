"""Who an issue is from run to run: carried on by its members, or given a new name that a rerun gives again."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")
MIN_JACCARD = 0.3
MIN_CONTAINMENT = 0.5
Key = tuple[str, str]


@dataclass(frozen=True)
class PreviousIssue:
    """An issue as the run before left it, with the keys (source, service_request_id) of its members."""

    issue_id: str
    first_seen_at: datetime
    members: frozenset[Key]


def match(
    groups: Sequence[Sequence[Key]], previous: Sequence[PreviousIssue], alive: set[Key]
) -> dict[int, PreviousIssue]:
    """Which previous issue each group carries on.

    Greedy over pairs by shared members, most first. A pair may match when its Jaccard index is at least 0.3 or when one
    side holds at least half of the smaller one. Only members that are still in the window (`alive`) count.

    Args:
        groups: the members' keys of each group.
        previous: issues as the run before left them.
        alive: the keys of every complaint in the window.

    Returns:
        Previous issue by the group's number; a group and an issue appear at most once.
    """
    now_in: dict[Key, list[int]] = {}
    for number, keys in enumerate(groups):
        for key in set(keys):
            now_in.setdefault(key, []).append(number)
    sizes = [len(set(keys)) for keys in groups]
    pairs = []
    for old in previous:
        known = old.members & alive
        counts = Counter(number for key in known for number in now_in.get(key, ()))
        for number, shared in counts.items():
            if is_same(shared, len(known), sizes[number]):
                either = len(known) + sizes[number] - shared
                pairs.append((-shared, -shared / either, old.issue_id, number, old))
    carried: dict[int, PreviousIssue] = {}
    taken: set[str] = set()
    for *_, issue_id, number, old in sorted(pairs, key=lambda pair: pair[:4]):
        if number not in carried and issue_id not in taken:
            carried[number] = old
            taken.add(issue_id)
    return carried


def is_same(shared: int, old: int, new: int) -> bool:
    """Whether two groups of `old` and `new` members are one, given how many they share."""
    return shared >= MIN_JACCARD * (old + new - shared) or shared >= MIN_CONTAINMENT * min(old, new)


@dataclass(frozen=True)
class Link:
    """A change of who is who: `issue_id` was `merged_into` or `split_from` `other_id`."""

    kind: str
    issue_id: str
    other_id: str


def links(
    groups: Sequence[Sequence[Key]], ids: Sequence[str], previous: Sequence[PreviousIssue], alive: set[Key]
) -> list[Link]:
    """Which issues went up in another, and which groups came out of one.

    An issue that no group carries on was merged into the issue that took at least half of its living members. A group
    with a new name was split from the issue that at least half of its own known members belonged to.

    Args:
        groups: the members' keys of each group.
        ids: the name of each group, carried on or new.
        previous: issues as the run before left them.
        alive: the keys of every complaint in the window.
    """
    now_in = {key: name for name, keys in zip(ids, groups, strict=True) for key in keys}
    was_in = {key: old.issue_id for old in previous for key in old.members & alive}
    names, known = set(ids), {old.issue_id for old in previous}
    found = []
    for old in previous:
        if old.issue_id not in names:
            found += _main("merged_into", old.issue_id, [now_in.get(key) for key in old.members & alive])
    for name, keys in zip(ids, groups, strict=True):
        if name not in known:
            found += _main("split_from", name, [was_in[key] for key in keys if key in was_in])
    return sorted(found, key=lambda link: (link.kind, link.issue_id))


def _main(kind: str, name: str, others: Sequence[str | None]) -> list[Link]:
    counts = Counter(other for other in others if other)
    other, shared = min(counts.items(), key=lambda pair: (-pair[1], pair[0]), default=("", 0))
    return [Link(kind, name, other)] if shared and shared >= MIN_CONTAINMENT * len(others) else []


def new_id(as_of: datetime, keys: Sequence[Key]) -> str:
    """A readable id, e.g. `I-20261124-3f9a12`: Seoul day of discovery, then a hash of it and the earliest members."""
    text = repr((as_of.timestamp(), [tuple(key) for key in keys[:5]]))
    return f"I-{as_of.astimezone(SEOUL):%Y%m%d}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"
