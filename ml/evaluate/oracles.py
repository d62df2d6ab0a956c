"""Number for number against R: EARS, Farrington and the scan statistics.

`python -m ml.evaluate.oracles --data FOLDER` reads FOLDER/oracles (output of the R package `surveillance`) and
FOLDER/scan_oracles (`scanstatistics`), prints one JSON object — per algorithm how many series and days were compared
and the largest absolute difference — and exits 1 where one is above 1e-6 or an alarm, a gap or a most likely cluster
differs. The files are not part of the repository.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from ml.surveillance.ears import ears
from ml.surveillance.farrington import Settings, farrington
from ml.surveillance.scan import permutation_expected, poisson_scores, population_expected, recent_sums
from ml.surveillance.zones import zones_of

TOLERANCE = 1e-6
WEEKLY, DAILY = Settings(trend_p_value=1.0), Settings(half_window=10, periods=1, frequency=365, trend_p_value=1.0)
FARRINGTON_COLUMNS = {"expected": "expected", "upper": "upperbound", "score": "score", "p_value": "pvalue",
                      "dispersion": "phi"}
EB_DAYS, EB_LEAST = 7, 0.05  # the forecast of the scan references: mean of the days before the last 7, plus 0.05
LARGEST_SHARE = 0.5  # of the residents, in a circle of the spatial references


@dataclass(frozen=True)
class Comparison:
    """One algorithm on one series: figures compared, largest absolute difference, what differs otherwise."""

    algorithm: str
    series: str
    days: int
    difference: float
    mismatches: int


def compared(algorithm: str, series: str, pairs: list[tuple[np.ndarray, np.ndarray]], mismatches: int = 0,
             days: int | None = None) -> Comparison:
    """Compare (ours, reference) pairs of arrays; a gap (NaN) on one side alone is a mismatch."""
    largest = 0.0
    for ours, reference in pairs:
        both = np.isfinite(ours) & np.isfinite(reference)
        mismatches += int(np.count_nonzero(np.isnan(ours) != np.isnan(reference)))
        largest = max(largest, float(np.abs(ours[both] - reference[both]).max(initial=0)))
    return Comparison(algorithm, series, len(pairs[0][0]) if days is None else days, largest, int(mismatches))


def ears_comparisons(folder: Path) -> Iterator[Comparison]:
    """EARS, every variant and baseline of one series folder."""
    counts = pd.read_csv(folder / "series.csv")["observed"].to_numpy(float)
    for path in sorted(folder.glob("ears_*.csv")):
        variant, baseline, least = re.fullmatch(r"ears_(C\d)_b(\d+)(_minsigma1)?", path.stem).groups()
        reference = pd.read_csv(path)
        alpha = 0.025 if variant == "C3" else 0.001
        upper, _ = ears(counts, variant, alpha, int(baseline), 1.0 if least else 0.0)
        at = reference["t"].to_numpy() - 1
        alarms = np.count_nonzero((counts > upper)[at] != (reference["alarm"] == 1))
        yield compared(path.stem, folder.name, [(upper[at], reference["upperbound"].to_numpy(float))], alarms)


def farrington_comparisons(folder: Path) -> Iterator[Comparison]:
    """farringtonFlexible, every method of one series folder: bound, expected count, score, p value and dispersion."""
    series = pd.read_csv(folder / "series.csv")
    days = None if series["date"].isna().any() else [date.fromisoformat(day) for day in series["date"]]
    for path in sorted(folder.glob("farringtonFlexible_*.csv")):
        daily, years, threshold = re.fullmatch(r"farringtonFlexible_(daily_)?b(\d+)_(\w+)", path.stem).groups()
        reference, base = pd.read_csv(path), DAILY if daily else WEEKLY
        settings = replace(base, years=int(years), threshold=threshold)
        steps = (reference["t"] - 1).tolist()
        judged = farrington(series["observed"].to_numpy(float), steps, settings, days)
        pairs = [(getattr(judged, ours)[:, 0], reference[theirs].to_numpy(float))
                 for ours, theirs in FARRINGTON_COLUMNS.items()]
        is_alarm = series["observed"].to_numpy()[steps] > judged.upper[:, 0]
        mismatches = np.count_nonzero(is_alarm != (reference["alarm"] == 1))
        mismatches += np.count_nonzero((judged.has_trend[:, 0] == 1) != reference["trend"].notna())
        name = f"farringtonFlexible_{daily or ''}{threshold}"
        yield compared(name, folder.name, pairs, mismatches)


def scan_comparisons(folder: Path) -> Iterator[Comparison]:
    """The three scans of one case: all scores that the references hold, and the most likely cluster."""
    table = pd.read_csv(folder / "counts.csv.gz", dtype={"date": str}).set_index("date")
    table = table.loc[:, (table.sum() > 0).to_numpy()]
    counts, place = table.to_numpy(), {name: at for at, name in enumerate(table.columns)}
    residents = pd.read_csv(folder / "locations.csv", dtype={"id": str}).set_index("id")["population"]
    population = np.maximum(residents[table.columns].to_numpy(float), 1)
    listed = pd.read_csv(folder / "zones.csv.gz")
    zones = zones_of([(str(row.zone), "", [place[name] for name in row.locations.split()])
                      for row in listed.itertuples()], counts.shape[1]).membership
    forecast = np.broadcast_to(counts[:-EB_DAYS].mean(axis=0) + EB_LEAST, (EB_DAYS, counts.shape[1]))
    inside, total = recent_sums(counts, zones), float(counts.sum())
    scores = {
        "permutation": poisson_scores(inside, recent_sums(permutation_expected(counts), zones), total),
        "pb_poisson": poisson_scores(inside, recent_sums(population_expected(counts, population), zones), total),
        "eb_poisson": poisson_scores(inside[:, :EB_DAYS], recent_sums(forecast, zones)),
    }
    summary = pd.read_csv(folder / "summary.csv").set_index("method")
    for method, score in scores.items():
        paths = [path for part in ("top300", "allscores") if (path := folder / f"{method}_{part}.csv.gz").exists()]
        reference = pd.concat([pd.read_csv(path) for path in paths]).drop_duplicates(["zone", "duration"])
        ours = score[reference["zone"] - 1, reference["duration"] - 1]
        zone, last = np.unravel_index(np.argmax(score), score.shape)
        best = summary.loc[method]
        wrong = int((zone + 1, last + 1) != (best["mlc_zone"], best["mlc_duration"]))
        yield compared(f"scan_{method}", folder.name, [(ours, reference["score"].to_numpy())], wrong, len(counts))


def spatial_comparisons(folder: Path) -> Iterator[Comparison]:
    """The purely spatial references: every cluster listed there, and the most likely circle."""
    areas = pd.read_csv(folder / "pennLC_input.csv")
    cases, expected = areas["cases"].to_numpy(float), areas["expected"].to_numpy(float)

    def listed(name: str, places: str, score: str) -> tuple[np.ndarray, np.ndarray, list[list[int]]]:
        reference = pd.read_csv(folder / name)
        members = [[int(number) - 1 for number in row.split()] for row in reference[places]]
        ours = [poisson_scores(cases[inside].sum(), expected[inside].sum(), cases.sum()) for inside in members]
        return np.array(ours, dtype=float), reference[score].to_numpy(float), members

    ours, reference, members = listed("pennLC_kulldorff_poisson.csv", "location_ids", "log_lkhd_ratio")
    apart = np.hypot(*(np.subtract.outer(axis, axis) for axis in areas[["x_km", "y_km"]].to_numpy().T))
    share = areas["population"].to_numpy() / areas["population"].sum()
    circles = [order[:size] for order in np.argsort(apart, axis=1, kind="stable")
               for size in range(1, int(np.count_nonzero(np.cumsum(share[order]) <= LARGEST_SHARE)) + 1)]
    scores = [float(poisson_scores(cases[inside].sum(), expected[inside].sum(), cases.sum())) for inside in circles]
    wrong = int(sorted(circles[int(np.argmax(scores))]) != sorted(members[0]))
    yield compared("scan_spatial_circles", folder.name, [(ours, reference)], wrong, 1)
    ours, reference, _ = listed("pennLC_rflexscan_flexible15.csv", "area_ids", "stats")
    yield compared("scan_spatial_flexible", folder.name, [(ours, reference)], 0, 1)


def summarised(comparisons: list[Comparison]) -> dict[str, dict[str, float]]:
    """Per algorithm: series, days, largest absolute difference, mismatches."""
    rows = pd.DataFrame([asdict(one) for one in comparisons]).groupby("algorithm")
    figures = rows.agg(series=("series", "nunique"), days=("days", "sum"), largest=("difference", "max"),
                       mismatches=("mismatches", "sum"))
    return {str(name): {"series": int(row.series), "days": int(row.days), "largest_difference": float(row.largest),
                        "mismatches": int(row.mismatches)} for name, row in figures.iterrows()}


def main(arguments: list[str] | None = None) -> int:
    """Compare everything under --data; 0 where all of it agrees."""
    parser = argparse.ArgumentParser(prog="python -m ml.evaluate.oracles", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder that holds oracles and scan_oracles")
    data = parser.parse_args(arguments).data
    counted = sorted(path.parent for path in data.glob("oracles/*/series.csv"))
    scanned = sorted(path.parent for path in data.glob("scan_oracles/*/counts.csv.gz"))
    if not counted or not scanned:
        print(f"{data}: no folders oracles and scan_oracles with reference output; name the folder that holds them",
              file=sys.stderr)
        return 2
    comparisons = [one for folder in counted for compare in (ears_comparisons, farrington_comparisons)
                   for one in compare(folder)]
    comparisons += [one for folder in scanned for one in scan_comparisons(folder)]
    comparisons += [one for path in data.glob("scan_oracles/*/pennLC_input.csv")
                    for one in spatial_comparisons(path.parent)]
    wrong = [asdict(one) for one in comparisons if one.difference > TOLERANCE or one.mismatches]
    print(json.dumps({"tolerance": TOLERANCE, "agrees": not wrong, "algorithms": summarised(comparisons),
                      "differing": wrong}, indent=1))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
