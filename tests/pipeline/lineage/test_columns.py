"""What a column is made of, read from SQL: every form that the models use, and what cannot be told."""

from datetime import UTC, datetime

import pytest

from pipeline.lineage.columns import Origin, origins
from pipeline.lineage.models import MASKED, Model, _digest, steps
from pipeline.records import Complaint, Masking, Transfer, protect

NOW = datetime(2026, 11, 1, tzinfo=UTC)

KNOWN = {"raw.t": ["a", "b", "c"], "raw.u": ["a", "d"], "marts.m": ["x"]}


def made_of(statement, column="x"):
    found = origins(statement, KNOWN)[column]
    return None if found is None else {f"{each.table}.{each.column}": each.kind for each in found}


@pytest.mark.parametrize(("statement", "wanted"), [
    ("select t.a as x from raw.t as t", {"raw.t.a": "IDENTITY"}),
    ('select a as x from "city"."raw"."t"', {"raw.t.a": "IDENTITY"}),
    ("select a::text || b as x from raw.t", {"raw.t.a": "TRANSFORMATION", "raw.t.b": "TRANSFORMATION"}),
    ("select sum(a) as x from raw.t group by b", {"raw.t.a": "AGGREGATION"}),
    ("select sum(a) filter (where b) as x from raw.t", {"raw.t.a": "AGGREGATION", "raw.t.b": "TRANSFORMATION"}),
    ("select count(*) as x from raw.t join raw.u using (a)", {"raw.t.*": "AGGREGATION"}),
    ("select case when a then b else c end as x from raw.t", dict.fromkeys(("raw.t.a", "raw.t.b", "raw.t.c"),
                                                                            "TRANSFORMATION")),
    ("select row_number() over (partition by a order by b) as x from raw.t",
     dict.fromkeys(("raw.t.a", "raw.t.b"), "TRANSFORMATION")),
    ("select first_value(c) over w as x from raw.t window v as (partition by a), w as (v order by b)",
     dict.fromkeys(("raw.t.a", "raw.t.b", "raw.t.c"), "TRANSFORMATION")),
    ("with m as (select * from raw.t), n as (select max(a) as y from m) select y + 1 as x from n",
     {"raw.t.a": "AGGREGATION"}),
    ("select a as x from raw.t union all select d from raw.u", {"raw.t.a": "IDENTITY", "raw.u.d": "IDENTITY"}),
    ("select (select max(d) from raw.u where u.a = t.a) as x from raw.t as t", {"raw.u.d": "AGGREGATION"}),
    ("select exists (select 1 from raw.u where u.a = t.a) as x from raw.t as t", {"raw.u.*": "TRANSFORMATION"}),
    ("select (select string_agg(n::text, '') from unnest(t.b) as s (n)) as x from raw.t as t",
     {"raw.t.b": "AGGREGATION"}),
    ("select t.a as x from raw.t as t join raw.u as u on t.b = u.d where u.a > 1", {"raw.t.a": "IDENTITY"}),
    ("select 'a' as x from raw.t", {}),
    ("select unheard_of.a as x from raw.t", None),
    ("select e as x from raw.t", None),
    ("select a as x from raw.unheard_of", None),
])
def test_a_column_is_told_by_its_expression(statement, wanted):
    assert made_of(statement) == wanted


def test_rows_are_those_of_what_stands_after_from():
    assert made_of("with m as (select a from raw.t) select m.a as x from m join raw.u as u on true", "*") == {
        "raw.t.*": "IDENTITY"}


def test_of_two_ways_the_one_that_does_more_counts():
    statement = "with m as (select a, max(a) over () as b from raw.t) select coalesce(a, b) as x from m"
    assert made_of(statement) == {"raw.t.a": "AGGREGATION"}


def test_what_is_no_query_is_refused_and_its_columns_are_unknown():
    for statement in ("select from where (", "drop table raw.t"):
        with pytest.raises(ValueError, match="statement"):
            origins(statement, KNOWN)
        assert {(step.column, step.kind) for step in steps(Model("marts.m", statement), KNOWN)} == {
            ("x", "UNKNOWN"), ("*", "UNKNOWN")}


def test_a_column_of_the_table_that_its_sql_does_not_tell_of_is_unknown_and_a_literal_a_constant():
    assert steps(Model("marts.m", "select 1 as y"), KNOWN)[0].kind == "UNKNOWN"
    assert steps(Model("marts.m", "select 1 as x"), KNOWN)[0].kind == "CONSTANT"


@pytest.mark.parametrize(("other", "is_same"), [
    ("select a from t where (false or a >= date '2026-03-01' and a < date '2026-03-05')", True),
    ("select a from t where (false or t.a >= timestamptz '2026-03-01 Asia/Seoul' and t.a < timestamptz '2026-03-05 "
     "Asia/Seoul' or t.a >= timestamptz '2026-04-01 Asia/Seoul' and t.a < timestamptz '2026-04-05 Asia/Seoul')", True),
    ("select b from t where (false)", False),
    ("select a from t where (false) and c", False),
])
def test_the_days_that_a_build_rewrites_make_no_new_reading(other, is_same):
    assert (_digest("select a from t where (false)") == _digest(other)) is is_same


def test_what_is_called_masked_is_what_the_landing_masks_or_hashes():
    words = {"description": "글", "answer": "답", "channel": "전화", "district": "중구", "neighbourhood": "명동",
             "service_name": "도로", "agency_responsible": "도로과", "status_notes": "접수 중"}
    complaint = Complaint("C-1", NOW, **words, transfers=(Transfer("도로과", NOW),), submitter="kim",
                          extra={"form": "웹"})

    def stored(mask, key):
        return protect(complaint, Masking(text=mask, label=mask, version="1"), key)

    plain, masked = stored(lambda text: text, b"one key"), stored(lambda text: f"[{text}]", b"another")
    assert MASKED["raw.complaints"] == {name for name in plain if plain[name] != masked[name]}


def test_an_origin_names_its_table_whole():
    assert origins("select a as x from raw.t", KNOWN)["x"] == frozenset({Origin("raw.t", "a", "IDENTITY")})
