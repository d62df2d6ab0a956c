"""What was aimed at before anything was measured, and whether this run reached it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ml.evaluate.results import NOMINAL

AT = f"{NOMINAL:g}"
MOST_FALSE, FEWEST_MONTHS = 2.0, 6.0
SHARES = {8: 0.70, 5: 0.50}
IN_TIME = 0.95


@dataclass(frozen=True)
class Target:
    """One aim in words, what was measured, and whether that reaches it."""

    aim: str
    measured: str
    is_met: bool


def targets(volume: Mapping[str, Any]) -> list[Target]:
    """The aims at one daily volume, at one false alarm a month; none for a detector that could not learn."""
    ours = volume["detectors"].get(volume["ours"])
    return [] if not ours or ours["refusal"] else [
        *_alone(ours["dial"][AT], volume["months"]), *_against(volume["against"])]


def _alone(one: Mapping[str, Any], months: float) -> Iterator[Target]:
    observed = one["false_alarms"]["observed_a_month"]
    yield Target(f"false alarms: at most {MOST_FALSE:g} a month, on {FEWEST_MONTHS:g} months or more",
                 f"{observed:.2f} on {months:.1f} months", observed <= MOST_FALSE and months >= FEWEST_MONTHS)
    in_time = one["ten_or_more_in_time"]
    yield _share("issues of 10 or more found within 24 h of the tenth complaint", in_time["found"], in_time["issues"],
                 IN_TIME)
    for size, wanted in SHARES.items():
        found = [of[str(size)] for of in one["by_size"].values() if str(size) in of]
        yield _share(f"issues of {size} found", sum(of["found"] for of in found), sum(of["issues"] for of in found),
                     wanted)


def _share(aim: str, found: int, issues: int, wanted: float) -> Target:
    measured = f"{found} of {issues}" + (f" = {found / issues:.2f}" if issues else "")
    return Target(f"{aim}: {wanted:.2f} or more", measured, bool(issues) and found >= wanted * issues)


def _against(against: Mapping[str, Any]) -> Iterator[Target]:
    yield _worst("issues of 10 or more: no fewer found than by any other", against, "10 or more", "share_found",
                 lambda gap: gap >= 0)
    yield _worst("issues of 8 or fewer: more found than by every other", against, "8 or fewer", "share_found",
                 lambda gap: gap > 0)
    yield _worst("hours, where both find an issue: fewer than every other", against, "all", "hours",
                 lambda gap: gap < 0)


def _worst(
    aim: str, against: Mapping[str, Any], group: str, figure: str, is_ahead: Callable[[float], bool]
) -> Target:
    gaps = {name: groups[group][figure] for name, groups in against.items() if groups[group][figure] is not None}
    behind = {name: gap for name, gap in gaps.items() if not is_ahead(gap)}
    said = ", ".join(f"{name} {gap:+.2f}" for name, gap in behind.items())
    return Target(aim, f"behind: {said}" if behind else f"true against all {len(gaps)}", bool(gaps) and not behind)
