"""Events read back as the standard's own client understands them: what it does not know, or misses, is refused."""

import json
from datetime import datetime
from pathlib import Path

from openlineage.client import facet_v2 as facets
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState

KNOWN = {
    "parent": facets.parent_run.ParentRunFacet, "errorMessage": facets.error_message_run.ErrorMessageRunFacet,
    "jobType": facets.job_type_job.JobTypeJobFacet, "schema": facets.schema_dataset.SchemaDatasetFacet,
    "columnLineage": facets.column_lineage_dataset.ColumnLineageDatasetFacet,
    "dataQualityAssertions": facets.data_quality_assertions_dataset.DataQualityAssertionsDatasetFacet,
}
PARTS = {
    "parent": {"run": facets.parent_run.Run, "job": facets.parent_run.Job},
    "schema": {"fields": facets.schema_dataset.SchemaDatasetFacetFields},
    "dataQualityAssertions": {"assertions": facets.data_quality_assertions_dataset.Assertion},
}


def lines(folder: Path) -> list[dict]:
    """Every event of `var/lineage`, in the order of writing."""
    return [json.loads(line) for path in sorted((folder / "lineage").glob("*.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines()]


def check(event: dict) -> None:
    """Raises TypeError, ValueError or KeyError for what is not of the standard."""
    assert datetime.fromisoformat(event["eventTime"]).tzinfo is not None
    run = event["run"]
    again = RunEvent(
        eventTime=event["eventTime"], eventType=RunState[event["eventType"]], producer=event["producer"],
        run=Run(run["runId"], _facets(run["facets"])),
        job=Job(event["job"]["namespace"], event["job"]["name"], _facets(event["job"]["facets"])),
        inputs=[InputDataset(each["namespace"], each["name"], facets=_facets(each["facets"]),
                             inputFacets=_facets(each["inputFacets"])) for each in event["inputs"]],
        outputs=[OutputDataset(each["namespace"], each["name"], facets=_facets(each["facets"]))
                 for each in event["outputs"]])
    assert event["schemaURL"] == again.schemaURL


def _facets(given: dict) -> dict:
    found = {}
    for name, facet in given.items():
        values = {key: value for key, value in facet.items() if not key.startswith("_")}
        for key, part in PARTS.get(name, {}).items():
            value = values[key]
            values[key] = [part(**each) for each in value] if isinstance(value, list) else part(**value)
        if name == "columnLineage":
            values["fields"] = {column: _lineage(field) for column, field in values["fields"].items()}
        found[name] = KNOWN[name](**values, producer=facet["_producer"])
        assert facet["_schemaURL"] == KNOWN[name]._get_schema()
    return found


def _lineage(field: dict) -> facets.column_lineage_dataset.Fields:
    column = facets.column_lineage_dataset
    return column.Fields([
        column.InputField(**{**each, "transformations": [column.Transformation(**how)
                                                         for how in each["transformations"]]})
        for each in field["inputFields"]])
