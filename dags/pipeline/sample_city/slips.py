"""Slips of the pen: sentence ends as people type them, misspellings, lost and stray spaces, doubled jamo."""

from random import Random

from pipeline.sample_city.grammar import PRIVATE_END, PRIVATE_START, Voice
from pipeline.sample_city.reference import DATA

ENDS = {
    "formal": (".",) * 14 + ("", "!", "..", ";", "...", ".."),
    "polite": (".",) * 10 + ("", "", "~", "!", "..", " ㅠㅠ", "ㅠ", "...", "^^", ";;", " ㅜㅜ", "~~", " ㅎㅎ"),
    "terse": ("",) * 5 + (".",) * 4 + ("..", "ㅡㅡ", ";;", " ㄷㄷ", " ㅇㅇ", "...", " ㅜ"),
    "blunt": (".",) * 5 + ("!!", "!", "!!!", "..", "ㅡㅡ", " ㅋㅋ", ";;", "....", "?!", "~!!", " 에휴", " 참나"),
}
MISSPELLINGS = tuple(
    tuple(pair.split(">"))
    for line in (DATA / "misspellings.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for pair in line.split(" | ")
)
STRAYS = ("ㅠ", "ㅋ", "ㅇ", "ㅡ", "ㅎ", ".", ",", "`", "ㄴ", "ㅓ")


def decorate(voice: Voice, sentence: str) -> str:
    """The sentence with an end as this voice types it."""
    if sentence[-1:] in ".?!~)":
        return sentence
    return sentence + voice.pick(ENDS[voice.register])


def slip(rng: Random, marked: str, rate: float) -> str:
    """The text with about ``rate`` slips in ten characters of clean text; marked personal data stay as they are."""
    if rate < 0.01 or not marked:
        return marked
    pieces = marked.split(PRIVATE_START)
    done = [_slip_plain(rng, pieces[0], rate)]
    for piece in pieces[1:]:
        value, _, rest = piece.partition(PRIVATE_END)
        done.append(value + PRIVATE_END + _slip_plain(rng, rest, rate))
    return PRIVATE_START.join(done)


def _slip_plain(rng: Random, text: str, rate: float) -> str:
    count = int(len(text) * rate / 10 + rng.random())
    for _ in range(min(count, 40)):
        if len(text) < 2:
            break
        text = _one_slip(rng, text)
    return text


def _one_slip(rng: Random, text: str) -> str:
    kind = rng.random()
    spot = int(rng.random() * (len(text) - 1))
    if kind < 0.45:
        right, wrong = MISSPELLINGS[int(rng.random() * len(MISSPELLINGS))]
        found = text.find(right, spot)
        return text if found < 0 else text[:found] + wrong + text[found + len(right) :]
    if kind < 0.75:
        found = text.find(" ", spot)
        return text if found < 0 else text[:found] + text[found + 1 :]
    if kind < 0.85:
        return text[:spot] + " " + text[spot:] if text[spot] != "\n" else text
    if kind < 0.92:
        return text[:spot] + text[spot + 1] + text[spot] + text[spot + 2 :]
    if kind < 0.96:
        return text[: spot + 1] + text[spot] + text[spot + 1 :]
    return text[:spot] + STRAYS[int(rng.random() * len(STRAYS))] + text[spot:]
