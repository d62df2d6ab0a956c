"""How many voices a group of complaints holds: copies of one text, and one person's complaints, count once."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


def voices(texts: Sequence[str], submitters: Sequence[str]) -> np.ndarray:
    """The voice each complaint belongs to: joined by an equal text or an equal submitter, directly or in a chain.

    Args:
        texts: hash of each complaint's text.
        submitters: who sent it; "" where that isn't known, which joins nothing.

    Returns:
        (n,) int, one number a voice.
    """
    count = len(texts)
    if not count:
        return np.empty(0, dtype=int)
    _, by_text = np.unique(np.asarray(texts, dtype=str), return_inverse=True)
    names = np.asarray(submitters, dtype=str)
    known = np.flatnonzero(names != "")
    _, by_name = np.unique(names[known], return_inverse=True)
    width = int(by_text.max()) + 1
    rows = np.concatenate([by_text, by_text[known]])
    columns = np.concatenate([by_text, width + by_name])
    size = width + (int(by_name.max()) + 1 if len(known) else 0)
    graph = coo_array((np.ones(len(rows)), (rows, columns)), shape=(size, size))
    return connected_components(graph, directed=False)[1][by_text]


def first_of_each(voice: np.ndarray, moments: np.ndarray) -> np.ndarray:
    """The earliest moment of each voice.

    Args:
        voice: (n,) int from `voices`.
        moments: (n,) of any ordered type.
    """
    order = np.argsort(moments, kind="stable")
    _, first = np.unique(voice[order], return_index=True)
    return moments[order][first]
