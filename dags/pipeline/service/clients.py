"""Who may ask, and how much in a minute: `python -m pipeline.service.clients add NAME`, `renew`, `remove`, `list`.

`add` and `renew` print the client's token, once: only its hash is kept.
"""

import argparse
import hashlib
import secrets
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import psycopg

from pipeline import warehouse

ADD = "insert into ops.service_clients (client, token_sha256, per_minute, sees_complaints) values (%s, %s, %s, %s)"
RENEW = """
    update ops.service_clients set token_sha256 = %s, added_at = now()
    where client = %s and removed_at is null returning client
"""
REMOVE = "update ops.service_clients set removed_at = now() where client = %s and removed_at is null returning client"
READ = """
    select token_sha256, client, per_minute, sees_complaints from ops.service_clients
    where removed_at is null order by client
"""


@dataclass(frozen=True)
class Client:
    """One program that may ask."""

    name: str
    per_minute: int
    sees_complaints: bool


def hashed(token: str) -> str:
    """What is kept of a token: it is random and long, so that its plain SHA-256 tells nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def add(connection: psycopg.Connection, name: str, per_minute: int, sees_complaints: bool) -> str:
    """Let a client in; returns its token, which is kept nowhere.

    Raises:
        ValueError: the name or the number is not one, or there was a client of this name.
    """
    token = secrets.token_urlsafe(32)
    try:
        connection.execute(ADD, (name, hashed(token), per_minute, sees_complaints))
    except psycopg.errors.UniqueViolation:
        raise ValueError(f"a client was called {name!r} before: renew it, or choose another name") from None
    except (psycopg.errors.CheckViolation, psycopg.DataError):
        raise ValueError(f"client {name!r}, {per_minute} a minute: a name is small letters, digits and hyphens (40 at "
                         "most), a number 1 to 100000") from None
    return token


def renew(connection: psycopg.Connection, name: str) -> str:
    """Give a client a new token, with the rights that it has; the old one ends.

    Raises:
        ValueError: there is none of this name.
    """
    token = secrets.token_urlsafe(32)
    if not connection.execute(RENEW, (hashed(token), name)).fetchone():
        raise ValueError(f"no client is called {name!r}")
    return token


def remove(connection: psycopg.Connection, name: str) -> None:
    """Let a client in no longer.

    Raises:
        ValueError: there is none of this name.
    """
    if not connection.execute(REMOVE, (name,)).fetchone():
        raise ValueError(f"no client is called {name!r}")


def read(connection: psycopg.Connection) -> dict[str, Client]:
    """The clients by the hashes of their tokens."""
    return {row[0]: Client(*row[1:]) for row in connection.execute(READ)}


class Limits:
    """A bucket a client: it holds a minute's texts and fills at that pace. One process counts for itself."""

    def __init__(self) -> None:
        """Every bucket is full."""
        self._left: dict[str, tuple[float, float]] = {}
        self._lock = threading.Lock()

    def wait(self, client: Client, count: int, now: float) -> float:
        """Take `count` texts; 0, or the seconds after which there will be enough, and nothing is taken.

        Args:
            client: whose bucket.
            count: texts; more than a minute's are never enough.
            now: seconds of a clock that never goes back.
        """
        pace = client.per_minute / 60
        with self._lock:
            left, at = self._left.get(client.name, (float(client.per_minute), now))
            left = min(float(client.per_minute), left + (now - at) * pace)
            self._left[client.name] = (left - count if count <= left else left, now)
        return 0.0 if count <= left else (count - left) / pace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 and one line where something is wrong."""
    options = _parser().parse_args(arguments)
    try:
        with warehouse.connect("ml_rw") as connection:
            options.does(connection, options)
    except (ValueError, RuntimeError) as error:
        print(f"pipeline.service.clients: {error}", file=sys.stderr)
        return 1
    return 0


def _list(connection: psycopg.Connection) -> None:
    for one in read(connection).values():
        print(f"{one.name}\t{one.per_minute} a minute{', sees complaints' if one.sees_complaints else ''}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pipeline.service.clients", description=__doc__)
    commands = parser.add_subparsers(required=True)
    adding = commands.add_parser("add", help="let a client in")
    adding.add_argument("name")
    adding.add_argument("--per-minute", type=int, default=600, metavar="N", help="texts (default: %(default)s)")
    adding.add_argument("--sees-complaints", action="store_true", help="show it past complaints, masked")
    adding.set_defaults(does=lambda connection, given: print(
        add(connection, given.name, given.per_minute, given.sees_complaints)))
    renewing = commands.add_parser("renew", help="give it a new token")
    renewing.add_argument("name")
    renewing.set_defaults(does=lambda connection, given: print(renew(connection, given.name)))
    removing = commands.add_parser("remove", help="let it in no longer")
    removing.add_argument("name")
    removing.set_defaults(does=lambda connection, given: remove(connection, given.name))
    commands.add_parser("list", help="who may ask").set_defaults(does=lambda connection, _: _list(connection))
    return parser


if __name__ == "__main__":
    sys.exit(main())
