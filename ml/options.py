"""Parts of command lines that several commands of `ml/` have."""

import argparse
from pathlib import Path

from ml.files import InputError


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


def not_among(out: Path, *inputs: Path) -> None:
    """Refuse to write over what is read. Raises InputError."""
    if any(out.exists() and path.exists() and out.samefile(path) for path in inputs):
        raise InputError(f"{out}: is read as well, and would be replaced")
