"""Every case by name: what is struck, and how Airflow and the supervisor then go on. Nothing is mended by hand."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import blows
import release
from hour import ORDER
from place import fill
from post_office import web_server
from stage import Stage
from wire import Moment

SAME_HOUR, NEXT_HOUR = "first", "second"
# A row that another run brought first belongs to that run's batch: nothing is lost, but batches and landings differ. Of
# an hour that was never read, the next one sees each complaint's newest state and not what it was in between.
OTHER_BATCHES, LANDINGS, VERSIONS = ("batch_id",), ("raw.landings",), ("raw.landings", "raw.complaints")
# An issue is what an hour's look saw: a look that was never taken cannot be taken later, and the next one may see other
# groups. Complaints, figures and days are made up for.
LOOKS = ("ml.issues", "ml.issue_members", "ml.issue_events", *(
    f"{schema}.{table}" for schema in ("marts", "board")
    for table in ("emerging_issues", "issue_complaints", "issue_daily", "issue_events")))
COMMIT = b"COMMIT"
DISK_MB = 700


@dataclass(frozen=True)
class Case:
    """`act` strikes and recovers from before the task `step` on; then the tables must equal the hour named `equals`.

    `without` names columns and `leave_out` tables that are not compared.
    """

    name: str
    step: str
    act: Callable[[Stage], None]
    equals: str = SAME_HOUR
    without: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    has_small_disk: bool = False
    must_differ: bool = False


def at_any_statement(step: str, blow: Callable, name: str) -> Case:
    """A blow at a statement drawn by the seed."""
    def act(stage):
        run = stage.run()
        stage.recover(run, stage.strike(run, stage.any_statement(), blow))

    return Case(name, step, act)


def at(step: str, moment: Moment, blow: Callable, name: str) -> Case:
    """A blow at a named moment."""
    def act(stage):
        run = stage.run()
        stage.recover(run, stage.strike(run, moment, blow))

    return Case(name, step, act)


def killed_while_computing(step: str) -> Case:
    """The task is killed when it has used a share of its usual processor time that the seed draws."""
    def act(stage):
        run, share = stage.run(), stage.rng.uniform(0.1, 0.8)
        task = run.begin(step)
        while (used := task.computed_s()) is not None and used < share * stage.usual[step].cpu_s:
            time.sleep(0.01)
        stage.note_strike()
        if used is None:
            raise RuntimeError(f"{step} had ended before it was killed")
        task.kill()
        if run.end(step, task):
            raise RuntimeError(f"{step} ended although it was killed")
        stage.tell(f"{step} after {share:.0%} of its usual computing")
        stage.recover(run, is_well=False)

    return Case(f"kill-computing-{step}", step, act)


def twice(step: str) -> Case:
    """Two processes of one task at once, as after a scheduler that forgot the first."""
    def act(stage):
        run, other = stage.run(), stage.second()
        tasks = [(run, run.begin(step))]
        time.sleep(stage.rng.uniform(0, 0.5 * stage.usual[step].seconds))
        stage.note_strike()
        tasks.append((other, other.begin(step)))
        ended = [one.end(step, task) for one, task in tasks]
        stage.tell(f"{step} twice at once: {sum(ended)} of 2 ended well")
        if not ended[1]:
            other.complete(step)
        stage.recover(run, ended[0])

    return Case(f"twice-{step}", step, act)


def _hours_at_once(stage):
    runs = [stage.run(), stage.second()]
    failures = []

    def whole(run):
        try:
            run.through()
        except RuntimeError as error:
            failures.append(error)

    threads = [threading.Thread(target=whole, args=(run,)) for run in runs]
    stage.note_strike()
    for thread in threads:
        thread.start()
        time.sleep(stage.rng.uniform(0, 3))
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    tries = sum(number - 1 for run in runs for number in run.tries.values())
    stage.tell(f"the whole hour twice at once, {tries} retries")


def lost(step: str) -> Case:
    """The machine goes off before `step` and the hour is never run again: the next hour has to heal it."""
    def act(stage):
        stage.note_strike()
        stage.run("next", hour=1).through()
        stage.tell(f"the hour ended before {step} for good; the next hour brought it")

    left_out = VERSIONS if step == "ingest" else LANDINGS
    if ORDER.index(step) <= ORDER.index("analyse"):
        left_out = (*left_out, *LOOKS)
    return Case(f"lost-before-{step}", step, act, NEXT_HOUR, OTHER_BATCHES, left_out)


def _backwards(stage):
    stage.note_strike()
    stage.run("next", hour=1).through()
    stage.run().through()
    stage.tell("the later hour ran first")


def full_disk(step: str, *, of_the_log: bool = False) -> Case:
    """No byte is left on the disk at a statement of `step`; it stays so for a retry, then space is freed."""
    def act(stage):
        def blow(stage, task):
            blows.fill_disk(stage, task)
            if of_the_log:
                blows.use_up_the_log(stage)
            return True

        run = stage.run()
        is_well = stage.strike(run, stage.any_statement(), blow)
        steps = ORDER[ORDER.index(step) + is_well:]
        fill(stage.place.var_dir, "more")
        while steps and run.end(steps[0], run.begin(steps[0])):
            steps = steps[1:]
        stage.tell(f"still full when {steps[0]} ran" if steps else "no task needed space")
        for ballast in ("ballast", "more"):
            (stage.place.var_dir / ballast).unlink()
        stage.tell("Postgres had gone" if not stage.place.is_up() else "Postgres stayed")
        stage.start_server()
        for left in steps:
            run.complete(left)
        stage.tell_tries(run)

    return Case(f"disk-full-{'log-' if of_the_log else ''}{step}", step, act, has_small_disk=True)


def provisioned(step: str) -> Case:
    """The tables are brought up to date by a deployment while `step` works."""
    def act(stage):
        run = stage.run()
        is_well = stage.strike(run, stage.any_statement(), blows.provision)
        if stage.deployment.wait(120):
            raise RuntimeError("the deployment failed")
        stage.recover(run, is_well)

    return Case(f"deploy-tables-{step}", step, act)


def deployed(step: str, *, has_new_column: bool = False) -> Case:
    """The task is ended, the next release brings tables and models, its services start and go on."""
    def act(stage):
        run = stage.run()
        is_well = stage.strike(run, stage.any_statement(), blows.kill_task)
        folder = release.make(stage.place.var_dir / "release", has_new_column=has_new_column)
        release.provision(folder, stage.place.environment(stage.hours[0]))
        run.release = folder
        stage.recover(run, is_well)
        missing = release.missing(stage.place, has_new_column=has_new_column)
        if missing:
            raise RuntimeError(f"the new release's {missing} did not arrive")

    return Case(f"deploy-{'new-mart-column' if has_new_column else 'release'}-{step}", step, act,
                without=release.NEW_COLUMNS)


def _torn_files(stage):
    torn = [path for path in (stage.place.var_dir / "dbt" / "target").iterdir() if path.is_file()]
    for path in torn:
        content = path.read_bytes()
        path.write_bytes(content[:stage.rng.randint(0, len(content))])
    stage.note_strike()
    stage.run().through(stage.step)
    stage.tell(f"{len(torn)} files of dbt cut off, as a power cut leaves them")


ALERT = """
insert into board.alerts (alert_id, label, place, kind, first_alerted_at, last_alerted_at, last_seen_at, told_at,
    told_number, update_count, window_hours, observed_count, expected_count, recurrence_interval_days,
    surprise_per_complaint, reason, caution, is_ongoing, is_small_voice)
select 'A-1', '녹물', '마포구', 'new', t.now, t.now, t.now, t.now, 1, 0, 24, 6, 0.4, 90, 1, '까닭', '', true, true
from (select now()) as t (now)
"""


def told(blow: Callable, name: str, moment: Moment | None = None) -> Case:
    """A blow while an alert is told to who subscribed to it: it arrives, and every copy of it under the same key."""
    def act(stage):
        with web_server() as hook:
            stage.place = replace(stage.place, webhooks=f"chat=http://127.0.0.1:{hook.server_port}/")
            stage.place.query(ALERT)
            stage.place.query("insert into ops.subscriptions (user_name, words, place, department, channel, webhook)"
                              " values ('official', '{}', '', '', 'webhook', 'chat')")
            run = stage.run()
            stage.recover(run, stage.strike(run, moment or stage.any_statement(), blow))
            keys = [message["message_key"] for _, message in hook.taken]
        settled = stage.place.query("select status, count(*) from ops.alert_deliveries group by 1")
        stage.tell(f"{len(keys)} messages under {len(set(keys))} key")
        if settled != [("sent", 1)] or len(set(keys)) != 1:
            raise RuntimeError(f"the alert was not told as it must: {settled}, {len(set(keys))} keys")

    return Case(name, "tell", act, leave_out=("board.alerts",))


def _control(statement: str) -> Callable[[Stage], None]:
    def act(stage):
        stage.run().through(stage.step)
        stage.note_strike()
        stage.place.query(statement)
        stage.tell(statement)

    return act


ONE = "ctid = (select min(ctid) from {0})"
CONTROLS = tuple(Case(name, "publish", _control(statement), must_differ=True) for name, statement in (
    ("control-lost-complaint", "delete from raw.complaints where service_request_id ="
     " (select max(service_request_id) from raw.complaints)"),
    ("control-doubled-row", "insert into board.daily_complaints select * from board.daily_complaints limit 1"),
    ("control-changed-figure", "update board.backlog set open_count = open_count + 1 where agency_responsible ="
     " (select min(agency_responsible) from board.backlog)"),
))
CASES = (
    *(lost(step) for step in ("ingest", "check_batch", "publish")),
    Case("later-hour-first", "ingest", _backwards, NEXT_HOUR, OTHER_BATCHES, (*VERSIONS, *LOOKS)),
    *(provisioned(step) for step in ("build_facts", "publish")),
    deployed("ingest"),
    deployed("build_facts"),
    deployed("build_facts", has_new_column=True),
    Case("torn-files", "build_facts", _torn_files),
    Case("twice-the-hour", "ingest", _hours_at_once),
    *(at_any_statement(step, blows.kill_task, f"kill-{step}") for step in ORDER[:-1]),
    told(blows.kill_task, "kill-tell"),
    told(blows.kill_task, "kill-unknown-sent-tell", Moment(1, b"set status = 'sent'")),
    told(blows.stop_server, "postgres-gone-tell"),
    *(at(step, Moment(number, COMMIT, answered=True), blows.kill_task, f"kill-unknown-commit-{step}")
      for step, number in (("ingest", 2), ("check_batch", 2), ("analyse", 1), ("publish", 1))),
    *(killed_while_computing(step) for step in ("ingest", "check_batch", "build_facts", "analyse", "check_marts")),
    *(at_any_statement(step, blows.stop_server, f"postgres-gone-{step}") for step in ORDER[:-1]),
    *(at_any_statement(step, blows.kill_postmaster, f"postgres-killed-{step}") for step in ("build_facts", "publish")),
    *(at_any_statement(step, blows.kill_backend, f"backend-killed-{step}") for step in ("ingest", "build_issues")),
    *(at_any_statement(step, blows.terminate_backends, f"sessions-ended-{step}")
      for step in ("build_facts", "publish")),
    *(at_any_statement(step, blows.cut_wire, f"network-cut-{step}") for step in ("check_batch", "check_marts")),
    *(full_disk(step) for step in ("ingest", "build_facts")),
    full_disk("build_issues", of_the_log=True),
    *(twice(step) for step in ("ingest", "check_batch", "build_facts", "analyse", "publish")),
    *CONTROLS,
)
