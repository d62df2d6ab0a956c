"""From an hour's signals to alerts: what belongs together is one alert, and an alert is sent again only when it grows.

The same for every detector, so that none gains or loses by how often it repeats itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ml.identity import is_same

SILENCE_HOURS = 72


@dataclass
class Episode:
    """Signals that share members from hour to hour, until `SILENCE_HOURS` pass without one."""

    number: int
    members: set[int] = field(default_factory=set)
    last_hour: float = 0.0


class Episodes:
    """Tells which signals are one thing going on; a signal is a score and the stream's rows that make it."""

    def __init__(self) -> None:
        """Nothing is going on."""
        self._open: list[Episode] = []
        self._count = 0

    def take(self, hour: float, found: Sequence[tuple[float, Iterable[int]]]) -> list[tuple[int, Episode, bool]]:
        """Sort one hour's signals into episodes.

        Of signals that share members (`ml.identity.is_same`) the highest score leads and the others are it too.

        Args:
            hour: end of the hour, in hours since any fixed moment; calls come in order of time.
            found: (score, rows) of each signal.

        Returns:
            (position in `found`, its episode, whether it begins here) of each leading signal, highest score first.
        """
        self._open = [one for one in self._open if hour - one.last_hour <= SILENCE_HOURS]
        leaders: list[set[int]] = []
        taken: set[int] = set()
        led = []
        for at in sorted(range(len(found)), key=lambda one: (-found[one][0], one)):
            rows = set(found[at][1])
            if any(_same(rows, leader) for leader in leaders):
                continue
            leaders.append(rows)
            episode = max((one for one in self._open if _same(rows, one.members)),
                          key=lambda one: (len(rows & one.members), -one.number), default=None)
            if episode is not None and episode.number in taken:
                continue
            begins = episode is None
            if episode is None:
                episode = Episode(self._count)
                self._count += 1
                self._open.append(episode)
            episode.members |= rows
            episode.last_hour = hour
            taken.add(episode.number)
            led.append((at, episode, begins))
        return led


def _same(one: set[int], other: set[int]) -> bool:
    shared = len(one & other)
    return shared > 0 and is_same(shared, len(one), len(other))
