"""The conditional tree scan (`ml.surveillance.tree`) as a competitor: complaints of the whole city, by field and item.

Kulldorff, Fang, Walsh, Biometrics 59 (2003) 323–331, once a day (`ml.detectors.daily`): the items and fields of the
last 1, 2, 3 and 7 days against their shares in the 28 days before the last week, which is the guard of every window.
The whole count of a window is taken as it is, so a day on which everything rises is no cluster. One complaint is added
to each item's past, so that one never seen is not infinitely strange. A node's p value pays for the whole tree (Gumbel
law), and the smallest of the windows for having looked at all of them (Šidák).

The scan takes the shares as known, and here they are estimated: a count of n in all strays from the shares of N before
by 1 + n / N times its mean. Counts are divided by that (quasi-Poisson), which is not enough where the dial is strict:
of 400 looks at chance (80 a day, 12 items) 94 were told at 3.75 days where 107 should be, 22 at 30 where 13 should be
and 8 at 120 where 3 should be; undivided 135, 36 and 15. What is left out: the shares are taken to be the same on each
day of the week. A complaint without a service_code is not counted, and places are not asked. Where the 28 days hold no
more complaints than the last week nothing is said.
"""

import numpy as np
import pandas as pd

from ml.detectors.base import Setup
from ml.detectors.cells import BRANCH, branches
from ml.detectors.daily import Daily, Found
from ml.surveillance.alarms import family_wise
from ml.surveillance.tree import ROOT
from ml.surveillance.tree import tree_scan as scanned

WINDOWS = (1, 2, 3, 7)
GUARD, BASELINE = 7, 28  # days
PRIOR = 1.0
REPLICATES = 999


def tree_scan(setup: Setup) -> Daily:
    """The detector."""
    return Daily(GUARD + BASELINE, _look, setup.seed)


def _look(frame: pd.DataFrame, age: np.ndarray, seed: int) -> Found | None:
    """See `ml.detectors.daily.Look`."""
    code = frame["service_code"].to_numpy()
    coded = np.flatnonzero(code != "")
    code, age = code[coded], age[coded]
    if np.count_nonzero(age > GUARD) <= np.count_nonzero(age <= GUARD):
        return None
    nodes, parents = _tree(set(code))
    number = {name: at for at, name in enumerate(nodes)}
    own = np.array([number[each] for each in code])
    before = np.bincount(own[age > GUARD], minlength=len(nodes))
    shares = before + PRIOR * np.isin(np.arange(len(nodes)), own)
    best: tuple[float, float, int, int, float] | None = None
    for days in WINDOWS:
        counts = np.bincount(own[age <= days], minlength=len(nodes))
        if counts.any():
            spread = 1 + counts.sum() / shares.sum()
            scan = scanned(counts / spread, shares, parents, True, REPLICATES, seed)
            at = int(np.argmax(scan.score))
            found = -float(scan.tail_p_value[at]), float(scan.score[at]), days, at, float(scan.expected[at] * spread)
            best = found if best is None else max(best, found)
    if best is None:
        return None
    smallest, score, days, at, expected = best
    inside = np.isin(own, [number[each] for each in set(code) if nodes[at] in branches(each)])
    late = age <= days
    label, count = nodes[at].rsplit(BRANCH, maxsplit=1)[-1], int(np.count_nonzero(inside & late))
    reason = (f"최근 {days}일 시 전체에서 '{label}' 민원이 {count}건 들어왔습니다(평소 비율이라면 {expected:.1f}건), "
              f"그 앞 {BASELINE}일의 항목별 비율에 견주면")
    return Found(coded[inside & late], days, score, float(family_wise(-smallest, len(WINDOWS))), expected,
                 int(np.count_nonzero(inside & (age > GUARD))), "", label, reason)


def _tree(codes: set[str]) -> tuple[list[str], list[int]]:
    """Names of items and fields, the items first (of nodes with equal counts the first is told), and their parents."""
    nodes = sorted({name for code in codes for name in branches(code)}, key=lambda name: (BRANCH not in name, name))
    number = {name: at for at, name in enumerate(nodes)}
    return nodes, [number[above[1]] if len(above := branches(name)) > 1 else ROOT for name in nodes]
