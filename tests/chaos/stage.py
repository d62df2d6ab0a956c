"""What a case acts on: an installation restored to the moment before a task, and the means to strike and to recover."""

import random
import threading
import time
from dataclasses import dataclass, field

import psycopg
from hour import Run
from place import Hour, Place
from wire import Moment, Wire

PATIENCE_S = 30


@dataclass(frozen=True)
class Usual:
    """What a task of the undisturbed hour took."""

    statements: int
    seconds: float
    cpu_s: float


@dataclass
class Stage:
    """One case's installation; `step` is the task that comes next, `results` are those of the tasks before it."""

    place: Place
    hours: tuple[Hour, Hour]
    step: str
    results: dict
    usual: dict[str, Usual]
    rng: random.Random
    story: list[str] = field(default_factory=list)
    struck_at: float | None = None
    wire: Wire | None = None
    server_is_coming: threading.Thread | None = None

    def run(self, name="run", hour=0):
        """A run of the hour whose tasks before `step` are done; of the second hour, nothing is."""
        return Run(self.place, self.hours[hour], name, results={} if hour else dict(self.results),
                   meanwhile=self.wait_for_server)

    def tell(self, what):
        """Remember for the report what was struck and how it recovered."""
        self.story.append(what)

    def note_strike(self):
        """The clock of the recovery starts."""
        self.struck_at = self.struck_at or time.monotonic()

    def any_statement(self):
        """A moment drawn from the statements that the step usually sends; the last tenth may not come every time."""
        return Moment(self.rng.randint(1, max(1, round(self.usual[self.step].statements * 0.9))))

    def strike(self, run: Run, moment: Moment, blow) -> bool:
        """Run `step` once and deal it `blow(stage, task)` at `moment`; whether the task ended well all the same.

        Raises RuntimeError when the moment never came: then nothing was tested.
        """
        begun, tasks = threading.Event(), []

        def now():
            begun.wait()
            self.note_strike()
            return blow(self, tasks[0])

        self.wire = Wire(self.place.port, moment, now)
        tasks.append(run.begin(self.step, self.wire.port))
        begun.set()
        is_well = run.end(self.step, tasks[0])
        self.wire.close()
        if not self.wire.has_struck:
            raise RuntimeError(f"{self.step} never came to {moment}: nothing was struck")
        self.tell(f"{self.step}, {moment}")
        return is_well

    def recover(self, run: Run, is_well: bool) -> None:
        """What Airflow does: the failed task again, then those that follow."""
        if not is_well:
            time.sleep(1)
            run.complete(self.step)
        run.after(self.step)
        self.tell_tries(run)

    def tell_tries(self, run: Run) -> None:
        """Say how often tasks had to run."""
        tries = {step: number for step, number in run.tries.items() if number > 1}
        self.tell(", ".join(f"{step} ran {number} times" for step, number in tries.items()) or "went on by itself")

    def restart_server_after(self, seconds: float) -> None:
        """What the supervisor does: start Postgres again, however often it takes."""
        def later():
            time.sleep(seconds)
            self.start_server()

        self.server_is_coming = threading.Thread(target=later)
        self.server_is_coming.start()

    def start_server(self):
        """Start Postgres where it is down and wait until it answers; raises when it does not within half a minute."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                if not self.place.is_up():
                    self.place.start()
                self.place.query("select 1")
                return
            except (RuntimeError, psycopg.OperationalError):
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.5)

    def wait_for_server(self):
        """Let the supervisor finish what it is about."""
        if self.server_is_coming:
            self.server_is_coming.join()

    def second(self) -> Run:
        """The same hour a second time, from the same task on."""
        return self.run("again")

    def close(self):
        """Leave nothing running."""
        self.wait_for_server()
        if self.wire:
            self.wire.close()
