"""Names for groups of complaints, made of words that stand in them.

Keywords are ranked by class-based TF-IDF (Grootendorst, "BERTopic", arXiv 2203.05794, 2022): a word's weight in a
class is tf × log(1 + A / f), with tf its share in the class, f its frequency over all classes and A the average size of
a class. Three things differ from the paper: a word counts once a text, so that one long letter doesn't name the class;
only nouns compete, runs of nouns written together counting as one word; and the background (a sample of the stream) is
a class too.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

PLACEHOLDER = re.compile(r"\[[^\]\s]{1,12}\]")
NOUN_TAGS = frozenset({"NNG", "NNP"})
FORM_WORDS = frozenset({  # the letter's own furniture, not its matter
    "민원", "신고", "요청", "부탁", "처리", "확인", "조치", "문의", "건의", "불편", "답변", "담당자", "담당",
    "시민", "주민", "구청", "시청", "안녕", "감사", "수고", "관련", "문제", "경우", "정도", "생각", "이번",
    "오늘", "어제", "최근", "지금", "사람", "때문", "필요", "부분", "해결", "개선", "연락", "내용", "사진",
    "첨부", "이후", "상황", "위치", "주변", "근처", "동네", "하루", "매일", "계속", "제발",
})
MIN_SHARE = 0.2
MAX_CHARS = 300


class Token(Protocol):
    """A morpheme with its part of speech and its place in the text (code points)."""

    form: str
    tag: str
    start: int
    len: int


class Tagger(Protocol):
    """A Korean morphological analyser; `kiwipiepy.Kiwi` is one."""

    def tokenize(self, texts: Iterable[str]) -> Iterable[Sequence[Token]]:
        """One list of tokens a text, in order."""


@dataclass(frozen=True)
class Label:
    """A group's name and its keywords, best first."""

    text: str
    keywords: tuple[str, ...]


def nouns(texts: Sequence[str], tagger: Tagger) -> list[tuple[str, ...]]:
    """Nouns of each text in their order; nouns written together are also one word (`불법` `주정차` → `불법주정차`).

    Placeholders of masked data are left out, and of each text only the first 300 characters are read.
    """
    read = [text[:MAX_CHARS] for text in texts]
    return [tuple(_noun_runs(tokens, PLACEHOLDER.finditer(text)))
            for text, tokens in zip(read, tagger.tokenize(read), strict=True)]


def _noun_runs(tokens: Sequence[Token], placeholders: Iterable[re.Match[str]]) -> Iterable[str]:
    masked = {at for found in placeholders for at in range(*found.span())}
    run, end = "", -1
    for token in tokens:
        is_noun = token.tag in NOUN_TAGS and token.start not in masked
        if run and not (is_noun and token.start == end):
            yield run
            run = ""
        if is_noun:
            run, end = run + token.form, token.start + token.len
    if run:
        yield run


def class_weights(
    classes: Sequence[Sequence[Sequence[str]]], background: Sequence[Sequence[str]]
) -> list[dict[str, float]]:
    """c-TF-IDF of each class's words against the other classes and the background.

    Args:
        classes: for each class its texts, each a sequence of words.
        background: texts of the whole stream, words likewise.
    """
    counts = [_shares(texts) for texts in classes]
    everywhere: Counter[str] = Counter()
    for share in (*counts, _shares(background)):
        everywhere.update(share)
    average = sum(everywhere.values()) / (len(counts) + 1)
    return [{word: share * math.log1p(average / everywhere[word]) for word, share in one.items()} for one in counts]


def _shares(texts: Sequence[Sequence[str]]) -> dict[str, float]:
    """Share of the texts in which each word stands."""
    seen = Counter(word for words in texts for word in set(words))
    return {word: count / len(texts) for word, count in seen.items()}


def label(
    weights: Mapping[str, float], texts: Sequence[Sequence[str]], places: Collection[str], place: str, fallback: str
) -> Label:
    """Name one class: the best words in the order they are written in, after the place if the class has one.

    Args:
        weights: c-TF-IDF of the class's words.
        texts: its texts' words, the most typical first.
        places: names that may not be keywords.
        place: where the class happens ("" for everywhere or nowhere in particular).
        fallback: what to call it if its texts share no word (its item).
    """
    shares = _shares(texts)
    ranked = sorted((word for word in weights if _may_name(word, shares[word], places)),
                    key=lambda word: (-weights[word], word))
    keywords: list[str] = []
    for word in ranked:
        if not any(word in other or other in word for other in keywords):
            keywords.append(word)
        if len(keywords) == 5:
            break
    head = _in_order(keywords[:3], texts) or [fallback]
    return Label(" ".join([place, *head] if place else head), tuple(keywords) or (fallback,))


def _may_name(word: str, share: float, places: Collection[str]) -> bool:
    is_place = word in places or any(word.startswith(name) for name in places if len(name) >= 3)
    return len(word) >= 2 and share >= MIN_SHARE and word not in FORM_WORDS and not is_place


def _in_order(keywords: Sequence[str], texts: Sequence[Sequence[str]]) -> list[str]:
    """The keywords in the order of the first text that holds most of them."""
    fullest = max(texts, key=lambda words: len(set(keywords) & set(words)), default=())
    place = {word: fullest.index(word) if word in fullest else len(fullest) for word in keywords}
    return sorted(keywords, key=lambda word: place[word])
