"""Where events go: a file a day in `var/lineage`, and a server where OPENLINEAGE_URL names one.

Nothing here fails or holds up the work that an event is about. What cannot be written is a line in the log. A server
that does not take an event within `TIMEOUT_S` gets no more of that process's; many at once have `MORE_S` more for each.
"""

import logging
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.settings import Settings, get_settings

if TYPE_CHECKING:
    from openlineage.client.event_v2 import RunEvent

TIMEOUT_S = 3.0  # however slowly a server answers
MORE_S = 0.1
_deaf: set[str] = set()  # servers that did not take an event of this process
log = logging.getLogger(__name__)


def emit(make: "Callable[[], list[RunEvent]]") -> None:
    """Make events and let them go; whatever goes wrong is logged by its kind alone."""
    try:
        from openlineage.client.serde import Serde

        settings = get_settings()
        events = make()
        _append(settings, [Serde.to_json(event) for event in events])
        if settings.lineage_url:
            _send(settings, events)
    except Exception as error:  # an event is worth less than the work that it is about
        log.warning("lineage: no event was kept: %s", type(error).__name__)


def _append(settings: Settings, lines: list[str]) -> None:
    """Each line whole, whoever else writes; the first of a day removes the days that are no longer kept."""
    folder = settings.var_dir / "lineage"
    folder.mkdir(parents=True, exist_ok=True)
    today = datetime.now(UTC).date()
    path = folder / f"{today}.jsonl"
    if settings.lineage_keep_days and not path.exists():
        _forget(folder, f"{today - timedelta(days=settings.lineage_keep_days)}.jsonl")
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o640)
    try:
        for line in lines:
            os.write(descriptor, f"{line}\n".encode())
    finally:
        os.close(descriptor)


def _forget(folder: Path, before: str) -> None:
    for old in folder.glob("????-??-??.jsonl"):
        if old.name < before:
            old.unlink(missing_ok=True)


def _send(settings: Settings, events: "list[RunEvent]") -> None:
    """Send in order, in a thread of its own: a server that trickles is left behind after the timeout too."""
    url = settings.lineage_url
    if url in _deaf:
        return
    waiting = threading.Thread(target=_post, args=(url, _key(settings), events), daemon=True)
    waiting.start()
    waiting.join(TIMEOUT_S + MORE_S * (len(events) - 1))
    if waiting.is_alive() or url in _deaf:
        _deaf.add(url)
        log.warning("lineage: OPENLINEAGE_URL does not take events; they are in var/lineage")


def _key(settings: Settings) -> str:
    """The server's key, where somebody has put one."""
    return settings.secret("lineage_key") if (settings.var_dir / "secrets" / "lineage_key").exists() else ""


def _post(url: str, key: str, events: "list[RunEvent]") -> None:
    from openlineage.client.transport.http import ApiKeyTokenProvider, HttpConfig, HttpTransport, TokenProvider

    try:
        auth = ApiKeyTokenProvider({"api_key": key}) if key else TokenProvider({})
        transport = HttpTransport(HttpConfig(url=url, timeout=TIMEOUT_S, retry={"total": 0}, auth=auth))
        for event in events:
            transport.emit(event)
    except Exception as error:
        _deaf.add(url)
        log.warning("lineage: %s", type(error).__name__)
