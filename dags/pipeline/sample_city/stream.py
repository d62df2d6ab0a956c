"""Writes the stream as two files side by side: what a detector may read, and the truth it may not."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from pipeline.sample_city.city import Case, City
from pipeline.sample_city.people import register_of

ONE_DAY = dt.timedelta(days=1)


def days_between(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Every day from ``first`` to ``last``, both included."""
    while first <= last:
        yield first
        first += ONE_DAY


def stream_record(city: City, case: Case) -> dict[str, str]:
    """One complaint in the shape that ``ml.replay`` reads."""
    dong = city.dong_of(case)
    return {
        "service_request_id": case.number,
        "requested_at": case.at.isoformat(),
        "text": city.write(case).text,
        "service_code": city.item_of(case).code,
        "district": dong.district,
        "neighbourhood": dong.name,
        "submitter": city.submitter_id(case),
    }


def truth_record(city: City, case: Case) -> dict[str, object]:
    """What is true of a complaint: its planted issue or campaign, what it repeats, its author, personal data."""
    written, plan = city.write(case), case.plan
    issue = plan if plan is not None and plan.kind != "campaign" else None
    return {
        "service_request_id": case.number,
        "issue_id": issue.plan_id if issue else None,
        "issue_kind": issue.kind if issue else None,
        "issue_label": issue.label if issue else None,
        "campaign_id": plan.plan_id if plan is not None and issue is None else None,
        "duplicate_of": case.duplicate_of.number if case.duplicate_of else None,
        "submitter_number": case.submitter,
        "register": register_of(case.author),
        "personal_data": [
            {"start": span.start, "end": span.end, "type": span.kind, "value": written.text[span.start : span.end]}
            for span in written.spans
        ],
    }


def write_stream(city: City, first: dt.date, last: dt.date, folder: Path) -> dict[str, int]:
    """Writes ``stream.jsonl`` and ``truth.jsonl``; both appear whole or not at all.

    Raises ValueError when the days are in the wrong order, OSError when the folder cannot be written.
    """
    if last < first:
        raise ValueError(f"stream: the last day {last} is before the first day {first}")
    folder.mkdir(parents=True, exist_ok=True)
    targets = (folder / "stream.jsonl", folder / "truth.jsonl")
    fresh = tuple(target.with_suffix(".tmp") for target in targets)
    count = private = 0
    with fresh[0].open("w", encoding="utf-8") as stream, fresh[1].open("w", encoding="utf-8") as truth:
        for day in days_between(first, last):
            for case in city.day(day):
                print(json.dumps(stream_record(city, case), ensure_ascii=False), file=stream)
                print(json.dumps(truth_record(city, case), ensure_ascii=False), file=truth)
                count, private = count + 1, private + len(city.write(case).spans)
    for written, target in zip(fresh, targets, strict=True):
        written.replace(target)
    return {"complaints": count, "personal_data": private}
