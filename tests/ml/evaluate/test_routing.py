"""Figures of routing on answers whose truth is known by construction."""

import numpy as np
import pytest

from ml.evaluate.routing import calibration_error, figures

NAMES = ("가", "나")


def chances(sure_of_first):
    first = np.asarray(sure_of_first, dtype=float)
    return np.stack([first, 1 - first], axis=1)


def test_a_router_that_knows_when_it_is_wrong_has_a_small_area():
    found = figures(chances([0.99, 0.9, 0.8, 0.6]), NAMES, ["가", "가", "가", "나"])
    assert (found["texts"], found["accuracy"], found["macro_f1"]) == (4, 0.75, pytest.approx(0.429, abs=1e-3))
    assert found["risk_coverage_area"] == pytest.approx(0.062, abs=1e-3)  # (0 + 0 + 0 + 1/4) / 4
    assert found["accuracy_at_coverage"] == {f"{tenth / 10}": 1.0 for tenth in range(1, 10)}
    blind = figures(chances([0.6, 0.8, 0.9, 0.99]), NAMES, ["가", "가", "가", "나"])
    assert blind["risk_coverage_area"] > found["risk_coverage_area"]
    assert blind["accuracy_at_coverage"]["0.3"] == 0.0


def test_calibration_is_the_distance_of_sureness_from_being_right():
    sure = np.repeat([0.95, 0.55], [100, 100])
    assert calibration_error(sure, np.repeat([True, False], [100, 100])) == pytest.approx(0.3)
    assert calibration_error(sure, np.arange(200) % 20 != 0) == pytest.approx(0.2)
    assert calibration_error(np.full(100, 0.75), np.arange(100) < 75) == pytest.approx(0)
