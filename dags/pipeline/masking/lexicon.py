"""The word lists of lexicon.toml."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))


def words(name: str) -> tuple[str, ...]:
    """The words of a list, in its order. Raises KeyError for a list that is not there."""
    return tuple(_lists()[name].split())


def syllables(name: str) -> frozenset[str]:
    """The characters of a list of syllables."""
    return frozenset("".join(_lists()[name].split()))
