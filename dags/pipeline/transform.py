"""From raw to marts: one in-process dbt build at a time, with a row about it in `ops.transforms`."""

import hashlib
import logging
import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import sql
from tenacity import retry, retry_if_exception_message, stop_after_attempt

from pipeline import warehouse
from pipeline.lineage.dbt_events import observed_build
from pipeline.settings import REPOSITORY, get_settings

if TYPE_CHECKING:
    from dbt.artifacts.schemas.run import RunResult

PROJECT = REPOSITORY / "dbt"
LOCK = "transform"
SELECTIONS = {"facts": ("--exclude", "tag:issues"), "issues": ("--select", "tag:issues")}
# what looks at a seed can only break when the seed changes
WITHOUT_SEEDS = ("--exclude", "path:seeds,resource_type:test", "--exclude-resource-type", "seed")
SESSION = "-c work_mem=64MB -c jit=off"  # a few large sorts a build; compiling them costs more than it saves
log = logging.getLogger(__name__)


def build(stage: str) -> dict[str, Any]:
    """Build one stage with its tests, after whoever is building now has finished.

    "facts" loads the seeds whose file has changed, then rewrites the facts and aggregates of the days in
    `ops.dirty_days`; "issues" rebuilds the marts fed by `ml`.

    Returns:
        transform_id, stage, nodes (models, seeds and tests that ran) and seconds.

    Raises:
        ValueError: the stage is unknown.
        RuntimeError: a node failed; the line names it, and it stands in `ops.transforms.detail` too.
    """
    if stage not in SELECTIONS:
        raise ValueError(f"stage {stage!r} is unknown: it is one of {', '.join(SELECTIONS)}")
    with warehouse.connect("dbt_rw", autocommit=True) as connection, warehouse.advisory_lock(connection, LOCK):
        started = time.monotonic()
        transform_id = _begin(connection, stage)
        seeds = changed_seeds(connection) if stage == "facts" else {}
        try:
            with observed_build(connection, stage) as ran:
                nodes = run_dbt("build", *SELECTIONS[stage], *(() if seeds else WITHOUT_SEEDS),
                                "--exclude-resource-type", "unit_test", ran=ran)
            _remember_seeds(connection, seeds)
        except Exception as error:
            detail = str(error) if isinstance(error, RuntimeError) else f"{type(error).__name__} in the dbt build"
            _end(connection, transform_id, is_success=False, detail=detail)
            raise
        _end(connection, transform_id, is_success=True, detail=f"{nodes} nodes")
    seconds = round(time.monotonic() - started, 2)
    log.info("%s: %d nodes in %.1f s", stage, nodes, seconds)
    return {"transform_id": transform_id, "stage": stage, "nodes": nodes, "seconds": seconds}


# dbt's threads replace views and drop the old ones with what depends on them: two may wait for each other, and Postgres
# then refuses one. Every node can be built again.
@retry(retry=retry_if_exception_message(match=".*deadlock detected"), stop=stop_after_attempt(3), reraise=True)
def run_dbt(*arguments: str, ran: "list[RunResult] | None" = None) -> int:
    """Run one dbt command in this process as dbt_rw; target and packages stay under `var/dbt`.

    Args:
        arguments: the command and its options.
        ran: becomes what dbt says of each node, also of a run that failed.

    Returns:
        The number of nodes that ran.

    Raises:
        RuntimeError: dbt could not start, or a node failed; the line names the first one and counts the rest.
    """
    from dbt.cli.main import dbtRunner  # seconds of imports, which only a build should pay

    folder = get_settings().var_dir / "dbt"
    folder.mkdir(parents=True, exist_ok=True)
    with _environment():
        result = dbtRunner().invoke([
            *arguments, "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT),
            "--target-path", str(folder / "target"), "--log-path", str(folder / "logs"),
            "--no-use-colors", "--log-level", "none", "--log-level-file", "none"])
    if result.exception is not None:
        raise RuntimeError(f"dbt {arguments[0]} failed: {one_line(str(result.exception))}")
    nodes = list(getattr(result.result, "results", None) or [])
    if ran is not None:
        ran[:] = nodes
    if not result.success:
        raise RuntimeError(failure_line([(node.node.name, str(node.status), node.message or "") for node in nodes]))
    return len(nodes)


def failure_line(nodes: list[tuple[str, str, str]]) -> str:
    """One line about a failed run, from each node's (name, status, message).

    Errors come before failed tests; a database's DETAIL is left out, since it may quote a row.
    """
    broken = sorted((node for node in nodes if node[1] in ("error", "fail", "runtime error")),
                    key=lambda node: node[1] == "fail")
    if not broken:
        return "dbt failed without naming a node: run it by hand with the profile in dbt/"
    name, status, message = broken[0]
    rest = f"; {len(broken) - 1} more failed" if len(broken) > 1 else ""
    return f"dbt node {name!r}: {status}: {one_line(message)}{rest}"


def one_line(message: str) -> str:
    """A database's or dbt's message on one line of at most 300 characters, without the rows that it quotes."""
    kept = re.split(r"\s*(?:DETAIL|CONTEXT|compiled code at|LINE \d+):?", message, maxsplit=1)[0]
    return " ".join(kept.split())[:300]


def changed_seeds(connection: psycopg.Connection) -> dict[str, str]:
    """Hashes of all seed files by table, or nothing when every table holds its file (its comment is the hash)."""
    hashes = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in (PROJECT / "seeds").glob("*.csv")}
    loaded: Mapping[str, str] = dict(connection.execute(
        "select relname, obj_description(oid, 'pg_class') from pg_class where relnamespace = 'seeds'::regnamespace"
        " and relkind = 'r'").fetchall())
    return hashes if any(loaded.get(name) != digest for name, digest in hashes.items()) else {}


def _remember_seeds(connection: psycopg.Connection, seeds: Mapping[str, str]) -> None:
    for name, digest in seeds.items():
        connection.execute(sql.SQL("comment on table {} is {}").format(
            sql.Identifier("seeds", name), sql.Literal(digest)))


def _begin(connection: psycopg.Connection, stage: str) -> int:
    """Open this run's row; under the lock, a row without an end is one whose process died."""
    connection.execute("update ops.transforms set ended_at = now(), is_success = false, detail = 'interrupted'"
                       " where ended_at is null")
    cursor = connection.execute("insert into ops.transforms (stage) values (%s) returning transform_id", (stage,))
    return cursor.fetchone()[0]


def _end(connection: psycopg.Connection, transform_id: int, *, is_success: bool, detail: str) -> None:
    connection.execute("update ops.transforms set ended_at = now(), is_success = %s, detail = %s"
                       " where transform_id = %s", (is_success, detail, transform_id))


@contextmanager
def _environment() -> Iterator[None]:
    """What dbt's profile reads, for the block only."""
    s = get_settings()
    wanted = {"PGHOST": s.postgres_host, "PGPORT": str(s.postgres_port), "PGDATABASE": s.postgres_database,
              "DBT_ENV_SECRET_PGPASSWORD": s.secret("dbt_rw"), "DO_NOT_TRACK": "1",
              "PGOPTIONS": SESSION}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
