"""Alarms through a real mail server and a real web server, and what happens when those refuse."""

import datetime as dt
import ipaddress
import ssl

import pytest
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from health_signals import ago
from machine import free_ports
from post_office import mail_server

from pipeline.health.conditions import Condition
from pipeline.health.messages import CLEARED, OPENED, DeliveryError, WrongAddressError, body_of, channels, send
from pipeline.settings import Settings

HELD = Condition("batch_held", "seoul", "지연", ago(hours=3), "서울 포털: 2묶음, 묶음 seoul:x", weight=2)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")


@pytest.fixture
def settings(tmp_path):
    return Settings(_env_file=None, var_dir=tmp_path, smtp_host="localhost", smtp_starttls=False,
                    alarm_email_to="a@example.org, b@example.org", smtp_from="eungdap@example.org")


@pytest.fixture
def hook(settings, web):
    settings.alarm_webhook_url = f"http://127.0.0.1:{web.server_port}/hook?token=secret"
    return web


def test_the_message_says_what_since_when_what_to_do_and_where_to_read(settings):
    body = body_of(HELD, OPENED, settings)
    for part in ("경보: 접수 묶음이 1단계 검사에서 보류됨", "2026-11-25 07:30부터", "--recheck BATCH_ID", "seoul:x",
                 "docs/runbook.md#batch_held"):
        assert part in body["text"]
    assert (body["kind"], body["subject"], body["occasion"]) == ("batch_held", "seoul", "opened")
    assert "해제" in body_of(HELD, CLEARED, settings)["text"]
    assert "명령" not in body_of(HELD, CLEARED, settings)["text"]


def test_only_what_is_set_is_a_channel():
    assert channels(Settings(_env_file=None)) == []
    both = Settings(_env_file=None, alarm_webhook_url="http://x", alarm_email_to="a@b")
    assert channels(both) == ["webhook", "email"]


def test_a_webhook_gets_json(settings, hook):
    send("webhook", "key-1", body_of(HELD, OPENED, settings), settings)
    ((media_type, taken),) = hook.taken
    assert media_type == "application/json"
    assert (taken["message_key"], taken["kind"]) == ("key-1", "batch_held")
    assert taken["text"].startswith("[서울특별시 응답] 경보")


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_webhook_that_refuses_is_named_by_its_status_alone(settings, hook, status):
    hook.status = status
    with pytest.raises(DeliveryError, match=rf"^HTTP {status}$"):
        send("webhook", "key", body_of(HELD, OPENED, settings), settings)


@pytest.mark.parametrize(("url", "kind"), [("http://127.0.0.1:{port}/", "ConnectError"),
                                           ("nonsense", "UnsupportedProtocol"), ("http://127.0.0.1:x/", "InvalidURL")])
def test_a_webhook_that_is_not_there_is_named_by_kind_without_its_address(settings, url, kind):
    settings.alarm_webhook_url = url.format(port=free_ports(1)[0])
    with pytest.raises(DeliveryError, match=rf"^{kind}$"):
        send("webhook", "key", body_of(HELD, OPENED, settings), settings)


def test_a_letter_reaches_everybody(settings, box):
    send("email", "key-1", body_of(HELD, OPENED, settings), settings)
    (letter,) = box.letters
    assert letter["X-RcptTo"] == "a@example.org, b@example.org"
    assert (letter["From"], letter["Message-ID"]) == ("eungdap@example.org", "<key-1@eungdap>")
    assert letter["Subject"] == "[서울특별시 응답] 경보: 접수 묶음이 1단계 검사에서 보류됨"
    assert "--recheck BATCH_ID" in letter.get_content()


def test_without_a_sender_the_first_receiver_is_it_and_a_line_break_forges_no_header(settings, box):
    settings.smtp_from, settings.city_name = "", "시\nBcc: other@example.org"
    send("email", "key", body_of(HELD, OPENED, settings), settings)
    (letter,) = box.letters
    assert letter["From"] == "a@example.org"
    assert letter["Bcc"] is None


def test_a_mail_server_that_refuses_is_named_by_its_code_alone(settings, box):
    box.refusal = "because of the complaint that says so"
    with pytest.raises(DeliveryError, match=r"^SMTPDataError 500$"):
        send("email", "key", body_of(HELD, OPENED, settings), settings)


@pytest.mark.parametrize(("given", "reason"), [
    ({"smtp_host": ""}, "EUNGDAP_SMTP_HOST is empty"),
    ({"smtp_user": "me"}, "EUNGDAP_SMTP_USER needs EUNGDAP_SMTP_STARTTLS=true"),
    ({"smtp_port": free_ports(1)[0]}, "ConnectionRefusedError"),
])
def test_a_mail_server_that_is_not_there_is_a_clear_line(settings, given, reason):
    settings = settings.model_copy(update={"smtp_host": "127.0.0.1", **given})
    with pytest.raises(DeliveryError, match=f"^{reason}$"):
        send("email", "key", body_of(HELD, OPENED, settings), settings)


@pytest.mark.parametrize("address", ["hong@", "a@[", "a@b\r@c", "\\@[ "])
def test_an_address_that_is_none_is_a_clear_line_without_it(settings, box, address):
    settings.alarm_email_to = address
    with pytest.raises(WrongAddressError, match=r"^an address is malformed: \w+$"):
        send("email", "key", body_of(HELD, OPENED, settings), settings)
    assert box.letters == []


def test_a_server_without_encryption_gets_nothing_when_it_is_wanted(settings, box):
    settings.smtp_starttls = True
    with pytest.raises(DeliveryError, match="SMTPNotSupportedError"):
        send("email", "key", body_of(HELD, OPENED, settings), settings)
    assert box.letters == []


def certificate(folder):
    """A self-signed certificate for 127.0.0.1; returns its file and the server's context."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = dt.datetime.now(dt.UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    signed = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
              .serial_number(1).not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=1))
              .add_extension(x509.SubjectAlternativeName([address]), critical=False)
              .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
              .sign(key, hashes.SHA256()))
    file = folder / "certificate.pem"
    file.write_bytes(signed.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file)
    return file, context


@pytest.fixture
def safe_box(settings, tmp_path):
    """A server that wants encryption and the password `good`."""
    file, context = certificate(tmp_path)
    settings.smtp_starttls, settings.smtp_user = True, "me"
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "smtp_password").write_text("good\n")

    def check(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"me", b"good"), handled=False)

    with mail_server(settings, tls_context=context, require_starttls=True, auth_required=True,
                           authenticator=check) as box:
        yield box, file


def test_a_password_goes_through_an_encrypted_connection_whose_certificate_is_known(settings, safe_box, monkeypatch):
    box, file = safe_box
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    send("email", "key", body_of(HELD, OPENED, settings), settings)
    assert len(box.letters) == 1


def test_an_unknown_certificate_gets_neither_password_nor_letter(settings, safe_box):
    with pytest.raises(DeliveryError, match="SSLCertVerificationError"):
        send("email", "key", body_of(HELD, OPENED, settings), settings)
    assert safe_box[0].letters == []


def test_a_wrong_or_missing_password_is_a_clear_line(settings, safe_box, monkeypatch):
    box, file = safe_box
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    secret = settings.var_dir / "secrets" / "smtp_password"
    secret.write_text("bad")
    with pytest.raises(DeliveryError, match=r"^SMTPAuthenticationError 535$"):
        send("email", "key", body_of(HELD, OPENED, settings), settings)
    secret.unlink()
    with pytest.raises(DeliveryError, match=r"^var/secrets/smtp_password is missing or empty$"):
        send("email", "key", body_of(HELD, OPENED, settings), settings)
    assert box.letters == []
