"""How sure is sure enough: the confidence from which on answers are given, for the largest error that is accepted.

The rule is that of conformal selection (Jin and Candès, Selection by prediction with conformal p-values, JMLR 2023), on
held-out answers: give as many as can be given while (wrong + 1) / given stays within the dial. As long as new texts are
like those learned from, the share of wrong answers among those given is then at most the dial on average. Where the
stream drifts it is not; so the share that is observed has to be shown beside it.
"""

import numpy as np
from numpy.typing import NDArray

NEVER = np.inf


def threshold(confidences: NDArray[np.float64], is_right: NDArray[np.bool_], max_error: float) -> float:
    """The lowest confidence at which answers may be given; NEVER where no number of them keeps within the dial.

    Args:
        confidences: of held-out answers, shape (n,).
        is_right: whether each was right, shape (n,).
        max_error: the dial, a share.
    """
    order = np.argsort(-confidences, kind="stable")
    given = np.arange(1, len(order) + 1)
    within = np.flatnonzero((np.cumsum(~is_right[order]) + 1) / given <= max_error)
    # answers of one confidence are given together or not at all
    ends = np.flatnonzero(np.append(np.diff(confidences[order]) != 0, True))
    kept = np.intersect1d(within, ends)
    return float(confidences[order][kept[-1]]) if len(kept) else NEVER
