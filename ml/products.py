"""Products whose last digit is a row's own."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def dots(matrix: NDArray[Any], row: NDArray[Any]) -> NDArray[Any]:
    """`matrix` @ `row`, shape (rows of the matrix,), without BLAS.

    With BLAS the last digit of a sum hangs on how many cores share it and on what else is multiplied with it, and to
    hold it at one core is a setting of the whole process, which threads would take from each other.
    """
    return np.einsum("ij,j->i", np.ascontiguousarray(matrix), row)
