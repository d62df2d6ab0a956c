"""Marks on the rows of a batch: is this text garbled, cut, foreign, a test? Texts in, yes or no out.

A mark is 1.0, 0.0, or empty where the question does not arise (no answer, so nothing about answers): empty values are
neither counted as checked nor as failing.

A batch brings new complaints and, from the look-back, old ones that have changed. What is wrong in whatever row it
stands (lost letters, cut texts, personal data) is asked of all. What tells how complaints are made up (who, where, in
which language, with which columns filled) is asked of the new ones alone: which old ones come along is how the city
works, which would hide a fault of the new ones or look like one. Of an old one is asked what it has lost.
"""

import re

import numpy as np
import pandas as pd
from scipy import stats

from pipeline import masking

_HANGUL = re.compile(r"[가-힣ㄱ-ㅣ]")
_LETTER = re.compile(r"[^\W\d_]")
_BROKEN = re.compile(r"[\x80-\x9f\ue000-\uf8ff\ufffdÀ-ÖØ-öø-ÿ]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_MARKUP = re.compile(r"&(?:lt|gt|amp|quot|nbsp|#\d{2,5});|</?(?:p|div|br|span|table|td|tr)\b", re.IGNORECASE)
_TEST = re.compile(r"^(?:test|테스트|asdf|ㅁㄴㅇㄹ|시험\s?(?:접수|등록|입력))"
                   r"|(?:테스트|시험)\s?(?:입니다|중|민원|접수|등록|글)", re.IGNORECASE)
_ENDED = re.compile(r"(?:[.!?~^;:)\]…ㄱ-ㅣ]|[다요음함죠까네오지임됨람길듯])\s*$")
TEST_LENGTH = 40
BROKEN_SHARE = 0.05
HAN_SHARE = 0.25
KOREAN_SHARE = 0.3
QUESTION_SHARE = 0.3
NUMBERS = frozenset({"RRN", "FRN", "PHONE", "EMAIL", "CARD"})  # found by their form alone, whatever stands around them
MANY_CATEGORIES = 3
CROWD_ROWS = 20
PILE_PROBABILITY = 1e-6
PILE_ROWS = 4
NEIGHBOUR_BINS = 10
NOVEL = ("district", "neighbourhood", "channel", "agency_responsible", "status_notes")
NARROWEST = 30  # letters: no column for complaints is narrower, and short notes often share a length


def is_garbled(text: str) -> bool:
    """Whether a wrong decoding has left its traces: lost letters, a Western code page, Han letters amid Hangul."""
    letters = len(re.sub(r"\s", "", text))
    hangul, han = len(_HANGUL.findall(text)), len(_HAN.findall(text))
    is_mixed = hangul > han > HAN_SHARE * (han + hangul)  # Chinese alone is a language
    is_questions = hangul == 0 and text.count("?") > max(5, QUESTION_SHARE * letters)
    broken = len(_BROKEN.findall(text)) > max(2, BROKEN_SHARE * letters)
    return "\ufffd" in text or broken or is_mixed or is_questions


def is_foreign(text: str) -> bool:
    """Whether a text of some length is mostly not Korean."""
    letters = len(_LETTER.findall(text))
    return letters >= 10 and len(_HANGUL.findall(text)) < KOREAN_SHARE * letters


def is_test(text: str) -> bool:
    """Whether somebody only tried the form."""
    return len(text) <= TEST_LENGTH and bool(_TEST.search(text.strip()))


def holds_numbers(text: str) -> bool:
    """Whether masking still finds a number or an address that belongs to a person: it was not masked.

    `mask_label` is the masking without the tagger of names in sentences, which takes seven times as long.
    """
    return any(span.type in NUMBERS for span in masking.mask_label(text).spans)


def pile(lengths: np.ndarray, width: int, usual: np.ndarray) -> tuple[int, int] | None:
    """The bin [low, low + width) in which far more lengths lie than in the bins around it; None: there is none.

    A column of limited width cuts what is longer, so lengths pile up at its limit. The count is compared with the mean
    of the `NEIGHBOUR_BINS` bins on each side and with twice what earlier texts (`usual`) put there (Poisson tail below
    `PILE_PROBABILITY`): a form with a limit of its own is no fault.
    """
    if len(lengths) < PILE_ROWS:
        return None
    bins = np.bincount(lengths.astype(int))
    sums = np.convolve(bins, np.ones(width, dtype=int))[width - 1:]  # sums[k]: lengths in [k, k + width)
    low = int(sums.argmax())
    reach = NEIGHBOUR_BINS * width
    around = bins[max(0, low - reach):low].sum() + bins[low + width:low + width + reach].sum()
    before = np.mean((usual >= low) & (usual < low + width)) if len(usual) else 0.0
    expected = max((around + 1) / (2 * NEIGHBOUR_BINS), 2 * float(before) * len(lengths))
    is_pile = sums[low] >= PILE_ROWS and stats.poisson.sf(sums[low] - 1, expected) < PILE_PROBABILITY
    return (low, low + width) if is_pile else None


def marks(rows: pd.DataFrame, reference: pd.DataFrame) -> pd.DataFrame:
    """One row of marks for each row of `sql/batch_texts.sql`, named by `service_request_id`.

    Args:
        rows: the batch's rows, texts included.
        reference: the rows of `sql/reference.sql`; where there are none, nothing is new.
    """
    texts, answers = rows["description"], rows["answer"]
    is_new = rows["is_new"].astype(bool)
    is_answered = (rows["status"] == "closed") & (answers != "")
    asked_at, answered_at = (pd.to_datetime(rows[name], utc=True) for name in ("requested_at", "answered_at"))
    found: dict[str, pd.Series] = {
        "is_garbled": texts.map(is_garbled), "has_markup": texts.map(lambda text: bool(_MARKUP.search(text))),
        "is_test": texts.map(is_test), "has_numbers": (texts + "\n" + answers).map(holds_numbers),
        "is_cut": _cut(rows, reference),
        "is_before_question": (answered_at < asked_at - pd.Timedelta(days=1)).where(answered_at.notna()),
        "is_closed_empty": (~is_answered).where(rows["status"] == "closed"),
        "is_reused": rows["is_reused"].map(bool, na_action="ignore"),
        "has_lost": rows["has_lost"].astype("float64").where(~is_new),
        "is_same_score": _crowd(rows["satisfaction_score"]),
    }
    found |= {name: mark.reindex(rows.index) for name, mark in _of_new(rows[is_new], reference).items()}
    return pd.DataFrame({"service_request_id": rows["service_request_id"],
                         **{name: mark.astype("float64") for name, mark in found.items()}})


def _of_new(rows: pd.DataFrame, reference: pd.DataFrame) -> dict[str, pd.Series]:
    """The marks that are asked of new complaints alone."""
    found = {
        "is_foreign": rows["description"].map(lambda text: is_foreign(text) and not is_garbled(text)),
        "is_stock": _stock(rows), "is_late": rows["is_late"],
        "is_same_submitter": _crowd(rows["submitter_hmac"].where(rows["submitter_hmac"] != "")),
        "is_whole_hour": rows["requested_at"].map(lambda at: at.minute == at.second == 0).astype(bool),
        "has_new_form": _new_form(rows["clear_id"], reference),
    }
    for column in ("service_name", "channel", "district", "neighbourhood", "agency_responsible", "submitter_hmac"):
        found[f"{column}_is_empty"] = rows[column] == ""
    for column in NOVEL:
        known = {*reference[column], ""}
        found[f"{column}_is_new"] = ~rows[column].isin(known) if len(known) > 1 else pd.Series(False, rows.index)
    return {name: mark.astype("float64") for name, mark in found.items()}


def _cut(rows: pd.DataFrame, reference: pd.DataFrame) -> pd.Series:
    """Texts without an end whose length, in bytes or in letters, is where lengths pile up."""
    is_open = ~rows["description"].map(lambda text: bool(_ENDED.search(text))).astype(bool)
    found = pd.Series(False, rows.index)
    for sizes, width, usual, narrowest in (
            (rows["description"].map(lambda text: len(text.encode())), 3, reference["text_bytes"], 3 * NARROWEST),
            (rows["description"].map(len), 1, reference["text_length"], NARROWEST)):
        once = sizes[is_open & ~rows["text_hash"].duplicated() & (sizes >= narrowest)]
        place = pile(once.to_numpy(), width, usual.to_numpy(dtype="float64"))
        if place:
            found |= is_open & sizes.between(place[0], place[1] - 1)
    return found


def _stock(rows: pd.DataFrame) -> pd.Series:
    """Texts that stand under several categories: a campaign has one subject, a filled-in constant has all."""
    categories = rows.groupby("text_hash")["service_name"].transform("nunique")
    return categories >= MANY_CATEGORIES


def _crowd(values: pd.Series) -> pd.Series:
    """Rows that hold the most frequent value; empty where too few rows hold any."""
    held = values.dropna()
    if len(held) < CROWD_ROWS:
        return pd.Series(np.nan, values.index)
    return (values == held.mode()[0]).where(values.notna())


def _new_form(identifiers: pd.Series, reference: pd.DataFrame) -> pd.Series:
    """Numbers of a form or length that was not used before; a counter may grow by one digit."""
    if reference.empty:
        return pd.Series(False, identifiers.index)
    forms = identifiers.str.replace(r"[0-9]+", "9", regex=True).str.replace(r"[A-Za-z]+", "A", regex=True)
    low, high = reference["id_length"].min(), reference["id_length"].max() + 1
    return ~forms.isin(set(reference["id_form"])) | ~identifiers.str.len().between(low, high)
