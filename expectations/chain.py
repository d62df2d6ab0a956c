"""The chain of seals out of the database: its head, anchored elsewhere, and all of it, for whoever wants to check it.

`python -m expectations.chain` (make verify) writes the chain and runs `verify_chain.py` on it, which also stands alone.
The database seals by itself (`ddl/87_seals.sql`). docs/decisions.md says what the chain proves and what it cannot.
"""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from pipeline import warehouse
from pipeline.settings import get_settings

VERIFIER = Path(__file__).with_name("verify_chain.py")
HEAD = "select entry_number, entry_hash from quality.seal_head"
CHAIN = ("select entry_number, sealed_at, kind, subject, written_by, digest, previous_hash, entry_hash, salt,"
         " row_text as row from quality.chain()")


def anchor(*, is_restore: bool = False) -> dict[str, object] | None:
    """Append the chain's head to the anchor file, unless it is the last one there; returns the line that was written.

    Args:
        is_restore: a backup was put back; what was anchored after this head is given up.

    Raises:
        RuntimeError: the file cannot be written, in one line.
    """
    path = get_settings().anchor_path
    with warehouse.connect("quality_rw") as connection:
        number, entry_hash = connection.execute(HEAD).fetchone() or (0, "")
    try:
        last = json.loads(path.read_text(encoding="utf-8").splitlines()[-1]) if path.is_file() else {}
        if (last.get("entry_number"), last.get("entry_hash")) == (number, entry_hash) or not number:
            return None
        line = {"entry_number": number, "entry_hash": entry_hash, **({"is_restore": True} if is_restore else {}),
                "anchored_at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"}
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except (OSError, ValueError, IndexError, AttributeError) as error:
        raise RuntimeError(f"the head of the chain cannot be anchored in {path} ({type(error).__name__}): "
                           "see that it can be written and holds whole lines (EUNGDAP_ANCHOR_FILE)") from None
    return line


def export(folder: Path) -> Path:
    """Write the chain into `folder`, with the program that checks it; returns the chain's file.

    Rows stand in it as the database has them now: names of officials and their masked notes, no text of a complaint.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target, partial = folder / "chain.jsonl", folder / ".chain.partial"
    with warehouse.connect("quality_rw") as connection, connection.cursor(name="chain") as cursor, \
            partial.open("w", encoding="utf-8") as file:
        cursor.execute(CHAIN)
        names = [column.name for column in cursor.description or ()]
        for row in cursor:
            file.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n")
    partial.replace(target)
    shutil.copyfile(VERIFIER, folder / VERIFIER.name)
    return target


def main() -> int:
    """Write the chain, check it beside the anchors, and say what was found."""
    s = get_settings()
    chain, anchors = export(s.var_dir / "chain"), s.anchor_path
    if not anchors.is_file():
        sys.stderr.write(f"no anchors at {anchors}: entries that were cut off at the end do not show\n")
    files = [str(chain), *([str(anchors)] if anchors.is_file() else [])]
    return subprocess.run([sys.executable, str(VERIFIER), *files], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
