"""A client's bucket holds a minute's texts and fills at that pace."""

from pipeline.service.clients import Client, Limits, hashed

ONE, OTHER = Client("one", 60, False), Client("other", 60, False)


def test_a_minutes_texts_go_at_once_and_then_one_a_second():
    limits = Limits()
    assert limits.wait(ONE, 60, 0.0) == 0
    assert limits.wait(ONE, 1, 0.0) == 1
    assert limits.wait(OTHER, 60, 0.0) == 0
    assert limits.wait(ONE, 1, 1.0) == 0
    assert limits.wait(ONE, 1, 1.5) == 0.5


def test_what_is_refused_takes_nothing_and_a_bucket_never_overflows():
    limits = Limits()
    assert limits.wait(ONE, 61, 0.0) == 1
    assert limits.wait(ONE, 61, 1000.0) == 1  # more than a minute's are never enough
    assert limits.wait(ONE, 60, 1000.0) == 0


def test_of_a_token_its_hash_is_known_alone():
    assert hashed("a") == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
