"""What an alarm says, and how it leaves the house: a webhook that takes JSON, or e-mail."""

import smtplib
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import formatdate

import httpx

from pipeline.health.conditions import Condition, clock
from pipeline.settings import Settings

TIMEOUT_S = 10
OPENED, WORSE, REMINDER, CLEARED = "opened", "worse", "reminder", "cleared"
HEADINGS = {OPENED: "경보", WORSE: "경보 악화", REMINDER: "경보 계속", CLEARED: "해제"}


class DeliveryError(Exception):
    """A message did not leave; its text names the kind of failure only."""


class WrongAddressError(DeliveryError):
    """It can't reach an address, which says nothing about the server."""


def body_of(condition: Condition, occasion: str, s: Settings) -> dict[str, str]:
    """The message about `condition`: kinds, names, hours and the first action, never a complaint's or an error's text.

    `text` is the whole message for people, in the field that chat services show; the other fields are for programs.
    """
    about, since = condition.about, clock(condition.since_at)
    link = f"{s.runbook_url}#{condition.kind}"
    title = f"[{s.city_name} 응답] {HEADINGS[occasion]}: {about.title_ko}"
    lines = [title, condition.detail_ko]
    if occasion != CLEARED:
        lines += [f"{since}부터", f"먼저 할 일: {about.action_ko}", f"명령: {about.command}", f"안내: {link}"]
    return {
        "text": "\n".join(line for line in lines if line), "title": title, "occasion": occasion,
        "kind": condition.kind, "subject": condition.subject, "state": condition.state,
        "since_at": condition.since_at.isoformat(), "first_action": about.command, "runbook": link,
    }


def channels(s: Settings) -> list[str]:
    """The channels that this installation has."""
    return [name for name, setting in (("webhook", s.alarm_webhook_url), ("email", s.alarm_email_to)) if setting]


def send(channel: str, key: str, body: dict[str, str], s: Settings) -> None:
    """Send one message through one channel; `key` is the same for every attempt, so that receivers can tell.

    Raises:
        DeliveryError: it did not leave.
    """
    if channel == "webhook":
        post(s.alarm_webhook_url, {**body, "message_key": key})
    else:
        mail(letter(key, body["title"], body["text"], addresses(s.alarm_email_to), s), s)


def addresses(setting: str) -> list[str]:
    """The addresses of a setting, which commas separate."""
    return [address.strip() for address in setting.split(",") if address.strip()]


def letter(key: str, title: str, text: str, people: Sequence[str], s: Settings) -> EmailMessage:
    """A letter in plain text; its Message-ID is the same for every attempt at `key`.

    Raises:
        WrongAddressError: an address is none.
    """
    message = EmailMessage()
    message["Subject"] = " ".join(title.split())
    try:
        message["From"] = s.smtp_from or people[0]
        message["To"] = ", ".join(people)
    except Exception as error:  # the parser of addresses falls over what it cannot read in many ways
        raise WrongAddressError(f"an address is malformed: {type(error).__name__}") from None
    message["Date"] = formatdate()
    message["Message-ID"] = f"<{key}@eungdap>"
    message.set_content(text)
    return message


def post(address: str, body: Mapping[str, object]) -> None:
    """Post JSON to a webhook.

    Raises:
        DeliveryError: it did not take it.
    """
    with _told_by_kind():
        answer = httpx.post(address, json=body, timeout=TIMEOUT_S)
        if not answer.is_success:
            raise DeliveryError(f"HTTP {answer.status_code}")


def mail(message: EmailMessage, s: Settings) -> None:
    """Hand a letter to the mail server.

    Raises:
        DeliveryError: it did not take it, or the settings name none.
    """
    if not s.smtp_host:
        raise DeliveryError("EUNGDAP_SMTP_HOST is empty")
    if s.smtp_user and not s.smtp_starttls:
        raise DeliveryError("EUNGDAP_SMTP_USER needs EUNGDAP_SMTP_STARTTLS=true")
    with _told_by_kind(), smtplib.SMTP(s.smtp_host, s.smtp_port, timeout=TIMEOUT_S) as server:
        if s.smtp_starttls:
            server.starttls(context=ssl.create_default_context())
        if s.smtp_user:
            server.login(s.smtp_user, _password(s))
        server.send_message(message)


@contextmanager
def _told_by_kind() -> Iterator[None]:
    """What goes wrong in the block is told by its kind alone: an error's text may quote addresses."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        raise WrongAddressError(type(error).__name__) from None
    except smtplib.SMTPResponseException as error:
        raise DeliveryError(f"{type(error).__name__} {error.smtp_code}") from None
    except (httpx.HTTPError, httpx.InvalidURL, smtplib.SMTPException, OSError, ValueError) as error:
        raise DeliveryError(type(error).__name__) from None


def _password(s: Settings) -> str:
    try:
        return s.secret("smtp_password")
    except RuntimeError:
        raise DeliveryError("var/secrets/smtp_password is missing or empty") from None
