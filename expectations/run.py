"""Running rules with Great Expectations: an ephemeral context, one frame in memory, results as rows.

No store, no data docs, no progress bar. Only counts and keys are taken from a result: the lists of unexpected values
that Great Expectations also returns are left behind, and so are the messages of its exceptions: both may quote a text.
"""

import math
from functools import cache
from numbers import Number
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.core import ExpectationValidationResult
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.data_context.types.base import (
    DataContextConfig,
    InMemoryStoreBackendDefaults,
    ProgressBarsConfig,
)

from expectations.outcome import KEYS_KEPT, Outcome
from expectations.rule import Rule


@cache
def _frames() -> BatchDefinition:
    config = DataContextConfig(
        store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False), analytics_enabled=False,
        progress_bars=ProgressBarsConfig(globally=False))
    context = gx.get_context(mode="ephemeral", project_config=config)
    return context.data_sources.add_pandas("memory").add_dataframe_asset("frame").add_batch_definition_whole_dataframe(
        "whole")


def run_suite(name: str, frame: pd.DataFrame, rules: list[Rule], key: str | None = None) -> list[Outcome]:
    """Check `frame` against `rules`; one outcome a rule, in the rules' order.

    Args:
        name: the suite's name.
        frame: the rows to check, all in memory: one batch, or aggregates.
        rules: at least one; (rule_id, subject) must be unique.
        key: column whose values name failing rows (at most `KEYS_KEPT` are kept).

    Raises:
        RuntimeError: Great Expectations did not answer for every rule.
    """
    suite = gx.ExpectationSuite(name=name, expectations=[rule.expect() for rule in rules])
    detail: dict[str, Any] = {"result_format": "COMPLETE"}
    if key:
        detail["unexpected_index_column_names"] = [key]
    answers = {}
    for result in _frames().get_batch({"dataframe": frame}).validate(suite, result_format=detail).results:
        meta = result.expectation_config.meta
        answers[meta["rule_id"], meta["subject"]] = result
    missing = [rule.rule_id for rule in rules if (rule.rule_id, rule.subject) not in answers]
    if missing or len(answers) != len(rules):
        raise RuntimeError(f"suite {name}: no result for {missing}: are two rules the same?")
    return [_outcome(rule, answers[rule.rule_id, rule.subject], key) for rule in rules]


def _outcome(rule: Rule, result: ExpectationValidationResult, key: str | None) -> Outcome:
    found = result.result
    failing = 0 if result.success else int(found.get("unexpected_count") or 1)
    rows = (found.get("unexpected_index_list") or []) if key and not result.success else []
    return Outcome(
        rule_id=rule.rule_id, name_ko=rule.name_ko, subject=rule.subject,
        expectation=result.expectation_config.type, severity=rule.severity, is_success=bool(result.success),
        observed=_observed(found), expected=rule.expected(), failing_count=failing,
        failing_keys=sorted({str(row[key]) for row in rows})[:KEYS_KEPT], version=rule.version)


def _observed(found: dict[str, Any]) -> dict[str, Any]:
    if not found:
        return {"value": None, "error": "the rule could not be computed"}
    if "element_count" in found:
        empty = int(found.get("missing_count") or 0)
        return {"failing": int(found.get("unexpected_count") or 0), "checked": int(found["element_count"]) - empty}
    return {"value": _number(found.get("observed_value"))}


def _number(value: object) -> int | float | None:
    if not isinstance(value, Number) or isinstance(value, complex) or math.isnan(value):
        return None
    return int(value) if float(value).is_integer() else round(float(value), 6)
