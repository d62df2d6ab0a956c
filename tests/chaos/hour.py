"""An hour of the pipeline, run as Airflow runs it: task after task, a failed one again, results handed on.

The waits between the tries are shortened from half a minute, and more each time, to a second, and then to what a
restarting server needs; nothing else is done by hand.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from place import Hour, Place
from task import Task

ORDER = ("ingest", "check_batch", "build_facts", "analyse", "build_issues", "check_marts", "publish", "anchor",
         "understand", "tell")
RETRIES = {"ingest": 2, **dict.fromkeys(ORDER[1:], 3)}  # of the DAG
RETRY_DELAY_S = 1.0


def call(step: str, hour: Hour, results: dict) -> tuple[str, tuple]:
    """The function of `pipeline.steps` behind a task of the DAG, and its arguments."""
    window = (hour.start.isoformat(), hour.end.isoformat())
    return {
        "ingest": ("ingest", window),
        "check_batch": ("check_batches", ()),
        "build_facts": ("transform", ("facts",)),
        "analyse": ("analyse", (window[1],)),
        "build_issues": ("transform", ("issues",)),
        "check_marts": ("check_marts", ()),
        "publish": ("publish", (results.get("check_marts"),)),
        "anchor": ("anchor", ()),
        "tell": ("tell", ()),
        "understand": ("understand", (window[1],)),
    }[step]


@dataclass
class Run:
    """One run of an hour's DAG; `results` are what its tasks returned, `tries` how often each was started.

    `tasks` are those that ended well.
    """

    place: Place
    hour: Hour
    name: str = "run"
    release: Path | None = None
    results: dict = field(default_factory=dict)
    tries: dict = field(default_factory=dict)
    tasks: dict = field(default_factory=dict)
    meanwhile: Callable[[], None] = lambda: None  # what comes about in the longer waits

    def begin(self, step, port=None):
        """Start a task and return it, running."""
        function, arguments = call(step, self.hour, self.results)
        self.tries[step] = self.tries.get(step, 0) + 1
        return Task(self.place.environment(self.hour, port), function, arguments,
                    self.place.notes / self.name, self.release)

    def end(self, step, task):
        """Wait for a task; whether it ended well. Its result goes to the tasks after it."""
        is_well = task.wait()
        if is_well:
            self.results[step] = task.result
            self.tasks[step] = task
        return is_well

    def complete(self, step):
        """Run a task as often as the DAG allows; raises RuntimeError when it fails for good."""
        while not self.end(step, self.begin(step)):
            if self.tries[step] > RETRIES[step]:
                log = self.place.notes / self.name / "tasks.log"
                last = log.read_text(errors="replace").splitlines()[-1]
                raise RuntimeError(f"{step} failed {self.tries[step]} times, the last time with {last!r}")
            time.sleep(RETRY_DELAY_S)
            if self.tries[step] > 1:
                self.meanwhile()

    def through(self, first=ORDER[0], last=ORDER[-1]):
        """Complete the tasks from `first` to `last`."""
        for step in ORDER[ORDER.index(first):ORDER.index(last) + 1]:
            self.complete(step)

    def after(self, step):
        """Complete the tasks that follow `step`."""
        for later in ORDER[ORDER.index(step) + 1:]:
            self.complete(later)


def load_history(place: Place, start, hour: Hour) -> None:
    """What `history_backfill` does, up to the start of `hour` (whose portal stands still there)."""
    run = Run(place, hour, "history")
    environment, folder = place.environment(hour), place.notes / "history"
    for function, arguments in (("transform", ("facts",)),
                                ("ingest_history", (start.isoformat(), hour.start.isoformat())),
                                ("check_batches", ())):
        if not Task(environment, function, arguments, folder).wait():
            raise RuntimeError(f"history: {function} failed: see {folder}")
    run.hour = Hour(start, hour.start, hour.portal)
    run.through("build_facts")
