"""Observed over nominal false alarms, by simulation of counts in which nothing happens.

`python -m ml.evaluate.calibration` prints one JSON object: per scenario and setting of the dial the simulated months,
the new alarms and their ratio to the nominal number, with a 95 % interval. Every installation of a scenario has series
of its own, learns eight weeks, sets its threshold from what it learned, and is watched for a year. The counts are not
drawn from the model that judges them: levels, habits, noise and gaps come from the scenario alone.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from ml.surveillance.alarms import MONTH_DAYS, alarm_rate, gamma_noise, new_alarms
from ml.surveillance.expected import learn, surprises
from ml.surveillance.profile import DAY_HOURS, Calendar, calendar

WARM_UP = 56 * DAY_HOURS
WATCHED_MONTHS = 12
DIALS = (0.5, 1.0, 3.0)  # false alarms a month
BOUNDS = (0.5, 1.5)
START = datetime(2024, 1, 1)
WEEKDAYS = np.array([1.2, 1.1, 1.1, 1.1, 1.1, 0.8, 0.6])
HOURS = 1 + 0.8 * np.sin((np.arange(DAY_HOURS) - 9) / DAY_HOURS * 2 * np.pi)
YEAR_HOURS = 365 * DAY_HOURS
HOLIDAYS = (date(2024, 2, 12), date(2024, 3, 1), date(2024, 5, 6), date(2024, 6, 6), date(2024, 8, 15),
            date(2024, 10, 3), date(2024, 10, 9), date(2024, 12, 25), date(2025, 1, 1))


@dataclass(frozen=True)
class Scenario:
    """Series between `lowest` and `highest` counts a day (evenly on the scale of logarithms).

    `day`, `hour` and `common` are squared coefficients of variation of a series' days, its hours and the city's days;
    `habit` the standard deviation of the logarithm of each series' own weekdays and hours; `season` the swing of the
    level over the year; `missing` the share of hours in which nothing could be fetched.
    """

    series: int
    lowest: float
    highest: float
    day: float = 0.0
    hour: float = 0.0
    common: float = 0.0
    habit: float = 0.0
    season: float = 0.0
    missing: float = 0.0


SCENARIOS = {
    "sparse, Poisson": Scenario(150, 0.02, 0.5),
    "dense, Poisson": Scenario(40, 2, 200),
    "mixed, Poisson, own habits": Scenario(80, 0.05, 100, habit=0.2),
    "sparse, negative binomial days and hours": Scenario(150, 0.02, 0.5, day=0.3, hour=0.3, habit=0.1),
    "mixed, negative binomial hours": Scenario(80, 0.05, 100, hour=0.5, habit=0.1),
    "mixed, negative binomial days": Scenario(80, 0.05, 100, day=0.05, hour=0.1, habit=0.1),
    "mixed, city days, season, missing hours": Scenario(80, 0.05, 100, day=0.03, hour=0.1, common=0.03, habit=0.1,
                                                        season=0.2, missing=0.02),
}


def background(scenario: Scenario, hours: int, rng: np.random.Generator) -> tuple[np.ndarray, Calendar]:
    """(hours, series) counts of one installation in which nothing happens, and their calendar; NaN: missing hours."""
    when = calendar(START, hours, HOLIDAYS)
    number, days = scenario.series, int(when.day[-1]) + 1
    profile = (WEEKDAYS[:, None] * HOURS)[:, :, None] * np.exp(scenario.habit * rng.normal(size=(7, 1, number)))
    profile = profile * np.exp(scenario.habit * rng.normal(size=(1, DAY_HOURS, number)))
    profile /= profile.mean(axis=(0, 1))
    rate = np.exp(rng.uniform(np.log(scenario.lowest), np.log(scenario.highest), number)) / DAY_HOURS
    season = 1 + scenario.season * np.sin(2 * np.pi * np.arange(hours) / YEAR_HOURS)
    daily = gamma_noise(scenario.common, (days, 1), rng) * gamma_noise(scenario.day, (days, number), rng)
    mean = rate * profile[when.weekday, when.hour] * season[:, None] * daily[when.day]
    counts = rng.poisson(mean * gamma_noise(scenario.hour, mean.shape, rng)).astype(float)
    counts[rng.random(hours) < scenario.missing] = np.nan
    return counts, when


def false_alarms(scenario: Scenario, seed: Sequence[int], dials: Sequence[float] = DIALS,
                 months: int = WATCHED_MONTHS) -> list[int]:
    """New alarms of one installation in so many months of 30 days, one number a setting of the dial."""
    rng = np.random.default_rng(seed)
    counts, when = background(scenario, WARM_UP + months * MONTH_DAYS * DAY_HOURS, rng)
    model = learn(counts[:WARM_UP], when.rows(slice(WARM_UP)))
    rate = alarm_rate(model, seed=int(rng.integers(2**31)))
    found = surprises(counts, when, model, WARM_UP)
    return [len(new_alarms(found, rate.threshold(dial))) for dial in dials]


def calibration(installations: int, scenarios: Sequence[str]) -> dict[str, object]:
    """Ratios of observed to nominal false alarms, per scenario and setting of the dial."""
    rows = []
    for name in scenarios:
        place = list(SCENARIOS).index(name)
        alarms = np.array([false_alarms(SCENARIOS[name], [place, at]) for at in range(installations)])
        months = installations * WATCHED_MONTHS
        for dial, column in zip(DIALS, alarms.T, strict=True):
            ratios = column / (dial * WATCHED_MONTHS)
            ratio = float(ratios.mean())
            margin = 1.96 * float(ratios.std(ddof=1)) / installations**0.5 if installations > 1 else 0.0
            rows.append({"scenario": name, "false_alarms_per_month": dial, "months": months,
                         "alarms": int(column.sum()), "observed_over_nominal": round(ratio, 3),
                         "interval": [round(ratio - margin, 3), round(ratio + margin, 3)]})
    within = all(BOUNDS[0] <= row["observed_over_nominal"] <= BOUNDS[1] for row in rows)
    months = installations * WATCHED_MONTHS * len(scenarios)
    return {"bounds": BOUNDS, "within": within, "months": months, "rows": rows}


def main(arguments: list[str] | None = None) -> int:
    """Print the calibration as JSON; 0 where every ratio is within the bounds, else 1."""
    parser = argparse.ArgumentParser(prog="python -m ml.evaluate.calibration", description=__doc__.splitlines()[0])
    parser.add_argument("--installations", type=int, default=18, help="a year each, per scenario (default 18)")
    result = calibration(parser.parse_args(arguments).installations, list(SCENARIOS))
    print(json.dumps(result, indent=1))
    return 0 if result["within"] else 1


if __name__ == "__main__":
    sys.exit(main())
