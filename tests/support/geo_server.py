"""A small Open311 GeoReport v2 server over a list of requests: JSON and XML, pages, updates, tokens, and trouble."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape


class GeoServer:
    """Answers from `rows`; the test changes it while it is read.

    Attributes:
        rows: requests as JSON objects, newest first.
        most: rows that one answer holds at most, whatever is asked for.
        is_paged: whether `page` means anything.
        tokens: ids by token.
        trouble: (status, media type, content) of the next answers, in turn.
        asked: (path, parameters) of every call.
        before: called with each call's number before it is answered.
    """

    def __init__(self, rows=(), most=1000, is_paged=True):
        self.rows, self.most, self.is_paged = list(rows), most, is_paged
        self.tokens, self.trouble, self.asked = {}, [], []
        self.before = lambda number: None

    def answer(self, path: str, query: str) -> tuple[int, str, bytes]:
        parameters = {name: values[0] for name, values in parse_qs(query).items()}
        self.asked.append((path, parameters))
        self.before(len(self.asked))
        if self.trouble:
            return self.trouble.pop(0)
        name, _, form = path.rpartition(".")
        if "/tokens/" in name:
            token = name.rpartition("/")[2]
            found = [{"service_request_id": self.tokens.get(token), "token": token}]
        else:
            found = self._page(self._chosen(parameters), parameters)
        if form == "json":
            return 200, "application/json; charset=utf-8", json.dumps(found).encode()
        return 200, "text/xml; charset=utf-8", xml_of(found)

    def _chosen(self, parameters):
        if "service_request_id" in parameters:
            wanted = parameters["service_request_id"].split(",")
            return [row for row in self.rows if str(row.get("service_request_id")) in wanted]
        chosen = self.rows
        for column, after, before in (("requested_datetime", "start_date", "end_date"),
                                      ("updated_datetime", "updated_after", "updated_before")):
            if after in parameters:
                chosen = [row for row in chosen
                          if moment(parameters[after]) <= moment(row[column]) <= moment(parameters[before])]
        return chosen

    def _page(self, rows, parameters):
        size = min(self.most, int(parameters.get("page_size", 1000)))
        first = (int(parameters.get("page", 1)) - 1) * size if self.is_paged else 0
        return rows[first:first + size]


def moment(text: str) -> datetime:
    """A time of the server's; one without an offset is in UTC."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else datetime.fromisoformat(f"{text}+00:00")


def xml_of(rows) -> bytes:
    """Rows as the specification's XML."""
    body = "".join("<request>" + "".join(
        f"<{name}>{'' if value is None else escape(str(value))}</{name}>" for name, value in row.items())
        + "</request>" for row in rows)
    return f'<?xml version="1.0" encoding="utf-8"?><service_requests>{body}</service_requests>'.encode()


@contextmanager
def serving(server: GeoServer) -> Iterator[str]:
    """The server over real HTTP on this machine; gives its address."""
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            status, media_type, content = server.answer(parts.path, parts.query)
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            """Say nothing."""

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}/v2"
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join(10)
