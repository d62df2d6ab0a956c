"""The teacher: the product's sentence encoder, fine-tuned to mark names, which then labels petitions for the tagger.

The tagger is far faster but has seen few sentences; what the teacher makes of many petitions is what it learns from
(distillation: Hinton et al. 2015). The encoder reads word pieces; a small head brings its vectors back to characters,
since a Korean particle is often part of the same piece as the end of a name.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from pipeline.masking.training.corpus import Example
from pipeline.masking.training.fit import STATES, labels_of

WINDOW = 220  # characters read at once
_LETTERS = 4096
_WIDTH = 48
_FROZEN = 5  # lower layers of twelve that stay as they are


class Teacher(torch.nn.Module):
    """Encoder, and a head from piece vectors and letters to a state for each character."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder from a sentence-transformers folder."""
        super().__init__()
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.encoder = AutoModel.from_pretrained(folder)
        self.encoder.embeddings.requires_grad_(False)
        self.encoder.encoder.layer[:_FROZEN].requires_grad_(False)
        hidden = self.encoder.config.hidden_size
        self.letters = torch.nn.Embedding(_LETTERS, _WIDTH)
        self.inside = torch.nn.Embedding(12, _WIDTH)
        self.dropout = torch.nn.Dropout(0.2)
        self.mix = torch.nn.Conv1d(hidden + 2 * _WIDTH, 192, 5, padding=2)
        self.out = torch.nn.Linear(192, STATES)

    def forward(self, texts: Sequence[str]) -> torch.Tensor:
        """Scores of states: shape (texts, longest text's characters, states)."""
        batch = self.tokenizer(
            list(texts), return_tensors="pt", padding=True, truncation=True, max_length=300, return_offsets_mapping=True
        )
        offsets = batch.pop("offset_mapping").numpy()
        vectors = self.encoder(**batch).last_hidden_state
        longest = max(map(len, texts))
        piece = np.zeros((len(texts), longest), dtype=np.int64)
        inside, letters = piece.copy(), piece.copy()
        for row, text in enumerate(texts):
            letters[row, : len(text)] = [1 + ord(char) % (_LETTERS - 1) for char in text]
            for index, (start, end) in enumerate(offsets[row]):
                piece[row, start:end] = index
                inside[row, start:end] = np.minimum(np.arange(1, end - start + 1), 11)
        index = torch.from_numpy(piece).unsqueeze(2).expand(-1, -1, vectors.shape[2])
        parts = [
            vectors.gather(1, index),
            self.letters(torch.from_numpy(letters)),
            self.inside(torch.from_numpy(inside)),
        ]
        hidden = self.mix(self.dropout(torch.cat(parts, dim=2)).transpose(1, 2)).transpose(1, 2)
        return self.out(self.dropout(torch.nn.functional.gelu(hidden)))


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """(start, piece) of at most WINDOW characters, cut at line ends and spaces."""
    start = 0
    while start < len(text):
        end = min(start + WINDOW, len(text))
        line = text.find("\n", start, end)
        if line >= 0:
            end = line + 1
        elif end < len(text):
            space = text.rfind(" ", start + WINDOW // 2, end)
            end = space + 1 if space > 0 else end
        yield start, text[start:end]
        start = end


def cut(examples: Sequence[Example]) -> list[Example]:
    """Examples in pieces; a name that a cut goes through is lost."""
    found = []
    for text, names in examples:
        for start, piece in pieces(text):
            inside = [(a - start, b - start) for a, b in names if a >= start and b <= start + len(piece)]
            if piece.strip():
                found.append(Example(piece, inside))
    return found


def _by_length(items: Sequence[Example], rng: random.Random, size: int) -> list[list[Example]]:
    ordered = sorted(items, key=lambda one: (len(one.text) // 12, rng.random()))
    batches = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    rng.shuffle(batches)
    return batches


def teach(
    folder: Path, examples: Callable[[int], Sequence[Example]], *, seed: int, epochs: int, say: Callable[[str], None]
) -> Teacher:
    """Fine-tune; `examples(epoch)` gives the examples of an epoch."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    teacher = Teacher(folder)
    heads = [p for n, p in teacher.named_parameters() if not n.startswith("encoder")]
    body = [p for n, p in teacher.named_parameters() if n.startswith("encoder") and p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": heads, "lr": 1e-3}, {"params": body, "lr": 1e-4}], weight_decay=0.01)
    plan = [_by_length(cut(examples(epoch)), rng, 16) for epoch in range(epochs)]
    steps = sum(map(len, plan))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
    )
    weight = torch.tensor([1.0, 1.5, 1.5, 1.5, 1.5])
    teacher.train()
    for epoch, batches in enumerate(plan):
        total = 0.0
        for count, batch in enumerate(batches, 1):
            with torch.autocast("cpu", torch.bfloat16):
                score = teacher([one.text for one in batch]).float()
            states = np.full(score.shape[:2], -100)
            for row, one in enumerate(batch):
                states[row, : len(one.text)] = labels_of(one)
            loss = torch.nn.functional.cross_entropy(score.flatten(0, 1), torch.from_numpy(states).flatten(), weight)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads + body, 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
            if count % 25 == 0 or count == len(batches):
                say(
                    f"teacher: epoch {epoch + 1} of {epochs}, batch {count} of {len(batches)}, loss {total / count:.4f}"
                )
    return teacher.eval()


def runs(score: np.ndarray) -> list[tuple[int, int, float]]:
    """(start, end, certainty) of the names in one text's probabilities (characters, states)."""
    inside = 1 - score[:, 0]
    found, start = [], None
    for at in range(len(score) + 1):
        begins = at < len(score) and inside[at] >= 0.3 and score[at, [1, 4]].sum() > score[at, [2, 3]].sum()
        goes_on = at < len(score) and inside[at] >= 0.3 and not begins
        if start is not None and not goes_on:
            found.append((start, at, float(inside[start:at].mean())))
            start = None
        if begins or (goes_on and start is None):
            start = at
    return found


@torch.inference_mode()
def label(teacher: Teacher, texts: Sequence[str], *, certain: float, say: Callable[[str], None]) -> list[Example]:
    """Texts in pieces with the names that the teacher sees; a piece that holds a doubtful one is left out."""
    every = cut([Example(text, []) for text in texts])
    found = []
    for count, batch in enumerate(_by_length(every, random.Random(0), 32), 1):
        with torch.autocast("cpu", torch.bfloat16):
            score = torch.softmax(teacher([one.text for one in batch]).float(), dim=2).numpy()
        for row, one in enumerate(batch):
            names = runs(score[row, : len(one.text)])
            if all(sure >= certain for _, _, sure in names):
                found.append(Example(one.text, [(start, end) for start, end, _ in names]))
        if count % 50 == 0:
            say(f"teacher: labelled {count * 32} of {len(every)} pieces")
    return found
