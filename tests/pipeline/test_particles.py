"""A particle fits the word before it."""

import pytest

from pipeline.particles import particle


@pytest.mark.parametrize(
    ("word", "kind", "expected"),
    [
        ("차", "이", "가"),
        ("트럭", "이", "이"),
        ("길", "으로", "로"),
        ("집", "으로", "으로"),
        ("3", "을", "을"),
        ("2", "은", "는"),
    ],
)
def test_particle_fits_the_word(word: str, kind: str, expected: str) -> None:
    assert particle(word, kind) == expected
