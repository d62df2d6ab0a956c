"""Masking a text: read it, let every rule speak, resolve, and repeat on what is left."""

from collections.abc import Callable, Iterable
from itertools import chain

from pipeline.masking import addresses, contacts, identifiers, names, payments, vehicles
from pipeline.masking.normalise import View, read
from pipeline.masking.resolve import Candidate, resolve
from pipeline.masking.spans import Masked, Span, render

_PASSES = 16
Rule = Callable[[View], Iterable[Candidate]]

_FORMS: tuple[Rule, ...] = (
    identifiers.find, payments.find, contacts.find, vehicles.find, addresses.find
)
_IN_SENTENCES = (*_FORMS, names.find)
_IN_LABELS = (*_FORMS, names.find_by_rules)


def mask(text: str) -> Masked:
    """Replace the personal data in `text` by typed placeholders.

    Rules run again on the text as masked so far, until they find nothing: covering one span can bring out another that
    had lost to it. Since the covered view equals the view of the masked text, mask(mask(x)) == mask(x) follows. Two
    passes are the rule; the bound only keeps a text built to need thousands from being quadratic.

    Args:
        text: any string; lone surrogates, NUL and megabytes are fine.

    Returns:
        The masked text, and the spans in code points of the input.
    """
    return _mask(text, _IN_SENTENCES)


def mask_label(text: str) -> Masked:
    """The same for what is a label rather than a sentence: a district, a channel, a department, a category.

    Names are found by rules alone. The tagger reads sentences; of a word that stands by itself it knows too little to
    tell a district from a person.
    """
    return _mask(text, _IN_LABELS)


def _mask(text: str, rules: tuple[Rule, ...]) -> Masked:
    view = read(text)
    spans: list[Span] = []
    for _ in range(_PASSES):
        found = resolve(chain.from_iterable(rule(view) for rule in rules), len(view.base))
        if not found:
            break
        spans += [Span(view.starts[c.start], view.ends[c.end - 1], c.type) for c in found]
        view = view.cover((c.start, c.end) for c in found)
    if not spans:
        return Masked(text, spans)
    spans.sort()
    return Masked(render(text, spans), spans)
