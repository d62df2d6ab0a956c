"""Made-up complaints of three departments, and a stand-in for the sentence model that knows them."""

import zlib

import numpy as np

WORDS = {"도로": ("보도블록", "포트홀", "맨홀", "차선"), "청소": ("쓰레기", "무단투기", "낙엽", "악취"),
         "공원": ("산책로", "벤치", "가로수", "운동기구")}
FILLER = ("우리 동네", "어제부터", "빨리", "확인해 주세요", "너무 불편", "학교 앞", "지난주")


def vectors_of(texts):
    """A sentence model's stand-in: which department's words a text has, and some noise of the text's own."""
    rows = []
    for text in texts:
        noise = np.random.default_rng(zlib.crc32(text.encode())).normal(0, 0.15, 16)
        noise[:3] += [sum(word in text for word in words) for words in WORDS.values()]
        rows.append(noise + 0.5)
    found = np.array(rows, dtype=np.float32).reshape(len(texts), 16)
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def made(count, seed, wrong=0.0):
    """Texts with their departments, a share of them under another's name."""
    chance, texts, names = np.random.default_rng(seed), [], []
    for number in range(count):
        name = list(WORDS)[chance.integers(3)]
        words = [*chance.choice(WORDS[name], 2, replace=False), *chance.choice(FILLER, 3, replace=False), f"{number}호"]
        texts.append(" ".join(words))
        names.append(list(WORDS)[chance.integers(3)] if chance.random() < wrong else name)
    return texts, names
