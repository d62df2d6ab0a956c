"""Who is told of a danger: the recipients of the settings, and who subscribed to dangers on the board."""

from collections.abc import Mapping
from dataclasses import dataclass

from psycopg import Connection

from pipeline.health import messages
from pipeline.settings import Settings
from pipeline.urgent.arrivals import Arrival

SUBSCRIBED = "select channel, address from ops.told_of_danger(%s, %s)"


@dataclass(frozen=True)
class Target:
    """A channel as `ops.urgent_tellings` names it, and the addresses of one letter or of one webhook."""

    channel: str
    addresses: tuple[str, ...]

    @property
    def server(self) -> str:
        """What it takes to reach it: `webhook`, or the mail server that is the same for all letters."""
        return self.channel.partition(":")[0]


def of_settings(s: Settings) -> list[Target]:
    """The recipients that this installation names for dangers."""
    wanted = (("webhook", [s.urgent_webhook] if s.urgent_webhook else []),
              ("email", messages.addresses(s.urgent_email_to)))
    return [Target(channel, tuple(addresses)) for channel, addresses in wanted if addresses]


def of_danger(connection: Connection, one: Arrival, s: Settings) -> list[Target]:
    """Who is told of `one`, the settings' own first; no address twice, however it is written."""
    own = of_settings(s)
    known = {address.lower() for target in own for address in target.addresses}
    found = connection.execute(SUBSCRIBED, (one.district, one.department)).fetchall()
    return [*own, *(Target(channel, (address,)) for channel, address in found if address.lower() not in known)]


def send(target: Target, key: str, body: Mapping[str, object], s: Settings) -> None:
    """Send one message.

    Raises:
        messages.DeliveryError: it did not leave.
    """
    if target.channel.startswith("email"):
        messages.mail(messages.letter(key, str(body["title"]), str(body["text"]), target.addresses, s), s)
    else:
        messages.post(target.addresses[0], {**body, "message_key": key})
