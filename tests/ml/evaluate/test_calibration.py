"""A small sample of the calibration: false alarms are about as many as the dial says."""

import json

import numpy as np
import pytest

from ml.evaluate.calibration import SCENARIOS, background, calibration, false_alarms, main

MONTHS, DIAL = 12, 4.0


@pytest.mark.parametrize("name", ["sparse, Poisson", "mixed, negative binomial days"])
def test_observed_false_alarms_are_about_the_nominal_ones(name):
    """48 are nominal; without correlation ±14 is two standard errors."""
    (alarms,) = false_alarms(SCENARIOS[name], [7], dials=[DIAL], months=MONTHS)
    assert 0.5 <= alarms / (MONTHS * DIAL) <= 1.5


def test_a_background_has_the_scenario_s_levels_and_gaps():
    counts, when = background(SCENARIOS["mixed, city days, season, missing hours"], 24 * 200, np.random.default_rng(1))
    assert counts.shape == (len(when), 80)
    assert np.isnan(counts).any(axis=1).mean() == pytest.approx(0.02, abs=0.01)
    daily = np.nanmean(counts, axis=0) * 24
    assert daily.min() < 0.5
    assert 20 < daily.max() < 200


def test_the_report_counts_months_and_judges_the_ratios(monkeypatch, capsys):
    monkeypatch.setattr("ml.evaluate.calibration.false_alarms", lambda scenario, seed: [6, 12, 36])
    good = calibration(2, ["sparse, Poisson"])
    assert good["within"]
    assert [(row["months"], row["alarms"], row["observed_over_nominal"]) for row in good["rows"]] == [
        (24, 12, 1.0), (24, 24, 1.0), (24, 72, 1.0)]
    monkeypatch.setattr("ml.evaluate.calibration.false_alarms", lambda scenario, seed: [0, 12, 36])
    assert main(["--installations", "2"]) == 1
    assert not json.loads(capsys.readouterr().out)["within"]
