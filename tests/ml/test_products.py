"""A row's product is its own: whatever stands beside it, however many cores there are, and however a matrix lies."""

import numpy as np
from threadpoolctl import threadpool_limits

from ml.products import dots

MATRIX = np.random.default_rng(3).normal(size=(11_149, 384)).astype(np.float32)  # BLAS would share it between cores


def test_it_is_the_product():
    np.testing.assert_allclose(dots(MATRIX, MATRIX[7]), MATRIX.astype(np.float64) @ MATRIX[7], rtol=1e-4, atol=1e-3)


def test_a_row_of_the_matrix_gives_the_same_to_the_last_digit_among_others_and_with_any_cores():
    together = dots(MATRIX, MATRIX[7])
    np.testing.assert_array_equal(together[500:600], dots(MATRIX[500:600], MATRIX[7]))
    np.testing.assert_array_equal(together, dots(np.asfortranarray(MATRIX), MATRIX[7]))
    for cores in (1, 2):
        with threadpool_limits(limits=cores):
            np.testing.assert_array_equal(together, dots(MATRIX, MATRIX[7]))
