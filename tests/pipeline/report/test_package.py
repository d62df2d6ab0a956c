"""An installed copy finds what the report reads beside its code."""

import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
ROOM = REPOSITORY / "dags" / "pipeline" / "report"


def test_every_template_font_and_statement_is_packaged():
    globs = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["tool"]["setuptools"]["package-data"]
    packed = {path for pattern in globs["pipeline.report"] for path in ROOM.glob(pattern)}
    needed = {path for path in ROOM.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")
              and not path.name.startswith(".")}
    assert needed and needed <= packed
