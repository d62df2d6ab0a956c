"""Texts that report a danger to life now: a lexicon, letters and a tuned language model (see docs/decisions.md)."""

from ml.emergency.detector import Danger, Detector

__all__ = ["Danger", "Detector"]
