"""Changes of rules out of a repository's history: each once, with who and when."""

import subprocess
from datetime import UTC, datetime

import pytest

from expectations import rule_versions
from expectations.rule_versions import Change, changes, contents, history, missing
from expectations.rulebook import read

NOW = datetime(2026, 11, 30, tzinfo=UTC)
ONE = "B-AAA-01: {name: 하나, indicator: 완전성, severity: %s, owner: engineers, reason: 까닭}\n"
TWO = "B-BBB-01: {name: 둘, indicator: 정확성, severity: info, owner: engineers, reason: 까닭}\n"


@pytest.fixture
def book(tmp_path):
    """A repository whose book was made, made worse, broken, and lost a rule, each by another person."""
    path = tmp_path / "rules.yaml"

    def git(*arguments):
        subprocess.run(["git", "-C", tmp_path, "-c", "user.email=a@example.org", *arguments], check=True,
                       capture_output=True)

    git("init", "--quiet")
    for author, text in (("kim", ONE % "critical" + TWO), ("lee", ONE % "warning" + TWO), ("oh", "nothing: here"),
                         ("park", "<<<<<<< {"), ("han", ONE % "warning")):
        path.write_text(text)
        git("add", "rules.yaml")
        git("-c", f"user.name={author}", "commit", "--quiet", "-m", "x")
    return path


def test_each_change_has_who_and_when(book):
    found = list(changes(history(book)))
    assert [(each.rule_id, each.changed_by, (each.content or {}).get("severity")) for each in found] == [
        ("B-AAA-01", "kim", "critical"), ("B-BBB-01", "kim", "info"), ("B-AAA-01", "lee", "warning"),
        ("B-BBB-01", "han", None)]
    assert all(len(each.revision) == 40 and each.changed_at.tzinfo for each in found)


def test_what_a_merge_brought_is_the_merge_s_and_nobody_is_said_to_have_undone_it(book):
    def git(*arguments):
        subprocess.run(["git", "-C", book.parent, "-c", "user.email=a@example.org", "-c", "user.name=mo", *arguments],
                       check=True, capture_output=True)

    git("switch", "--quiet", "--create", "side", "HEAD~1")
    book.write_text(ONE % "warning" + TWO.replace("info", "critical"))
    git("commit", "--quiet", "--all", "-m", "x")
    git("switch", "--quiet", "-")
    git("merge", "--quiet", "-X", "theirs", "--no-edit", "-s", "ort", "side")
    found = [(each.rule_id, each.changed_by) for each in changes(history(book))]
    assert ("B-AAA-01", "mo") not in found and found.count(("B-AAA-01", "lee")) == 1


def test_a_book_without_a_repository_has_no_history(tmp_path):
    (tmp_path / "rules.yaml").write_text(TWO)
    assert list(history(tmp_path / "rules.yaml")) == []


def _steps(*severities):
    return [Change("B-AAA-01", contents(read(ONE % severity))["B-AAA-01"], "kim", NOW, str(number))
            for number, severity in enumerate(severities)]


def _left(known, found, now):
    current = contents(read(ONE % now)) if now else {}
    known = {"B-AAA-01": contents(read(ONE % known))["B-AAA-01"]} if known else {}
    return [(each.content and each.content["severity"], each.revision) for each in missing(known, found, current, NOW)]


def test_what_is_recorded_is_not_recorded_again():
    found = _steps("critical", "warning", "info")
    assert _left(None, found, "info") == [("critical", "0"), ("warning", "1"), ("info", "2")]
    assert _left("critical", found, "info") == [("warning", "1"), ("info", "2")]
    assert _left("info", found, "info") == []


def test_what_no_commit_holds_is_of_now_and_nobodys():
    assert _left("info", _steps("info"), "warning") == [("warning", "")]
    assert _left("info", [], "info") == []
    assert _left("info", [], None) == [(None, "")]
    assert _left("warning", _steps("critical", "info"), "info") == [("info", "1")]  # a history that was written anew
    assert missing({}, [], contents(read(TWO)), NOW)[0].changed_by == rule_versions.NOBODY


def test_a_rule_that_was_changed_and_changed_back_goes_on_from_the_last_of_them():
    assert _left("critical", _steps("critical", "warning", "critical", "info"), "info") == [("info", "3")]
