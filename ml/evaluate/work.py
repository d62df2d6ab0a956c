"""The replays themselves, spread over processes; what was replayed before is found in the cache and not done again."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

import numpy as np

from ml.detectors.base import Detector
from ml.evaluate.cache import digest, kept, stream_digest
from ml.evaluate.inject import Copy
from ml.evaluate.streams import Stretch, joined
from ml.evaluate.trial import LOOSEST, Kept, Watched, from_json, learn, to_json, watch
from ml.stream import Stream


@dataclass(frozen=True)
class Way:
    """A detector by name, how to make a new one, and a digest of the code that it runs."""

    name: str
    make: Callable[[], Detector]
    code: str


@dataclass(frozen=True)
class Unit:
    """One detector on one stretch and on the copies of it that hold issues."""

    way: Way
    stretch: Stretch
    copies: tuple[Copy, ...] = ()


def run(units: Sequence[Unit], jobs: int, folder: Path) -> Iterator[tuple[Unit, list[Watched]]]:
    """Each unit with what was signalled on its background and on its copies, in the order of `units`."""
    if jobs == 1:
        for unit in units:
            yield unit, [from_json(each) for each in signals_of(unit, folder)]
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(signals_of, unit, folder) for unit in units]
        for unit, done in zip(units, waiting, strict=True):
            yield unit, [from_json(each) for each in done.result()]


def signals_of(unit: Unit, folder: Path) -> list[Kept]:
    """The signals on the background and on each copy, from files in `folder` or replayed; said on stderr."""
    return list(_Replays(unit, folder).all())


class _Replays:
    """Learns at most once, and only if something has to be replayed."""

    def __init__(self, unit: Unit, folder: Path) -> None:
        self._unit, self._folder = unit, folder
        self._detector = unit.way.make()
        self._background = self._seen(unit.stretch.stream)
        self._refusal: str | None = None

    def all(self) -> Iterator[Kept]:
        yield self._kept(self._background, self._unit.stretch.name)
        for copy in self._unit.copies:
            yield self._kept(joined(self._background, *map(self._seen, copy.parts)), copy.name)

    def _seen(self, stream: Stream) -> Stream:
        """The stream without vectors if the detector reads none: then they change nothing."""
        if self._detector.needs_vectors:
            return stream
        return Stream(stream.frame, np.empty((len(stream), 0), dtype=np.float32))

    def _kept(self, stream: Stream, name: str) -> Kept:
        way, stretch = self._unit.way, self._unit.stretch
        key = digest(way.code, str(LOOSEST), stretch.watch_from.isoformat(), stretch.watch_to.isoformat(),
                     stream_digest(stream))
        return kept(self._folder / way.name / f"{key}.json.gz", lambda: self._replay(stream, name))

    def _replay(self, stream: Stream, name: str) -> Kept:
        began, stretch = monotonic(), self._unit.stretch
        if self._refusal is None:
            self._refusal = learn(self._detector, self._background, stretch.watch_from)
            sys.stderr.write(f"{self._unit.way.name}: learnt {stretch.name} in {monotonic() - began:.0f} s\n")
            began = monotonic()
        if self._refusal:
            return {"refusal": self._refusal, "signals": []}
        watched = watch(self._detector, stream, stretch.watch_from, stretch.watch_to)
        sys.stderr.write(f"{self._unit.way.name}: watched {name} in {monotonic() - began:.0f} s\n")
        return to_json(watched)
