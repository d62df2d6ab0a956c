"""The badge that every tile carries when its figures are not live.

`page/badge.js`, which `templates/` puts into every page of Superset, asks `/eungdap/state` twice a minute;
`freshness.py` makes the answer out of the view `board.freshness`.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg2
from flask import Blueprint, Flask, jsonify, send_from_directory
from flask.wrappers import Response
from flask_login import current_user
from jinja2 import ChoiceLoader, FileSystemLoader
from sqlalchemy.exc import SQLAlchemyError

HERE = Path(__file__).resolve().parent
KEEP_S = 10  # one question to the database for all tiles, pages and viewers of a worker


class State:
    """The verdict, kept for a few seconds; a database that does not answer is asked no more often either."""

    def __init__(self, read: Callable[[], dict[str, Any]]) -> None:
        """`read` asks the database."""
        self._read, self._lock = read, threading.Lock()
        self._until, self._kept = 0.0, None

    def now(self) -> dict[str, Any] | None:
        """The verdict, or None when the database does not answer."""
        with self._lock:
            if time.monotonic() >= self._until:
                try:
                    self._kept = self._read()
                except (psycopg2.Error, SQLAlchemyError):
                    self._kept = None
                self._until = time.monotonic() + KEEP_S
            return self._kept


def _rows(statement: str) -> list[tuple]:
    """Ask with the address and the login that Superset keeps for the tiles; gives up after 3 seconds."""
    from superset.connectors.sqla.models import SqlaTable  # not before there is an app
    from superset.extensions import db

    database = db.session.query(SqlaTable).filter_by(table_name="freshness", schema="board").first().database
    address = database.sqlalchemy_uri_decrypted.replace("+psycopg2", "", 1)
    link = psycopg2.connect(address, connect_timeout=3, options="-c statement_timeout=3000")
    with closing(link) as connection, connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def register(app: Flask, freshness: ModuleType) -> None:
    """Serve the state and the page's files, and have every page load them; `freshness` is the module of that name."""
    ours = Blueprint("eungdap_state", __name__, url_prefix="/eungdap")
    state = State(lambda: freshness.verdict(_rows(freshness.READ), datetime.now(UTC)))

    @ours.get("/state")
    def _state() -> tuple[Response, int]:
        if not current_user.is_authenticated:
            return jsonify(error="로그인이 필요합니다."), 401
        found = state.now()
        return (jsonify(found), 200) if found else (jsonify(error="데이터베이스가 답하지 않습니다."), 503)

    @ours.get("/page/<name>")
    def _page(name: str) -> Response:
        return send_from_directory(HERE / "page", name, max_age=31_536_000)  # its address changes with its content

    app.register_blueprint(ours)
    app.jinja_loader = ChoiceLoader([FileSystemLoader(HERE / "templates"), app.jinja_loader])
    content = b"".join(path.read_bytes() for path in sorted((HERE / "page").iterdir()))
    app.jinja_env.globals["eungdap_edition"] = hashlib.sha256(content).hexdigest()[:12]
