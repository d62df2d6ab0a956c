"""A simulated clean stream of hourly counts, and gate 1's verdict on its volume, hour by hour."""

from datetime import UTC, datetime, timedelta

import numpy as np

from expectations import history
from expectations.batch_profile import COLUMNS, TRAILING, BatchProfile, Volume
from expectations.batch_suites import batch_profile_suite

HOUR = timedelta(hours=1)
START = datetime(2026, 1, 4, 15, tzinfo=UTC)  # a Monday's midnight in Seoul
BY_HOUR = np.array([1, .6, .4, .4, .5, 1, 2, 4, 7, 9, 9, 8, 7, 8, 8, 8, 7, 6, 5, 4.5, 4, 3.5, 2.5, 1.5])
BY_DAY = np.array([1.15, 1.1, 1.1, 1.1, 1.1, .8, .65])
RULES = ("B-VOL-01", "B-VOL-02", "B-SIL-01")


def simulate(daily, weeks, seed, day_effect=0.08):
    """Counts an hour over `weeks`: rhythm × holiday × an ordinary day's luck, then Poisson."""
    rng = np.random.default_rng(seed)
    counts = {}
    for day in range(7 * weeks):
        midnight = START + timedelta(days=day)
        luck = rng.lognormal(0, day_effect)
        kind = history.day_kind(midnight)
        for hour, share in enumerate(BY_HOUR / BY_HOUR.sum()):
            counts[midnight + hour * HOUR] = int(rng.poisson(daily * BY_DAY[kind] * share * luck))
    return counts


def volume(counts, start, end, earlier):
    """The volume of [start, end) beside the earlier windows that the stream holds."""
    def total(first, last):
        return sum(counts[first + k * HOUR] for k in range(round((last - first) / HOUR)))

    return Volume(total(start, end), [total(first, last) for first, last in earlier if first >= START])


def verdict(counts, start):
    """Rule ids of gate 1's volume rules that are red for the hour that starts at `start`."""
    end = start + HOUR
    earlier = history.comparable_windows(start, end)
    tail = [(last - TRAILING, last) for _, last in earlier]
    batch = dict.fromkeys(("fetched_count", "accepted_count", "duplicate_count", "quarantined_count", "row_count",
                           "stored_count", "kept_count"), 0)
    nothing = dict.fromkeys(COLUMNS, (0, 0))
    profile = BatchProfile(batch, volume(counts, start, end, earlier), volume(counts, end - TRAILING, end, tail), {},
                           nothing, nothing, None, (0, 0), (0, 0))
    frame, rules = batch_profile_suite(profile)
    red = []
    for rule in rules:
        value, bounds = frame[rule.expectation.column][0], rule.expected()
        if rule.rule_id in RULES and not bounds.get("min", -np.inf) <= value <= bounds.get("max", np.inf):
            red.append(rule.rule_id)
    return red


def delay(counts, start, factor, limit=48):
    """Hours from a fault at `start`, which keeps `factor` of each hour's complaints, to the first hold; None: never."""
    rng = np.random.default_rng(int(start.timestamp()) % 2**32)
    faulty = {at: int(rng.binomial(count, factor)) if at >= start else count for at, count in counts.items()}
    return next((hours for hours in range(limit) if verdict(faulty, start + hours * HOUR)), None)
