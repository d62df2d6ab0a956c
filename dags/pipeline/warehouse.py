"""Connections to the warehouse: one login a writer, each with the rights its room needs and no more."""

import getpass
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import resources

import psycopg
from psycopg import sql

from expectations import rule_versions
from pipeline import migration, people
from pipeline.settings import get_settings

ROLES = ("ingest_rw", "dbt_rw", "ml_rw", "quality_rw", "publish_rw", "board_ro", "monitor_ro", "alarms_rw",
         "urgent_rw", "erase_rw", "tell_rw", "board_actions", "service_rw")
DDL_PACKAGE = "pipeline.ddl"
DDL_LOCK = 7_241_001
KEEPALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}  # a vanished server is noticed


def url(role: str, driver: str = "postgresql", database: str | None = None) -> str:
    """A URL for `role`, for libraries that want one (SQLAlchemy: give `driver`)."""
    s = get_settings()
    address = f"{s.postgres_host}:{s.postgres_port}/{database or s.postgres_database}"
    return f"{driver}://{role}:{s.secret(role)}@{address}"


def connect(role: str, database: str | None = None, *, autocommit: bool = False) -> psycopg.Connection:
    """A psycopg connection as `role`; used as a context manager it commits or rolls back, then closes.

    Raises:
        RuntimeError: the server cannot be reached or refuses the login, in one line with what to do.
    """
    s = get_settings()
    try:
        return psycopg.connect(url(role, database=database), autocommit=autocommit, connect_timeout=10,
                               application_name=f"eungdap:{role}", **KEEPALIVE)
    except psycopg.OperationalError as error:
        reason = " ".join(str(error).split())
        raise RuntimeError(f"warehouse at {s.postgres_host}:{s.postgres_port} refused {role!r}: {reason} "
                           "— is it running ('make demo'), and is the password in var/secrets the one it was made with?"
                           ) from None


@contextmanager
def advisory_lock(connection: psycopg.Connection, name: str) -> Iterator[None]:
    """Hold the cluster-wide lock called `name` for the block; it ends with the connection if the process dies."""
    connection.execute("select pg_advisory_lock(%s)", (_lock_key(name),))
    try:
        yield
    finally:
        connection.execute("select pg_advisory_unlock(%s)", (_lock_key(name),))


def took_lock(connection: psycopg.Connection, name: str) -> bool:
    """Take the lock called `name` until the connection ends, unless somebody holds it or waits for it."""
    return connection.execute("select pg_try_advisory_lock(%s)", (_lock_key(name),)).fetchone()[0]


def _lock_key(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


def note_access(connection: psycopg.Connection, deed: str, place: str, subjects: Sequence[str] = (),
                reason: str = "") -> None:
    """Put a command's access to personal data into the log, in the connection's transaction.

    Args:
        connection: of a login that may (erase_rw, quality_rw).
        deed: "erase" or "export".
        place: the command.
        subjects: tombstones of complaints.
        reason: why, as it was given.
    """
    connection.execute("select ops.note_command(%s, %s, %s, %s::text[], %s)", (
        getpass.getuser(), deed, place, list(subjects), reason))


def provision() -> list[str]:
    """Create the database, the logins and every table of `ddl/`, or bring an earlier version's to this one's form.

    As the superuser; safe to run again at any time. Who may handle alerts, and the
    history of the rules, are then what the files say.

    Returns:
        What was changed in tables that an earlier version had made (see `pipeline.migration`).

    Raises:
        RuntimeError: the data directory is a newer program's; nothing was changed.
    """
    s = get_settings()
    with connect("postgres", "postgres", autocommit=True) as connection:
        exists = connection.execute("select 1 from pg_database where datname = %s", (s.postgres_database,)).fetchone()
    if exists:
        with connect("postgres") as connection:
            migration.refuse_newer(connection)
    with connect("postgres", "postgres", autocommit=True) as connection, advisory_lock(connection, "provision"):
        ensure_logins()
        for database, owner in ((s.postgres_database, "postgres"), ("airflow", "airflow"), ("superset", "superset")):
            _database(connection, database, owner)
    scripts = sorted((path for path in resources.files(DDL_PACKAGE).iterdir() if path.name.endswith(".sql")),
                     key=lambda path: path.name)
    with connect("postgres") as connection:
        connection.execute("select pg_advisory_xact_lock(%s)", (DDL_LOCK,))
        changes = migration.apply(connection, scripts)
        people.copy(connection, s)
        rule_versions.record(connection)
        return changes


def ensure_logins() -> None:
    """Create every login, or give it the password of its secret."""
    with connect("postgres", "postgres", autocommit=True) as connection:
        for role in (*ROLES, "airflow", "superset"):
            _login(connection, role, get_settings().secret(role))


def _login(connection: psycopg.Connection, role: str, password: str) -> None:
    exists = connection.execute("select 1 from pg_roles where rolname = %s", (role,)).fetchone()
    verb = sql.SQL("alter" if exists else "create")
    connection.execute(sql.SQL("{} role {} login nosuperuser nocreatedb nocreaterole password {}").format(
        verb, sql.Identifier(role), sql.Literal(password)))


def _database(connection: psycopg.Connection, name: str, owner: str) -> None:
    if not connection.execute("select 1 from pg_database where datname = %s", (name,)).fetchone():
        connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(name), sql.Identifier(owner)))
    connection.execute(sql.SQL("revoke connect, temporary on database {} from public").format(sql.Identifier(name)))
    if name == get_settings().postgres_database:
        connection.execute(sql.SQL("grant connect on database {} to {}").format(
            sql.Identifier(name), sql.SQL(", ").join(map(sql.Identifier, ROLES))))
