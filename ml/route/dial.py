"""How sure is sure enough: the confidence from which on answers are given, for the largest error that is accepted.

Of held-out answers as many are taken, the surest first, as keep (wrong + 1) / given within the dial; modelled on the
inductive form of conformal selection (Jin and Candès, Selection by prediction with conformal p-values, JMLR 2023). The
longest such beginning is picked among many, so by chance alone it would go over the dial now and then: few answers have
to stay within it by more, so that the error of new ones is seldom over the dial by more than `OVER`. All that holds as
long as new texts are like those learned from; where the stream drifts, the error that is observed has to be shown.
"""

import numpy as np
from numpy.typing import NDArray

NEVER = np.inf
OVER = 0.03  # points over the dial that are still within what was asked
SURENESS = 1.64  # standard errors: one in twenty goes over all the same


def threshold(confidences: NDArray[np.float64], is_right: NDArray[np.bool_], max_error: float) -> float:
    """The lowest confidence at which answers may be given; NEVER where no number of them keeps within the dial.

    Args:
        confidences: of held-out answers, shape (n,).
        is_right: whether each was right, shape (n,).
        max_error: the dial, a share.
    """
    order = np.argsort(-confidences, kind="stable")
    given = np.arange(1, len(order) + 1)
    error = (np.cumsum(~is_right[order]) + 1) / given
    chance = SURENESS * np.sqrt(max_error * (1 - max_error) / given)
    within = np.flatnonzero((error <= max_error) & (error + chance <= max_error + OVER))
    # answers of one confidence are given together or not at all
    ends = np.flatnonzero(np.append(np.diff(confidences[order]) != 0, True))
    kept = np.intersect1d(within, ends)
    return float(confidences[order][kept[-1]]) if len(kept) else NEVER
