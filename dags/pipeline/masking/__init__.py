"""Masking of personal data in Korean complaint text, before anything is stored.

What is personal here, and what is not (case numbers, fines, dates, coordinates, public hotlines), is listed in each
rule module: identifiers, payments, contacts, vehicles, addresses, names.
"""

from pipeline.masking.engine import mask, mask_label
from pipeline.masking.spans import PLACEHOLDERS, Masked, Span

__all__ = ["PLACEHOLDERS", "Masked", "Span", "mask", "mask_label"]
