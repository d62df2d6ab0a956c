"""Gate 1's suite on shapes: composition, lengths and times of a batch, beside the same hours of earlier days.

Every rule needs both a tail probability that chance cannot explain and an effect that an official would see, since with
many rows everything is significant. A real event *adds* complaints of one kind or place; a fault *moves* them: so a
changed composition holds a batch only where the volume is ordinary.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from expectations import history
from expectations.batch_profile import BatchProfile
from expectations.rule import Rule, figure, rule
from expectations.rulebook import limit

SUBJECT = "접수 구성"
PROBABILITY = 1e-6
REFERENCE_ROWS = 100
MIX_ROWS = 40
LENGTH_ROWS = 30
DAY_ROWS = 100
DAY_HOURS = 20
ORDINARY_VOLUME = 1.5
SILENT_SHARE = 0.6  # a district is silent even at this part of its share
SMALL_DISTRICT = 0.005
RECENT_HOURS = 72
NO_REFERENCE = "비교할 이전 자료 부족"
MIXED = (("B-MIX-01", "channel"), ("B-MIX-02", "district"), ("B-MIX-03", "service_field"))


@dataclass(frozen=True)
class Shape:
    """Rows of the batch's window and of the reference (see `sql/reference.sql`), and districts by hour."""

    rows: pd.DataFrame
    reference: pd.DataFrame
    districts: pd.DataFrame
    window_hours: float


def batch_shape_suite(shape: Shape, profile: BatchProfile) -> tuple[pd.DataFrame, list[Rule]]:
    """The batch as a one-row frame and the rules on it."""
    known = len(shape.reference) >= REFERENCE_ROWS
    note = "" if known else NO_REFERENCE
    shifts = {column: mix_shift(shape.rows[column], shape.reference[column], MIX_ROWS) for _, column in MIXED}
    is_ordinary = (profile.window.count or 0) <= ORDINARY_VOLUME * (profile.window.expected or np.inf)
    drift = length_drift(_lengths(shape.rows), _lengths(shape.reference))
    is_day = shape.window_hours >= DAY_HOURS
    clock = mix_shift(shape.rows["requested_hour"], shape.reference["requested_hour"], DAY_ROWS) if is_day else 0.0
    silent = silent_districts(shape.districts)
    figures = {**{f"{column}_shift": value for column, value in shifts.items()},
               "moved": max(shifts.values()) if is_ordinary else 0.0, "length_drift": drift, "clock_shift": clock,
               "silent_district_count": float(len(silent))}
    names = ", ".join(silent)
    measured = [*((rule_id, f"{column}_shift") for rule_id, column in MIXED), ("B-MIX-04", "moved"),
                ("B-LEN-01", "length_drift"), ("B-LEN-02", "length_drift"), ("B-CLK-01", "clock_shift")]
    return pd.DataFrame([figures]).astype("float64"), [
        *(rule(rule_id, SUBJECT, figure(column, 0, limit(rule_id, "distance")), note, informs=not known)
          for rule_id, column in measured),
        *(rule(rule_id, SUBJECT, figure("silent_district_count", 0, limit(rule_id, "districts")), names)
          for rule_id in ("B-DST-01", "B-DST-02")),
    ]


def mix_shift(values: pd.Series, usual: pd.Series, least_rows: int) -> float:
    """Total variation distance between two compositions, 0 where chance explains it (chi-square below `PROBABILITY`).

    Values that were never seen before are left to the rules on shares; those that hold less than 1 % of the reference
    are taken together, as the chi-square test needs. Both samples form the table, so the reference's own error counts.
    """
    values = values[values.isin(set(usual))]
    if len(values) < least_rows or len(usual) < REFERENCE_ROWS:
        return 0.0
    values, usual = values.astype(str), usual.astype(str)
    shares = usual.value_counts(normalize=True)
    common = set(shares.index[shares >= 0.01])
    table = pd.DataFrame({
        "now": values.where(values.isin(common), "").value_counts(),
        "usual": usual.where(usual.isin(common), "").value_counts()}).fillna(0)
    if len(table) < 2:
        return 0.0
    _, probability, _, _ = stats.chi2_contingency(table.to_numpy())
    distance = 0.5 * float((table["now"] / len(values) - table["usual"] / len(usual)).abs().sum())
    return distance if probability < PROBABILITY else 0.0


def length_drift(lengths: np.ndarray, usual: np.ndarray) -> float:
    """Kolmogorov–Smirnov distance of the lengths of distinct texts, 0 where chance explains it."""
    if len(lengths) < LENGTH_ROWS or len(usual) < REFERENCE_ROWS:
        return 0.0
    found = stats.ks_2samp(lengths, usual, method="asymp")
    return float(found.statistic) if found.pvalue < PROBABILITY else 0.0


def silent_districts(hours: pd.DataFrame) -> list[str]:
    """Districts that have sent nothing for so many complaints of the others that chance does not explain it.

    With a share p of earlier complaints, none among the n since its last one has the probability (1 − p)^n; p is taken
    at `SILENT_SHARE` of its value, since one week differs from another. No clock is needed: at night n grows slowly.

    Args:
        hours: `district`, `hour_at`, `complaint_count`, up to the window's end (see `sql/districts.sql`).
    """
    if hours.empty:
        return []
    newest = hours["hour_at"].max()
    earlier = hours[hours["hour_at"] < newest - pd.Timedelta(hours=RECENT_HOURS)]
    by_hour = hours.groupby("hour_at")["complaint_count"].sum()
    total = earlier["complaint_count"].sum()
    if total < REFERENCE_ROWS:
        return []
    found = []
    for district, count in earlier.groupby("district")["complaint_count"].sum().items():
        share = count / total
        last = hours.loc[hours["district"] == district, "hour_at"].max()
        since = by_hour[by_hour.index > last].sum()
        if share >= SMALL_DISTRICT and (1 - SILENT_SHARE * share) ** since < history.HOLD_PROBABILITY / len(by_hour):
            found.append(str(district))
    return sorted(found)


def _lengths(rows: pd.DataFrame) -> np.ndarray:
    return rows.loc[~rows["text_hash"].duplicated(), "text_length"].to_numpy(dtype="float64")
