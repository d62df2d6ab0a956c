"""A real mail server and a real web server on this machine, which keep what they are given or refuse it."""

import json
import threading
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from machine import free_ports


class Box(Message):
    """Keeps the letters it takes, or refuses with `refusal`."""

    def __init__(self):
        super().__init__()
        self.letters, self.refusal, self.unknown = [], "", ()

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd's name
        """Refuse the addresses of `unknown`."""
        if address in self.unknown:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def handle_message(self, message):
        if self.refusal:
            raise ValueError(self.refusal)
        self.letters.append(message_from_bytes(message.as_bytes(), policy=policy.default))


@contextmanager
def mail_server(settings, **options):
    """A mail server to which `settings` then lead; it ends with the block."""
    box = Box()
    (port,) = free_ports(1)
    controller = Controller(box, hostname="127.0.0.1", port=port, **options)
    controller.start()
    settings.smtp_host, settings.smtp_port = "127.0.0.1", port
    try:
        yield box
    finally:
        controller.stop()


class Hook(BaseHTTPRequestHandler):
    """Keeps the JSON it is given, and answers `server.status`."""

    def do_POST(self):
        self.server.taken.append((self.headers["Content-Type"],
                                  json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextmanager
def web_server():
    """A web server with `taken` and `status`; it ends with the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    server.taken, server.status = [], 200
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
