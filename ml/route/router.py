"""A router: learns from texts with their departments, and says for a text which, how surely, and whether at all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from ml.route import dial
from ml.route.views import VIEWS, Views

FOLDS = 4
SEED = 20_261_130
UNLIKE = 0.005  # of the texts learned from so few are as far from all others as a text that is "unlike all"
LEAST_WEIGHT = 1e-3
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Routed:
    """An answer for each text: n names, n confidences (0 to 1), n times whether to abstain, and to whom it is unlike.

    `departments` names the best guess for abstained texts too. `is_unlike` marks texts far from everything that was
    learned from, for which a new department may be needed; they are abstained. Where little was learned, confidences
    mean little too, and the dial lets nothing through.
    """

    departments: list[str]
    confidences: Floats
    is_abstained: NDArray[np.bool_]
    is_unlike: NDArray[np.bool_]


@dataclass(frozen=True)
class HeldOut:
    """The answers to the texts learned from, each given by what was learned without it: what to expect of new ones.

    `guesses` are positions in `Router.names`; a record that is there twice has one answer.
    """

    guesses: NDArray[np.intp]
    confidences: Floats
    is_right: NDArray[np.bool_]


class Router:
    """What was learned: four views, how much each is believed, and the confidences of held-out answers."""

    def __init__(self, texts: Sequence[str], vectors: NDArray[np.float32], departments: Sequence[str],
                 say: Callable[[str], None] = lambda _: None, least_texts: int = 1) -> None:
        """Learn from n texts.

        The texts of each department are put into `FOLDS` parts; each part is answered by what was learned from the
        others. From those held-out answers come the weights of the views, which also make their sum a probability (a
        temperature for each view, fitted by likelihood), and the dial's threshold.

        `least_texts` is for `Views`; `held_out` has n answers.

        Raises:
            ValueError: there is no text.
        """
        if not texts:
            raise ValueError("there is nothing to learn from")
        # a record that is there twice would be held out against its own copy, and look easy
        first: dict[tuple[str, str], int] = {}
        place = [first.setdefault((" ".join(text.split()), name), len(first))
                 for text, name in zip(texts, departments, strict=True)]
        once = np.unique(place, return_index=True)[1]
        texts, vectors, departments = [texts[at] for at in once], vectors[once], [departments[at] for at in once]
        self.names, codes = np.unique(np.asarray(departments), return_inverse=True)
        count = len(self.names)
        folds = parts(codes)
        held = {view: np.zeros((len(texts), count)) for view in VIEWS}
        like = np.ones(len(texts))
        for fold in np.unique(folds):
            inside, outside = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
            if not len(outside):
                continue
            say(f"learning without part {fold + 1} of {FOLDS}")
            views = Views([texts[at] for at in outside], vectors[outside], codes[outside], count, least_texts)
            scores, like[inside] = views.scores([texts[at] for at in inside], vectors[inside])
            for view in VIEWS:
                held[view][inside] = scores[view]
        self.weights = weights(held, codes)
        chances = mixed(held, self.weights)
        guesses = chances.argmax(axis=1)
        self.held_confidences, self.held_right = chances.max(axis=1), guesses == codes
        self.held_out = HeldOut(guesses[place], self.held_confidences[place], self.held_right[place])
        self._far = float(np.quantile(like, UNLIKE))
        say("learning from all")
        self._views = Views(texts, vectors, codes, count, least_texts)

    @classmethod
    def of(cls, state: Mapping[str, NDArray[Any]]) -> "Router":
        """What `state` gave; it routes as the one that learned, and has no `held_out`.

        Raises:
            KeyError, ValueError: the arrays are not those of one state.
        """
        router = cls.__new__(cls)
        router.names, router.weights, router._far = state["names"], state["weights"], float(state["far"])
        router.held_confidences, router.held_right = state["held_confidences"], state["held_right"]
        router._views = Views.of(state)
        return router

    def state(self) -> dict[str, NDArray[Any]]:
        """All that routing needs, as arrays (numpy's own types, no objects)."""
        return {**self._views.state(), "names": self.names, "weights": self.weights, "far": np.array(self._far),
                "held_confidences": self.held_confidences, "held_right": self.held_right}

    def chances(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> Floats:
        """The probability of each department, shape (len(texts), departments); rows sum to 1."""
        return mixed(self._views.scores(texts, vectors)[0], self.weights)

    def route(self, texts: Sequence[str], vectors: NDArray[np.float32], max_error: float) -> Routed:
        """Answer each text for itself, with at most `max_error` of the answers given wrong."""
        scores, likeness = self._views.scores(texts, vectors)
        chances, is_unlike = mixed(scores, self.weights), likeness < self._far
        confidences = chances.max(axis=1)
        least = dial.threshold(self.held_confidences, self.held_right, max_error)
        is_blank = np.array([not text.strip() for text in texts], dtype=bool)
        return Routed([str(self.names[at]) for at in chances.argmax(axis=1)], confidences,
                      (confidences < least) | is_unlike | is_blank, is_unlike)


def parts(codes: NDArray[np.intp]) -> NDArray[np.intp]:
    """The part of each text, 0 to `FOLDS` - 1, drawn within each department (by a fixed seed).

    Drawn and not cut, and equal texts not kept together: a new text may equal one that was learned from, in another
    department too, and held-out texts must be as likely to.
    """
    found = np.zeros(len(codes), dtype=np.intp)
    chance = np.random.default_rng(SEED)
    for code in np.unique(codes):
        at = chance.permutation(np.flatnonzero(codes == code))
        found[at] = np.arange(len(at)) * FOLDS // len(at)
    return found


def mixed(scores: dict[str, Floats], believed: Floats) -> Floats:
    """Probabilities out of the views' scores: the softmax of their weighted sum."""
    total = sum(weight * scores[view] for view, weight in zip(VIEWS, believed, strict=True))
    total = np.exp(total - total.max(axis=1, keepdims=True, initial=-np.inf))
    return total / total.sum(axis=1, keepdims=True)


def weights(held: dict[str, Floats], codes: NDArray[np.intp]) -> Floats:
    """How much each view is believed, none below zero: those under which the held-out answers are likeliest."""
    rows = np.arange(len(codes))

    def surprise(believed: Floats) -> float:
        return float(-np.log(mixed(held, believed)[rows, codes] + 1e-12).mean())

    found = minimize(surprise, np.ones(len(VIEWS)), method="L-BFGS-B", bounds=[(LEAST_WEIGHT, 50)] * len(VIEWS))
    return np.asarray(found.x)
