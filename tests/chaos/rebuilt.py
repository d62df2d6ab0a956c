"""A board built from nothing out of the same raw rows: what the running system's must be equal to."""

import os
import subprocess
import sys
from datetime import datetime, timedelta

import evidence
from place import Place
from task import Task

from pipeline.calendar_days import SEOUL
from pipeline.sample_city.city import City
from pipeline.settings import REPOSITORY

FIGURES = ("board.", "marts.")
COPIED = ("ops.sources", "ops.batches", "raw.complaints", "raw.quarantine", "ml.embeddings", "ml.model_runs",
          "ml.issues", "ml.issue_members", "ml.issue_events", "ml.signals")


def against_city(place: Place, city: City, start: datetime) -> list[str]:
    """What was landed of the hour from `start` on, if it is not exactly what the city sent in it."""
    end = start + timedelta(hours=1)
    sent = sorted(case.number for case in city.day(start.astimezone(SEOUL).date()) if start <= case.at < end)
    landed = [name for (name,) in place.query(
        "select service_request_id from raw.complaints where requested_at >= %s and requested_at < %s order by 1",
        start, end)]
    return [] if sent and landed == sent else [f"{len(landed)} complaints landed, {len(sent)} were sent"]


def against_rebuilt(place: Place, environment: dict[str, str], database: str) -> list[str]:
    """What is wrong in the warehouse itself, and which tables are not those of one built anew, named `database`."""
    _rebuild(place, {**environment, "PGDATABASE": database, "OMP_NUM_THREADS": "1"}, database)
    with place.connect() as connection, place.connect(database) as other:
        figures = [{name: digest for name, digest in evidence.checksums(one).items() if name.startswith(FIGURES)}
                   for one in (connection, other)]
        problems = evidence.wrong(connection) + evidence.differences(*figures)
    place.query(f"drop database {database}")
    return problems


def _rebuild(place: Place, environment: dict[str, str], database: str) -> None:
    """The same raw rows and issues in a database of that name; marts and board are built from nothing."""
    subprocess.run([sys.executable, "-c", "from pipeline import warehouse; warehouse.provision()"], check=True,
                   env={**os.environ, **environment}, cwd=REPOSITORY)
    with place.connect() as source, place.connect(database) as target:
        for (month,) in source.execute("select distinct date_trunc('month', requested_at at time zone"
                                       " 'Asia/Seoul')::date from raw.complaints").fetchall():
            target.execute("select raw.ensure_month(%s)", (month,))
        for table in COPIED:
            with source.cursor().copy(f"copy (select * from {table}) to stdout") as out, \
                    target.cursor().copy(f"copy {table} from stdin") as into:
                for data in out:
                    into.write(data)
    checked = None
    for step, arguments in (("transform", ("facts",)), ("transform", ("issues",)), ("check_marts", ()),
                            ("publish", None)):
        task = Task(environment, step, (checked,) if arguments is None else arguments, place.notes / database)
        if not task.wait():
            raise RuntimeError(f"the rebuilding's {step} failed: see {place.notes / database}")
        checked = task.result
