"""The undisturbed run that every case is compared with, and its snapshots before each task."""

import os
import shutil
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import evidence
import psycopg
from cases import NEXT_HOUR, SAME_HOUR, Case
from hour import ORDER, Run, load_history
from machine import free_ports
from place import HISTORY_DAYS, Hour, Place, copy, portals, small_disk
from stage import Stage, Usual
from wire import Wire

from pipeline.platform.secrets import ensure_secrets
from pipeline.settings import REPOSITORY

CITY_SEED = 1
NOON = datetime(2025, 10, 21, 3, tzinfo=UTC)  # a Tuesday's noon in Seoul
DISK_RESERVE_MB = 40


@dataclass
class World:
    """Snapshots before each task, what the tasks usually take and what the tables must hold after each hour."""

    folder: Path
    hours: tuple[Hour, Hour]
    snapshots: dict[str, Path] = field(default_factory=dict)
    results: dict[str, object] = field(default_factory=dict)
    usual: dict[str, Usual] = field(default_factory=dict)
    expected: dict[tuple, dict] = field(default_factory=dict)


@contextmanager
def world(folder: Path, cases: Sequence[Case], say=lambda text: None):
    """Load the small city's history and run as many hours undisturbed as `cases` are compared with."""
    template = folder / "template"
    template.mkdir(parents=True)
    os.environ.setdefault("AIRFLOW_HOME", str(folder / "airflow"))  # importing Airflow writes there
    folder.chmod(0o755)  # the service account must be able to enter
    template.chmod(0o755)
    (template / "models").symlink_to(REPOSITORY / "var" / "models")
    ensure_secrets(template / "secrets")
    place = Place(template, free_ports(1)[0])
    ends = [NOON + timedelta(hours=number) for number in range(3)]
    with portals(place.settings.secret("portal_key"), CITY_SEED, ends) as addresses:
        before = Hour(NOON, NOON, addresses[0])
        hours = tuple(Hour(end - timedelta(hours=1), end, address)
                      for end, address in zip(ends[1:], addresses[1:], strict=True))
        made = World(folder, hours)
        say("the undisturbed city")
        place.start()
        try:
            _provision(place, before)
            load_history(place, NOON - timedelta(days=HISTORY_DAYS), before)
            place.stop()
            _undisturbed(made, place, cases, say)
        except BaseException:
            if place.is_up():
                place.stop("immediate")
            raise
        yield made


def _provision(place: Place, hour: Hour) -> None:
    subprocess.run([sys.executable, "-c", "from pipeline import warehouse; warehouse.provision()"], check=True,
                   env={**os.environ, **place.environment(hour)})


def _undisturbed(made: World, place: Place, cases: Sequence[Case], say) -> None:
    """The hours, with a copy of the whole installation before each task of the first."""
    run = Run(place, made.hours[0], "undisturbed")
    for step in ORDER:
        made.snapshots[step] = made.folder / f"before-{step}"
        copy(place.var_dir, made.snapshots[step])
        place.start()
        wire = Wire(place.port)
        task = run.begin(step, wire.port)
        if not run.end(step, task):
            raise RuntimeError(f"undisturbed, {step} failed: see {place.notes}")
        wire.close()
        made.usual[step] = Usual(wire.statements, task.seconds, task.cpu_s)
        say(f"undisturbed {step}: {wire.statements} statements, {task.seconds:.1f} s, computing {task.cpu_s:.1f} s")
        if step == ORDER[-1]:
            _remember(made, SAME_HOUR, place, cases)
            if any(case.equals == NEXT_HOUR for case in cases):
                Run(place, made.hours[1], "undisturbed").through()
                _remember(made, NEXT_HOUR, place, cases)
        place.stop()
    made.results = run.results


def _remember(made: World, hour: str, place: Place, cases: Sequence[Case]) -> None:
    with place.connect() as connection:
        problems = evidence.wrong(connection)
        if problems:
            raise RuntimeError(f"undisturbed, yet: {', '.join(problems)}")
        for without in {case.without for case in cases}:
            made.expected[hour, without] = evidence.checksums(connection, without)


def play(made: World, case: Case, seed: int) -> dict:
    """One case with one seed; a row of the report."""
    folder = made.folder / f"{case.name}-{seed}"
    row = {"case": case.name, "seed": seed}
    started = time.monotonic()
    stage = None
    try:
        with ExitStack() as stack:
            if case.has_small_disk:
                stack.enter_context(small_disk(folder, _size_mb(made.snapshots[case.step]) + DISK_RESERVE_MB))
            place = copy(made.snapshots[case.step], folder)
            done = {name: made.results[name] for name in ORDER[:ORDER.index(case.step)]}
            stage = Stage(place, made.hours, case.step, done, made.usual,
                          Random(zlib.crc32(case.name.encode()) + seed))
            stack.callback(_end, place)
            place.start()
            stack.callback(stage.close)
            case.act(stage)
            row["recovered_s"] = round(time.monotonic() - stage.struck_at, 1)
            problems = _problems(made, case, stage)
    except (RuntimeError, TimeoutError, OSError, subprocess.SubprocessError, psycopg.Error) as error:
        problems = [f"{type(error).__name__}: {error}"]
    row |= {"story": "; ".join(stage.story if stage else ()), "seconds": round(time.monotonic() - started, 1),
            "equal": not problems, "problems": problems}
    row["passed"] = row["equal"] is not case.must_differ
    if row["passed"]:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(Place(folder, 0).notes, ignore_errors=True)
    return row


def _problems(made: World, case: Case, stage: Stage) -> list[str]:
    with stage.place.connect() as connection:
        found = evidence.checksums(connection, case.without)
        return evidence.wrong(connection) + evidence.differences(
            found, made.expected[case.equals, case.without], case.leave_out)


def _end(place: Place) -> None:
    if place.is_up():
        place.stop("immediate")


def _size_mb(folder: Path) -> int:
    return int(subprocess.run(["du", "-sm", str(folder)], check=True, capture_output=True, text=True).stdout.split()[0])
