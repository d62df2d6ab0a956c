"""Clean hours of the sample city as gate 1 sees them, without a warehouse: rows, what was usual, and every verdict.

The functions are the gate's own (marks, suites, bounds); only SQL and Great Expectations are left out, so that
thousands of hours can be judged.
"""

from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from expectations import batch_texts, history
from expectations.batch_profile import COLUMNS, BatchProfile, Volume
from expectations.batch_shape import Shape, batch_shape_suite
from expectations.batch_shares import RULE_IDS, batch_shares_suite
from pipeline.calendar_days import SEOUL
from pipeline.landing import MASKING
from pipeline.records import text_hash
from pipeline.sample_city.city import City
from pipeline.sample_city.rows import row_of
from pipeline.sources.base import RawRow
from pipeline.sources.seoul import SeoulPortal

HOUR = timedelta(hours=1)


def stream(seed: int, daily: int, first: datetime, days: int) -> pd.DataFrame:
    """Every complaint of `days` Seoul days from `first` on, as it is stored within its own hour."""
    city, rows = City(seed, daily), []
    source = SeoulPortal(None, label_ko="", is_synthetic=True, lookback_days=0)
    for k in range(days):
        for case in city.day((first + timedelta(days=k)).date()):
            c = source.map(RawRow(row_of(city, case, case.at + HOUR)))
            rows.append({
                "service_request_id": c.service_request_id, "clear_id": c.service_request_id,
                "description": MASKING.text(c.description), "answer": MASKING.text(c.answer),
                "service_name": c.service_name,
                "channel": c.channel, "district": c.district, "neighbourhood": c.neighbourhood,
                "agency_responsible": c.agency_responsible, "submitter_hmac": c.submitter, "status": c.status,
                "status_notes": c.status_notes, "satisfaction_score": c.satisfaction_score,
                "requested_at": c.requested_at, "answered_at": c.answered_at})
    found = pd.DataFrame(rows)
    texts = found["description"]
    return found.assign(
        text_hash=texts.map(text_hash), is_reused=None, is_new=True, is_late=False, has_lost=False,
        text_length=texts.str.len().astype("float64"),
        text_bytes=texts.map(lambda text: float(len(text.encode()))), id_length=14.0, id_form="9",
        service_field=found["service_name"].str.split(">").str[0].str.strip(),
        requested_hour=found["requested_at"].map(lambda at: float(at.hour)))


def judged(rows: pd.DataFrame, first: datetime, hours: int) -> tuple[int, dict[str, int]]:
    """Hours held, and red hours by rule and severity, of `hours` clean hours from `first` on."""
    usual: dict[str, tuple[int, int]] = {}
    held, red = 0, {}
    at = pd.to_datetime(rows["requested_at"], utc=True)
    floor = at.dt.floor("h")
    by_hour = rows.groupby(["district", floor]).size().rename("complaint_count").reset_index().rename(
        columns={"requested_at": "hour_at"})
    for k in range(hours):
        start = pd.Timestamp(first.astimezone(SEOUL) + k * HOUR).tz_convert("UTC")
        here = rows[floor == start]
        distance = (start - floor) / pd.Timedelta(hours=1)
        near = (distance > 1) & (distance <= 28 * 24 + 1) & ((distance + 1) % 24 <= 2)
        found = _red(here, rows[near].tail(3000), by_hour[(by_hour["hour_at"] <= start) & (
            by_hour["hour_at"] > start - pd.Timedelta(days=28))], usual)
        for rule_id, severity in found:
            red[f"{rule_id} {severity}"] = red.get(f"{rule_id} {severity}", 0) + 1
        held += any(severity == "critical" for _, severity in found)
    return held, red


def _red(rows: pd.DataFrame, reference: pd.DataFrame, districts: pd.DataFrame, usual: dict[str, tuple[int, int]],
         ) -> list[tuple[str, str]]:
    marks = batch_texts.marks(rows, reference)
    found = []
    for rule in batch_shares_suite(marks, usual):
        values = marks[rule.expectation.column].dropna()
        share = float((values > 0).mean()) if len(values) else 0.0
        if rule.rule_id in RULE_IDS:
            before = usual.get(rule.rule_id, (0, 0))
            usual[rule.rule_id] = (before[0] + int((values > 0).sum()), before[1] + len(values))
        if share > 1 - rule.expectation.mostly:
            found.append((rule.rule_id, rule.severity))
    volume = Volume(len(rows), [len(reference) // (3 * 28)] * history.WEEKS)
    profile = BatchProfile({}, volume, Volume(None), {}, dict.fromkeys(COLUMNS, (0, 0)), {}, None, (0, 0), (0, 0))
    figures, rules = batch_shape_suite(Shape(rows, reference, districts, 1.0), profile)
    found += [(rule.rule_id, rule.severity) for rule in rules
              if figures[rule.expectation.column][0] > rule.expected().get("max", np.inf)]
    return found
