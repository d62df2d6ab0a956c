"""Every alarm has a section in the runbook, and every first action there is a command that exists."""

import re

import pytest

from pipeline.health.kinds import KINDS
from pipeline.settings import REPOSITORY

RUNBOOK = (REPOSITORY / "docs" / "runbook.md").read_text(encoding="utf-8")
ALARMS = RUNBOOK.split("\n## Alarms\n")[1].split("\n## ")[0]
SECTIONS = dict(re.findall(r"^### ([a-z_]+)\n(.*?)(?=\n### |\Z)", ALARMS, flags=re.MULTILINE | re.DOTALL))


def test_every_alarm_has_a_section_and_every_section_an_alarm():
    assert set(SECTIONS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_section_gives_the_first_action(kind):
    assert f"`{KINDS[kind].command}`" in SECTIONS[kind]
    assert "First:" in SECTIONS[kind]


@pytest.mark.parametrize("command", sorted({kind.command for kind in KINDS.values()}))
def test_the_command_exists(command):
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    program, *rest = command.split()
    if program == "make":
        assert re.search(rf"^{rest[0]}:", makefile, flags=re.MULTILINE)
    elif program == ".venv/bin/python":
        source = (REPOSITORY / f"{rest[1].replace('.', '/')}.py").read_text(encoding="utf-8")
        assert all(f'"{word}"' in source for word in rest if word.startswith("--"))
    else:
        assert program == "ls" and rest[1].startswith("var/logs/airflow/dag_id=")
