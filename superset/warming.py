"""After each publication the questions of the last minutes are asked again, so that the next viewers find an answer.

Answers are kept for two minutes (superset_config): the first viewers after a publication would each wait for the
warehouse. Here a worker remembers which questions were answered and for whom; when a newer publication is seen, one
worker asks them again, past the kept answers, one after another, each as the person who asked it last: the rules about
rows are that person's, and so is the key that the answer is kept under. Who may not ask any more is not asked for.
"""

import fcntl
import json
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flask import Flask

AGE_S = 900  # what nobody has asked for so long is not asked again; an open board asks every five minutes
RENEWED_S = 60  # a question's last asker is noted no more often
MOST = 300  # questions
LONGEST = 65_536  # bytes of a question
POLL_S = 10
TILES = ("/api/v1/chart/data", "/superset/explore_json/")
NEWEST = "select coalesce(max(last_published_at)::text, '') from board.freshness"

Question = dict[str, Any]  # user_id, path (one of TILES), body (as it was sent)
log = logging.getLogger("eungdap.warming")


class Questions:
    """The questions of the last minutes as small files that all workers share: one a kept answer, of its last asker."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        """`folder` is made when it is missing; `clock` gives seconds as files' times do."""
        self._folder, self._clock = folder, clock

    def remember(self, key: str, question: Question) -> None:
        """Note that `question`, whose answer is kept under `key`, was asked now.

        Nothing is noted of one that is very long, and of new ones when there are MOST already.
        """
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path, text = self._folder / f"{sha256(key.encode()).hexdigest()}.json", json.dumps(question)
        is_new = not path.exists()
        if len(text) > LONGEST or (is_new and self._is_full() and len(self._kept()) >= MOST):
            return
        if is_new or self._age(path) > RENEWED_S:
            draft = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
            draft.write_text(text, encoding="utf-8")
            os.utime(draft, (self._clock(), self._clock()))
            draft.replace(path)

    def _is_full(self) -> bool:
        return sum(1 for _ in self._folder.iterdir()) >= MOST

    def _kept(self) -> list[Path]:
        """The files of the last AGE_S seconds, the last asked first; what is older is deleted."""
        found = sorted(self._folder.glob("*"), key=self._age) if self._folder.is_dir() else []
        for path in found:
            if self._age(path) > AGE_S:
                path.unlink(missing_ok=True)
        return [path for path in found if path.exists()]

    def recent(self) -> list[Question]:
        """The questions of the last AGE_S seconds, the last asked first; what is older is deleted."""
        return [json.loads(path.read_text(encoding="utf-8")) for path in self._kept() if path.suffix == ".json"]

    def _age(self, path: Path) -> float:
        try:
            return self._clock() - path.stat().st_mtime
        except FileNotFoundError:  # deleted by another worker
            return AGE_S + 1.0


@contextmanager
def alone(path: Path) -> Iterator[bool]:
    """Whether this is the only one that holds `path` now; the kernel frees it when its holder dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


class Warmer:
    """Asks again what was asked, once for each publication, whichever worker sees it first."""

    def __init__(self, folder: Path, newest: Callable[[], str], ask: Callable[[Question], None]) -> None:
        """`folder` keeps the lock, the publication seen last and the questions.

        `newest` names the newest publication, "" where there is none; `ask` puts a question past its kept answer.
        """
        self.questions = Questions(folder / "questions")
        self._folder, self._newest, self._ask = folder, newest, ask

    def step(self) -> int:
        """Look for a newer publication, and ask again if there is one; returns how many questions were answered.

        The first one that is seen at all is only noted. An error of one question is logged, in one line.
        """
        with alone(self._folder / "lock") as is_alone:
            if not is_alone:
                return 0
            mark, newest = self._folder / "mark", self._newest()
            last = mark.read_text(encoding="utf-8") if mark.is_file() else None
            if last == newest:
                return 0
            count = 0 if last is None else sum(map(self._answered, self.questions.recent()))
            mark.write_text(newest, encoding="utf-8")
            return count

    def _answered(self, question: Question) -> bool:
        try:
            self._ask(question)
        except Exception as error:  # whatever breaks inside Superset: the next question may do better
            log.warning("not asked again: %s: %s", type(error).__name__, " ".join(str(error).split())[:200])
            return False
        return True

    def forever(self) -> None:
        """Step every POLL_S seconds; an error is logged, in one line, and the next step tries again."""
        while True:
            time.sleep(POLL_S)
            try:
                self.step()
            except Exception as error:
                log.warning("publications not seen: %s: %s", type(error).__name__, " ".join(str(error).split())[:200])


def noted(key: str | None) -> str | None:
    """`key`, noted for the request that is being answered: its question was kept under it."""
    from flask import g, has_request_context

    if key and has_request_context():
        g.eungdap_keys = [*g.get("eungdap_keys", []), key]
    return key


def register(app: "Flask", folder: Path) -> None:
    """Remember what is answered, and have a thread of each serving worker ask it again after a publication.

    `folder` is for what is remembered; all workers share it.
    """
    from flask import g, request
    from flask.wrappers import Response
    from superset.utils.core import get_user_id

    warmer = Warmer(folder, lambda: newest(app), lambda question: ask(app, question))
    begun = threading.Event()

    @app.after_request
    def _remember(response: Response) -> Response:
        if not begun.is_set():  # a bootstrap answers nobody, so it never begins
            begun.set()
            threading.Thread(target=warmer.forever, name="warming", daemon=True).start()
        keys = g.get("eungdap_keys")
        # who asks is looked up for a tile alone: the looking writes the session, and others must not
        user_id = get_user_id() if keys and response.status_code == 200 and request.path in TILES else None
        if user_id:
            body = request.get_json(silent=True) if request.is_json else json.loads(request.form.get("form_data", "{}"))
            if body.get("result_format", "json") == "json":  # a file is not kept as an answer
                try:
                    warmer.questions.remember("|".join(keys), {"user_id": user_id, "path": request.path, "body": body})
                except OSError as error:  # the answer is whole without it
                    log.warning("a question is not remembered: %s", error.strerror)
        return response


def newest(app: "Flask") -> str:
    """The time of the newest publication, by the login that the tiles read with; "" where there is none."""
    from superset.connectors.sqla.models import SqlaTable

    from superset import db

    with app.app_context():
        database = db.session.query(SqlaTable).filter_by(table_name="freshness", schema="board").one().database
        with database.get_raw_connection() as connection:
            cursor = connection.cursor()
            cursor.execute(NEWEST)
            return cursor.fetchone()[0]


def ask(app: "Flask", question: Question) -> None:
    """Put a question past its kept answer, as the person who asked it; nothing is said of it in the log of who looked.

    Raises:
        PermissionError: that person is gone or disabled.
        SupersetSecurityException: they may not ask this any more.
    """
    from flask import g
    from flask_login import login_user
    from superset.charts.schemas import ChartDataQueryContextSchema
    from superset.commands.chart.data.get_data_command import ChartDataCommand
    from superset.views.utils import get_datasource_info, get_form_data, get_viz

    from superset import security_manager

    body, is_map = question["body"], question["path"] == TILES[1]
    sent = {"data": {"form_data": json.dumps(body)}} if is_map else {"json": body}
    with app.test_request_context(question["path"], method="POST", **sent):
        user = security_manager.get_user_by_id(question["user_id"])
        if user is None or not login_user(user):  # which refuses who is not active
            raise PermissionError(f"user {question['user_id']} is gone or disabled")
        g.user, g.eungdap_is_warming = user, True
        if is_map:
            form, _ = get_form_data()
            number, kind = get_datasource_info(None, None, form)
            viz = get_viz(datasource_type=kind, datasource_id=number, form_data=form, force=True)
            security_manager.raise_for_access(viz=viz)
            viz.get_payload()
        else:
            command = ChartDataCommand(ChartDataQueryContextSchema().load(body | {"force": True}))
            command.validate()
            command.run()
