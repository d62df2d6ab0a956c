"""Who an issue is from run to run: carried on by its members, or given a new name that a rerun gives again."""

import hashlib
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
    pairs = []
    for old in previous:
        known = old.members & alive
        for number, keys in enumerate(map(frozenset, groups)):
            shared = len(known & keys)
            if shared and is_same(shared, len(known), len(keys)):
                pairs.append((-shared, -shared / len(known | keys), old.issue_id, number, old))
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


def new_id(as_of: datetime, keys: Sequence[Key]) -> str:
    """A readable id, e.g. `I-20261124-3f9a12`: Seoul day of discovery, then a hash of it and the earliest members."""
    text = repr((as_of.timestamp(), [tuple(key) for key in keys[:5]]))
    return f"I-{as_of.astimezone(SEOUL):%Y%m%d}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"
