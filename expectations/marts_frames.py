"""Gate 2's frames: one row a day or an issue, aggregated by the database: their size never follows the data's."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd
from psycopg import Connection, sql

from expectations import query
from expectations.rulebook import limit

FACTS = ("marts.days_to_publish", "marts.fct_complaints", "marts.daily_complaints", "marts.hourly_complaints",
         "marts.handling_daily", "marts.district_daily", "marts.neighbourhood_daily", "marts.recent_complaints",
         "marts.backlog", "marts.open_complaints", "marts.neighbourhood_outlines", "staging.stg_complaints",
         "intermediate.int_as_of", "seeds.districts", "seeds.neighbourhoods", "seeds.service_categories")
NEVER = date(2000, 1, 1)  # where there is nothing to publish: a run of no days
ISSUES = ("marts.emerging_issues", "marts.issue_complaints", "marts.issue_daily", "marts.issue_events", "marts.alerts",
          "marts.alert_complaints", "marts.alert_evaluation", "marts.routing_monthly",
          "marts.understanding_evaluation")
VECTORS = 500  # looked at, of as many texts

KNOWN_DISTRICT = """district_name = '미상' and district_code is null
    or (district_code::text, district_name)
    in (select d.district_code::text, d.district_name from seeds.districts as d)"""

KNOWN_NEIGHBOURHOOD = """neighbourhood_name = '미상' and neighbourhood_code is null
    or (neighbourhood_code::text, neighbourhood_name)
    in (select n.neighbourhood_code::text, n.neighbourhood_name from seeds.neighbourhoods as n)"""

KNOWN_CATEGORY = """service_field = '미분류'
    or (service_field, service_name) in (select c.service_field, c.service_name from seeds.service_categories as c)"""


@dataclass(frozen=True)
class DayMart:
    """A mart of days: its key within a day, and conditions that must be true in every row, by the figure's name."""

    name: str
    key: tuple[str, ...]
    conditions: dict[str, str]


DAY_MARTS = (
    DayMart("daily_complaints", ("district_code", "district_name", "service_field", "service_name", "channel",
                                 "agency_responsible"), {
        "range": "complaint_count > 0 and least(closed_count, duplicate_count, campaign_count, repeat_count) >= 0"
                 " and greatest(closed_count, duplicate_count, campaign_count, repeat_count) <= complaint_count"
                 " and num_nulls(closed_count, duplicate_count, campaign_count, repeat_count) = 0",
        "district": KNOWN_DISTRICT,
        "category": KNOWN_CATEGORY,
    }),
    DayMart("hourly_complaints", ("requested_hour_at", "service_field"), {
        "range": "complaint_count > 0 and (requested_hour_at at time zone 'Asia/Seoul')::date = requested_date",
    }),
    DayMart("handling_daily", ("agency_responsible", "service_field"), {
        "range": "complaint_count > 0 and closed_count between 0 and complaint_count and overdue_open_count between 0"
                 " and complaint_count - closed_count and least(transfer_count, handling_hours_sum) >= 0"
                 " and transferred_count between 0 and least(transfer_count, complaint_count)"
                 " and reopened_count between 0 and complaint_count",
        # a closed complaint without a deadline, or answered before it was reopened, is neither on time nor late
        "closed": "least(on_time_count, late_count) >= 0 and on_time_count + late_count <= closed_count",
        "satisfaction": "satisfaction_count between 0 and complaint_count"
                        " and satisfaction_sum between satisfaction_count and 5 * satisfaction_count",
    }),
    DayMart("district_daily", ("district_code", "district_name", "service_field"), {
        "range": "complaint_count > 0 and coalesce(resident_count, 0) >= 0",
        "district": KNOWN_DISTRICT,
    }),
    DayMart("neighbourhood_daily", ("district_name", "neighbourhood_code", "service_field"), {
        "range": "complaint_count > 0",
        "neighbourhood": KNOWN_NEIGHBOURHOOD,
    }),
)


def missing(connection: Connection, relations: tuple[str, ...]) -> list[str]:
    """Those of the relations that are not there."""
    return [relation for relation in relations if not query.exists(connection, relation)]


def transforms(connection: Connection) -> dict[str, Any]:
    """The row of `sql/transforms.sql`; `transform_id` is None where nothing was ever built."""
    found = query.rows(connection, "transforms")
    return found[0] if found else {"transform_id": None, "is_success": False, "facts_started_at": None}


def days(connection: Connection, facts_started_at: object) -> pd.DataFrame:
    """The rows of `sql/days.sql`: one a day to publish, facts beside staging; each unbroken run of days for itself."""
    spans = query.rows(connection, "spans") or [{"first_date": NEVER, "last_date": NEVER - timedelta(days=1)}]
    limits = {"due_days": limit("M-DUE-01", "days"), "transfers": limit("M-TRF-01", "transfers")}
    frame = pd.concat([query.frame(connection, "days", {**span, **limits, "facts_started_at": facts_started_at})
                       for span in spans], ignore_index=True)
    figures = [name for name in frame.columns if name != "requested_date"]
    return frame.astype(dict.fromkeys(figures, "float64"))


def day_mart(connection: Connection, mart: DayMart, frame: pd.DataFrame) -> pd.DataFrame:
    """One row a day of `frame`: the mart's total, rows under a key that stands twice, rows that break a condition."""
    broken = [sql.SQL("count(*) filter (where ({}) is not true) as {}").format(
        sql.SQL(condition), sql.Identifier(f"{name}_count")) for name, condition in mart.conditions.items()]
    statement = sql.SQL(
        "select requested_date, sum(complaint_count)::float8 as total_count,"
        " count(*) - count(distinct ({key})) as duplicate_key_count, {broken}"
        " from {table} where requested_date = any(%s) group by requested_date").format(
            key=sql.SQL(", ").join([sql.Identifier(name) for name in ("requested_date", *mart.key)]),
            broken=sql.SQL(", ").join(broken), table=sql.Identifier("marts", mart.name))
    cursor = connection.execute(statement, (list(frame["requested_date"]),))
    found = pd.DataFrame(cursor.fetchall(), columns=[column.name for column in cursor.description or ()])
    joined = frame[["requested_date", "fact_count"]].merge(found, on="requested_date", how="left")
    figures = [name for name in joined.columns if name != "requested_date"]
    return joined.astype(dict.fromkeys(figures, "float64")).fillna(dict.fromkeys(figures, 0.0))


def recent(connection: Connection, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of `sql/recent_complaints.sql` for those days of `frame` that the list holds, beside their facts."""
    found = query.frame(connection, "recent_complaints", {"dates": list(frame["requested_date"])})
    joined = found.merge(frame[["requested_date", "fact_count"]], on="requested_date")
    return joined.astype({"total_count": "float64", "duplicate_key_count": "float64"})


def keyed(connection: Connection, name: str, key: str) -> pd.DataFrame:
    """The rows of `sql/<name>.sql`: the column `key` names them, the others are figures."""
    found = query.frame(connection, name)
    return found.astype({column: "float64" for column in found.columns if column != key})


def whole(connection: Connection) -> pd.DataFrame:
    """The row of `sql/whole.sql`."""
    return query.frame(connection, "whole").astype("float64")


def models(connection: Connection) -> pd.DataFrame:
    """The rows of `sql/models.sql` and `sql/vectors.sql` as one; a figure is empty where there is nothing to ask."""
    sampled = {"days": limit("M-EMB-01", "days"), "sample": VECTORS}
    return pd.concat([query.frame(connection, "models"), query.frame(connection, "vectors", sampled)],
                     axis="columns").astype("float64")
