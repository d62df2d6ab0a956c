"""`python -m pipeline.through FILE [--map NAME_OR_YAML]`: one's own file through the whole pipeline, to the board.

Starts the warehouse if it does not run; Airflow is not needed. The same functions as the hourly run, in the same order.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from pipeline import steps, warehouse
from pipeline.platform import demo
from pipeline.platform.progress import Progress
from pipeline.settings import get_settings


def through(path: Path, map_name: str, progress: Progress) -> tuple[dict, list[str]]:
    """Land, check, build, analyse, check again and publish what gate 1 let through.

    Returns:
        What the publication says, and a line for each of the file's batches that gate 1 held.

    Raises:
        RuntimeError, ValueError: one line on what is wrong with the file or a step; the board is unchanged.
    """
    from expectations.gate import check_source
    from expectations.schema_changes import check_fields
    from pipeline.ingest import ingest_file

    with progress.step(f"Landing {path.name}"):
        batch_ids = ingest_file(path, map_name)
    with progress.step(f"Gate 1 on {len(batch_ids)} batches"):
        source = batch_ids[0].split(":")[0]
        verdicts = {verdict["batch_id"]: verdict for verdict in check_source(source, batch_ids[0])}
        for change in check_fields(source):
            progress.note(f"form of {source}: {change.field} {change.change} since {change.since_at:%Y-%m-%d}")
    held = [f"{name}: {each['reason']}" for name, each in verdicts.items() if each["status"] == "held"]
    for line in held:
        progress.note(f"held: {line}")
    if len(held) == len(verdicts):
        raise RuntimeError(f"gate 1 held all {len(held)} batches of {path.name}; nothing of it is published")
    return republish(progress), held


def republish(progress: Progress) -> dict:
    """Build, analyse, check and publish what is in raw now, as an hourly run does; returns what the publication says.

    Raises:
        RuntimeError: a step failed; the board is unchanged.
    """
    from expectations.gate import check_marts
    from pipeline.publish import publish

    with progress.step("Facts"):
        steps.transform("facts")
    with progress.step("Embeddings and issues"):
        steps.analyse(_newest_window_end().isoformat())
    with progress.step("Issue marts"):
        steps.transform("issues")
    with progress.step("Gate 2 and publication"):
        return publish(check_marts()["validation_run_id"])


def _newest_window_end() -> datetime:
    with warehouse.connect("ml_rw") as connection:
        end = connection.execute("select max(window_end_at) from ops.batches where status = 'promoted'").fetchone()[0]
    return min(end, datetime.now(UTC))  # a file of today ends at the next midnight


def main() -> int:
    """Run the command; one clear line and exit code 1 on bad input."""
    parser = argparse.ArgumentParser(prog="pipeline.through", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--map", default="default", help="a map of pipeline/sources/maps, or a YAML file of your own")
    arguments = parser.parse_args()
    progress = Progress()
    try:
        settings = get_settings()
        with demo.only_one(settings):
            demo.prepare(settings, wanted=["postgres"])
            with progress.step("Warehouse"):
                demo.start_warehouse(settings)
        result, held = through(arguments.file, arguments.map, progress)
    except (RuntimeError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{result}\n")
    return 0 if result["status"] == "published" and not held else 1


if __name__ == "__main__":
    sys.exit(main())
