"""The catalogue of standing issues: learned at night over a long window, asked by each hour at that hour's cost.

At night the window's texts are grouped (`ml.cluster`) and the groups named (`ml.identity`). What an hour needs of a
group is its centre and a bound: how near a text must be to belong. The bound is learned from the group: all but `miss`
of its own texts, each judged by the centre of the *others*, lie within it (a jackknife quantile; Barber et al.,
"Predictive inference with the jackknife+", Annals of Statistics 49, 2021), and no more than `stray` of the other texts
do, whichever is nearer. A text within no bound is residual, and there newborn issues are looked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ml.cluster import Evening, learn_evening
from ml.groups import keys_of
from ml.issues import Issues
from ml.products import dots

RESIDUAL = -1


@dataclass(frozen=True)
class Catalogue:
    """m standing issues: names, centres (m, d) in the evened-out space, and bounds (m,) as cosines."""

    ids: tuple[str, ...]
    centres: np.ndarray
    bounds: np.ndarray
    evening: Evening

    def assign(self, vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The standing issue of each text.

        Args:
            vectors: (n, d) float32, L2-normalised, as the embedder gives them.

        Returns:
            positions in `ids` (n,), `RESIDUAL` where a text is within no bound, and its cosine to that centre or, in
            the residual, to the nearest one (n,). A text's answer does not depend on the texts beside it.
        """
        chosen, nearness = np.full(len(vectors), RESIDUAL), np.zeros(len(vectors))
        if not self.ids:
            return chosen, nearness
        for at, even in enumerate(self.evening.each(vectors)):
            cosines = dots(self.centres, even)
            within = np.where(cosines >= self.bounds, cosines, -np.inf)
            best = within.argmax()
            is_in = np.isfinite(within[best])
            chosen[at], nearness[at] = (best, within[best]) if is_in else (RESIDUAL, cosines.max())
        return chosen, nearness

    def keep(self, vectors: np.ndarray, groups: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """As `assign`, for the very texts that were grouped: one that was put into a group stays in it.

        Args:
            vectors: (n, d) float32, those that the catalogue was learned from.
            groups: positions of each issue's texts in `vectors`.
        """
        chosen, nearness = self.assign(vectors)
        for number, group in enumerate(groups):
            chosen[group] = number
            nearness[group] = self.evening(vectors[group]) @ self.centres[number]
        return chosen, nearness

    @classmethod
    def empty(cls, dimensions: int) -> "Catalogue":
        """One without any issue: everything is residual."""
        return cls((), np.zeros((0, dimensions), np.float32), np.zeros(0),
                   Evening(np.zeros(dimensions, np.float32), np.eye(dimensions, dtype=np.float32)))

    def state(self) -> dict[str, np.ndarray]:
        """What it knows, as arrays of numbers and texts."""
        return {"ids": np.array(self.ids, dtype=str), "centres": self.centres, "bounds": self.bounds,
                "mean": self.evening.mean, "turn": self.evening.turn}

    @classmethod
    def of(cls, state: Mapping[str, np.ndarray]) -> "Catalogue":
        """The catalogue that `state` told."""
        return cls(tuple(state["ids"].tolist()), state["centres"], state["bounds"],
                   Evening(state["mean"], state["turn"]))


def learn(vectors: np.ndarray, groups: Sequence[np.ndarray], ids: Sequence[str], evening: Evening, *,
          miss: float = 0.05, stray: float = 0.001) -> Catalogue:
    """The catalogue of these groups.

    Args:
        vectors: (n, d) float32 of the window's distinct texts, as the embedder gives them.
        groups: positions of each group's texts in `vectors`, two or more.
        ids: the groups' names.
        evening: learned from `vectors`.
        miss: share of a group's own texts that may lie outside its bound.
        stray: share of all other texts that may lie inside.

    Raises:
        ValueError: a group has fewer than two texts.
    """
    if any(len(group) < 2 for group in groups):
        raise ValueError("a group of fewer than two texts has no bound")
    even = evening(vectors)
    centres = np.zeros((len(groups), vectors.shape[1]), dtype=np.float32)
    bounds = np.ones(len(groups))
    for number, group in enumerate(groups):
        total = even[group].sum(axis=0)
        centres[number] = total / max(float(np.linalg.norm(total)), 1e-9)
        others = total - even[group]
        own = np.einsum("ij,ij->i", others, even[group]) / np.maximum(np.linalg.norm(others, axis=1), 1e-9)
        foreign = np.delete(even @ centres[number], group)
        nearest = np.quantile(foreign, 1 - stray, method="higher") if len(foreign) else -1.0
        bounds[number] = max(float(np.quantile(own, miss, method="lower")), float(nearest))
    return Catalogue(tuple(ids), centres, bounds, evening)


def of_issues(frame: pd.DataFrame, vectors: np.ndarray,
              found: Issues) -> tuple[Catalogue, list[str], tuple[np.ndarray, np.ndarray]]:
    """The catalogue of the issues that were found in these complaints.

    Args:
        frame: one row a complaint, as `ml.issues.find_issues` was given it.
        vectors: (n, d) float32, row by row the frame's.
        found: what it found.

    Returns:
        The catalogue; the hashes of the frame's texts; and what the catalogue says of each of them (`Catalogue.keep`).
    """
    is_first = ~frame["text_hash"].duplicated().to_numpy()
    texts, distinct = frame["text_hash"].to_numpy()[is_first].tolist(), vectors[is_first]
    if not found.issues:
        catalogue = Catalogue.empty(vectors.shape[1])
        return catalogue, texts, catalogue.assign(distinct)
    at = {text: position for position, text in enumerate(texts)}
    text_of = dict(zip(keys_of(frame), frame["text_hash"], strict=True))
    groups = [np.unique([at[text_of[member.source, member.service_request_id]] for member in issue.members])
              for issue in found.issues]
    catalogue = learn(distinct, groups, [issue.issue_id for issue in found.issues], learn_evening(distinct))
    return catalogue, texts, catalogue.keep(distinct, groups)
