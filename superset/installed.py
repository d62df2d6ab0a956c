"""Whether a provisioned Superset is still what the files say: a second or less, without importing Superset."""

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psycopg2
from bundle import Assets, asset_uuid, tables_of
from row_security import rules
from werkzeug.security import check_password_hash

HERE = Path(__file__).resolve().parent
SUFFIXES = (".py", ".yaml", ".svg")
RULES = """
select rule.name, rule.filter_type::text, rule.clause, tables.uuid::text,
    coalesce((select string_agg(role.name, '|') from rls_filter_roles as given
              join ab_role as role on role.id = given.role_id where given.rls_filter_id = rule.id), '')
from row_level_security_filters as rule
left join rls_filter_tables as held on held.rls_filter_id = rule.id
left join tables on tables.id = held.table_id
"""
MEMBERS = """
select person.username, array_agg(ab_group.name) from ab_user as person
join ab_user_group as held on held.user_id = person.id join ab_group on ab_group.id = held.group_id
group by person.username
"""
PAST_GROUPS = """
select person.username from ab_user as person join ab_user_role as held on held.user_id = person.id
"""


def connect(address: str, login: str, password: str) -> "psycopg2.extensions.connection":
    """A connection to `host:port/database`.

    Raises:
        RuntimeError: the server cannot be reached or refuses the login, in one line.
    """
    try:
        return psycopg2.connect(f"postgresql://{login}:{password}@{address}", connect_timeout=10)
    except psycopg2.OperationalError as error:
        reason = str(error).strip().splitlines()[-1]
        raise RuntimeError(f"PostgreSQL at {address} refused {login!r}: {reason} — is it running, and is the password "
                           "file the one it was made with?") from None


def board_columns(connection: "psycopg2.extensions.connection") -> dict[str, set[str]]:
    """Table or view of schema `board` → its columns, as they are now (empty before the first publication)."""
    found: dict[str, set[str]] = {}
    with connection.cursor() as cursor:
        cursor.execute("select table_name, column_name from information_schema.columns where table_schema = 'board'")
        for table, column in cursor.fetchall():
            found.setdefault(table, set()).add(column)
    return found


def check_columns(assets: Assets, live: dict[str, set[str]]) -> None:
    """Refuse a board that lacks a column the datasets name; a table that is not published yet is no fault.

    Raises:
        RuntimeError: names the table and the columns.
    """
    read = [(slug, table, columns) for slug, spec in assets.datasets.items()
            for table, columns in tables_of(slug, spec).items()]
    for slug, table, columns in read:
        missing = sorted(columns - live.get(table, columns))
        if missing:
            raise RuntimeError(f"board.{table} has no column {', '.join(missing)}, which superset/assets/datasets/"
                               f"{slug}.yaml names: publish the marts of this version first, or correct the file")


def fingerprint(address: str, secrets: list[str]) -> str:
    """One digest of all that a provisioning depends on: our files, Superset's version, the address, the secrets."""
    digest = hashlib.sha256(f"{version('apache-superset')}|{address}".encode())
    for path in sorted(path for path in HERE.rglob("*") if path.suffix in SUFFIXES and path.is_file()):
        digest.update(f"{path.relative_to(HERE)}|".encode() + path.read_bytes())
    for secret in secrets:
        digest.update(hashlib.sha256(secret.encode()).digest())
    return digest.hexdigest()


def is_current(connection: "psycopg2.extensions.connection", assets: Assets, security: dict[str, Any],
               passwords: dict[str, str]) -> bool:
    """Whether the metadata database holds every dashboard, exactly the rules about rows, and every user as declared."""
    with connection.cursor() as cursor:
        cursor.execute("select to_regclass('public.ab_group') is not null")
        if not cursor.fetchone()[0]:
            return False
        cursor.execute("select username, password from ab_user where active")
        hashes: dict[str, Any] = dict(cursor.fetchall())
        cursor.execute("select uuid::text from dashboards")
        dashboards = {row[0] for row in cursor.fetchall()}
        cursor.execute(RULES)
        present = {tuple(row) for row in cursor.fetchall()}
        cursor.execute(MEMBERS)
        members = {name: set(groups) for name, groups in cursor.fetchall()}
        cursor.execute(PAST_GROUPS)
        past_groups = {name for (name,) in cursor.fetchall()}
    wanted = {(rule.name, rule.filter_type, rule.clause, asset_uuid("datasets", rule.dataset), rule.role)
              for rule in rules(assets.datasets, security["groups"])}
    return ({asset_uuid("dashboards", slug) for slug in assets.dashboards} <= dashboards
            and present == wanted
            and not past_groups & set(security["users"])
            and all(members.get(name) == set(user["groups"]) for name, user in security["users"].items())
            and all(check_password_hash(hashes.get(name) or "", password) for name, password in passwords.items()))
