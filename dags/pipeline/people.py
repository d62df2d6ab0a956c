"""Who may handle alerts and findings, draft and release answers: `superset/security.yaml`, copied to where SQL asks."""

from collections.abc import Mapping
from typing import Any

import yaml
from psycopg import Connection

from pipeline.settings import REPOSITORY, Settings

SECURITY = REPOSITORY / "superset" / "security.yaml"
ALERTS, COMPLAINTS = "alerts", "open_complaints"  # who may read these datasets may read alerts, answer complaints
ADMINISTRATOR = "Admin"
WHOLE_CITY = "all"
COPY = """
insert into ops.people as held (
    user_name, name_ko, email, is_whole_city, departments, may_read, may_act, may_repair, may_audit,
    may_draft, may_release, may_read_texts, is_active
) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, true)
on conflict (user_name) do update set
    name_ko = excluded.name_ko, email = excluded.email, is_whole_city = excluded.is_whole_city,
    departments = excluded.departments, may_read = excluded.may_read, may_act = excluded.may_act,
    may_repair = excluded.may_repair, may_audit = excluded.may_audit,
    may_draft = excluded.may_draft, may_release = excluded.may_release, may_read_texts = excluded.may_read_texts,
    is_active = true
"""


def declared(security: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Each user as a row of `ops.people`, in the order of COPY; rights are those of all their groups together.

    Raises:
        KeyError: a user names a group, or a group a role, that the file does not have.
    """
    readers, answerers = (
        {name for name, role in security["roles"].items() if dataset in role["datasets"]} | {ADMINISTRATOR}
        for dataset in (ALERTS, COMPLAINTS))
    known = readers | set(security["roles"])
    rows = []
    for name, user in security["users"].items():
        groups = [security["groups"][group] for group in user["groups"]]
        if lost := [role for group in groups for role in group["roles"] if role not in known]:
            raise KeyError(f"user {name}: no role {lost[0]}")
        given = [group.get("departments", []) for group in groups]
        roles = {role for group in groups for role in group["roles"]}
        may_read, may_answer = bool(roles & readers), bool(roles & answerers)
        rows.append((
            name, f"{user['first_name']} {user['last_name']}", user.get("email", ""), WHOLE_CITY in given,
            sorted({each for listed in given if listed != WHOLE_CITY for each in listed}), may_read,
            may_read and _has(groups, "handles_alerts"), _has(groups, "repairs_findings"),
            _has(groups, "audits_findings"), may_answer and _has(groups, "drafts_answers"),
            may_answer and _has(groups, "releases_answers"), may_answer))
    return rows


def _has(groups: list[Mapping[str, Any]], right: str) -> bool:
    return any(group.get(right) is True for group in groups)


def copy(connection: Connection, s: Settings) -> None:
    """Bring `ops.people` and `ops.webhooks` to what the file and the settings say, in the caller's transaction.

    Who is no longer named keeps a row without rights, since what they did is kept. As the superuser.
    """
    rows = declared(yaml.safe_load(SECURITY.read_text(encoding="utf-8")))
    connection.execute("update ops.people set is_active = false, may_read = false, may_act = false, may_repair = false,"
                       " may_audit = false, may_draft = false, may_release = false, may_read_texts = false, email = ''"
                       " where user_name <> all(%s)", ([row[0] for row in rows],))
    with connection.cursor() as cursor:
        cursor.executemany(COPY, rows)
    connection.execute("delete from ops.webhooks")
    with connection.cursor() as cursor:
        cursor.executemany("insert into ops.webhooks (webhook) values (%s)", [(name,) for name in s.webhooks])
