"""Retention: after `EUNGDAP_TEXT_RETENTION_MONTHS` whole months a complaint's text and submitter are forgotten.

The rows stay, with their times, places, categories and figures: what was counted stays counted. A version that was
forgotten is still known by its hash, so that reading the portal again brings nothing back. Whatever the setting, the
keyed hashes of rows in clear go that no look-back reaches any more, those of a source that nobody reads now included.
"""

from collections import Counter
from datetime import datetime

from pipeline import erase, warehouse
from pipeline.calendar_days import SEOUL
from pipeline.routing.forgetting import withdraw_forgotten
from pipeline.settings import get_settings


def cutoff(now: datetime, months: int) -> datetime:
    """The first moment of the Seoul month that is `months` whole months before the one of `now`."""
    local = now.astimezone(SEOUL)
    year, month = divmod(local.year * 12 + local.month - 1 - months, 12)
    return datetime(year, month + 1, 1, tzinfo=SEOUL)


def forget_old_texts(now: datetime) -> dict[str, int]:
    """Forget expired origins, and texts older than the setting allows (0: none); returns the rows by table.

    Raises:
        RuntimeError: the warehouse refused it; nothing was changed.
    """
    months = get_settings().text_retention_months
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        (expired,) = connection.execute("select ops.forget_origins(%s)", (now,)).fetchone() or (0,)
        counts = Counter({"raw.origins": expired})
        if months:
            with erase.nobody_copies(connection):
                (forgotten,) = connection.execute("select ops.forget_texts(%s, 'retention')",
                                                  (cutoff(now, months),)).fetchone() or ({},)
                withdraw_forgotten()
            counts.update(forgotten)
        counts = +counts  # those that lost a row
        erase.tidy(connection, counts)
    return dict(counts)


def forget_old_accesses(now: datetime) -> int:
    """Forget the accesses that `EUNGDAP_ACCESS_LOG_MONTHS` has passed over, and the service's calls of then.

    Returns the rows of the log of accesses.

    Raises:
        RuntimeError: the warehouse refused it; nothing was changed.
    """
    before = cutoff(now, get_settings().access_log_months).date()
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        (forgotten,) = connection.execute("select ops.forget_access_days(%s, 'retention')",
                                          (before,)).fetchone() or (0,)
        connection.execute("select ops.forget_service_calls(%s)", (cutoff(now, get_settings().access_log_months),))
    return forgotten
