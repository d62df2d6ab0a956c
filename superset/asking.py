"""How our pages ask the warehouse: one statement, as whoever is logged in, by a login that may only execute functions.

What a person may do is decided there. Texts that people type are freed of what is no letter, and masked, before.
"""

import unicodedata
from collections.abc import Callable
from contextlib import closing
from typing import Any

import psycopg2
from flask import abort
from flask_login import current_user
from psycopg2.extras import RealDictCursor

MAY_NOT, NOT_SO, NOT_THERE = "42501", "22023", "P0002"
BAD_TIMES = dict.fromkeys(("22007", "22008"), "시각을 다시 확인해 주세요.")
LONGEST_TEXT = 500  # characters as typed; the warehouse has room for their masks
Connect = Callable[[], "psycopg2.extensions.connection"]
Mask = Callable[[str], str]
Values = dict[str, Any]


class RefusedError(Exception):
    """What was asked is not so; the text is for the person."""


class Asking:
    """A way to connect as board_actions, and one to mask personal data."""

    def __init__(self, connect: Connect, mask: Mask) -> None:
        """Nothing is connected before somebody asks."""
        self._connect, self._mask = connect, mask

    def masked(self, typed: str, longest: int = LONGEST_TEXT) -> str:
        """What somebody typed, as it may be stored.

        Raises:
            RefusedError: it is longer than `longest`.
        """
        text = plain(typed)
        if len(text) > longest:
            raise RefusedError(f"{'메모는' if longest == LONGEST_TEXT else '답변은'} {longest}자까지 쓸 수 있습니다.")
        return self._mask(text)

    def ask(self, statement: str, **values: object) -> list[Values]:
        """The rows of one statement by whoever is logged in; it is its own transaction.

        Raises:
            RefusedError: the warehouse says why not.
            HTTPException: 403 or 404, where they may not or it is not there; 503 while the warehouse does not answer.
        """
        given = {name: plain(value) if isinstance(value, str) else value for name, value in values.items()}
        try:
            with closing(self._connect()) as connection, connection, connection.cursor(
                    cursor_factory=RealDictCursor) as cursor:
                cursor.execute(statement, {"who": current_user.username, **given})
                return cursor.fetchall()
        except (psycopg2.OperationalError, psycopg2.InterfaceError):
            abort(503)
        except psycopg2.Error as error:
            if error.pgcode in (MAY_NOT, NOT_THERE):
                abort(403 if error.pgcode == MAY_NOT else 404)
            if error.pgcode == NOT_SO or error.pgcode in BAD_TIMES:
                raise RefusedError(BAD_TIMES.get(error.pgcode, error.diag.message_primary)) from None
            raise


def plain(text: str) -> str:
    """Text that a person typed, without control and direction characters; new lines stay."""
    lines = text.replace("\r\n", "\n").split("\n")
    kept = ("".join(each for each in line if unicodedata.category(each)[0] != "C") for line in lines)
    return "\n".join(kept).strip()
