"""A linear model of where names stand, one score a character and label; learned by pipeline.masking.training.

Each character is described by about fifty features: the letters around it, the word it is in and the words beside it,
and how name-like these syllables are. A feature is hashed to a row of a table of small whole numbers (feature hashing:
Weinberger et al. 2009), and the rows are summed. A name is a run of characters labelled begin, inside, …, end (or a
single one) whose sum, in comparison with no name at all, passes a threshold: the decision of a linear-chain conditional
random field (Lafferty et al. 2001) with O fixed at nought.

Whole numbers only, one text at a time: the same text gives the same spans on every machine, beside any other text.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.masking.lexicon import syllables

BITS = 20
LABELS = ("B", "I", "E", "S")  # begin, inside, end, single; O is the reference and has no column
LONGEST = 24
WORD_BITS = 22
LONGEST_WORD = 6
COMMON, EITHER, SOMEBODY, MAYBE, NOBODY, PART = range(1, 7)  # classes of words; 0: not in the table
_PAD = 8
_PRIME = np.uint32(0x01000193)  # FNV's: odd, so that it has an inverse modulo 2**32
_MIX = np.uint32(0x9E3779B1)
_OTHER, _SPACE, _FIGURE, _UPPER, _LOWER, _MARK, _HANGUL = range(7)
_HOPELESS = 6  # logarithm of odds: a begin less likely than this is not followed
BLOCK = 4096


@cache
def _tables() -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    """(what a character is read as, its class) for each code of the basic plane."""
    shown = np.arange(0x10000, dtype=np.uint32)
    kinds = np.full(0x10000, _OTHER, dtype=np.uint32)
    kinds[0xAC00:0xD7A4] = _HANGUL
    for low, high, kind in (("A", "Z", _UPPER), ("a", "z", _LOWER), ("0", "9", _FIGURE)):
        kinds[ord(low) : ord(high) + 1] = kind
    for char in " \t\n\r":
        kinds[ord(char)] = _SPACE
    for char in ".,!?:;()[]<>\"'-/~·…":
        kinds[ord(char)] = _MARK
    shown[ord("0") : ord("9") + 1] = ord("0")
    lists = ("common_surnames", "given_first", "given_second")
    for bit, name in enumerate(lists):
        for char in syllables(name):
            kinds[ord(char)] += 8 << bit
    return shown, kinds


def _slots(codes: npt.NDArray[np.uint32], length: int) -> npt.NDArray[np.int64]:
    """Slot in the table of words of each run of `length` characters."""
    count = len(codes) - length + 1
    value = np.full(count, length, dtype=np.uint32)
    for at in range(length):
        value = (value ^ codes[at : at + count]) * _MIX
        value ^= value >> np.uint32(13)
    value *= np.uint32(0x85EBCA77)
    return (value >> np.uint32(32 - WORD_BITS)).astype(np.int64)


def word_slot(word: str) -> int:
    """Slot of one word."""
    return int(_slots(np.array([ord(char) for char in word], dtype=np.uint32), len(word))[0])


def _known(
    codes: npt.NDArray[np.uint32], words: npt.NDArray[np.uint8]
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    """Which words begin at, end at and lie over each character, as one number each (three bits a length)."""
    begin, end, over = (np.zeros(len(codes), dtype=np.uint32) for _ in range(3))
    for length in range(2, LONGEST_WORD + 1):
        if len(codes) < length:
            break
        kind = words.take(_slots(codes, length)).astype(np.uint32)
        shifted = kind << np.uint32(3 * (length - 2))
        count = len(kind)
        begin[:count] |= shifted
        end[length - 1 :] |= shifted
        for inside in range(1, length - 1):
            over[inside : inside + count] |= np.uint32(1) << (kind + np.uint32(8 * (length > 3)))
    return begin, end, over


def _powers(count: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    inverse = np.uint32(pow(int(_PRIME), -1, 2**32))
    up = np.full(count, _PRIME, dtype=np.uint32)
    down = np.full(count, inverse, dtype=np.uint32)
    up[0] = down[0] = 1
    return np.multiply.accumulate(up, dtype=np.uint32), np.multiply.accumulate(down, dtype=np.uint32)


def _windows(rows: npt.NDArray[np.uint32], offsets: range, count: int) -> list[npt.NDArray[np.uint32]]:
    return [rows[_PAD + offset : _PAD + offset + count] for offset in offsets]


def _word_features(
    codes: npt.NDArray[np.uint32], space: npt.NDArray[np.bool_], words: npt.NDArray[np.uint8]
) -> list[npt.NDArray[np.uint32]]:
    """Hashes of the word a character is in, of its two sides, and of its neighbours."""
    count = len(codes)
    up, down = _powers(count + 1)
    sums = np.zeros(count + 1, dtype=np.uint32)
    np.cumsum(codes * up[:count], out=sums[1:], dtype=np.uint32)
    place = np.arange(count, dtype=np.int64)
    last_space = np.maximum.accumulate(np.where(space, place, -1))
    next_space = np.minimum.accumulate(np.where(space, place, count)[::-1])[::-1]
    start, end = np.where(space, place, last_space + 1), np.where(space, place, next_space)

    def piece(left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]) -> npt.NDArray[np.uint32]:
        return (sums[right] - sums[left]) * down[left]

    before_end = np.maximum(start - 1, 0)  # the space before the word
    before_start = np.where(start > 0, start[np.maximum(before_end - 1, 0)], 0)
    after_start = np.minimum(end + 1, count)
    after_end = np.where(end + 1 < count, end[np.minimum(after_start, count - 1)], count)
    after_end = np.maximum(after_end, after_start)
    before = piece(np.minimum(before_start, before_end), before_end)
    after = piece(after_start, after_end)
    after_two = piece(after_start, np.minimum(after_start + 2, after_end))
    before_two = piece(np.maximum(before_end - 2, np.minimum(before_start, before_end)), before_end)
    inside = np.minimum(place - start, 7).astype(np.uint32)
    left = np.minimum(end - place, 7).astype(np.uint32)
    head, tail, whole = piece(start, place + 1), piece(place, end), piece(start, end)
    shape = inside * np.uint32(8) + left
    begins, ends, over = _known(codes, words)
    first, upper = np.minimum(start, count - 1), np.uint32(24)
    profile, following = begins[first], begins[np.minimum(after_start, count - 1)]
    shaped = (shape << upper) ^ np.uint32(0x5BD1E995)
    following_char = codes[np.minimum(place + 1, count - 1)]
    return [
        begins, ends, over, begins ^ (inside << upper), ends ^ (inside << upper), profile ^ shaped,
        following ^ (left << upper), ends * _PRIME ^ following_char, (begins * _PRIME ^ ends) * _PRIME ^ over,
        (profile * _PRIME ^ following) * _PRIME ^ inside, ends * _PRIME ^ (following << np.uint32(1)) ^ left,
        head, tail, whole ^ inside, before ^ (inside << np.uint32(20)), after ^ (inside << np.uint32(20)),
        after_two ^ (left << np.uint32(24)), before_two ^ (inside << np.uint32(24)), shape,
        piece(np.minimum(place + 1, end), end) ^ (inside << np.uint32(20)), head ^ (after << np.uint32(1)),
        tail ^ (before << np.uint32(1)),
    ]  # fmt: skip


def features(text: str, words: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
    """Hashed features of each character: shape (features, characters)."""
    count = len(text)
    raw = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    shown, kinds_of = _tables()
    plain = np.minimum(raw, 0xFFFF)
    codes, kinds = np.zeros(count + 2 * _PAD, dtype=np.uint32), np.zeros(count + 2 * _PAD, dtype=np.uint32)
    codes[_PAD:-_PAD], kinds[_PAD:-_PAD] = shown[plain], kinds_of[plain]
    space = kinds[_PAD:-_PAD] == _SPACE

    def joined(rows: npt.NDArray[np.uint32], others: npt.NDArray[np.uint32], by: int) -> npt.NDArray[np.uint32]:
        out = rows * _PRIME
        out[: len(rows) - by] ^= others[by:]
        return out * _MIX

    pair, kind_pair = joined(codes, codes, 1), joined(kinds, kinds, 1)
    triple, kind_triple = joined(pair, codes, 2), joined(kind_pair, kinds, 2)
    quad, kind_quad = joined(triple, codes, 3), joined(kind_triple, kinds, 3)
    name_then_two = joined(kind_triple, pair, 3)  # three name-like syllables, and what follows them
    name_then_one = joined(kind_triple, codes, 3)
    short_then_two = joined(kind_pair, pair, 2)
    two_then_name = joined(pair, kind_triple, 2)
    rows = [
        *_windows(codes, range(-4, 5), count), *_windows(pair, range(-4, 4), count),
        *_windows(triple, range(-4, 3), count), *_windows(quad, range(-4, 2), count),
        *_windows(kind_quad, range(-5, 3), count), *_windows(name_then_two, range(-2, 1), count),
        *_windows(name_then_one, range(-2, 1), count), *_windows(short_then_two, range(-1, 1), count),
        *_windows(two_then_name, range(-4, -1), count), *_word_features(codes[_PAD:-_PAD], space, words),
    ]  # fmt: skip
    table = np.stack(rows)
    table ^= (np.arange(1, len(rows) + 1, dtype=np.uint32) * _PRIME)[:, None]
    table *= _MIX
    table ^= table >> np.uint32(15)
    table *= np.uint32(0x85EBCA77)
    return table


def rows_of(hashes: npt.NDArray[np.uint32], checks: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    """Row of the table for each feature; the empty row 0 for one that training did not keep."""
    rows = (hashes >> np.uint32(32 - BITS)).astype(np.int64)
    return np.where(checks.take(rows) == check_of(hashes), rows, 0)


def check_of(hashes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    """What tells two features of one row apart, all but one time in 127; never 0."""
    return (((hashes >> np.uint32(4)) & np.uint32(0x7F)) + np.uint32(1)).astype(np.uint8)


class Model(NamedTuple):
    """What training leaves: the table (rows, labels), the steps (see `_spans`), the table of words and the decision."""

    table: npt.NDArray[np.int8]
    checks: npt.NDArray[np.uint8]
    steps: npt.NDArray[np.int32]
    words: npt.NDArray[np.uint8]
    unit: int  # table units of one natural logarithm of odds
    threshold: int  # odds that a run of characters must pass, in table units


@cache
def model() -> Model:
    """The model that comes with the package."""
    folder = files(__package__)
    with folder.joinpath("names.npz").open("rb") as file, np.load(file) as kept:
        table, checks, steps = kept["table"], kept["checks"], kept["steps"]
        unit, threshold = int(kept["unit"]), int(kept["threshold"])
    with folder.joinpath("words.npz").open("rb") as file, np.load(file) as kept:
        return Model(table, checks, steps, kept["words"], unit, threshold)


def _scores(text: str, using: Model) -> npt.NDArray[np.int32]:
    """Sums of table rows: shape (characters, labels)."""
    rows = rows_of(features(text, using.words), using.checks)
    picked = using.table.view(np.int32).ravel().take(rows).view(np.int8)
    return picked.reshape(len(rows), -1).sum(axis=0, dtype=np.int32).reshape(-1, len(LABELS))


def _spans(score: npt.NDArray[np.int32], using: Model) -> list[tuple[int, int]]:
    """(start, end) of the names, disjoint, the best first taken.

    `steps` holds the scores of going on after a begin, going on inside, ending after a begin, ending after an inside,
    opening, and a single character, each beside the reference of staying outside.
    """
    go_first, go_on, end_first, end_on, opened, single = using.steps.tolist()
    _, inside, last, alone = (column.tolist() for column in score.T)
    hopeless = _HOPELESS * using.unit
    found = []
    for start in np.flatnonzero(score[:, 0] > -hopeless).tolist():
        total = opened + int(score[start, 0])
        best, best_end = using.threshold, 0
        for end in range(start + 1, min(start + LONGEST, len(score))):
            ending = total + last[end] + (end_first if end == start + 1 else end_on)
            if ending > best:
                best, best_end = ending, end + 1
            total += inside[end] + (go_first if end == start + 1 else go_on)
            if total < best - 2 * hopeless:
                break
        if best_end:
            found.append((best, start, best_end))
    found += [
        (single + alone[at], at, at + 1) for at in np.flatnonzero(score[:, 3] > using.threshold - single).tolist()
    ]
    taken = bytearray(len(score))
    kept = []
    for _, start, end in sorted(found, key=lambda one: (-one[0], one[1])):
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, end))
    return sorted(kept)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """(start, piece) of at most BLOCK characters, cut behind a space where there is one: memory stays small."""
    start = 0
    while len(text) - start > BLOCK:
        space = max(
            text.rfind(" ", start + BLOCK // 2, start + BLOCK), text.rfind("\n", start + BLOCK // 2, start + BLOCK)
        )
        end = space + 1 if space > 0 else start + BLOCK
        yield start, text[start:end]
        start = end
    if start < len(text):
        yield start, text[start:]


def names(text: str, using: Model | None = None) -> list[tuple[int, int]]:
    """(start, end) of the names in a text, in order and disjoint."""
    using = using or model()
    return [
        (at + start, at + end) for at, piece in _blocks(text) for start, end in _spans(_scores(piece, using), using)
    ]


def is_common(word: str) -> bool:
    """Whether a word is a common one, and never a name."""
    return bool(model().words[word_slot(word)] == COMMON)
