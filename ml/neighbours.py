"""The distances between vectors that density clustering needs: nearest neighbours, and shortest links between parts.

A tree over 384 dimensions prunes nothing, and all n² distances don't fit: 20,000 texts would be 3 GB. A graph of
nearest neighbours alone is not enough either: two dense halves of one issue, each larger than the number of neighbours,
would meet only by way of some stray text. With the minimum spanning tree of all distances added they meet where they
should.
"""

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from scipy.sparse import coo_array, csr_array, csr_matrix
from scipy.sparse.csgraph import connected_components

BLOCK_BYTES = 64 << 20  # of one thread's cosines
STAND_FOR = 64
MOST_THREADS = 8


def neighbour_distances(vectors: np.ndarray, neighbours: int) -> csr_matrix:
    """Chord distances to each vector's nearest neighbours and along the minimum spanning tree; symmetric, connected.

    Args:
        vectors: (n, d) float32, L2-normalised, n ≥ 2.
        neighbours: how many nearest neighbours of each.

    Returns:
        (n, n); what isn't stored is farther than the neighbours and not in the tree.
    """
    near, cosines = _nearest(vectors, min(neighbours, len(vectors) - 1))
    rows = np.repeat(np.arange(len(vectors)), near.shape[1])
    first, second, links = _spanning_tree(vectors, near, cosines)
    cosine = np.concatenate([cosines.ravel(), links]).astype(np.float64)
    distance = np.sqrt(np.maximum(2 - 2 * cosine, 1e-12))  # a stored 0 would be no edge
    at = (np.concatenate([rows, first]), np.concatenate([near.ravel(), second]))
    order = np.unique(at[0] * len(vectors) + at[1], return_index=True)[1]
    graph = csr_array((distance[order], (at[0][order], at[1][order])), shape=(len(vectors), len(vectors)))
    return csr_matrix(graph.maximum(graph.T))


def _nearest(vectors: np.ndarray, wanted: int) -> tuple[np.ndarray, np.ndarray]:
    """Each vector's nearest others and their cosines, (n, wanted) each, the nearest first."""
    count = len(vectors)
    near, cosines = np.empty((count, wanted), dtype=int), np.empty((count, wanted), dtype=np.float32)
    padded = np.zeros((-(-count // STAND_FOR) * STAND_FOR, vectors.shape[1]), dtype=np.float32)
    padded[:count] = vectors

    size = _block(count)

    def look(start: int) -> None:
        block = vectors[start:start + size] @ padded.T
        block[:, count:] = -np.inf
        block[np.arange(len(block)), np.arange(start, start + len(block))] = -np.inf
        found = _largest(block, wanted)
        near[start:start + size] = found
        cosines[start:start + size] = np.take_along_axis(block, found, axis=1)

    # Each block by itself, so that the number of threads changes no figure.
    with ThreadPoolExecutor(min(os.cpu_count() or 1, MOST_THREADS)) as pool:
        list(pool.map(look, range(0, count, size)))
    return near, cosines


def _block(count: int) -> int:
    """Rows whose cosines to `count` vectors fit into `BLOCK_BYTES`."""
    return max(BLOCK_BYTES // (4 * count), 1)


def _largest(block: np.ndarray, wanted: int) -> np.ndarray:
    """Columns of each row's `wanted` largest values, the largest first, of equal ones the leftmost.

    Of 64 columns the largest value stands for all: only those 64 can hold one of the `wanted` largest whose own largest
    is among the `wanted` largest of these. That leaves few columns to be put in order.
    """
    groups = block.shape[1] // STAND_FOR
    columns = np.broadcast_to(np.arange(block.shape[1]), block.shape)
    if groups > wanted:
        tops = block.reshape(len(block), groups, STAND_FOR).max(axis=2)
        chosen = np.sort(np.argpartition(-tops, wanted - 1, axis=1)[:, :wanted], axis=1)
        columns = (chosen[:, :, None] * STAND_FOR + np.arange(STAND_FOR)).reshape(len(block), -1)
    values = np.take_along_axis(block, columns, axis=1)
    best = np.sort(np.argpartition(-values, wanted - 1, axis=1)[:, :wanted], axis=1)
    order = np.argsort(-np.take_along_axis(values, best, axis=1), axis=1, kind="stable")
    return np.take_along_axis(columns, np.take_along_axis(best, order, axis=1), axis=1)


def _spanning_tree(vectors: np.ndarray, near: np.ndarray, cosines: np.ndarray) -> tuple[np.ndarray, ...]:
    """Borůvka's minimum spanning tree: (n − 1 or a few more) edges as two ends and a cosine.

    In each round every part but the largest takes its shortest link outwards. Neighbours already found answer for
    almost every vector; only one whose neighbours are all in its own part is compared with everything, and only if what
    is beyond its neighbours could still be the part's shortest link.
    """
    count = len(vectors)
    edges: list[tuple[np.ndarray, ...]] = []
    part, parts = np.arange(count), count
    while parts > 1:
        outside = np.flatnonzero(part != np.bincount(part).argmax())
        is_other = part[near[outside]] != part[outside][:, None]
        first = is_other.argmax(axis=1)
        answered = is_other.any(axis=1)
        target = np.where(answered, near[outside, first], -1)
        cosine = np.where(answered, cosines[outside, first], -np.inf).astype(np.float32)
        best = np.full(parts, -np.inf, dtype=np.float32)
        np.maximum.at(best, part[outside], cosine)
        open_ones = np.flatnonzero(~answered & (cosines[outside, -1] > best[part[outside]]))
        for start in range(0, len(open_ones), _block(count)):
            chosen = open_ones[start:start + _block(count)]
            block = vectors[outside[chosen]] @ vectors.T
            block[part[outside[chosen]][:, None] == part[None, :]] = -np.inf
            target[chosen], cosine[chosen] = block.argmax(axis=1), block.max(axis=1)
        order = np.lexsort((-cosine, part[outside]))
        shortest = order[np.unique(part[outside][order], return_index=True)[1]]
        edges.append((outside[shortest], target[shortest], cosine[shortest]))
        ends = [np.concatenate(each) for each in zip(*edges, strict=True)]
        graph = coo_array((np.ones(len(ends[0])), (ends[0], ends[1])), shape=(count, count))
        parts, part = connected_components(graph, directed=False)
    return tuple(np.concatenate(each) for each in zip(*edges, strict=True))
