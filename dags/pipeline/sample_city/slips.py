"""A text's last hand: words changed for their like, sentence ends as people type them, slips of the pen."""

import re
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
SYNONYMS = {
    words.split()[0].replace("_", " "): tuple(word.replace("_", " ") for word in words.split())
    for words in (DATA / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    if not words.startswith("#")
}


def _one_of(words: list[str]) -> str:
    """A pattern for any of the words, branching on the first letter, longest first."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{letter}(?:{'|'.join(tails)})" for letter, tails in by_letter.items())


REWORDED = re.compile(rf"(?<![가-힣])(?:{_one_of(list(SYNONYMS))})")
FILLERS = ("좀", "그냥", "진짜", "정말", "또", "막", "다", "아예", "계속", "자꾸", "참", "거의")
STRAYS = ("ㅠ", "ㅋ", "ㅇ", "ㅡ", "ㅎ", ".", ",", "`", "ㄴ", "ㅓ")


def decorate(voice: Voice, sentence: str) -> str:
    """The sentence with an end as this voice types it."""
    if sentence[-1:] in ".?!~)":
        return sentence
    return sentence + voice.pick(ENDS[voice.register])


def reword(rng: Random, text: str) -> str:
    """The text with some words changed for others of their set; no name, number or place is among them."""

    def other(match: re.Match[str]) -> str:
        return rng.choice(SYNONYMS[match[0]]) if rng.random() < 0.6 else match[0]

    return REWORDED.sub(other, text)


def loosen(rng: Random, text: str, looseness: float) -> str:
    """Looser wording: an object marker dropped here, a filler word put there, two words changing places.

    ``looseness`` is the chance a word is touched; words with marked personal data are left alone.
    """
    words = text.split(" ")
    for spot in range(1, len(words) - 1):
        word, chance = words[spot], rng.random()
        if chance > looseness or PRIVATE_START in word or "\n" in word:
            continue
        if chance < 0.35 * looseness and len(word) > 2 and word[-1] in "을를":
            words[spot] = word[:-1]
        elif chance < 0.6 * looseness and word[-1] in "을를에" and words[spot + 1][-1:] in "게히":
            words[spot], words[spot + 1] = words[spot + 1], word
        elif len(word) > 2 and word[-1] in "을를이가에":
            words[spot] = f"{word} {rng.choice(FILLERS)}"
    return " ".join(words)


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
