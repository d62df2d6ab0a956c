"""The Great Expectations suite that the columns' own descriptions give: filled, unique, known, within a range.

Nothing in it is learnt from earlier days and nothing is known of masking, of what was landed or of another batch: what
one writes from the manual in an afternoon, on the stored rows of the batches in question.
"""

import great_expectations.expectations as gxe
import pandas as pd
from great_expectations.expectations import Expectation

from expectations.rule import Rule
from expectations.run import run_suite

ROWS = """
select
    c.batch_id || ':' || c.service_request_id as row_id, nullif(c.service_request_id, '') as service_request_id,
    date_part('year', c.requested_at) as requested_year, c.requested_at > b.window_end_at as is_ahead,
    extract(epoch from c.answered_at - c.requested_at) / 86400 as answer_days,
    nullif(regexp_replace(c.service_name, '\\s', '', 'g'), '') as service_name,
    nullif(c.description, '') as description,
    length(c.description) as description_length, nullif(c.channel, '') as channel, nullif(c.district, '') as district,
    nullif(c.neighbourhood, '') as neighbourhood, nullif(c.submitter_hmac, '') as submitter, c.status,
    c.satisfaction_score
from raw.complaints as c inner join ops.batches as b using (batch_id)
where c.batch_id = any(%(batches)s)
"""
FIGURES = ("requested_year", "answer_days", "description_length", "satisfaction_score")
MOSTLY = 0.95
PERSONAL_NUMBER = r"\d{6}-[1-4]\d{6}|01[016789]-\d{3,4}-\d{4}"
SETS = {
    "service_name": r"select regexp_replace(service_field || '>' || service_name, '\s', '', 'g')"
                    " from seeds.service_categories",
    "channel": "select channel from seeds.channels", "district": "select district_name from seeds.districts",
}


def failures(warehouse, batches: list[str]) -> set[str]:
    """Which expectations the rows of these batches break, by name."""
    with warehouse.connect("quality_rw") as connection:
        cursor = connection.execute(ROWS, {"batches": batches})
        rows = pd.DataFrame(cursor.fetchall(), columns=[column.name for column in cursor.description])
        sets = {name: [value for (value,) in connection.execute(values)] for name, values in SETS.items()}
    return broken(rows, sets)


def broken(rows: pd.DataFrame, sets: dict[str, list[str]]) -> set[str]:
    """The names of the expectations that these rows (columns as in `ROWS`) break."""
    rows = rows.astype(dict.fromkeys(FIGURES, "float64"))
    rules = [Rule(name, name, "critical", "", "plain", expectation) for name, expectation in suite(sets).items()]
    return {outcome.rule_id for outcome in run_suite("plain", rows, rules, key="row_id") if not outcome.is_success}


def suite(sets: dict[str, list[str]]) -> dict[str, Expectation]:
    """The expectations by name; `sets` holds the values that a column may have."""
    between = gxe.ExpectColumnValuesToBeBetween
    return {
        "rows": gxe.ExpectTableRowCountToBeBetween(min_value=1),
        "number is filled": gxe.ExpectColumnValuesToNotBeNull(column="service_request_id"),
        "number is unique": gxe.ExpectColumnValuesToBeUnique(column="row_id"),
        "text is filled": gxe.ExpectColumnValuesToNotBeNull(column="description"),
        "text has a length": between(column="description_length", min_value=5, max_value=20_000),
        "text has no personal number": gxe.ExpectColumnValuesToNotMatchRegex(
            column="description", regex=PERSONAL_NUMBER),
        "year": between(column="requested_year", min_value=2000, max_value=2100),
        "not of the future": gxe.ExpectColumnValuesToBeInSet(column="is_ahead", value_set=[False]),
        "answered after it was asked": between(column="answer_days", min_value=0, max_value=3650),
        "status": gxe.ExpectColumnValuesToBeInSet(column="status", value_set=["open", "closed"]),
        "score": between(column="satisfaction_score", min_value=1, max_value=5),
        **{f"{column} is filled": gxe.ExpectColumnValuesToNotBeNull(column=column, mostly=MOSTLY)
           for column in ("service_name", "channel", "district", "neighbourhood", "submitter")},
        **{f"{column} is known": gxe.ExpectColumnValuesToBeInSet(column=column, value_set=values, mostly=MOSTLY)
           for column, values in sets.items()},
    }
