"""`python -m ml.replay --stream S.jsonl --out A.jsonl` replays complaints hour by hour and writes one line an alert."""

import argparse
import hashlib
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from ml import geography
from ml.alerts import Alert
from ml.detectors import registry
from ml.detectors.base import Detector, Setup, TooLittleHistoryError
from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import ModelError, OnnxEmbedder
from ml.files import InputError, whole_file
from ml.protocols import Embedder
from ml.replay import vectors
from ml.replay.journal import Journal
from ml.replay.rows import read_stream
from ml.replay.run import replay
from ml.stream import Stream

PROGRAM = Path(__file__).resolve().parents[1]
DEFAULT_CACHE = PROGRAM.parent / "var" / "embeddings"


def main(arguments: Sequence[str] | None = None, load: Callable[[Path], Embedder] | None = None) -> int:
    """Run the command; returns the exit status. `load` opens the model (default: the ONNX one)."""
    options = _parser().parse_args(arguments)
    try:
        _run(options, load or (lambda folder: OnnxEmbedder(folder, "query")))
    except (InputError, ModelError) as error:
        print(f"ml.replay: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("ml.replay: stopped; the same command goes on from here", file=sys.stderr)
        return 130
    return 0


def _run(options: argparse.Namespace, load: Callable[[Path], Embedder]) -> None:
    if options.out.is_dir() or not options.out.parent.is_dir():
        raise InputError(f"{options.out}: cannot be written (no such folder, or a folder itself)")
    places = geography.read(options.geography) if options.geography else geography.seoul()
    detector = registry.detector(options.detector, Setup(places, options.seed))
    try:
        raw = options.stream.read_bytes()
    except OSError as error:
        raise InputError(f"{options.stream}: cannot be read ({error.strerror})") from error
    try:
        frame = read_stream(io.BytesIO(raw))
    except InputError as error:
        raise InputError(f"{options.stream}: {error}") from error
    _say(f"{len(frame)} complaints, detector {options.detector}")
    matrix = np.empty((len(frame), 0), dtype=np.float32)
    if detector.needs_vectors and options.embeddings:
        matrix = vectors.given(options.embeddings, len(frame))
    elif detector.needs_vectors:
        matrix = vectors.embedded(frame["text"], frame["text_hash"], load(options.model), options.cache, _say)
    alerts = _alerts(Stream(frame, matrix), detector, options, _digest(raw, matrix, options, places))
    with whole_file(options.out) as out:
        out.writelines(map(_line, alerts))
    _journal_path(options.out).unlink(missing_ok=True)
    _say(f"{len(alerts)} lines: {options.out}")


def _alerts(stream: Stream, detector: Detector, options: argparse.Namespace, digest: str) -> list[Alert]:
    if not len(stream):
        return []
    with Journal(_journal_path(options.out), digest) as journal:
        if journal.done:
            _say(f"going on after {len(journal.done)} hours that an earlier run has done")
        try:
            return list(replay(stream, detector, options.dial, options.warm_up_days, journal, _say))
        except TooLittleHistoryError as error:
            _say(f"nothing is raised: {error}")
            return []


def _digest(raw: bytes, matrix: np.ndarray, options: argparse.Namespace, places: geography.Geography) -> str:
    """Of everything that the alerts depend on, the program included."""
    whole = hashlib.sha256(raw)
    whole.update(matrix.tobytes())
    whole.update(repr((options.dial, options.warm_up_days, options.detector, options.seed)).encode())
    whole.update(repr(sorted((place, sorted(around)) for place, around in places.adjacent.items())).encode())
    for path in sorted(PROGRAM.rglob("*.py")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def _line(alert: Alert) -> bytes:
    row = {
        "alert_id": alert.alert_id, "issue_id": alert.issue_id, "alerted_at": alert.alerted_at.isoformat(),
        "kind": alert.kind, "service_request_ids": alert.service_request_ids, "label": alert.label,
        "places": alert.places, "recurrence_interval_days": round(alert.recurrence_interval_days, 1),
        "reason": alert.reason}
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _journal_path(out: Path) -> Path:
    return out.with_name(f".{out.name}.journal")


def _say(text: str) -> None:
    print(f"ml.replay: {text}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ml.replay", description=__doc__)
    add = parser.add_argument
    add("--stream", type=Path, required=True, metavar="S.jsonl", help="complaints in order of time")
    add("--out", type=Path, required=True, metavar="A.jsonl", help="one line an alert")
    add("--false-alarms-per-month", dest="dial", type=_positive, default=1.0, metavar="N", help="default: %(default)s")
    add("--warm-up-days", type=_days, default=30, metavar="N", help="learn, raise nothing (default: %(default)s)")
    add("--embeddings", type=Path, metavar="E.npy", help="vectors, rows in the stream's order")
    add("--model", type=Path, default=DEFAULT_MODEL, metavar="DIR", help="default: %(default)s")
    add("--cache", type=Path, default=DEFAULT_CACHE, metavar="DIR", help="of vectors (default: %(default)s)")
    add("--geography", type=Path, metavar="F.jsonl", help="{district, neighbourhood, adjacent} a line; default: Seoul")
    add("--detector", choices=registry.NAMES, default=registry.DEFAULT, help="default: %(default)s")
    add("--seed", type=int, default=0, metavar="N", help="of the permuted dates (default: %(default)s)")
    return parser


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError("has to be above 0")
    return value


def _days(text: str) -> int:
    value = int(text)
    if not 1 <= value <= 3650:
        raise argparse.ArgumentTypeError("has to be a number of days from 1 to 3650")
    return value


if __name__ == "__main__":
    sys.exit(main())
