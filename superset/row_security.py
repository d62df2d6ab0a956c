"""Whose rows a user sees of a dataset that shows complaints one by one: rules out of the files, no Superset needed.

A dataset says with `department:` which of its columns names the department that a row belongs to. Superset joins the
rules of one dataset by `or` where they share a group key. So each dataset has one rule of type Base, which nobody is
exempt from and which no row fulfils, and one of type Regular for each group that may read departments: who is in no
such group is left with the first and sees nothing. The clauses are constants, and Superset puts those that apply to a
user into the key of every cached answer; a template that asks who the user is would not be in it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

COMPLAINT_COLUMNS = frozenset({"description", "service_request_id"})
WHOLE_CITY = "all"
NAME_LIMIT = 64  # of a role of Flask-AppBuilder
OWN_ROLES = frozenset({"Admin", "Alpha", "Gamma", "Public", "sql_lab"})  # Superset's, which no file describes

Spec = Mapping[str, Any]


@dataclass(frozen=True)
class Rule:
    """One row-level security filter of Superset: type Regular applies to `role` alone, Base to everybody (no role)."""

    name: str
    dataset: str
    filter_type: str
    role: str
    clause: str


def rules(datasets: Mapping[str, Spec], groups: Mapping[str, Spec]) -> list[Rule]:
    """The rules of every dataset that has a `department` column."""
    found = []
    for slug, spec in datasets.items():
        if "department" in spec:
            found.append(Rule(f"{slug}: nobody", slug, "Base", "", "1 = 0"))
            found += [Rule(f"{slug}: {name}", slug, "Regular", rows_role(name), _clause(spec["department"], group))
                      for name, group in groups.items() if "departments" in group]
    return found


def rows_role(group: str) -> str:
    """The role without permissions that carries the rules of one group."""
    return f"rows of {group}"


def roles_of(name: str, group: Spec) -> list[str]:
    """Names of all the roles of one group: those it lists, and the one that its rows hang on."""
    return [*group["roles"], *([rows_role(name)] if "departments" in group else [])]


def faults(datasets: Mapping[str, Spec], tables: Mapping[str, set[str]], security: Spec,
           departments: Iterable[str] | None = None) -> list[str]:
    """What is wrong with the declarations, one line each.

    Args:
        datasets: the files by name.
        tables: published table → columns, as far as known.
        security: `security.yaml`.
        departments: names of departments that there are; None when they are not known.
    """
    found = [fault for slug, spec in datasets.items() for fault in _dataset(slug, spec, tables.get(slug, set()))]
    for name, group in security["groups"].items():
        found += [f"group {name}: no role {role}" for role in group["roles"]
                  if role not in security["roles"] and role not in OWN_ROLES]
        found += _departments(name, group.get("departments", WHOLE_CITY), departments)
        if len(rows_role(name)) > NAME_LIMIT:
            found.append(f"group {name}: a name has {NAME_LIMIT - len(rows_role(''))} letters at most")
    for name, user in security["users"].items():
        found += [f"user {name}: no group {group}" for group in user["groups"] if group not in security["groups"]]
        found += [f"user {name}: roles come through groups"] if "roles" in user else []
    return found


def _dataset(slug: str, spec: Spec, published: set[str]) -> list[str]:
    shown = COMPLAINT_COLUMNS & (set(spec["columns"]) | published)
    if shown and "department" not in spec:
        return [f"dataset {slug}: shows complaints ({', '.join(sorted(shown))}) but names no department column"]
    if "department" in spec and spec["department"] not in spec["columns"]:
        return [f"dataset {slug}: department column {spec['department']} is none of its columns"]
    return []


def _departments(name: str, given: object, known: Iterable[str] | None) -> list[str]:
    if given == WHOLE_CITY:
        return []
    if not isinstance(given, list) or not given or not all(isinstance(each, str) and each for each in given):
        return [f"group {name}: departments is a list of names or '{WHOLE_CITY}'"]
    return [] if known is None else [f"group {name}: no department {each}" for each in given if each not in set(known)]


def _clause(column: str, group: Spec) -> str:
    if group["departments"] == WHOLE_CITY:
        return "1 = 1"
    names = ", ".join("'" + each.replace("'", "''") + "'" for each in sorted(group["departments"]))
    return f"{column} IN ({names})"
