"""What a case can do to a task and to what it stands on; each says whether the statement at hand may still pass."""

import os
import signal
import subprocess
import sys

import psycopg
from place import fill


def kill_task(_stage, task):
    """`kill -9` of the task; what it was about to send is lost with it."""
    task.kill()
    return False


def stop_server(stage, _task):
    """Postgres goes away as in a power cut, and comes back a little later."""
    stage.place.stop("immediate")
    stage.restart_server_after(stage.rng.uniform(0.2, 2.5))
    return False


def kill_postmaster(stage, _task):
    """`kill -9` of the server; its pid file stays, its backends notice by themselves."""
    os.kill(stage.place.server_pid, signal.SIGKILL)
    stage.restart_server_after(stage.rng.uniform(0.2, 2.5))
    return False


BACKENDS = "select pid from pg_stat_activity where backend_type = 'client backend' and usename <> 'postgres' order by 1"


def kill_backend(stage, _task):
    """`kill -9` of a process that serves the task: Postgres throws out everybody and replays its log."""
    os.kill(stage.rng.choice(stage.place.query(BACKENDS))[0], signal.SIGKILL)
    stage.restart_server_after(0)
    return True


def terminate_backends(stage, _task):
    """An administrator ends the task's sessions; the server stays."""
    stage.place.query(f"select pg_terminate_backend(pid) from ({BACKENDS}) as task")
    return True


def cut_wire(stage, _task):
    """The network between task and server breaks."""
    stage.wire.cut()
    return False


def fill_disk(stage, _task):
    """Nothing can be written any more, neither by Postgres nor by the task."""
    fill(stage.place.var_dir)
    return True


def use_up_the_log(stage):
    """Write until the write-ahead log needs a new file: without room for it Postgres ends itself."""
    for _ in range(40):
        try:
            stage.place.query("select pg_logical_emit_message(true, 'chaos', 'x')")
            stage.place.query("select pg_switch_wal()")
        except psycopg.Error:
            return


def provision(stage, _task):
    """A deployment brings the tables up to date while the task works."""
    environment = {**os.environ, **stage.place.environment(stage.hours[0])}
    stage.deployment = subprocess.Popen(
        [sys.executable, "-c", "from pipeline import warehouse; warehouse.provision()"], env=environment)
    return True
