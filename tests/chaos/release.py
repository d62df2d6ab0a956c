"""The next release, made of this one: a table more, a column more in raw, other models, perhaps a column in a mart."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NEW_COLUMNS = ("release_note", "transferred_count")
DDL = """
alter table raw.complaints add column if not exists release_note text not null default '';
create table if not exists ops.release_notes (release text primary key);
"""
COUNT = "    count(*) filter (where is_repeat) as repeat_count\n"
NEW_COUNT = COUNT.rstrip() + ",\n    count(*) filter (where is_transferred) as transferred_count\n"


def make(folder: Path, *, has_new_column: bool) -> Path:
    """A copy of this repository's code with the changes of a next release."""
    for room in ("dags", "dbt", "expectations", "ml"):
        shutil.copytree(REPOSITORY / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "dags" / "pipeline" / "ddl" / "99_next_release.sql").write_text(DDL)
    for model in (folder / "dbt" / "models").rglob("*.sql"):  # another text: dbt reads and builds everything anew
        model.write_text(model.read_text() + "\n-- next release\n")
    if has_new_column:
        _add_column(folder / "dbt" / "models" / "marts")
    return folder


def _add_column(marts: Path) -> None:
    model, contract = marts / "daily_complaints.sql", marts / "_marts.yml"
    if COUNT not in model.read_text():
        raise RuntimeError(f"{model.name} no longer counts repeats: give this case another mart")
    model.write_text(model.read_text().replace(COUNT, NEW_COUNT))
    lines = contract.read_text().splitlines(keepends=True)
    start = next(n for n, line in enumerate(lines) if line.strip() == "- name: daily_complaints")
    at = next(n for n in range(start, len(lines)) if lines[n].strip() == "- name: repeat_count")
    indent = lines[at].split("-")[0]
    lines.insert(at, f"{indent}- name: transferred_count\n{indent}  description: Those handed on.\n"
                     f"{indent}  data_type: bigint\n")
    contract.write_text("".join(lines))


def provision(folder: Path, environment: dict[str, str]) -> None:
    """What the start of a release does first: bring the tables up to date."""
    path = os.pathsep.join((str(folder), str(folder / "dags")))
    subprocess.run([sys.executable, "-c", "from pipeline import warehouse; warehouse.provision()"], check=True,
                   env={**os.environ, **environment, "PYTHONPATH": path}, cwd=folder)


def missing(place, *, has_new_column: bool) -> str:
    """Which of the release's changes did not reach the warehouse; empty when all did."""
    columns = {name for (name,) in place.query(
        "select column_name from information_schema.columns where table_schema in ('raw', 'board')")}
    wanted = NEW_COLUMNS if has_new_column else NEW_COLUMNS[:1]
    return ", ".join(name for name in wanted if name not in columns)
