"""What the same hour costs on little and on much history, step by step; one JSON object on stdout.

    .venv/bin/python tests/bench/bench_history.py [--rows SMALL LARGE] [--repeats N] [--write docs/scale.md]

Two databases of one scratch server hold the same last 60 days and before them nothing, or five years. Then the same
hours run in both, in turns, each as the hourly DAG runs it: read again with the look-back, masked, landed, judged,
built, embedded, grouped, built, judged, published. The embedding model is a stub (a model's time depends on the hour's
texts alone), so is the morphological analyser; everything else is the product's own.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import scratch
from issue_stream import StubEmbedder, StubTagger
from long_history import HOUR, LOOKBACK, City, fill

END = datetime(2026, 11, 1, tzinfo=UTC)
STEPS = ("ingest", "gate 1", "facts", "embed", "find issues", "issue marts", "gate 2", "publish")


class Installation:
    """One database with its history, and folders of its own for dbt."""

    def __init__(self, folder: Path, name: str, port: int, rows: int) -> None:
        self.environment = {"EUNGDAP_VAR_DIR": str(folder / name), "PGPORT": str(port), "PGDATABASE": name}
        self.rows = rows
        (folder / name).mkdir()
        (folder / name / "secrets").symlink_to(folder / "secrets")

    def enter(self) -> None:
        """Make this installation the process's own."""
        from pipeline.settings import get_settings

        os.environ.update(self.environment)
        get_settings.cache_clear()

    def prepare(self) -> dict[str, float]:
        """Fill it, build everything once and publish it; returns how many rows there are, and the seconds."""
        from pipeline import warehouse

        self.enter()
        warehouse.provision()
        started = time.monotonic()
        fill(warehouse, END, self.rows)
        filled = time.monotonic()
        self.hour(0)
        with warehouse.connect("postgres", autocommit=True) as connection:
            connection.execute("vacuum analyze")
            (count,) = connection.execute("select count(*) from raw.complaints").fetchone()
        return {"rows": count, "fill_s": round(filled - started, 1),
                "first_build_s": round(time.monotonic() - filled, 1)}

    def hour(self, number: int) -> dict[str, float]:
        """Seconds of each step of the `number`-th hour after the history.

        Raises:
            RuntimeError: a gate was red, so that not everything was done.
        """
        from expectations.gate import check_marts, check_source
        from pipeline import analysis, vectors, warehouse
        from pipeline.landing import land
        from pipeline.publish import publish
        from pipeline.transform import build

        self.enter()
        start, end = END + number * HOUR, END + (number + 1) * HOUR
        city, embedder = City(), StubEmbedder()
        clock = [time.monotonic()]

        def done(result: object) -> object:
            clock.append(time.monotonic())
            return result

        with warehouse.connect("ingest_rw") as connection:
            batch_id = land(connection, city, start, end, city.fetch(start - LOOKBACK, end)).batch_id
        done(None)
        verdicts = done(check_source(city.name, batch_id))
        done(build("facts"))
        done(vectors.embed_pending(embedder=embedder, as_of=end))
        done(analysis.find_issues(end, embedder=embedder, tagger=StubTagger()))
        done(build("issues"))
        checked = done(check_marts())
        published = done(publish(checked["validation_run_id"]))
        if verdicts[0]["status"] != "promoted" or published["status"] != "published":
            raise RuntimeError(f"hour {number} of {self.rows} rows was held: {verdicts[0]}, {checked}, {published}")
        return dict(zip(STEPS, (after - before for before, after in pairwise(clock)), strict=True))


def measure(sizes: list[int], repeats: int, folder: Path) -> dict:
    """Fill and run, all sizes in turns; medians and ratios."""
    with scratch.server(folder) as server:
        installations = [Installation(folder, f"rows{size}", server.postgres_port, size) for size in sizes]
        prepared = [each.prepare() for each in installations]
        for each in installations:
            each.hour(1)  # warms caches; not counted
        hours = [[each.hour(number) for each in installations] for number in range(2, repeats + 2)]
    return {"benchmark": "history", "data": "synthetic", "repeats": repeats, **summary(prepared, hours)}


def summary(prepared: list[dict], hours: list[list[dict]]) -> dict:
    """Medians a step and size, and the largest size over the smallest; `total` is the median of whole hours."""
    sizes = [{**found, "seconds": {step: round(median(hour[at][step] for hour in hours), 3) for step in STEPS},
              "total_s": round(median(sum(hour[at].values()) for hour in hours), 2)}
             for at, found in enumerate(prepared)]
    little, much = sizes[0], sizes[-1]
    ratios = {step: round(much["seconds"][step] / little["seconds"][step], 2) for step in STEPS}
    totals = [sum(hour[-1].values()) / sum(hour[0].values()) for hour in hours]
    return {"sizes": sizes, "ratio_by_step": ratios, "ratio": round(much["total_s"] / little["total_s"], 3),
            "ratio_range": [round(min(totals), 3), round(max(totals), 3)]}


def table(result: dict) -> str:
    """The result as a page of docs/."""
    little, much = result["sizes"][0], result["sizes"][-1]
    lines = [f"| {step} | {little['seconds'][step]:.2f} | {much['seconds'][step]:.2f} | {ratio:.2f} |"
             for step, ratio in result["ratio_by_step"].items()]
    return "\n".join((
        "# What an hour costs on little and on much history", "",
        "Written by `tests/bench/bench_history.py --write docs/scale.md`; how it is measured stands at its top.",
        f"Seconds, medians of {result['repeats']} hours that ran in both databases in turns.", "",
        f"| step | {little['rows']:,} rows | {much['rows']:,} rows | ratio |", "|---|---|---|---|", *lines,
        f"| **whole hour** | {little['total_s']:.2f} | {much['total_s']:.2f} | **{result['ratio']:.2f}**"
        f" ({result['ratio_range'][0]:.2f}–{result['ratio_range'][1]:.2f}) |", "",
        f"The first build of everything took {little['first_build_s']:.0f} s and {much['first_build_s']:.0f} s.", ""))


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 1_000_000], help="sizes, the smallest first")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--write", type=Path, help="a Markdown file for the table")
    parser.add_argument("--data", help="not used: the history is made")
    options = parser.parse_args()
    result = measure(options.rows, options.repeats, Path(tempfile.mkdtemp(prefix="eungdap-history-")))
    if options.write:
        options.write.write_text(table(result), encoding="utf-8")
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
