"""Parts of command lines that several commands of `ml/` have."""

import argparse


def share(text: str) -> float:
    """A share between 0 and 1, neither of them, for `type=` of an option.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < 1:
        raise argparse.ArgumentTypeError(f"{text} is no share between 0 and 1")
    return value
