"""Texts that report a danger to life now: a learned lexicon and a classifier, recall first (see docs/decisions.md)."""

from ml.emergency.detector import Danger, Detector

__all__ = ["Danger", "Detector"]
