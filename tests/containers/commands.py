"""A person's commands of docs/containers.md, run in containers: try again, judge, back up, erase, bring back.

The backup is older than the erasure, and only the volume of the erasures knows better when it is restored.
"""

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.platform.secrets import NOT_KEPT

if TYPE_CHECKING:
    from run import Run

NEWEST = ("select service_request_id from raw.complaints where source = 'seoul' and length(description) > 40"
          " order by requested_at desc limit 1")
PROMOTED = "select batch_id from ops.batches where status = 'promoted' order by window_start_at desc limit 1"
ANSWERS = "ls /opt/eungdap/var/superset/cache/data | wc -l"


def operate(run: "Run") -> None:
    """Every command, from the small ones to a restored installation; only Postgres runs at the end."""
    said = run.command("operate", "pipeline.quarantine")
    run.check("quarantined rows are tried again", re.search(r"replayed \d+, remaining \d+", said), said)
    batch = run.query(PROMOTED)
    said = run.command("operate", "expectations.gate", "--recheck", batch)
    run.check("a batch is judged by hand", said.startswith(f"{batch}: "), said)
    name = back_up(run)
    number = run.query(NEWEST)
    erase(run, number)
    bring_back(run, name, number)


def back_up(run: "Run") -> str:
    """Make a backup, look what is in it, take it out and put it back; returns its name."""
    said = run.command("backup")
    name = re.search(r"eungdap-\d{8}T\d{6}Z", said)[0]
    listed = run.command("backup", "var/backups", "-type", "f", "-printf", "%P %m\n", options=("--entrypoint", "find"))
    files = dict(line.removeprefix(f"{name}/").split() for line in listed.splitlines())
    kept = {f"secrets/{each}" for each in run.secrets if each not in NOT_KEPT}
    wanted = {"manifest.json", "airflow.dump", "superset.dump", "warehouse.dump"} | kept
    run.check("a backup has three databases, the secrets but the one that no backup keeps, and a manifest, all 0600",
              set(files) == wanted and set(files.values()) == {"600"}, files)
    with tempfile.TemporaryDirectory() as folder:
        taken = Path(folder) / "backup.tar"
        with taken.open("wb") as out:
            run.project.stream("backup", "tar", "-C", "var/backups", "-c", name, stdout=out)
        run.command("backup", "-r", f"var/backups/{name}", options=("--entrypoint", "rm"))
        with taken.open("rb") as back:
            run.project.stream("backup", "tar", "-C", "var/backups", "-x", stdin=back)
        run.say("the backup, taken out of its volume and put back", f"{taken.stat().st_size / 1e6:.1f} MB")
    return name


def erase(run: "Run", number: str) -> None:
    """Erase one complaint: rows, the board's cached answers, and a line in the volume of the erasures."""
    (board,) = [each["Name"] for each in run.project.running() if each["Service"] == "superset"]
    cached = int(run.project.inside(board, ANSWERS).stdout)
    said = run.command("operate", "pipeline.erase", "--complaint", f"seoul:{number}", "--reason", "compose-test")
    run.check("a complaint is erased and its sums are published", "in 0 after; sums: published" in said, said)
    left = int(run.project.inside(board, ANSWERS).stdout)
    run.check("the board's cached answers are gone", cached and not left, (cached, left))
    mark = run.query("select tombstone from raw.tombstones")
    ledger = run.command("operate", "var/erasures.jsonl", options=("--entrypoint", "cat"))
    run.check("another container reads the erasure in the volume", len(ledger.splitlines()) == 1 and mark in ledger,
              ledger)


def bring_back(run: "Run", name: str, number: str) -> None:
    """Restore the backup that still has the complaint: refused while the services run, erased again afterwards."""
    try:
        refused = run.command("restore", name, "--replace")
    except RuntimeError as error:
        refused = str(error)
    run.check("nothing is restored under running services", "are at work in the databases" in refused, refused)
    run.project.run("down", "--timeout", "60")
    said = run.command("restore", name, "--replace")
    run.check("the older backup is restored, what was erased since is erased again", "erased again: 1" in said, said)
    count = run.query(f"select count(*) from raw.complaints where service_request_id = '{number}'")
    run.check("the complaint stays away", count == "0", count)
