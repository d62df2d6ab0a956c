"""The stand-alone verifier: an untouched chain passes, and every single fault is found and named."""

import copy
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from expectations.verify_chain import FIELDS, FIRST, sha256_of, verify

VERIFIER = Path(__file__).parents[2] / "expectations" / "verify_chain.py"


def sealed(rows, times=None):
    """A chain of (kind, key, row), the rows with the newest entry of each; `times` by number."""
    entries, last = [], FIRST
    for number, (kind, key, row) in enumerate(rows, 1):
        salt = f"{number:032x}"
        sealed_at = (times or {}).get(number, f"2026-11-29T00:00:{number:02}.000000Z")
        entry = {"entry_number": number, "sealed_at": sealed_at, "kind": kind, "subject": f"{kind}/{key}",
                 "written_by": "ingest_rw" if kind in ("landing", "official") else "quality_rw",
                 "digest": "" if row is None else sha256_of(salt, row), "previous_hash": last,
                 "salt": None if row is None else salt, "row": row}
        last = entry["entry_hash"] = sha256_of(*(entry[name] for name in FIELDS))
        for older in entries:
            if older["subject"] == entry["subject"]:
                older["row"] = row
                older["salt"] = None
        entries.append(entry)
    return entries


def heads(entries, *numbers):
    return [{"entry_number": n, "entry_hash": entries[n - 1]["entry_hash"], "anchored_at": "then"} for n in numbers]


@pytest.fixture
def chain():
    return sealed([("landing" if n % 3 else "gate", str(n), json.dumps({"fetched": n})) for n in range(1, 41)])


def test_an_untouched_chain_passes(chain):
    assert verify(chain, heads(chain, 10, 40)) == {
        "entries": 40, "anchors": 2, "restores": [], "faults": 0, "first": "", "head": chain[-1]["entry_hash"]}
    assert verify([], [])["faults"] == 0


SAME = dict.fromkeys((2, 3), "2026-11-29T00:00:02.000000Z")


@pytest.mark.parametrize("kind", ["access", "subjects"])
@pytest.mark.parametrize(("day", "is_lawful"), [("2025-11-29", True), ("2025-11-30", False), ("2026-11-28", False)])
def test_a_day_of_accesses_goes_after_a_year_and_not_before(kind, day, is_lawful):
    chain = sealed([(kind, day, "1"), ("erasure", "1", "2"), (kind, day, None)], SAME)
    assert verify(chain, heads(chain, 3))["faults"] == (0 if is_lawful else 1)
    without = sealed([(kind, day, "1"), ("step", "1", "2"), (kind, day, None)], SAME)
    assert verify(without, heads(without, 3))["faults"] == 1


def test_a_day_of_accesses_never_changes():
    chain = sealed([("access", "2024-01-01", "1"), ("erasure", "1", "2"), ("access", "2024-01-01", "3")], SAME)
    assert verify(chain, heads(chain, 3))["first"].endswith("never may be")


@pytest.mark.parametrize(("kind", "after"), [
    ("landing", "3"), ("note", '"forgotten"'), ("keys", '{"r": []}'), ("keys", None), ("subjects", "{}"),
    ("remark", '"forgotten"'), ("words", '"forgotten"'), ("words", None), ("answer", None), ("reason", '"forgotten"')])
def test_what_an_erasure_changes_accuses_nobody(kind, after):
    chain = sealed([(kind, "a", "1"), ("erasure", "1", "2"), (kind, "a", after)], SAME)
    assert verify(chain, heads(chain, 3))["faults"] == 0


@pytest.mark.parametrize(("rows", "times", "said"), [
    ([("gate", "a", "red"), ("erasure", "1", "2"), ("gate", "a", "green")], SAME, "gate/a was changed by entry 3 and"),
    ([("deed", "a", "1"), ("erasure", "1", "2"), ("deed", "a", None)], SAME, "deed/a was changed by entry 3 and"),
    ([("note", "a", "1"), ("note", "a", "2")], {}, "note/a was changed by entry 2 while nothing was erased"),
    # under the time of an earlier erasure, with one that left nothing, and with one that was written over
    ([("note", "a", "1"), ("erasure", "1", "2"), ("gate", "b", "3"), ("note", "a", "4")], {2: "same", 4: "same"},
     "note/a was changed by entry 4 while nothing was erased"),
    ([("note", "a", "1"), ("erasure", "1", None), ("note", "a", "3")], SAME, "note/a was changed by entry 3 while"),
    ([("note", "a", "1"), ("erasure", "1", "2"), ("note", "a", "3"), ("erasure", "1", None)], {**SAME, 4: "same"},
     "erasure/1 was changed by entry 4 and never may be"),
    ([("answer", "a", "1"), ("erasure", "1", "2"), ("answer", "a", "3")], SAME, "answer/a was changed by entry 3 and"),
    ([("answer", "a", "1"), ("answer", "a", None)], {}, "answer/a was changed by entry 2 while nothing was erased"),
    ([("switch", "a", "1"), ("erasure", "1", "2"), ("switch", "a", None)], SAME, "switch/a was changed by entry 3 and"),
    ([("reason", "a", "1"), ("erasure", "1", "2"), ("reason", "a", None)], SAME, "reason/a was changed by entry 3 and"),
    ([("landing", "a", "1"), ("landing", "a", None)], {}, "landing/a was changed by entry 2 and never may be"),
    ([("official", "a", "1"), ("erasure", "1", "2"), ("official", "a", None)], SAME, "official/a was changed by"),
])
def test_any_other_change_is_named(rows, times, said):
    assert verify(sealed(rows, times), [])["first"].startswith(said)


@pytest.mark.parametrize("kind", ["landing", "official"])
def test_what_is_read_again_comes_again_by_its_login_alone(kind):
    chain = sealed([(kind, "a", "1"), (kind, "a", "2")])
    assert verify(chain, heads(chain, 2))["faults"] == 0
    other = copy.deepcopy(chain)
    other[1]["written_by"] = "postgres"
    other[1]["entry_hash"] = sha256_of(*(other[1][name] for name in FIELDS))
    assert verify(other, [])["first"].startswith(f"{kind}/a was changed by entry 2")


def test_a_row_that_is_gone_is_named():
    chain = sealed([("deed", "1", "note"), ("gate", "1", "2")])
    chain[0]["row"] = None
    assert verify(chain, [])["first"] == "deed/1 (entry 1) is gone"


def edit(chain, at, chance):
    name = chance.choice(FIELDS[1:])
    chain[at][name] = chain[at][name][::-1] + "0"


def edit_row(chain, at, chance):
    chain[at]["row"] += " "


def delete(chain, at, chance):
    del chain[at]


def insert(chain, at, chance):
    chain.insert(at, copy.deepcopy(chain[chance.randrange(len(chain))]))


def insert_row(chain, at, chance):
    chain.append({**dict.fromkeys(chain[0]), "subject": "landing/new", "row": "{}"})


def swap(chain, at, chance):
    other = (at + chance.randrange(1, len(chain))) % len(chain)
    chain[at], chain[other] = chain[other], chain[at]


def truncate(chain, at, chance):
    del chain[at:]


def change_time(chain, at, chance):
    chain[at]["sealed_at"] = "2026-11-28T23:59:59.000000Z"


def rewrite(chain, at, chance):
    """Change a row and make every later hash anew, as one does who knows how."""
    chain[at]["row"] = '{"fetched": 99}'
    last = chain[at - 1]["entry_hash"] if at else FIRST
    for entry in chain[at:]:
        if entry is chain[at]:
            entry["digest"] = sha256_of(entry["salt"], entry["row"])
        entry["previous_hash"] = last
        last = entry["entry_hash"] = sha256_of(*(entry[name] for name in FIELDS))


FAULTS = (edit, edit_row, delete, insert, insert_row, swap, truncate, change_time, rewrite)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda each: each.__name__)
def test_every_single_fault_is_found(chain, fault):
    chance = random.Random(7)
    anchors = heads(chain, 40)
    for at in range(len(chain)):
        touched = copy.deepcopy(chain)
        fault(touched, at, chance)
        assert verify(touched, anchors)["faults"] > 0, at


def test_the_first_broken_link_is_named(chain):
    touched = copy.deepcopy(chain)
    touched[4]["digest"] = "0"
    del touched[20]
    assert verify(touched, [])["first"] == "entry 5 was changed"
    assert verify(chain[:30], heads(chain, 40))["first"].startswith("the chain ends at 30, but 40 was anchored at then")
    assert verify(chain[:30], [])["faults"] == 0  # which is why heads are anchored elsewhere


def test_a_restore_that_was_said_is_told_from_an_older_state_put_back(chain):
    older, other = chain[:30], sealed([("landing", f"x{n}", "{}") for n in range(5)])
    anchors = heads(chain, 20, 40)
    assert verify(older, anchors)["faults"] == 1
    said = [*anchors, {**heads(chain, 30)[0], "is_restore": True}]
    assert (verify(older, said)["faults"], verify(older, said)["restores"]) == (0, ["then"])
    assert verify(other, said)["faults"] > 0
    again = [*said, *heads(chain, 30), {**heads(chain, 40)[0], "is_restore": True}]  # the newer one after all
    assert (verify(chain, again)["faults"], len(verify(chain, again)["restores"])) == (0, 2)


def test_it_stands_alone_and_says_what_it_could_not_read(tmp_path, chain):
    path, anchors = tmp_path / "chain.jsonl", tmp_path / "anchors.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in chain), encoding="utf-8")
    anchors.write_text(json.dumps(heads(chain, 40)[0]) + "\n", encoding="utf-8")

    def run(*files):
        return subprocess.run([sys.executable, "-I", str(VERIFIER), *map(str, files)], capture_output=True, text=True,
                              cwd=tmp_path, check=False)

    assert run(path, anchors).returncode == 0
    assert json.loads(run(path, anchors).stdout)["entries"] == 40
    path.write_text(path.read_text(encoding="utf-8")[:-200], encoding="utf-8")
    cut = run(path, anchors)
    assert cut.returncode == 1
    assert cut.stderr.strip().endswith("line 40: not JSON; the file was cut or changed")
    assert "usage" in run().stderr
    assert "cannot be read" in run(tmp_path / "none").stderr


def test_it_is_short_enough_to_read():
    assert len(VERIFIER.read_text(encoding="utf-8").splitlines()) < 150
