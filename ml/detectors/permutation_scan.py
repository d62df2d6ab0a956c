"""The space-time permutation scan (`ml.surveillance.scan`) as a competitor: complaints of all kinds, by place.

As New York City's health department runs SaTScan every day (Greene and others, "Daily reportable disease spatiotemporal
cluster detection", Emerging Infectious Diseases 22 (2016) 1808–1812), with the statistic of Kulldorff, Heffernan,
Hartman, Assunção, Mostashari, PLoS Medicine 2 (2005) e59: once a day (`ml.detectors.daily`), the last 1 to 7 days of
28, in every gu, every dong, and each of them with those that touch it. What is to be expected comes from the counts'
own margins, so a day on which everything rises and a place that always complains are no cluster. Few simulations and a
Gumbel law give the recurrence interval.

A complaint that names a gu and no dong counts in that gu, as a place of its own there; one without a gu is left out.
What the complaints are about is not asked: a place with several matters at once is one cluster, and a matter all over
the city is none.
"""

from functools import partial

import numpy as np
import pandas as pd

from ml.detectors.base import Setup
from ml.detectors.daily import Daily, Found
from ml.detectors.reasons import NEIGHBOURS
from ml.geography import Geography
from ml.surveillance.scan import permutation_scan as most_likely
from ml.surveillance.zones import Zones, place_zones

DAYS, LONGEST = 28, 7
REPLICATES = 99
WITHOUT_DONG = "{}(동 미상)"


def permutation_scan(setup: Setup) -> Daily:
    """The detector."""
    return Daily(DAYS, partial(_look, setup.geography), setup.seed)


def _look(geography: Geography, frame: pd.DataFrame, age: np.ndarray, seed: int) -> Found | None:
    """See `ml.detectors.daily.Look`."""
    placed = np.flatnonzero(frame["district"] != "")
    if not len(placed):
        return None
    names = (frame["district"].str.cat(frame["neighbourhood"], sep=" ")).to_numpy()[placed]
    places = sorted({*names, *map(" ".join, geography.adjacent)})
    location, age = np.searchsorted(places, names), age[placed]
    counts = np.bincount((DAYS - age) * len(places) + location, minlength=DAYS * len(places)).reshape(DAYS, -1)
    zones = _zones(geography, places)
    cluster = most_likely(counts, zones.membership, LONGEST, REPLICATES, seed)
    inside = zones.membership[[cluster.zone]].toarray()[0][location] > 0
    late = age <= cluster.days
    place, where = _named(zones.names[cluster.zone], zones.kinds[cluster.zone])
    count = int(np.count_nonzero(inside & late))
    reason = (f"최근 {cluster.days}일 {where}에서 민원이 {count}건 들어왔습니다(평소 비율이라면 "
              f"{cluster.expected:.1f}건), 지난 {DAYS}일의 날짜별·지역별 접수에 견주면")
    return Found(placed[inside & late], cluster.days, cluster.score, cluster.tail_p_value, cluster.expected,
                 int(np.count_nonzero(inside & ~late)), place, f"{place} 민원", reason)


def _zones(geography: Geography, places: list[str]) -> Zones:
    """Zones over places named "gu dong"."""
    touching = [(" ".join(one), " ".join(other)) for one, around in geography.adjacent.items() for other in around]
    return place_zones(places, {name: name.split(" ")[0] for name in places}, touching)


def _named(name: str, kind: str) -> tuple[str, str]:
    """A zone's place and how it is said."""
    district, _, dong = name.partition(" ")
    if kind.startswith("district"):
        place, where = district, district
    else:
        place, where = (dong, name) if dong else (district, WITHOUT_DONG.format(district))
    return place, NEIGHBOURS.format(where) if kind.endswith("and_neighbours") else where
