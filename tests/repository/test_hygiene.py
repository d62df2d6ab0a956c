"""The repository as a stranger finds it: small, self-contained, and true to its own README."""

import re
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = [REPOSITORY / name for name in subprocess.run(
    ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout.split("\0")
    if name and (REPOSITORY / name).is_file()]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
LOCKS = sorted((REPOSITORY / "locks").glob("*.txt"))


def test_nothing_is_larger_than_five_megabytes():
    assert FILES
    assert [path.name for path in FILES if path.stat().st_size > 5_000_000] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_pins_every_package_by_hash_and_names_no_address(lock):
    text = lock.read_text()
    pins = re.findall(r"^[a-zA-Z0-9._\[\]-]+==", text, flags=re.MULTILINE)
    blocks = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert len(pins) == len(blocks)
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?://|index-url|find-links", text)


@pytest.mark.parametrize("lock", ["platform", "cluster"])
def test_a_lock_with_torch_never_draws_its_gpu_build(lock):
    text = (REPOSITORY / "locks" / f"{lock}.txt").read_text()
    assert re.search(r"^torch==\S+\+cpu", text, flags=re.MULTILINE)
    assert not re.search(r"^(nvidia|triton|cuda)", text, flags=re.MULTILINE)


def test_what_is_only_compared_with_stays_out_of_the_containers():
    pins = {lock: set(re.findall(r"^([a-z0-9-]+)==", (REPOSITORY / "locks" / f"{lock}.txt").read_text(), re.MULTILINE))
            for lock in ("platform", "cluster")}
    others = {"bertopic", "fast-hdbscan", "umap-learn", "numba"}
    assert others <= pins["platform"]
    assert not others & pins["cluster"]


def test_no_package_shadows_dbt_or_superset():
    assert not (REPOSITORY / "dbt" / "__init__.py").exists()
    assert not (REPOSITORY / "superset" / "__init__.py").exists()


def test_every_make_target_is_in_the_readme_and_the_other_way_round():
    makefile = (REPOSITORY / "Makefile").read_text()
    targets = set(re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE).group(1).split())
    named = set(re.findall(r"make ([a-z][a-z-]*)", README))
    assert targets == set(re.findall(r"^([a-z-]+): ", makefile, flags=re.MULTILINE))
    assert named == targets


def test_every_path_that_the_readme_links_to_exists():
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (REPOSITORY / link).exists()] == []


def test_the_readme_is_short():
    assert len(README.splitlines()) <= 150


def test_every_module_that_the_readme_runs_is_there():
    modules = set(re.findall(r"python -m ([a-z_.]+)", README))
    assert modules
    for module in modules:
        base = REPOSITORY / ("dags" if module.startswith("pipeline") else "") / module.replace(".", "/")
        assert base.with_suffix(".py").exists() or (base / "__main__.py").exists(), module
