"""What the service asks of the warehouse, and how it goes on while that does not answer.

What changes seldom (clients, answers, standing issues) is read every few seconds and kept in memory. A question of its
own is only asked for the switches of answers, for past complaints and to write down the call. After a failure nothing
is asked for a while; calls wait in a file until they can be written down.
"""

import json
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import psycopg
from pgvector import HalfVector
from pgvector.psycopg import register_vector
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool, PoolTimeout

from ml.catalogue import RESIDUAL, Catalogue
from pipeline import catalogue, states
from pipeline.answers.corpus import TO_GIVE, Corpus, read, seoul_day
from pipeline.service import clients

POOL = 4
WAIT_S = 1.0  # for a connection
PAUSE_S = 5.0  # after a failure
FRESH = timedelta(seconds=60)  # answers and clients that were read longer ago count as unknown
HOW_MANY = 5  # past complaints
NEAREST = "select * from ops.nearest_complaints(%s, %s, %s, %s, %s)"
IS_ANSWERING = "select ops.is_answering(%s::text[])"
LABELS = "select issue_id, label from ml.issues where issue_id = any(%s)"
CALL = """
    insert into ops.service_calls (
        called_at, client, endpoint, text_count, character_count, answer_status, milliseconds)
    values (%(called_at)s, %(client)s, %(endpoint)s, %(text_count)s, %(character_count)s, %(answer_status)s,
        %(milliseconds)s)
"""
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Issues:
    """The newest night's standing issues."""

    run_id: int
    standing: Catalogue
    labels: Mapping[str, str]

    def of(self, vector: np.ndarray) -> tuple[str, str, float] | None:
        """The standing issue of a vector, (d,): its number, label and cosine to its centre."""
        (chosen,), (nearness,) = self.standing.assign(vector[None, :])
        label = self.labels.get(self.standing.ids[chosen]) if chosen != RESIDUAL else None
        return (self.standing.ids[chosen], label, float(nearness)) if label is not None else None


class AwayError(RuntimeError):
    """The warehouse does not answer, or did not a moment ago."""


@dataclass(frozen=True)
class Call:
    """One call as it is written down: never a text."""

    called_at: str  # ISO, with offset
    client: str
    endpoint: str
    text_count: int
    character_count: int
    answer_status: int
    milliseconds: float


class Known:
    """The warehouse as the service sees it."""

    def __init__(self, url: str, model_version: str, waiting_calls: Path,
                 clock: Callable[[], float] = time.monotonic) -> None:
        """Nothing is connected yet.

        Args:
            url: of the login service_rw.
            model_version: of the vectors.
            waiting_calls: the file of calls that could not be written down yet.
            clock: seconds that never go back.
        """
        self._pool = ConnectionPool(url, min_size=0, max_size=POOL, open=True, timeout=WAIT_S, configure=_configured,
                                    kwargs={"autocommit": True, "connect_timeout": 2,
                                            "application_name": "eungdap:service_rw"})
        self._model_version, self._waiting, self._clock = model_version, waiting_calls, clock
        self._away_until, self._lock = -1.0, threading.Lock()
        self.clients: Mapping[str, clients.Client] = {}
        self.issues: Issues | None = None
        self._corpus: Corpus | None = None
        self._read_at = datetime.min.replace(tzinfo=UTC)

    def refresh(self, now: datetime) -> None:
        """Read what changes seldom anew; what cannot be read stays as it was, and answers soon count as unknown."""
        try:
            with self._asked() as connection:
                found = clients.read(connection)
                issues = self._newest_issues(connection)
                changed = read(connection, self._model_version, seoul_day(now), query=TO_GIVE,
                               known=self._corpus.version if self._corpus else "")
                self._write_waiting(connection)
        except AwayError as error:
            log.warning("the warehouse does not answer: %s", error)
            return
        if changed:  # learned without holding a connection
            self._corpus = Corpus(*changed)
        self.clients, self.issues, self._read_at = found, issues, now

    def corpus(self, now: datetime) -> Corpus | None:
        """The answers that may be given now; None where they were not read of late, or of another day."""
        is_fresh = now - self._read_at < FRESH and self._corpus and self._corpus.day == seoul_day(now)
        return self._corpus if is_fresh else None

    def past(self, client: str, address: str, vector: np.ndarray) -> list[dict[str, Any]]:
        """The answered complaints that are most alike; the log of accesses knows of it. Raises AwayError."""
        with self._asked() as connection, connection.cursor(row_factory=dict_row) as cursor:
            return cursor.execute(NEAREST, (client, address, HalfVector(vector), self._model_version,
                                            HOW_MANY)).fetchall()

    def is_answering(self, category: str) -> bool:
        """Whether answers are switched on there. Raises AwayError."""
        with self._asked() as connection:
            return connection.execute(IS_ANSWERING, ([category],)).fetchone()[0]

    def note(self, call: Call) -> None:
        """Write a call down; in the file where the warehouse does not answer."""
        try:
            with self._asked() as connection:
                connection.execute(CALL, asdict(call))
        except AwayError:
            self._waiting.parent.mkdir(parents=True, exist_ok=True)
            line = json.dumps(asdict(call)).encode() + b"\n"
            with self._lock:  # else the file could be taken away between opening and writing
                descriptor = os.open(self._waiting, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                try:
                    os.write(descriptor, line)
                finally:
                    os.close(descriptor)

    def keep_fresh(self, stop: threading.Event, every_s: float) -> None:
        """`refresh` now and until `stop` is set; whatever fails is tried again."""
        while True:
            try:
                self.refresh(datetime.now(UTC))
            except Exception:
                log.exception("what the warehouse knows could not be read")
            if stop.wait(every_s):
                return

    def close(self) -> None:
        """End the connections."""
        self._pool.close()

    @contextmanager
    def _asked(self) -> Iterator[psycopg.Connection]:
        if self._clock() < self._away_until:
            raise AwayError("it did not a moment ago")
        try:
            with self._pool.connection() as connection:
                yield connection
        except psycopg.errors.QueryCanceled as error:  # one question was too much; the others are answered
            raise AwayError(" ".join(str(error).split())) from None
        except (psycopg.OperationalError, PoolTimeout) as error:
            self._away_until = self._clock() + PAUSE_S
            raise AwayError(" ".join(str(error).split())) from None

    def _newest_issues(self, connection: psycopg.Connection) -> Issues | None:
        run_id = states.newest(connection, catalogue.STATES, datetime.now(UTC), self._model_version)
        if run_id is None:
            return None
        standing = (self.issues.standing if self.issues and self.issues.run_id == run_id
                    else Catalogue.of(states.load(connection, catalogue.STATES, run_id)))
        return Issues(run_id, standing, dict(connection.execute(LABELS, (list(standing.ids),)).fetchall()))

    def _write_waiting(self, connection: psycopg.Connection) -> None:
        """Write down the calls that waited; a line that a crash cut off is left out."""
        with self._lock:
            if not self._waiting.exists():
                return
            taken = self._waiting.with_suffix(".taken")
            if not taken.exists():  # else an earlier try was cut off
                self._waiting.replace(taken)
            rows = [row for row in map(_row, taken.read_text(encoding="utf-8").splitlines()) if row]
            with connection.transaction(), connection.cursor() as cursor:
                cursor.executemany(CALL, rows)
            taken.unlink()


def _row(line: str) -> dict[str, Any] | None:
    """A call as it waited; None for what is none."""
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and row.keys() == {field.name for field in fields(Call)} else None


def _configured(connection: psycopg.Connection) -> None:
    register_vector(connection)
