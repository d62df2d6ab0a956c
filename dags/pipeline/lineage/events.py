"""OpenLineage events (https://openlineage.io/spec/2-0-2) of what the platform runs. Pure: nothing is read or sent.

An event names jobs, tables, columns, rules and counts. It never holds a value of a row, nor an error's text, which may
quote one: of an error its kind is told.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.facet_v2 import (
    column_lineage_dataset,
    data_quality_assertions_dataset,
    error_message_run,
    job_type_job,
    parent_run,
    schema_dataset,
)

from pipeline.lineage.told import Place, Step, Told, Touched, Verdict

PRODUCER = "urn:eungdap"
ROWS = "*"


def event(state: str, place: Place, run: Told, touched: Touched, *, error: str = "",
          at: datetime | None = None) -> RunEvent:
    """One event: `state` is START, COMPLETE or FAIL; `error` is the kind of what went wrong."""
    run_facets: dict[str, Any] = {}
    if run.parent:
        run_facets["parent"] = parent_run.ParentRunFacet(
            run=parent_run.Run(runId=run.parent.run_id), job=parent_run.Job(place.jobs, run.parent.job),
            root=parent_run.Root(parent_run.RootRun(run.root.run_id), parent_run.RootJob(place.jobs, run.root.job)),
            producer=PRODUCER)
    if error:
        run_facets["errorMessage"] = error_message_run.ErrorMessageRunFacet(
            message=error, programmingLanguage="python", producer=PRODUCER)
    kind = job_type_job.JobTypeJobFacet(processingType="BATCH", integration=run.integration, jobType=run.kind,
                                        producer=PRODUCER)
    judged = {verdict.table for verdict in touched.verdicts}
    return RunEvent(
        eventTime=(at or datetime.now(UTC)).isoformat(timespec="milliseconds"), eventType=RunState[state],
        run=Run(run.run_id, run_facets), job=Job(place.jobs, run.job, {"jobType": kind}), producer=PRODUCER,
        inputs=[_input(place, name, touched) for name in sorted(touched.reads | judged)],
        outputs=[_output(place, name, touched) for name in sorted(touched.writes)])


def _input(place: Place, name: str, touched: Touched) -> InputDataset:
    found = [each for each in touched.verdicts if each.table == name]
    facets = {"dataQualityAssertions": _assertions(found)} if found else {}
    return InputDataset(*place.table(name), facets=_schema(name, touched), inputFacets=facets)


def _output(place: Place, name: str, touched: Touched) -> OutputDataset:
    facets: dict[str, Any] = _schema(name, touched)
    if name in touched.steps:
        facets["columnLineage"] = _column_lineage(place, touched.steps[name])
    return OutputDataset(*place.table(name), facets=facets)


def _schema(name: str, touched: Touched) -> dict[str, Any]:
    fields = [schema_dataset.SchemaDatasetFacetFields(column) for column in touched.columns.get(name, ())]
    return {"schema": schema_dataset.SchemaDatasetFacet(fields, producer=PRODUCER)} if fields else {}


def _assertions(found: Iterable[Verdict]) -> data_quality_assertions_dataset.DataQualityAssertionsDatasetFacet:
    return data_quality_assertions_dataset.DataQualityAssertionsDatasetFacet([
        data_quality_assertions_dataset.Assertion(
            assertion=each.check, success=each.is_success, column=each.column, severity=each.severity, name=each.rule)
        for each in found], producer=PRODUCER)


def _column_lineage(place: Place, steps: Sequence[Step]) -> column_lineage_dataset.ColumnLineageDatasetFacet:
    """The steps between columns; rows, constants and what is unknown name no column and so have no place in it."""
    fields: dict[str, list[Any]] = {}
    for step in steps:
        if step.source_table and ROWS not in (step.column, step.source_column):
            how = column_lineage_dataset.Transformation("DIRECT", step.kind, masking=step.is_masked or None)
            fields.setdefault(step.column, []).append(column_lineage_dataset.InputField(
                *place.table(step.source_table), step.source_column, [how]))
    return column_lineage_dataset.ColumnLineageDatasetFacet(
        {column: column_lineage_dataset.Fields(inputs) for column, inputs in fields.items()}, producer=PRODUCER)
