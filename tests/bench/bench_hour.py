"""What finding the issues of one very full hour costs: 10,000 standing issues, 3,000 new complaints; one JSON object.

    .venv/bin/python tests/bench/bench_hour.py [--issues N] [--members N] [--new N]

A scratch warehouse holds a fortnight in which each standing issue has `members` complaints, and as many residual ones
as an hour groups at most. The night's catalogue is written, the hour before is run, and then the hour that is measured
comes: half of its complaints belong to standing issues. The vectors are made up (centres drawn at random, each text
near its own); reading, assigning, grouping, naming, judging and writing are the product's own.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from pgvector import HalfVector

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import scratch
from bare_city import City
from issue_stream import StubEmbedder, StubTagger

END = datetime(2026, 11, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
RNG = np.random.default_rng(0)
EMBEDDER = StubEmbedder()


def near(centres: np.ndarray, spread: float = 0.7) -> np.ndarray:
    """A text's vector beside each centre, (n, d) float32, L2-normalised."""
    vectors = centres + spread * RNG.normal(size=centres.shape).astype(np.float32) / np.sqrt(centres.shape[1])
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def add(city: City, vectors: np.ndarray, prefix: str, start: datetime, end: datetime) -> list[str]:
    """Complaints with these vectors, evenly over [start, end); returns their hashes."""
    texts = [f"{prefix}{number}" for number in range(len(vectors))]
    step = (end - start) / max(len(texts), 1)
    with city.warehouse.connect("dbt_rw") as connection, connection.cursor() as cursor, cursor.copy(
            "copy intermediate.int_complaints_coded from stdin") as copy:
        for number, text in enumerate(texts):
            copy.write_row(("seoul", text, text, f"{text} 골목 악취", start + number * step, "마포구", "합정동",
                            "청소", "악취", f"by {text}"))
    with city.warehouse.connect("ml_rw") as connection, connection.cursor() as cursor, cursor.copy(
            "copy ml.embeddings (text_hash, model_version, embedding) from stdin") as copy:
        for text, vector in zip(texts, vectors, strict=True):
            copy.write_row((text, EMBEDDER.model_version, HalfVector(vector).to_text()))
    return texts


def night(city: City, centres: np.ndarray, texts: list[str], owners: np.ndarray) -> None:
    """The catalogue of these centres and the texts' places in it, as a night leaves them."""
    from ml.catalogue import Catalogue
    from ml.cluster import Evening
    from pipeline import catalogue, model_runs, states

    ids = tuple(f"I-20261001-{number:06x}" for number in range(len(centres)))
    plain = Evening(np.zeros(centres.shape[1], np.float32), np.eye(centres.shape[1], dtype=np.float32))
    standing = Catalogue(ids, centres, np.full(len(ids), 0.7), plain)
    with city.warehouse.connect("ml_rw") as connection, connection.cursor() as cursor:
        run_id = model_runs.record(connection, catalogue.KIND, EMBEDDER.model_version, END - 2 * HOUR, END, {}, {})
        states.keep(connection, catalogue.STATES, run_id, standing.state())
        with cursor.copy("copy ml.issues (issue_id, label, keywords, status, first_seen_at, last_seen_at,"
                         " complaint_count, submitter_count, duplicate_share, run_id) from stdin") as copy:
            for name in ids:
                copy.write_row((name, f"이슈 {name}", ["이슈"], "steady", END, END, 1, 1, 0, run_id))
        with cursor.copy(catalogue.ASSIGN) as copy:
            for text, owner in zip(texts, owners.tolist(), strict=True):
                copy.write_row((run_id, text, EMBEDDER.model_version, ids[owner] if owner >= 0 else "", 0.8))


def measure(issues: int, members: int, new: int) -> dict[str, object]:
    """Fill a scratch warehouse, run one hour for the state and one for the figures."""
    from ml.groups import IssueParams
    from pipeline import analysis, warehouse

    city = City(warehouse)
    centres = near(np.zeros((issues, EMBEDDER.dimensions), dtype=np.float32), 1.0)
    stray = near(np.zeros((IssueParams().residual_texts, EMBEDDER.dimensions), dtype=np.float32), 1.0)
    start, before = END - timedelta(days=14), END - HOUR
    owners = np.tile(np.arange(issues), members)
    texts = add(city, near(centres[owners]), "s", start, before)
    texts += add(city, stray, "r", start, before)
    night(city, centres, texts, np.concatenate([owners, np.full(len(stray), -1)]))
    analysis.find_issues(before, EMBEDDER, StubTagger())
    add(city, near(centres[RNG.integers(0, issues, new // 2)]), "n", before, END)
    add(city, near(np.zeros((new - new // 2, EMBEDDER.dimensions), dtype=np.float32), 1.0), "m", before, END)
    started = time.monotonic()
    said = analysis.find_issues(END, EMBEDDER, StubTagger())
    return {"seconds": round(time.monotonic() - started, 1), "complaints_in_window": said["complaints"],
            "issues": said["issues"], "standing": said["standing"], "new_complaints": new,
            "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="not used: the vectors are made up")
    parser.add_argument("--issues", type=int, default=10_000)
    parser.add_argument("--members", type=int, default=10)
    parser.add_argument("--new", type=int, default=3_000)
    options = parser.parse_args()

    from pipeline import warehouse

    with scratch.server(Path(tempfile.mkdtemp(prefix="eungdap-bench-"))):
        warehouse.provision()
        result = measure(options.issues, options.members, options.new)
    print(json.dumps({"benchmark": "hour", "data": "made-up vectors", **result}))


if __name__ == "__main__":
    main()
