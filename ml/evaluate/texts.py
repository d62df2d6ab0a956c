"""The dated texts that backgrounds and issues are made of, with their vectors."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd

SAMPLE = Path(__file__).parent / "data" / "petition_titles_sample.csv.gz"
TITLES = "petition_titles/petition_titles_*.csv.gz"


@dataclass(frozen=True)
class Corpus:
    """Texts in their order of writing.

    `frame` has text, text_hash, letters (what is left of a text without case, blanks and signs: equal for what only
    looks different), service_code, day (no zone; NaT for a text that belongs to none) and topic ("" but for texts that
    were written for one); `vectors` are (n, d) float32, L2-normalised.
    """

    frame: pd.DataFrame
    vectors: np.ndarray

    def __len__(self) -> int:
        """Number of texts."""
        return len(self.frame)


def read_titles(folder: Path | None) -> pd.DataFrame:
    """Petition titles (category, title, begin_est) below `folder`, or the committed sample.

    Raises:
        FileNotFoundError: `folder` has no titles; one line.
    """
    paths = sorted(folder.glob(TITLES)) if folder else [SAMPLE]
    if not paths:
        raise FileNotFoundError(f"{folder}: no {TITLES}; leave --data away to use the committed sample")
    rows = pd.concat([pd.read_csv(path, dtype=str, keep_default_na=False) for path in paths], ignore_index=True)
    return frame_of(rows["title"], rows["category"], pd.to_datetime(rows["begin_est"]))


def frame_of(texts: Sequence[str], codes: Sequence[str], days: Sequence[object]) -> pd.DataFrame:
    """The frame of a corpus; a text of no letters at all keeps its own signs."""
    frame = pd.DataFrame({"text": list(texts), "service_code": list(codes), "day": pd.DatetimeIndex(days)})
    frame["text_hash"] = [text_hash(text) for text in frame["text"]]
    frame["letters"] = [letters(text) for text in frame["text"]]
    return frame.assign(topic="")


def text_hash(text: str) -> str:
    """SHA-256 (hex) of a text in NFKC with every run of blanks as one space."""
    return sha256(" ".join(unicodedata.normalize("NFKC", text).split()).encode()).hexdigest()


def letters(text: str) -> str:
    """Letters and digits of a text, without case."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum()) or text
