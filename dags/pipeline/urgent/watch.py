"""The watcher: looks at each declared source, notes the dangers that nobody was told of, and tells them at once.

What was told stands in `ops.urgent_tellings`, so that neither a restart nor a second process tells twice. A message
that left at the very moment this process was killed is sent again under the same key. What was erased is left out as it
is where complaints land, and nobody is erased in mid-round. It lands nothing: the hour does.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from operator import itemgetter
from typing import Protocol

from psycopg import Connection

from ml.emergency import Danger
from pipeline import warehouse
from pipeline.health import messages
from pipeline.settings import Settings
from pipeline.sources.base import Source
from pipeline.sources.declared import declared
from pipeline.tombstones import leave_out_erased
from pipeline.urgent import recipients
from pipeline.urgent.arrivals import Arrival, arrivals
from pipeline.urgent.wording import body_of, key_of

ROLE, LOCK = "urgent_rw", "urgent"
INTERVAL_S = 20
LOOK_BACK = timedelta(minutes=30)  # complaints that a source shows later than this are the hour's
LONGEST_GAP = timedelta(hours=6)  # after a standstill, and as long as the settings' own recipients are tried
KEPT = 20_000  # verdicts in memory, so that a text is judged once
Send = Callable[[recipients.Target, str, Mapping[str, object], Settings], None]
log = logging.getLogger(__name__)

LOOKED = "select looked_at from ops.urgent_looks where source = %s"
WAITING_SINCE = """
    select min(arrived_at) from ops.urgent_tellings
    where source = %s and channel = any(%s) and told_at is null and arrived_at > %s
"""
NOTE = """
    insert into ops.urgent_tellings (
        source, service_request_id, channel, arrived_at, seen_at, kinds, probability, model_version
    )
    values (%s, %s, %s, %s, %s, %s, %s, %s) on conflict do nothing
"""
ATTEMPTS = """
    select attempt_count from ops.urgent_tellings
    where source = %s and service_request_id = %s and channel = %s and told_at is null
"""
TOLD = """
    update ops.urgent_tellings set told_at = %s, attempt_count = attempt_count + 1, last_error = ''
    where source = %s and service_request_id = %s and channel = %s
"""
FAILED = """
    update ops.urgent_tellings set attempt_count = attempt_count + 1, last_error = %s
    where source = %s and service_request_id = %s and channel = %s
"""
ANSWERED = """
    insert into ops.urgent_looks (source, looked_at, first_tried_at, tried_at)
    values (%(source)s, %(now)s, %(now)s, %(now)s)
    on conflict (source) do update set looked_at = excluded.looked_at, tried_at = excluded.tried_at, last_error = ''
"""
AWAY = """
    insert into ops.urgent_looks (source, first_tried_at, tried_at, last_error)
    values (%(source)s, %(now)s, %(now)s, %(error)s)
    on conflict (source) do update set tried_at = excluded.tried_at, last_error = excluded.last_error
"""
FORGET = "delete from ops.urgent_looks where source <> all(%s)"


class Judge(Protocol):
    """Says which texts report a danger; `ml.emergency.Detector` is one."""

    version: str

    def look(self, texts: Sequence[str]) -> list[Danger]:
        """A verdict for each text."""


class Watcher:
    """The loop. `sources`, `send` and `clock` are what tests replace."""

    def __init__(self, s: Settings, judge: Judge,
                 sources: Callable[[], Iterable[tuple[str, Callable[[], Source]]]] | None = None,
                 send: Send | None = None, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Watch the installation of `s`; nothing is read before the first round."""
        self._s, self._judge, self._clock = s, judge, clock
        self._sources = sources or (lambda: [(name, _opener(one, s)) for name, one in declared(s).items()])
        self._send = send or recipients.send
        self._verdicts: dict[tuple[str, str, str], Danger] = {}

    def run(self, stop: threading.Event) -> None:
        """Look every `INTERVAL_S` seconds until `stop` is set; no error ends the loop."""
        if not recipients.of_settings(self._s):
            log.warning("only who subscribed is told: set EUNGDAP_URGENT_EMAIL_TO or EUNGDAP_URGENT_WEBHOOK")
        while not stop.is_set():
            try:
                self.look()
            except Exception as error:  # the watcher outlives whatever it meets; the kind only, as everywhere
                log.error("a round failed: %s", type(error).__name__)
            stop.wait(INTERVAL_S)

    def look(self) -> int:
        """One round over all sources; returns how many messages left. A source that is away stops no other."""
        told, down = 0, set[str]()
        with warehouse.connect(ROLE, autocommit=True) as connection:
            if not warehouse.took_lock(connection, LOCK):
                return 0  # another watcher of this warehouse is at it, or somebody is being erased
            found = list(self._sources())
            for name, opened in found:
                try:
                    told += self._look_at(connection, name, opened, down)
                except Exception as error:
                    log.warning("source %s was not looked at: %s", name, type(error).__name__)
                    connection.execute(AWAY, {"source": name, "now": self._clock(), "error": type(error).__name__})
            connection.execute(FORGET, ([name for name, _ in found],))
        return told

    def _look_at(self, connection: Connection, name: str, opened: Callable[[], Source], down: set[str]) -> int:
        """Look at one source; `down` are the servers that failed in this round, each of which costs it once."""
        now = self._clock()
        arrived = arrivals(opened(), self._since(connection, name, now), now, partial(
            leave_out_erased, connection, name, key=self._s.secret("submitter_hmac_key").encode()))
        dangers = [(one, danger) for one, danger in self._judged(arrived) if danger.is_emergency]
        waiting = [each for one, danger in dangers for each in self._waiting(connection, one, danger, now)]
        told = sum(self._tell(connection, *each, down) for _, *each in sorted(waiting, key=itemgetter(0)))
        connection.execute(ANSWERED, {"source": name, "now": now})
        return told

    def _since(self, connection: Connection, name: str, now: datetime) -> datetime:
        """From where to read: a while back, from where the last look ended, from what the settings' own wait for."""
        own = [target.channel for target in recipients.of_settings(self._s)]
        row = connection.execute(LOOKED, (name,)).fetchone()
        (waiting,) = connection.execute(WAITING_SINCE, (name, own, now - LONGEST_GAP)).fetchone()
        begins = [now - LOOK_BACK, *([row[0] - LOOK_BACK] if row and row[0] else []), *([waiting] if waiting else [])]
        return max(min(begins), now - LONGEST_GAP)

    def _judged(self, arrived: Sequence[Arrival]) -> list[tuple[Arrival, Danger]]:
        keys = [(one.source, one.service_request_id, one.version) for one in arrived]
        new = [at for at, key in enumerate(keys) if key not in self._verdicts]
        texts = [arrived[at].text for at in new]
        verdicts = self._judge.look(texts) if texts else []
        self._verdicts |= {keys[at]: danger for at, danger in zip(new, verdicts, strict=True)}
        found = [(one, self._verdicts[key]) for one, key in zip(arrived, keys, strict=True)]
        for key in list(self._verdicts)[:-KEPT]:
            del self._verdicts[key]
        return found

    def _waiting(self, connection: Connection, one: Arrival, danger: Danger, now: datetime,
                 ) -> Iterator[tuple[tuple[int, bool], Arrival, Danger, recipients.Target]]:
        """Note whom one complaint is to be told; who was not yet told, with whose turn it is.

        What was tried least comes first, so that no message that never leaves is in the way of another; then the
        settings' own recipients.
        """
        for target in recipients.of_danger(connection, one, self._s):
            names = (one.source, one.service_request_id, target.channel)
            connection.execute(NOTE, (*names, one.requested_at, now, list(danger.kinds), danger.probability,
                                      self._judge.version))
            if row := connection.execute(ATTEMPTS, names).fetchone():
                yield (row[0], target.channel != target.server), one, danger, target

    def _tell(self, connection: Connection, one: Arrival, danger: Danger, target: recipients.Target,
              down: set[str]) -> bool:
        """Tell one complaint to one target, unless its server is down; whether a message left."""
        if target.server in down:
            return False
        names = (one.source, one.service_request_id, target.channel)
        try:
            body = body_of(one, danger, self._s.city_name, self._s.board_base_url)
            self._send(target, key_of(*names), body, self._s)
        except messages.DeliveryError as error:
            log.warning("a danger did not leave by %s: %s; tried again", target.channel, error)
            connection.execute(FAILED, (str(error), *names))
            down |= set() if isinstance(error, messages.WrongAddressError) else {target.server}
            return False
        connection.execute(TOLD, (self._clock(), *names))
        log.info("told by %s: a complaint of %s, %s", target.channel, one.source, "·".join(danger.kinds))
        return True


def _opener(one: object, s: Settings) -> Callable[[], Source]:
    return lambda: one.source(s)
