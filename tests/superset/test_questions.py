"""Only names of the dataset are asked for, whatever shape a question has."""


import pytest
from superset_files import SUPERSET, load

questions = load(SUPERSET / "questions.py")
NAMES = ("label", "day", "received")


@pytest.mark.parametrize("query", [
    {},
    {"columns": ["label"], "metrics": ["received"], "orderby": [["received", False]], "granularity": "day"},
    {"columns": None, "metrics": [], "extras": {"where": "", "having": "", "time_grain_sqla": "P1D"}},
    {"columns": [{"columnType": "BASE_AXIS", "sqlExpression": "day", "label": "day", "expressionType": "SQL"}]},
    {"metrics": [{"expressionType": "SIMPLE", "aggregate": "MAX", "column": {"column_name": "label"},
                  "sqlExpression": None}]},
    {"filter": [{"col": "not here", "op": "IN", "val": ["sql"]}]},
    {"groupby": ["label"], "timeseries_limit_metric": "received", "series_columns": ["label"]},
    {"annotation_layers": []},
])
def test_what_the_files_define_may_be_asked(query):
    assert questions.foreign(query, NAMES) == ""


@pytest.mark.parametrize("query", [
    {"columns": ["secret"]},
    {"columns": ["upper(label)"]},
    {"columns": [{"sqlExpression": "secret", "label": "label"}]},
    {"columns": [{"label": "label"}]},
    {"metrics": [{"expressionType": "SIMPLE", "aggregate": "SUM", "column": {"column_name": "received"},
                  "label": "day"}]},
    {"columns": [["label"]]},
    {"columns": [{"column": {"column_name": "label"}, "sqlExpression": "secret", "expressionType": "SIMPLE"}]},
    {"columns": [{"column": {"column_name": "secret"}, "sqlExpression": "label"}]},
    {"columns": [{"column": "secret", "sqlExpression": "label"}]},
    {"groupby": ["secret"]},
    {"metrics": ["secret"]},
    {"metrics": [{"expressionType": "SQL", "sqlExpression": "count(*)"}]},
    {"series_columns": ["secret"]},
    {"series_limit_metric": {"expressionType": "SQL", "sqlExpression": "count(*)"}},
    {"timeseries_limit_metric": "secret"},
    {"granularity": "secret"},
    {"orderby": [["secret", True]]},
    {"filter": [{"col": {"sqlExpression": "secret", "label": "x"}, "op": "==", "val": 1}]},
    {"filter": [{"op": "==", "val": 1}]},
    {"extras": {"where": "1 = 1"}},
    {"extras": {"having": "1 = 1"}},
    {"annotation_layers": [{"value": 1}]},
])
def test_what_they_do_not_define_is_named(query):
    assert questions.foreign(query, NAMES)
