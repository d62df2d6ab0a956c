"""Fitting the tagger's table: a linear-chain conditional random field, by gradient, then rounded to whole numbers."""

import random
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch

from pipeline.masking.tagger import BITS, LABELS, Model, check_of, features, rows_of
from pipeline.masking.training.corpus import Example

STATES = 1 + len(LABELS)  # O, then LABELS
CHUNK = 128  # characters: a longer text is learned from in pieces, each described as part of the whole
SEEN = 2  # a feature seen less often in the first epoch is not kept
_NEXT = {0: (0, 1, 4), 1: (2, 3), 2: (2, 3), 3: (0, 1, 4), 4: (0, 1, 4)}

Piece = tuple[np.ndarray, np.ndarray]  # rows (characters, features), states (characters)


def labels_of(example: Example) -> np.ndarray:
    """State of each character."""
    states = np.zeros(len(example.text), dtype=np.int64)
    for start, end in example.names:
        if end - start == 1:
            states[start] = 4
        else:
            states[start:end] = 2
            states[start], states[end - 1] = 1, 3
    return states


def kept_features(examples: Sequence[Example], words: np.ndarray) -> np.ndarray:
    """The check of the feature that owns each row: of several the most frequent; 0 where a row is empty."""
    hashes = np.concatenate([features(example.text, words).ravel() for example in examples if example.text])
    kinds, counts = np.unique(hashes, return_counts=True)
    often = np.flatnonzero(counts >= SEEN)
    often = often[np.argsort(counts[often], kind="stable")]  # the most frequent last: it overwrites
    checks = np.zeros(1 << BITS, dtype=np.uint8)
    checks[kinds[often] >> np.uint32(32 - BITS)] = check_of(kinds[often])
    checks[0] = 0
    return checks


class Field(torch.nn.Module):
    """Scores of states (a sum of table rows) and of steps from one state to the next."""

    def __init__(self) -> None:
        """All nought."""
        super().__init__()
        self.table = torch.nn.EmbeddingBag(1 << BITS, len(LABELS), mode="sum", padding_idx=0)
        torch.nn.init.zeros_(self.table.weight)
        self.steps = torch.nn.Parameter(torch.zeros(STATES, STATES))
        self.wall = torch.full((STATES, STATES), -1e4)
        for state, following in _NEXT.items():
            self.wall[state, list(following)] = 0.0

    def loss(self, rows: torch.Tensor, states: torch.Tensor, mask: torch.Tensor, gain: float) -> torch.Tensor:
        """Negative log-likelihood a character; rows (texts, characters, features), the others (texts, characters)."""
        texts, length, width = rows.shape
        scores = gain * self.table(rows.reshape(-1, width)).reshape(texts, length, -1)
        scores = torch.nn.functional.pad(scores, (1, 0))  # O is the reference
        steps = self.steps + self.wall
        alpha = scores[:, 0]
        gold = alpha.gather(1, states[:, :1]).squeeze(1)
        for at in range(1, length):
            ahead = torch.logsumexp(alpha.unsqueeze(2) + steps, dim=1) + scores[:, at]
            alpha = torch.where(mask[:, at].unsqueeze(1), ahead, alpha)
            step = steps[states[:, at - 1], states[:, at]] + scores[:, at].gather(1, states[:, at : at + 1]).squeeze(1)
            gold = gold + torch.where(mask[:, at], step, 0.0)
        return (torch.logsumexp(alpha, dim=1) - gold).sum() / mask.sum()


def _pieces(examples: Sequence[Example], words: np.ndarray, checks: np.ndarray) -> Iterator[Piece]:
    for example in examples:
        if not example.text:
            continue
        rows, states = rows_of(features(example.text, words), checks).T, labels_of(example)
        start = 0
        while start < len(states):
            end = min(start + CHUNK, len(states))
            while end < len(states) and end > start + CHUNK // 2 and states[end] in (2, 3):
                end -= 1  # not through a name
            yield rows[start:end], states[start:end]
            start = end


def _batches(pieces: Iterator[Piece], size: int) -> Iterator[tuple[torch.Tensor, ...]]:
    pool: list[Piece] = []
    for piece in pieces:
        pool.append(piece)
        if len(pool) == size:
            yield _stacked(pool)
            pool = []
    if pool:
        yield _stacked(pool)


def _stacked(pool: list[Piece]) -> tuple[torch.Tensor, ...]:
    shape = len(pool), max(len(states) for _, states in pool)
    rows = np.zeros((*shape, pool[0][0].shape[1]), dtype=np.int64)
    states, mask = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=bool)
    for index, (some, those) in enumerate(pool):
        rows[index, : len(those)], states[index, : len(those)], mask[index, : len(those)] = some, those, True
    return torch.from_numpy(rows), torch.from_numpy(states), torch.from_numpy(mask)


def fit(
    epochs: Sequence[Sequence[Example]],
    words: np.ndarray,
    *,
    seed: int,
    rate: float = 0.1,
    drop: float = 0.6,
    size: int = 64,
    say: Callable[[str], None],
) -> Model:
    """Learn from the examples of each epoch in turn. `drop`: share of features hidden at each look, at random."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    checks = kept_features(epochs[0], words)
    say(f"fit: {np.count_nonzero(checks):,} features kept")
    field = Field()
    optimiser = torch.optim.Adagrad(field.parameters(), lr=rate)
    for number, examples in enumerate(epochs, start=1):
        total, count = 0.0, 0
        shuffled = rng.sample(examples, len(examples))
        for rows, states, mask in _batches(_pieces(shuffled, words, checks), size):
            optimiser.zero_grad()
            seen = rows.masked_fill(torch.rand(rows.shape) < drop, 0)
            loss = field.loss(seen, states, mask, 1 / (1 - drop))
            loss.backward()
            optimiser.step()
            total, count = total + loss.item(), count + 1
        say(f"fit: epoch {number} of {len(epochs)}, loss {total / count:.5f}")
    return _rounded(field, words, checks)


def _rounded(field: Field, words: np.ndarray, checks: np.ndarray) -> Model:
    """The model in whole numbers; a step to or from O is charged to the name."""
    weights, steps = field.table.weight.detach().numpy(), field.steps.detach().numpy()
    unit = int(120 / np.quantile(np.abs(weights[weights != 0]), 0.9999))
    table = np.ascontiguousarray(np.clip(np.rint(weights * unit), -127, 127).astype(np.int8))
    outside = steps[0, 0]
    parts = (
        steps[1, 2] - outside, steps[2, 2] - outside, steps[1, 3] - outside, steps[2, 3] - outside,
        steps[0, 1] + steps[3, 0] - 2 * outside, steps[0, 4] + steps[4, 0] - 2 * outside,
    )  # fmt: skip
    empty = ~table.any(axis=1)
    return Model(
        table,
        np.where(empty, 0, checks).astype(np.uint8),
        np.rint(np.array(parts) * unit).astype(np.int32),
        words,
        unit,
        0,
    )
