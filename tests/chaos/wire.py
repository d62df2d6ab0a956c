"""A wire between a task and Postgres that counts what passes and strikes at one exact message.

What happens "after the 17th statement" can be repeated, what happens "after 3 seconds" can not. A statement is counted
when it is about to pass (simple and extended protocol alike, whatever the driver); an answer can be withheld, which is
the one moment at which a client cannot know whether its transaction was committed.
https://www.postgresql.org/docs/current/protocol-flow.html
"""

import contextlib
import socket
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass

CHUNK = 65536
STARTUP_VERSION = 3  # major version of a StartupMessage; other untyped messages ask for encryption or cancel


@dataclass(frozen=True)
class Moment:
    """The `number`-th statement that contains `text`; `answered`: Postgres has executed it, the task does not know."""

    number: int
    text: bytes = b""
    answered: bool = False

    def __str__(self):
        name = self.text.decode() or "statement"
        return f"{name} {self.number} {'executed, answer lost' if self.answered else 'not yet sent'}"


class Wire:
    """Listens on `port`, forwards to `upstream`; with a `moment` calls `strike` once, in the midst of it.

    `strike` says whether the statement may pass after all.
    """

    def __init__(self, upstream: int, moment: Moment | None = None, strike: Callable[[], bool] = lambda: True):
        self._upstream, self._moment, self._strike = upstream, moment, strike
        self._lock, self._sockets = threading.Lock(), []
        self.statements, self._matching, self.has_struck = 0, 0, False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self):
        """End every connection that passes, as a broken cable does."""
        with self._lock:
            for one in self._sockets:
                with contextlib.suppress(OSError):  # it has ended by itself
                    one.shutdown(socket.SHUT_RDWR)
            self._sockets.clear()

    def close(self):
        """Take no more connections and end those that pass."""
        self._listener.close()
        self.cut()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self._upstream))
            except OSError:  # Postgres is away: so is the wire
                client.close()
                continue
            with self._lock:
                self._sockets += [client, server]
            withheld = threading.Event()
            threading.Thread(target=self._up, args=(client, server, withheld), daemon=True).start()
            threading.Thread(target=self._down, args=(client, server, withheld), daemon=True).start()

    def _up(self, client, server, withheld):
        text = b""
        try:
            for kind, message in _messages(client):
                if kind in (b"Q", b"P"):
                    text = message
                if kind in (b"Q", b"E") and self._is_moment(text):
                    if self._moment.answered:
                        withheld.set()
                    elif not self._strike():
                        break
                server.sendall(message)
        except OSError:
            pass  # one side ended: so does the other
        _close(client, server)

    def _down(self, client, server, withheld):
        try:
            while data := server.recv(CHUNK):
                if withheld.is_set():
                    self._strike()
                    break
                client.sendall(data)
        except OSError:
            pass
        _close(client, server)

    def _is_moment(self, text):
        with self._lock:
            self.statements += 1
            if self._moment is None or self.has_struck or self._moment.text not in text:
                return False
            self._matching += 1
            self.has_struck = self._matching == self._moment.number
            return self.has_struck


def _messages(client):
    """(type, whole message) of what a client sends; untyped until its StartupMessage has passed."""
    buffer, is_typed = b"", False
    while data := client.recv(CHUNK):
        buffer += data
        while len(buffer) >= 4 + is_typed:
            length = struct.unpack_from("!I", buffer, int(is_typed))[0] + is_typed
            if len(buffer) < length:
                break
            kind, message, buffer = buffer[:1] if is_typed else b"", buffer[:length], buffer[length:]
            is_typed = is_typed or struct.unpack_from("!H", message, 4)[0] == STARTUP_VERSION
            yield kind, message


def _close(*sockets):
    for one in sockets:
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()
