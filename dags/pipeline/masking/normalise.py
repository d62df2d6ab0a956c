r"""The shadow: the input text in one plain spelling, with an index map back to the input.

Rules never look at the input itself. They read two strings of one length:

* ``base``: full-width and other Unicode digits, dashes, dots, slashes and spaces folded to ASCII, invisible characters
  removed, decomposed Hangul composed, and each placeholder that already stands in the text shrunk to one BARRIER;
* ``digits``: the same, with digits that are *spelled* (공일공, O1O, ①②) written as Arabic-Indic digits. ``base`` never
  holds those, so a pattern tells them apart: ``\d`` takes both, ``[0-9]`` only what was a figure in the input.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.masking.spans import PLACEHOLDERS

BARRIER = "\ue000"  # a private-use character: no rule's pattern takes it
_DROP = "\ue001"  # stands for what is invisible
_MARK = "\ue002"  # stands for what is drawn on the character before it (the frame of a keycap) and goes with it
_PRIVATE = frozenset((BARRIER, _DROP, _MARK))
_DOTS = frozenset("·•∙⋅・･‧。｡\u2024ㆍ")
_DASHES = frozenset("\u2212\u2500\u2501\u30fc\u3161\uff70\u02d7\u2043\ufe63")
_SLASHES = frozenset("\u2044\u2215\u29f8")
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # blank, but neither spaces nor format characters
_INVISIBLE = frozenset(("Cf", "Cc"))

# Most Korean text holds nothing to fold; one search spares it the per-character work.
_ODD = re.compile(r"[^\t\n\r -~가-힣ㄱ-ㅆㅈ-ㅎㅏ-ㅠ“”‘’…]")  # ㅇ, ㅡ, ㅣ are left out
_CLUSTER = re.compile(r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^\ue001\ue002]", re.DOTALL)
_MARKS = re.compile("\ue002*")
_NEEDS_PACKING = re.compile(r"[\ue001\ue002\u1100-\u1112]")
_PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS.values())))


class _Folding(dict[int, str]):
    """`str.translate` table, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        """Fold one code point to one character."""
        folded = _fold(chr(code))
        if code < 0x10000:  # bounded: a hostile text must not grow the table to every code point there is
            self[code] = folded
        return folded


def _fold(char: str) -> str:
    category = unicodedata.category(char)
    if char in "\t\n\r":
        return char
    if category in _INVISIBLE or char in _FILLERS:
        return _DROP
    if category in ("Mn", "Me"):
        return _MARK
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category == "Zs":
        return " "
    if category == "Pd" or char in _DASHES:
        return "-"
    if char in _DOTS:
        return "."
    if char in _SLASHES:
        return "/"
    if char in _PRIVATE:
        return "\ufffd"
    compatible = unicodedata.normalize("NFKC", char)
    # ¹ and ① stay: they count things far more often than they spell a number (the digits view takes ① in a run).
    return compatible if len(compatible) == 1 and compatible.isascii() and category != "No" else char


_FOLDING = _Folding()

_SPELLED = {
    **dict(zip("공영빵일이삼사오육륙칠팔구", "0001234566789", strict=True)),
    **dict(zip("〇一二三四五六七八九", "0123456789", strict=True)),
    **dict.fromkeys("Ooㅇ\u039f\u03bf\u041e\u043e", "0"),
    **dict.fromkeys("lI|ㅣіІ", "1"),
    **{
        chr(code): str(unicodedata.digit(chr(code)))
        for block in ((0x2460, 0x24FF), (0x2776, 0x2793), (0x1F100, 0x1F10A))
        for code in range(block[0], block[1] + 1)
        if unicodedata.digit(chr(code), None) is not None
    },
}
_SPOKEN_DASH = "다시대에의"  # 공일공 다시 일이삼사, 공일공에 일이삼사
_RESPELL = str.maketrans(
    {char: chr(0x660 + int(digit)) for char, digit in _SPELLED.items()} | dict.fromkeys(_SPOKEN_DASH, "-")
)
_TO_ASCII = {0x660 + digit: str(digit) for digit in range(10)}
_DIGIT = "[0-9" + "".join(map(re.escape, _SPELLED)) + "]"
# A number over two lines: the break behind its dash is dropped.
_BROKEN = re.compile(r"(?<=[0-9공영일이삼사오육륙칠팔구][\-.])\n(?=[0-9공영일이삼사오육륙칠팔구])")
_FIGURE = re.compile(r"\d")
_NUMBER = re.compile(r"\d(?:(?:[^\w\n]|_){0,4}\d){5}|\d.?[*●○xX]{4}")
_RUN = re.compile(rf"{_DIGIT}(?:(?:[ .\-_/,~()*:]{{1,3}}| ?(?:다시|대시|에|의) ?)?{_DIGIT}){{8,}}+")


def _respell(run: re.Match[str]) -> str:
    return run.group().translate(_RESPELL)


def figures(text: str) -> str:
    """The figures in a piece of the digits view, in ASCII and without what stands between them."""
    return "".join(char for char in text.translate(_TO_ASCII) if char in "0123456789")


@dataclass(frozen=True)
class View:
    """A shadow. `starts[i]` and `ends[i]` bound the input characters that `base[i]` stands for."""

    base: str
    starts: Sequence[int]
    ends: Sequence[int]

    @cached_property
    def digits(self) -> str:
        """`base` with spelled digits, in runs long enough to be a number, as Arabic-Indic digits."""
        return _RUN.sub(_respell, self.base)

    @cached_property
    def has_figures(self) -> bool:
        """Whether any number rule can match."""
        return _FIGURE.search(self.digits) is not None

    @cached_property
    def has_number(self) -> bool:
        """Whether six figures stand close enough together to be a number with a sense of its own."""
        return _NUMBER.search(self.digits) is not None

    def cover(self, spans: Iterable[tuple[int, int]]) -> "View":
        """The view with each span (sorted, disjoint) shrunk to one BARRIER: what masking the input would look like."""
        base: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = 0
        for start, end in spans:
            base += (self.base[position:start], BARRIER)
            starts += self.starts[position:start]
            ends += self.ends[position:start]
            starts.append(self.starts[start])
            ends.append(self.ends[end - 1])
            position = end
        base.append(self.base[position:])
        starts += self.starts[position:]
        ends += self.ends[position:]
        return View("".join(base), starts, ends)


def read(text: str) -> View:
    """The view of an input text; linear in its length, never fails (lone surrogates and NUL are characters here)."""
    base = text.translate(_FOLDING) if _ODD.search(text) else text
    base = _BROKEN.sub(_DROP, base)
    starts: Sequence[int] = range(len(base))
    ends: Sequence[int] = range(1, len(base) + 1)
    if _NEEDS_PACKING.search(base):
        clusters = list(_CLUSTER.finditer(base))
        starts = [cluster.start() for cluster in clusters]
        ends = [marks.end() for cluster in clusters if (marks := _MARKS.match(base, cluster.end()))]
        base = "".join(unicodedata.normalize("NFC", cluster.group()) for cluster in clusters)
    view = View(base, starts, ends)
    standing = [match.span() for match in _PLACEHOLDER.finditer(base)]
    return view.cover(standing) if standing else view
