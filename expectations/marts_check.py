"""Gate 2's work: read the frames from one snapshot, run the suites over them."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd
from psycopg import Connection

from expectations import marts_frames, marts_suites
from expectations.outcome import Outcome, is_green
from expectations.run import run_suite


@dataclass(frozen=True)
class MartsCheck:
    """What gate 2 saw: the newest transform, the days, the greatest dirty mark among them, and every outcome."""

    transform_id: int
    outcomes: list[Outcome]
    days: list[date] = field(default_factory=list)
    dirty_mark: int = 0


def check(connection: Connection) -> MartsCheck:
    """Check everything that a publication would copy, as far as it is there.

    Raises:
        RuntimeError: no transform was ever run.
    """
    build = marts_frames.transforms(connection)
    if build["transform_id"] is None:
        raise RuntimeError("nothing to check: no transform was ever run (pipeline.transform.build makes the marts)")
    no_facts = marts_frames.missing(connection, marts_frames.FACTS)
    no_issues = marts_frames.missing(connection, marts_frames.ISSUES)
    figures = pd.DataFrame([{"newest_failed": float(not build["is_success"]), "missing_facts": float(len(no_facts)),
                             "missing_issues": float(len(no_issues))}])
    outcomes = run_suite("marts_build", figures, marts_suites.marts_build_suite(no_facts, no_issues))
    if not is_green(outcomes):
        return MartsCheck(build["transform_id"], outcomes)
    days = marts_frames.days(connection, build["facts_started_at"])
    outcomes += _facts(connection, days)
    if not no_issues:
        for name, key, suite in marts_suites.ISSUE_MARTS:
            outcomes += run_suite(f"marts_{name}", marts_frames.keyed(connection, name, key), suite(), key=key)
        models = marts_frames.models(connection)
        outcomes += run_suite("marts_models", models, marts_suites.marts_models_suite(models))
    (mark,) = connection.execute("select coalesce(max(dirty_mark), 0) from marts.days_to_publish").fetchone() or (0,)
    return MartsCheck(build["transform_id"], outcomes, list(days["requested_date"]), mark)


def _facts(connection: Connection, days: pd.DataFrame) -> list[Outcome]:
    outcomes = run_suite("marts_days", days, marts_suites.marts_days_suite(), key="requested_date")
    for mart in marts_frames.DAY_MARTS:
        outcomes += run_suite(f"marts_{mart.name}", marts_frames.day_mart(connection, mart, days),
                              marts_suites.marts_day_mart_suite(mart), key="requested_date")
    outcomes += run_suite("marts_recent", marts_frames.recent(connection, days), marts_suites.marts_recent_suite(),
                          key="requested_date")
    outcomes += run_suite("marts_outlines", marts_frames.keyed(connection, "neighbourhood_outlines",
                                                               "neighbourhood_code"),
                          marts_suites.marts_outlines_suite(), key="neighbourhood_code")
    return outcomes + run_suite("marts_whole", marts_frames.whole(connection), marts_suites.marts_whole_suite())
