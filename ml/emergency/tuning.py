"""Tunes the second look (`ml.emergency.reader`): torch, 40 minutes on two cores, never quite the same again.

Each matrix of the encoder gets a change of low rank (LoRA, Hu et al. 2021), biases and layer norms are learned as they
are (BitFit, Ben-Zaken et al. 2022), the embeddings of words stay; cross entropy over the kinds and none.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from ml.embed.runtime import MANIFEST_FILE
from ml.emergency.reader import DOWN, PLAIN, SHARPNESS, UP, Tuned, worded

RANK, STRENGTH = 8, 2.0
EPOCHS, BATCH, RATE, HEAD_RATE, SMOOTHING, DROPOUT = 2, 64, 1e-3, 5e-3, 0.02, 0.05
LONGEST = 96  # tokens of a text
SHUFFLED = 40  # batches that are sorted by length together
LAYERS = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
          "intermediate.dense", "output.dense")


class _Changed(nn.Module):
    """A linear layer and a change of low rank."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        self.layer = layer
        self.down = nn.Parameter(torch.randn(RANK, layer.in_features) / layer.in_features**0.5)
        self.up = nn.Parameter(torch.zeros(layer.out_features, RANK))

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return self.layer(inputs) + STRENGTH * ((inputs @ self.down.T) @ self.up.T)


def tune(model_dir: Path, texts: Sequence[str], kinds: Sequence[int], count: int, seed: int,
         say: Callable[[str], None] = lambda _: None, epochs: int = EPOCHS) -> Tuned:
    """Learn from texts with their kinds.

    Args:
        model_dir: of the model, with its full precision (`sentence-transformers`).
        texts: n texts.
        kinds: of each, 0 (none) to `count` - 1.
        count: kinds, none among them.
        seed: of all chance.
        say: told of progress.
        epochs: how often each text is seen.
    """
    folder = model_dir / "sentence-transformers"
    source = json.loads((model_dir / "onnx" / MANIFEST_FILE).read_text(encoding="utf-8"))["source"]
    torch.manual_seed(seed)
    chance = random.Random(seed)
    tokeniser, encoder = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder)
    changed = _prepare(encoder)
    head = nn.Linear(encoder.config.hidden_size, count)
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    ids = tokeniser([f"query: {worded(text)}" for text in texts], truncation=True,
                    max_length=LONGEST)["input_ids"]
    learned = [weight for weight in encoder.parameters() if weight.requires_grad]
    steps = epochs * sum(1 for _ in _batches(ids, chance))
    machine = torch.optim.AdamW([{"params": learned}, {"params": head.parameters()}], weight_decay=0)
    pace = torch.optim.lr_scheduler.OneCycleLR(machine, [RATE, HEAD_RATE], total_steps=steps + 1, pct_start=0.1)
    encoder.train()
    for epoch in range(epochs):
        lost = []
        for batch in _batches(ids, chance):
            with torch.autocast("cpu", torch.bfloat16):
                vectors = _vectors(encoder, [ids[at] for at in batch], tokeniser.pad_token_id)
            loss = nn.functional.cross_entropy(head(vectors.float() * SHARPNESS),
                                               torch.tensor([kinds[at] for at in batch]), label_smoothing=SMOOTHING)
            machine.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            machine.step()
            pace.step()
            lost.append(loss.item())
            if not len(lost) % 50:
                say(f"epoch {epoch + 1} of {epochs}, {len(lost)} batches: loss {np.mean(lost[-50:]):.3f}")
    return _tuned(encoder, changed, head, source)


def _prepare(encoder: nn.Module) -> dict[str, _Changed]:
    """Make the encoder's matrices changeable, and say by which layers."""
    for name, weight in encoder.named_parameters():
        is_plain = name.endswith(".bias") or "LayerNorm" in name
        weight.requires_grad = is_plain and name.startswith("encoder.")
    for module in encoder.modules():
        if isinstance(module, nn.Dropout):
            module.p = DROPOUT
    changed = {}
    for at, layer in enumerate(encoder.encoder.layer):
        for path in LAYERS:
            above, _, last = path.rpartition(".")
            one = _Changed(layer.get_submodule(path))
            setattr(layer.get_submodule(above), last, one)
            changed[f"encoder.layer.{at}.{path}"] = one
    return changed


def _batches(ids: Sequence[Sequence[int]], chance: random.Random) -> Iterator[list[int]]:
    """Positions of texts of about one length, in random order."""
    order = list(range(len(ids)))
    chance.shuffle(order)
    batches = []
    for start in range(0, len(order), BATCH * SHUFFLED):
        alike = sorted(order[start : start + BATCH * SHUFFLED], key=lambda at: len(ids[at]))
        batches += [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
    chance.shuffle(batches)
    yield from batches


def _vectors(encoder: nn.Module, ids: Sequence[Sequence[int]], padding: int) -> torch.Tensor:
    """Means of the tokens' vectors at length 1, as the model for sentences has them."""
    longest = max(map(len, ids))
    tokens = torch.tensor([[*one, *[padding] * (longest - len(one))] for one in ids])
    mask = torch.tensor([[1] * len(one) + [0] * (longest - len(one)) for one in ids])
    states = encoder(input_ids=tokens, attention_mask=mask).last_hidden_state.float()
    means = (states * mask[..., None]).sum(dim=1) / mask.sum(dim=1, keepdim=True)
    return nn.functional.normalize(means, dim=1)


def _tuned(encoder: nn.Module, changed: dict[str, _Changed], head: nn.Linear, source: str) -> Tuned:
    def kept(value: torch.Tensor) -> np.ndarray:
        return value.detach().numpy().astype(np.float16)

    weights = {}
    for name, one in changed.items():
        weights |= {f"{name}{DOWN}": kept(one.down), f"{name}{UP}": kept(STRENGTH * one.up)}
    for name, value in encoder.named_parameters():
        if value.requires_grad and not name.endswith((DOWN, UP)):
            weights[name.replace(".layer.bias", ".bias") + PLAIN] = kept(value)
    return Tuned(weights, head.weight.detach().numpy(), head.bias.detach().numpy(), source)
