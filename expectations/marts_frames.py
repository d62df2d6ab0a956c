"""Gate 2's frames: one row a day or an issue, aggregated by the database: their size never follows the data's."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd
from psycopg import Connection, sql

from expectations import query

FACTS = ("marts.days_to_publish", "marts.fct_complaints", "marts.daily_complaints", "marts.hourly_complaints",
         "marts.handling_daily", "marts.district_daily", "marts.neighbourhood_daily", "marts.recent_complaints",
         "marts.backlog", "marts.open_complaints", "staging.stg_complaints", "seeds.districts", "seeds.neighbourhoods")
NEVER = date(2000, 1, 1)  # where there is nothing to publish: a run of no days
ISSUES = ("marts.emerging_issues", "marts.issue_complaints", "marts.issue_daily", "marts.issue_events", "marts.alerts",
          "marts.alert_complaints")

KNOWN_DISTRICT = """district_name = '미상' and district_code is null
    or (district_code::text, district_name)
    in (select d.district_code::text, d.district_name from seeds.districts as d)"""

KNOWN_NEIGHBOURHOOD = """neighbourhood_name = '미상' and neighbourhood_code is null
    or (neighbourhood_code::text, neighbourhood_name)
    in (select n.neighbourhood_code::text, n.neighbourhood_name from seeds.neighbourhoods as n)"""


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
    frame = pd.concat([query.frame(connection, "days", {**span, "facts_started_at": facts_started_at})
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


def keyed(connection: Connection, name: str, key: str) -> pd.DataFrame:
    """The rows of `sql/<name>.sql`: the column `key` names them, the others are figures."""
    found = query.frame(connection, name)
    return found.astype({column: "float64" for column in found.columns if column != key})


def whole(connection: Connection) -> pd.DataFrame:
    """The row of `sql/whole.sql`, with the newest clustering's noise share (empty if it recorded none)."""
    found = query.frame(connection, "whole")
    noise = query.rows(connection, "noise")
    return found.assign(noise_share=noise[0]["noise_share"] if noise else None).astype("float64")
