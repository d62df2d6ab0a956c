"""One morphological analyser a process: loading it takes seconds."""

from functools import cache

from kiwipiepy import Kiwi


@cache
def tagger() -> Kiwi:
    """The analyser."""
    return Kiwi(num_workers=1)
