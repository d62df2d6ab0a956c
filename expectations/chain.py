"""The chain of seals out of the database: its head, anchored elsewhere, and all of it, for whoever wants to check it.

`python -m expectations.chain` (make verify) writes the chain and runs `verify_chain.py` on it, which also stands alone.
The database seals by itself (`ddl/87_seals.sql`). docs/decisions.md says what the chain proves and what it cannot.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any

from psycopg import Connection
from psycopg.rows import dict_row

from pipeline import warehouse
from pipeline.health import messages
from pipeline.settings import get_settings

VERIFIER = Path(__file__).with_name("verify_chain.py")
HEAD = "select entry_number, entry_hash from quality.seal_head"
CHAIN = ("select entry_number, sealed_at, kind, subject, written_by, digest, previous_hash, entry_hash, salt,"
         " row_text as row from quality.chain()")
FUNCTIONS = "select proname, prosrc from pg_proc where pronamespace = 'quality'::regnamespace and proname = any(%s)"
TRIGGERS = "select tgrelid::regclass::text from pg_trigger where tgname = 'seal' and tgenabled = 'O'"
SCRIPTS = ("87_seals.sql", "88_sealed_accesses.sql", "88_sealed_answers.sql", "88_sealed_rows.sql",
           "89_seal_triggers.sql")
Head = tuple[int, str]


def head() -> Head:
    """Number and hash of the newest entry; 0 where there is none."""
    with warehouse.connect("quality_rw") as connection:
        return connection.execute(HEAD).fetchone() or (0, "")


def close_access_days() -> int:
    """Seal each day of the log of accesses that is over and not sealed; returns how many."""
    with warehouse.connect("quality_rw") as connection:
        (closed,) = connection.execute("select ops.close_access_days()").fetchone() or (0,)
    return closed


def send(newest: Head) -> None:
    """Mail a head to EUNGDAP_ANCHOR_EMAIL_TO, if that is set: a copy that who runs this machine cannot take back.

    Raises:
        DeliveryError: the mail server did not take it.
    """
    s = get_settings()
    if people := messages.addresses(s.anchor_email_to):
        line = json.dumps({"entry_number": newest[0], "entry_hash": newest[1],
                           "anchored_at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"})
        title = f"봉인 사슬의 머리 {newest[0]}번 ({s.city_name})"
        text = f"아래 줄을 anchors.jsonl에 모아 두면 그때까지의 사슬을 검증할 수 있습니다.\n\n{line}\n"
        messages.mail(messages.letter(f"anchor-{newest[0]}", title, text, people, s), s)


def anchor(newest: Head, *, is_restore: bool = False) -> dict[str, object] | None:
    """Append a head of the chain to the anchor file, unless it is the last one there; returns the line.

    Args:
        newest: what `head` said.
        is_restore: a backup was put back, and this was its head; what was anchored before no longer holds.

    Raises:
        RuntimeError: the file cannot be written, in one line.
    """
    path = get_settings().anchor_path
    line = {"entry_number": newest[0], "entry_hash": newest[1], **({"is_restore": True} if is_restore else {}),
            "anchored_at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"}
    try:
        last = json.loads(path.read_text(encoding="utf-8").splitlines()[-1]) if path.is_file() else {}
        if not is_restore and (not newest[0] or (last.get("entry_number"), last.get("entry_hash")) == newest):
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except (OSError, ValueError, IndexError, AttributeError) as error:
        raise RuntimeError(f"the head of the chain cannot be anchored in {path} ({type(error).__name__}): "
                           "see that it can be written and holds whole lines (EUNGDAP_ANCHOR_FILE)") from None
    return line


def replaced(connection: Connection) -> list[str]:
    """What of the database is not the program's: functions, triggers, and what the rules would have refused."""
    folder = resources.files("pipeline.ddl")
    texts = "".join((folder / name).read_text(encoding="utf-8") for name in SCRIPTS)
    names = re.findall(r"create or replace function quality\.(\w+)", texts)
    found = connection.execute(FUNCTIONS, (names,)).fetchall()
    faults = [f"function quality.{name} is not this program's" for name, source in found if source not in texts]
    if len(found) != len(names):
        faults.append(f"quality has {len(found)} functions of the chain, this program {len(names)}")
    watched = set(re.findall(r"\('(\w+\.\w+)', '", texts))
    there = {name for (name,) in connection.execute(TRIGGERS)}
    alone = [step for (step,) in connection.execute("select quality.lone_releases()")]
    faults += [f"step {step} of an answer is a release by one who wrote it" for step in alone]
    return faults + [f"nothing seals {name}: its trigger is gone or off" for name in sorted(watched - there)]


def entries(connection: Connection) -> Iterator[dict[str, Any]]:
    """The chain, an entry at a time, with the salt and the row of each subject's newest one."""
    with connection.cursor(name="chain", row_factory=dict_row) as cursor:
        cursor.itersize = 5000  # rows that are held at once
        yield from cursor.execute(CHAIN)


def export(folder: Path) -> list[str]:
    """Write chain.jsonl and anchors.jsonl into `folder`, with the program that checks them; returns what was replaced.

    The chain holds rows as the database has them now: names of officials, their masked notes, numbers of complaints.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    anchors = get_settings().anchor_path
    # first: what is anchored meanwhile is not in this chain
    (folder / "anchors.jsonl").write_bytes(anchors.read_bytes() if anchors.is_file() else b"")
    with warehouse.connect("quality_rw") as connection:
        faults = replaced(connection)
        with (folder / "chain.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries(connection))
    shutil.copyfile(VERIFIER, folder / VERIFIER.name)
    return faults


def main() -> int:
    """Check the chain, and keep what was checked where a folder is named."""
    parser = argparse.ArgumentParser(description="Check the chain of seals against its anchors.")
    parser.add_argument("--out", type=Path, help="keep the chain, the anchors and the program that checks them here")
    out = parser.parse_args().out
    s = get_settings()
    if not s.anchor_file:
        sys.stderr.write(f"anchors are at {s.anchor_path}, within reach of who runs the database: "
                         "EUNGDAP_ANCHOR_FILE names a better place\n")
    with tempfile.TemporaryDirectory() as beside:
        folder = out or Path(beside)
        try:
            if out:
                with warehouse.connect("quality_rw") as connection:
                    warehouse.note_access(connection, "export", "expectations.chain", reason=f"폴더 {out.name}")
            faults = export(folder)
        except (OSError, RuntimeError) as error:
            sys.stderr.write(f"the chain cannot be written: {error}\n")
            return 1
        sys.stderr.writelines(f"{fault}\n" for fault in faults)
        files = [str(folder / name) for name in (VERIFIER.name, "chain.jsonl", "anchors.jsonl")]
        return subprocess.run([sys.executable, *files], check=False).returncode or bool(faults)


if __name__ == "__main__":
    sys.exit(main())
