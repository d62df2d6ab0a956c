"""What the catalogue of standing issues rests on: the grouping beside other ways, and names that last.

`python -m ml.evaluate.standing --data FOLDER` writes docs/standing.md and docs/standing.json. Without --data the
committed sample and a shorter stretch of the sample city are used, and nothing in docs is touched.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from time import monotonic

import numpy as np
import pandas as pd

from ml.cluster import NOISE, ClusterParams
from ml.embed import OnnxEmbedder
from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import ModelError
from ml.evaluate.agreement import agreement, own_groups, purity
from ml.evaluate.bursts import CITY_SEED, city_files, sample_city
from ml.evaluate.groupings import PACKAGES, Grouping, Took, groupings
from ml.evaluate.labelled import Labelled, city, titles
from ml.evaluate.residents import seoul
from ml.evaluate.run import ROOT, SEED, cpu, say, topics_of
from ml.evaluate.standing_page import write
from ml.evaluate.streams import WARM_UP_DAYS, background_rows, permuted
from ml.evaluate.survival import nights, survival
from ml.evaluate.texts import Corpus, read_titles
from ml.evaluate.topics import Topic, read_written
from ml.files import InputError
from ml.protocols import Embedder
from ml.replay.vectors import embedded
from ml.stream import Stream


@dataclass(frozen=True)
class Scale:
    """How much is measured: titles to group, titles a day, days of the window that moves, nights that it moves."""

    titles: int
    per_day: float
    window_days: int
    nights: int

    @property
    def days(self) -> int:
        """Days of a stream over which the window moves so often."""
        return self.window_days + self.nights


FULL = Scale(titles=8000, per_day=200, window_days=28, nights=30)
SMALL = Scale(titles=1500, per_day=40, window_days=14, nights=5)


@dataclass(frozen=True)
class Moving:
    """A stream over which the window moves, and the first night."""

    name: str
    stream: Stream
    first: datetime


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    options = _parser().parse_args(arguments)
    options.out = options.out or (ROOT / "docs" if options.data else options.work / "sample")
    try:
        model = OnnxEmbedder(options.model, "query", threads=options.jobs)
        results = measured(options.data, options.work, model, FULL if options.data else SMALL)
        options.out.mkdir(parents=True, exist_ok=True)
        write(options.out, results)
    except (InputError, ModelError, FileNotFoundError, ValueError) as error:
        say(f"ml.evaluate.standing: {error}")
        return 1
    except KeyboardInterrupt:
        say("ml.evaluate.standing: stopped; nothing was written")
        return 130
    say(f"written: {options.out}/standing.md, standing.json")
    return 0


def measured(data: Path | None, work: Path, model: Embedder, scale: Scale) -> dict:
    """Everything that the page says, plain numbers and texts."""
    load, began = os.getloadavg()[0], monotonic()
    frame = pd.concat([read_titles(data), read_written()], ignore_index=True)
    corpus = Corpus(frame, _vectors(frame, model, work))
    topics = topics_of(corpus, work)
    simulated, params = _city(work, model, scale), ClusterParams()
    sets = [city(simulated.stream, city_files(work) / "truth.jsonl"), titles(corpus, topics, scale.titles, SEED)]
    compared = [_compared(each, params) for each in sets]
    moved = [_moved(each, scale, params) for each in (_titles(corpus, topics, scale), simulated)]
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d}", "data": "full" if data else "sample", "seed": SEED,
        "city_seed": CITY_SEED, "cpu": cpu(), "load": round(load, 1), "params": asdict(params),
        "packages": {name: version(name) for name in PACKAGES}, "sets": compared, "survival": moved,
        "minutes": round((monotonic() - began) / 60, 1),
    }


def _compared(each: Labelled, params: ClusterParams) -> dict:
    """One set of texts, and what every way made of it."""
    rows = []
    for found in groupings(each.vectors, params):
        rows.append(_row(found, each))
        say(f"{each.name}: {found.way}, vectors {found.space}, in {found.took.wall:.1f} s")
    return {"name": each.name, "texts": len(each.vectors), "rows": rows,
            "labels": {name: _counts(labels) for name, labels in each.labels.items()}}


def _row(found: Grouping, each: Labelled) -> dict:
    return {
        "way": found.way, "space": found.space, "seconds": _seconds(found.took),
        "reduction_seconds": _seconds(found.reduction), "groups": int(found.groups.max(initial=NOISE)) + 1,
        "noise_share": round(float((found.groups == NOISE).mean()), 4), **own_groups(found.groups, each.issues),
        "labels": {name: _rounded({"purity": purity(found.groups, labels), **agreement(found.groups, labels)})
                   for name, labels in each.labels.items()},
    }


def _seconds(took: Took) -> dict[str, float]:
    return {name: round(seconds, 2) for name, seconds in asdict(took).items()}


def _rounded(figures: dict[str, float]) -> dict[str, float | None]:
    return {name: round(value, 4) if np.isfinite(value) else None for name, value in figures.items()}


def _counts(labels: np.ndarray) -> dict[str, int]:
    return {"labels": len(np.unique(labels[labels != ""])), "texts": int((labels != "").sum())}


def _moved(moving: Moving, scale: Scale, params: ClusterParams) -> dict:
    """How names last over the nights of one stream."""
    def told() -> Iterator:
        for number, night in enumerate(nights(moving.stream, moving.first, scale.nights, scale.window_days, params)):
            say(f"{moving.name}: night {number + 1} of {scale.nights}")
            yield night
    return {"stream": moving.name, "complaints": len(moving.stream), "a_day": round(len(moving.stream) / scale.days),
            "window_days": scale.window_days, **survival(list(told()), SEED)}


def _titles(corpus: Corpus, topics: Sequence[Topic], scale: Scale) -> Moving:
    """Reported titles on permuted dates: nothing happens in them."""
    rows = background_rows(corpus, "reported", np.concatenate([topic.rows for topic in topics]))
    stretch = permuted(corpus, rows, scale.per_day, scale.days, seoul(), SEED)
    begin = stretch.watch_from - timedelta(days=WARM_UP_DAYS)
    return Moving("petition titles, dates permuted", stretch.stream, begin + timedelta(days=scale.window_days))


def _city(work: Path, model: Embedder, scale: Scale) -> Moving:
    """The sample city's first days."""
    stretch = sample_city(work).stretch
    begin = stretch.watch_from - timedelta(days=WARM_UP_DAYS)
    frame = stretch.stream.before(begin + timedelta(days=scale.days)).frame
    return Moving("sample city", Stream(frame, _vectors(frame, model, work)),
                  begin + timedelta(days=scale.window_days))


def _vectors(frame: pd.DataFrame, model: Embedder, work: Path) -> np.ndarray:
    return embedded(frame["text"], frame["text_hash"], model, work / "vectors", say)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ml.evaluate.standing", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with the public data sets; default: the committed sample")
    parser.add_argument("--out", type=Path, help="default: docs; of a run on the sample, a folder below --work")
    parser.add_argument("--work", type=Path, default=ROOT / "var" / "evaluate", help="what is kept between runs")
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL)
    parser.add_argument("--jobs", type=int, default=2, help="threads that embed; everything else runs on one")
    return parser


if __name__ == "__main__":
    sys.exit(main())
