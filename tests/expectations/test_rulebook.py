"""The rules' book: whole, owned, and every rule of the gates in it."""

import re

import pytest
import yaml

from expectations import rulebook
from pipeline.settings import REPOSITORY

SECURITY = yaml.safe_load((REPOSITORY / "superset" / "security.yaml").read_text(encoding="utf-8"))
GROUPS = {group["label"] for group in SECURITY["groups"].values()}
ASKED = {rule_id for path in (REPOSITORY / "expectations").glob("*.py")
         for rule_id in re.findall(r'"([BM]-[A-Z]{3}-\d\d)"', path.read_text(encoding="utf-8"))}
ENTRY = "{name: 이름, indicator: 완전성, severity: critical, owner: engineers, reason: 까닭}"


def test_the_book_has_every_rule_that_is_asked_and_no_other():
    assert set(rulebook.book()) == ASKED
    assert len(ASKED) > 80


def test_every_rule_has_an_owner_among_the_people_and_says_why_in_korean():
    for rule_id, entry in rulebook.book().items():
        assert entry.owner in GROUPS, rule_id
        assert re.search("[가-힣]", entry.name) and re.search("[가-힣]", entry.reason), rule_id


def test_every_indicator_of_the_manual_is_measured():
    assert {entry.indicator for entry in rulebook.book().values()} == set(rulebook.INDICATORS)


@pytest.mark.parametrize("wrong", [
    ENTRY.replace("완전성", "아름다움"), ENTRY.replace("critical", "grave"), ENTRY.replace(", reason: 까닭", ""),
    ENTRY.replace("reason", "why"), ENTRY.replace("까닭", "2026-01-01")])
def test_a_wrong_entry_is_named(wrong):
    assert rulebook.read(f"B-AAA-01: {ENTRY}")["B-AAA-01"].limits == {}
    with pytest.raises(ValueError, match="rule B-AAA-01"):
        rulebook.read(f"B-AAA-01: {wrong}")


@pytest.mark.parametrize("text", ["{", "<<<<<<< HEAD", "nothing", ""])
def test_what_is_no_book_is_refused_in_a_line(text):
    with pytest.raises(ValueError, match="no YAML of rules") as caught:
        rulebook.read(text)
    assert "\n" not in str(caught.value)


def test_a_version_is_what_an_entry_says_and_nothing_else():
    one = rulebook.read(f"B-AAA-01: {ENTRY}")["B-AAA-01"]
    other = "{reason: 까닭, owner: engineers, severity: critical, indicator: 완전성, name: 이름}"
    assert rulebook.read(f"B-AAA-01: {other}")["B-AAA-01"].version == one.version
    changed = (("까닭", "다른 까닭"), ("critical", "warning"), ("}", ", limits: {a: 1}}"))
    others = {rulebook.read(f"B-AAA-01: {ENTRY.replace(old, new)}")["B-AAA-01"].version for old, new in changed}
    assert len(others | {one.version}) == 4
