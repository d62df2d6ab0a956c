"""The one command: what is put together from data, replayed, judged and written."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from ml import geography
from ml.detectors import registry
from ml.detectors.base import Setup
from ml.detectors.tagger import tagger
from ml.embed import OnnxEmbedder
from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import ModelError
from ml.evaluate.board import seed
from ml.evaluate.bursts import Happened, boston, known_bursts, sample_city
from ml.evaluate.cache import code_digest, digest, kept
from ml.evaluate.calibration import SCENARIOS, calibration
from ml.evaluate.plan import Plan, plan
from ml.evaluate.report import WHOLE, write
from ml.evaluate.residents import seoul
from ml.evaluate.results import at_volume, of_what_happened
from ml.evaluate.streams import FIRST_DAY, LAST_DAY, true_order
from ml.evaluate.texts import Corpus, read_titles
from ml.evaluate.topics import Topic, meaning_topics, read_written, shared_nouns, word_topics
from ml.evaluate.trial import Watched
from ml.evaluate.work import Unit, Way, run
from ml.files import InputError, whole_file
from ml.label import nouns
from ml.replay.vectors import embedded
from ml.stream import Stream

ROOT = Path(__file__).resolve().parents[2]
BOARD = ROOT / "dbt" / "seeds" / "evaluation_figures.csv"
SEED = 20
SAMPLE_PER_DAY = 40.0
HAPPENED = ("titles", "boston", "city")
COVID = (date(2019, 12, 1), date(2020, 3, 31))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    options = _parser().parse_args(arguments)
    options.injections = options.injections or (WHOLE["injections"] if options.data else 50)
    options.months = options.months or (WHOLE["months"] if options.data else 2.0)
    options.installations = options.installations or (18 if options.data else 2)
    options.out = options.out or (ROOT / "docs" if options.data else options.work / "sample")
    try:
        _evaluate(options)
    except (InputError, ModelError, FileNotFoundError, ValueError) as error:
        print(f"ml.evaluate: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("ml.evaluate: stopped; the same command goes on from here", file=sys.stderr)
        return 130
    return 0


def _evaluate(options: argparse.Namespace) -> None:
    unknown = sorted(set(options.detectors) - set(registry.NAMES))
    if unknown:
        raise InputError(f"no such detector: {', '.join(unknown)}; there are {', '.join(registry.NAMES)}")
    ways = [Way(name, partial(registry.detector, name, Setup(geography.seoul(), SEED)),
                code_digest(registry.module(name))) for name in options.detectors]
    corpus = _corpus(options)
    topics = topics_of(corpus, options.work)
    plans = [plan(corpus, topics, seoul(), "reported", per_day, months, injections, SEED)
             for per_day, months, injections in _volumes(options)]
    happened = _happened(options, corpus)
    seen = _replayed(plans, happened, ways, options)
    say(f"judging {sum(len(each.issues) for each in plans)} issues for {len(ways)} detectors")
    results = {
        "date": f"{datetime.now(UTC):%Y-%m-%d}", "data": "full" if options.data else "sample", "seed": SEED,
        "cpu": cpu(), "run": {name: getattr(options, name) for name in ("injections", "months", "per_day")},
        "topics": topic_figures(topics, corpus),
        "volumes": [at_volume(each, {way.name: seen[way.name] for way in ways}, registry.DEFAULT) for each in plans],
        "happened": [of_what_happened(each, {way.name: seen[way.name][each.stretch.name] for way in ways})
                     for each in happened],
        "calibration": _calibrated(options),
    }
    write(options.out, results)
    if options.out == ROOT / "docs":
        with whole_file(BOARD) as out:
            out.write(seed(results).encode())
    say(f"written: {options.out}/evaluation.md, evaluation.json, images/operating-curve.svg")


def _replayed(
    plans: Sequence[Plan], happened: Sequence[Happened], ways: Sequence[Way], options: argparse.Namespace
) -> dict[str, dict[str, Watched]]:
    """By detector and stream, what was signalled."""
    units = [*(Unit(way, stretch, tuple(copy for at, copy in each.copies if at == number))
               for each in plans for way in ways for number, stretch in enumerate(each.stretches)),
             *(Unit(way, each.stretch) for each in happened for way in ways)]
    seen: dict[str, dict[str, Watched]] = {way.name: {} for way in ways}
    for number, (unit, watched) in enumerate(run(units, options.jobs, options.work / "signals"), start=1):
        names = [unit.stretch.name, *(copy.name for copy in unit.copies)]
        seen[unit.way.name] |= dict(zip(names, watched, strict=True))
        say(f"{number} of {len(units)}: {unit.way.name} on {unit.stretch.name}")
    return seen


def _volumes(options: argparse.Namespace) -> list[tuple[float, float, int]]:
    """(complaints a day, months, issues): everything at the first volume, a fifth of it at the others."""
    first, *others = options.per_day if options.data else [SAMPLE_PER_DAY]
    return [(first, options.months, options.injections),
            *((per_day, options.months / 5, options.injections // 5) for per_day in others)]


def _corpus(options: argparse.Namespace) -> Corpus:
    frame = pd.concat([read_titles(options.data), read_written()], ignore_index=True)
    return Corpus(frame, _vectors(frame, options))


def _vectors(frame: pd.DataFrame, options: argparse.Namespace) -> np.ndarray:
    model = OnnxEmbedder(options.model, "query", threads=options.jobs)
    return embedded(frame["text"], frame["text_hash"], model, options.work / "vectors", say)


def topics_of(corpus: Corpus, work: Path) -> list[Topic]:
    """Word topics, found once for these texts, and the written ones."""
    def find() -> list[list]:
        say("looking for topics among the titles")
        words = [frozenset(each) for each in nouns(corpus.frame["text"].tolist(), tagger())]
        return [[topic.number, topic.name, topic.rows.tolist()] for topic in word_topics(corpus, words)]
    key = digest(code_digest("ml.evaluate.topics"), *corpus.frame["text_hash"])
    return [*(Topic(number, "word", name, np.array(rows))
              for number, name, rows in kept(work / f"topics-{key}.json.gz", find)), *meaning_topics(corpus)]


def topic_figures(topics: Sequence[Topic], corpus: Corpus) -> dict[str, object]:
    """How many topics there are to draw from, and how alike in words their texts are."""
    figures = {}
    for kind in ("word", "meaning"):
        own = [topic for topic in topics if topic.kind == kind and topic.is_reported]
        words = [[frozenset(each) for each in nouns(corpus.frame["text"].iloc[topic.rows].tolist(), tagger())]
                 for topic in own]
        overlap = [shared_nouns(range(len(each)), each) for each in words]
        figures[kind] = {"reported": len(own), "with_60_texts": sum(len(topic.rows) >= 60 for topic in own),
                         "noun_overlap": round(float(np.mean(overlap)), 3) if overlap else None}
    return figures


def _happened(options: argparse.Namespace, corpus: Corpus) -> list[Happened]:
    """The titles as they came, with the winter of Covid-19; Boston's summer; the sample city."""
    if not options.data:
        return []
    found = [known_bursts(true_order(corpus, first, last, options.per_day[0], seoul(), SEED), options.data)
             for first, last in ((FIRST_DAY, LAST_DAY), COVID)] if "titles" in options.happened else []
    others = [boston(options.data)] if "boston" in options.happened else []
    others += [sample_city(options.work)] if "city" in options.happened else []
    for other in filter(None, others):
        stream = Stream(other.stretch.stream.frame, _vectors(other.stretch.stream.frame, options))
        found.append(replace(other, stretch=replace(other.stretch, stream=stream)))
    return found


def _calibrated(options: argparse.Namespace) -> dict:
    """False alarms on simulated counts: installations of a year each."""
    say(f"calibration on {options.installations} simulated years a scenario")
    key = digest(code_digest("ml.evaluate.calibration"), str(options.installations))
    return kept(options.work / f"calibration-{key}.json.gz",
                lambda: calibration(options.installations, list(SCENARIOS)))


def cpu() -> str:
    """This machine's processor, in words."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    name = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "unknown")
    return f"{name}, {os.cpu_count()} cores"


def say(text: str) -> None:
    """One line of progress."""
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ml.evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with the public data sets; default: the committed sample")
    parser.add_argument("--detectors", type=lambda text: text.split(","), default=list(registry.NAMES))
    parser.add_argument("--injections", type=int,
                        help="issues sharing a word, and a fifth as many of meaning; default: 300, on the sample 50")
    parser.add_argument("--months", type=float, help="of background; default: 6, on the sample 2")
    parser.add_argument("--per-day", type=float, nargs="+", default=[200.0, 600.0],
                        help="complaints a day; at all but the first a fifth of the months and issues are run")
    parser.add_argument("--installations", type=int,
                        help="simulated years of counts for the calibration, a scenario; default: 18, on the sample 2")
    parser.add_argument("--happened", nargs="*", choices=HAPPENED, default=list(HAPPENED),
                        help="streams that happened (default: all)")
    parser.add_argument("--out", type=Path, help="default: docs; of a run on the sample, a folder below --work")
    parser.add_argument("--work", type=Path, default=ROOT / "var" / "evaluate", help="what is kept between runs")
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL)
    parser.add_argument("--jobs", type=int, default=2)
    return parser
