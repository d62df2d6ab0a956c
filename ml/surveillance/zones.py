"""The places a scan looks at: each gu, each gu with its neighbours, each dong, each dong with its neighbours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array


@dataclass(frozen=True)
class Zones:
    """`names` and `kinds` one a zone, `membership` (zones, locations) 0 and 1; no two zones hold the same places."""

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    membership: csr_array


def zones_of(members: Sequence[tuple[str, str, Iterable[int]]], locations: int) -> Zones:
    """Zones from (name, kind, positions); of zones that hold the same places the first is kept, empty ones are not."""
    seen: dict[frozenset[int], tuple[str, str]] = {}
    for name, kind, positions in members:
        places = frozenset(positions)
        if places:
            seen.setdefault(places, (name, kind))
    rows = np.repeat(np.arange(len(seen)), [len(places) for places in seen])
    columns = np.array([place for places in seen for place in sorted(places)], dtype=int)
    membership = csr_array((np.ones(len(columns)), (rows, columns)), shape=(len(seen), locations))
    return Zones(tuple(name for name, _ in seen.values()), tuple(kind for _, kind in seen.values()), membership)


def place_zones(neighbourhoods: Sequence[str], district_of: Mapping[str, str],
                adjacent: Iterable[tuple[str, str]]) -> Zones:
    """The zones of a city.

    Args:
        neighbourhoods: codes of the dong, in the order of the counts' columns.
        district_of: the gu of each dong.
        adjacent: pairs of dong that touch, one way or both; two gu touch where two of their dong do. Pairs with a dong
            that is not in `neighbourhoods` are passed over.

    Returns:
        Zones of the kinds "district", "district_and_neighbours", "neighbourhood", "neighbourhood_and_neighbours", named
        by the gu or dong in their middle.
    """
    place = {code: position for position, code in enumerate(neighbourhoods)}
    near: dict[str, set[str]] = {code: {code} for code in neighbourhoods}
    districts: dict[str, set[str]] = {}
    inside: dict[str, list[int]] = {}
    for code in neighbourhoods:
        inside.setdefault(district_of[code], []).append(place[code])
        districts.setdefault(district_of[code], {district_of[code]})
    for one, other in adjacent:
        if one in place and other in place:
            for here, there in ((one, other), (other, one)):
                near[here].add(there)
                districts[district_of[here]].add(district_of[there])
    members: list[tuple[str, str, Iterable[int]]] = []
    members += [(name, "district", inside[name]) for name in inside]
    members += [(name, "district_and_neighbours", [spot for other in districts[name] for spot in inside[other]])
                for name in inside]
    members += [(code, "neighbourhood", [place[code]]) for code in neighbourhoods]
    members += [(code, "neighbourhood_and_neighbours", [place[other] for other in near[code]])
                for code in neighbourhoods]
    return zones_of(members, len(neighbourhoods))
