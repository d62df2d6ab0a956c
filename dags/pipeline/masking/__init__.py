"""Masking of personal data in Korean complaint text, before anything is stored.

What is personal here, and what is not (case numbers, fines, dates, coordinates, public hotlines), is listed in each
rule module: identifiers, payments, contacts, vehicles, addresses, names.
"""

import hashlib
from importlib import metadata
from pathlib import Path

from pipeline.masking.engine import mask, mask_label
from pipeline.masking.spans import PLACEHOLDERS, Masked, Span

__all__ = ["PLACEHOLDERS", "Masked", "Span", "mask", "mask_label", "version"]


def version(*others: str) -> str:
    """SHA-256 (hex) of all that decides what is masked: rules, weights, the library of phone numbers, other files."""
    own = [path for path in Path(__file__).parent.iterdir() if path.suffix in (".py", ".toml", ".npz")]
    digest = hashlib.sha256(metadata.version("phonenumbers").encode())
    for path in sorted(own) + [Path(other) for other in others]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
