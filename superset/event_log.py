"""What Superset's log of actions keeps of a request: who looked at which thing, never what was searched for there.

Superset writes the whole request into the log, and with it the words that somebody searched for and the numbers of
complaints that were clicked, where no erasure reaches them.
"""

from collections.abc import Mapping
from typing import Any

KEPT = frozenset({"path", "url_rule", "object_ref", "dashboard_id", "slice_id", "event_name", "event_type", "event_id",
                  "impression_id", "source", "source_id", "ts", "duration", "start_offset", "type", "result_format"})


def kept(record: Mapping[str, Any]) -> dict[str, Any]:
    """The part of one record that names the thing and the moment."""
    return {name: value for name, value in record.items()
            if name in KEPT and isinstance(value, str | int | float | None)}
