"""Retention: after `EUNGDAP_TEXT_RETENTION_MONTHS` whole months a complaint's text and submitter are forgotten.

The rows stay, with their times, places, categories and figures: what was counted stays counted. A version that was
forgotten is still known by its hash, so that reading the portal again brings nothing back.
"""

from datetime import datetime

from pipeline import erase, warehouse
from pipeline.calendar_days import SEOUL
from pipeline.settings import get_settings


def cutoff(now: datetime, months: int) -> datetime:
    """The first moment of the Seoul month that is `months` whole months before the one of `now`."""
    local = now.astimezone(SEOUL)
    year, month = divmod(local.year * 12 + local.month - 1 - months, 12)
    return datetime(year, month + 1, 1, tzinfo=SEOUL)


def forget_old_texts(now: datetime) -> dict[str, int]:
    """Forget what is older than the setting allows; returns rows by table, nothing where the setting is 0.

    Raises:
        RuntimeError: the warehouse refused it; nothing was changed.
    """
    months = get_settings().text_retention_months
    if not months:
        return {}
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        with erase.nobody_copies(connection):
            (counts,) = connection.execute("select ops.forget_texts(%s, 'retention')",
                                           (cutoff(now, months),)).fetchone() or ({},)
        erase.tidy(connection, counts)
    return counts
