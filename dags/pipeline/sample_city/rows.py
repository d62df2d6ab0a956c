"""Rows of the portal as of a moment: nothing that has not happened by then, and never the truth."""

import datetime as dt
import html
from bisect import bisect_right

from pipeline.calendar_days import SEOUL
from pipeline.sample_city.city import Case, City
from pipeline.sample_city.life import LETTERS, Life, answer_text, life_of

FIELDS = (
    "CASE_NO", "MENU_NM", "QSTN_CONT", "ANSW_CONT", "QSTN_DT", "ANSW_DT", "CHNL_NM", "GU_NM", "DONG_NM", "DEPT_NM",
    "STTUS_NM", "TRNSF_HIST", "REOPEN_DT", "STSFDG_SCORE", "RQSTR_ID",
)  # fmt: skip
PARAGRAPHS, BREAKS = 3, 0  # channels whose editors make <p> and <br/>; the others keep line ends


class Register:
    """The portal's cases of the last days, newest first, rendered as of a moment."""

    def __init__(self, city: City, history_days: int) -> None:
        """``history_days`` whole days before the present one are kept."""
        self.city = city
        self.history_days = history_days

    def total(self, now: dt.datetime) -> int:
        """How many rows the portal has at a moment."""
        return sum(count for _, count in self._days(now))

    def rows(self, now: dt.datetime, start: int, end: int) -> list[dict[str, str]]:
        """Rows ``start`` to ``end`` (from 1, both included), newest first, as they look at ``now``."""
        found: list[dict[str, str]] = []
        skip, wanted = start - 1, end - start + 1
        for day, count in self._days(now):
            if skip >= count:
                skip -= count
                continue
            newest_first = self.city.day(day)[:count][::-1]
            found += [row_of(self.city, case, now) for case in newest_first[skip : skip + wanted - len(found)]]
            skip = 0
            if len(found) == wanted:
                break
        return found

    def _days(self, now: dt.datetime) -> list[tuple[dt.date, int]]:
        """The days of the history, newest first, each with its number of cases that have arrived."""
        today = now.astimezone(SEOUL).date()
        arrived = bisect_right([case.at for case in self.city.day(today)], now)
        earlier = [today - dt.timedelta(days=back) for back in range(1, self.history_days + 1)]
        return [(today, arrived), *((day, self.city.count(day)) for day in earlier)]


def row_of(city: City, case: Case, now: dt.datetime) -> dict[str, str]:
    """One case as the portal shows it at a moment; every value is a string."""
    life = _life(city, case)
    dong = city.dong_of(case)
    transfers = [(agency, at) for agency, at in life.transfers if at <= now]
    turn = (now >= life.answered_at) + (life.answered_again_at is not None and now >= life.answered_again_at)
    agency = transfers[-1][0] if transfers else life.first_agency
    answered_at = (None, life.answered_at, life.answered_again_at)[turn]
    reopened = life.reopened_at is not None and life.reopened_at <= now
    rated = life.rated_at is not None and life.rated_at <= now
    values = (
        case.number,
        city.item_of(case).menu,
        _shown(city, case, 0),
        _shown(city, case, turn) if turn else "",
        _stamp(case.at),
        _answer_stamp(answered_at, case.channel),
        city.reference.channels[case.channel],
        dong.district,
        dong.name,
        agency,
        _status(life, transfers, turn, now, reopened=reopened),
        "|".join(f"{agency}@{_stamp(at)}" for agency, at in transfers),
        _stamp(life.reopened_at) if reopened else "",
        str(life.score) if rated else "",
        city.submitter_id(case),
    )
    return dict(zip(FIELDS, values, strict=True))


def _shown(city: City, case: Case, turn: int) -> str:
    """The question (turn 0) or an answer as the row shows it, made once."""
    if turn not in case.shown:
        agency = _life(city, case).final_agency
        question = turn == 0
        case.shown[turn] = (
            _coded(city.write(case).text, case.channel) if question else answer_text(city, case, agency, turn)
        )
    return case.shown[turn]


def _life(city: City, case: Case) -> Life:
    if case.life is None:
        case.life = life_of(city, case)
    return case.life


def _status(life: Life, transfers: list, turn: int, now: dt.datetime, *, reopened: bool) -> str:
    if turn == 2 or (turn == 1 and not reopened):
        return "완료"
    if turn == 1:
        return "재접수"
    if now >= life.started_at:
        return "처리중"
    return "이송" if transfers else "접수"


def _stamp(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def _answer_stamp(moment: dt.datetime | None, channel: int) -> str:
    if moment is None:
        return ""
    return f"{moment:%Y-%m-%d}" if channel == LETTERS else _stamp(moment)


def _coded(text: str, channel: int) -> str:
    """The text as the portal stores it: HTML entities, and tags where that channel's editor makes them."""
    safe = html.escape(text, quote=channel != 1)
    if channel == PARAGRAPHS:
        return "".join(f"<p>{line or '&nbsp;'}</p>" for line in safe.split("\n"))
    return safe.replace("\n", "<br/>") if channel == BREAKS else safe
