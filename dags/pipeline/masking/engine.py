"""Masking a text: read it, let every rule speak, resolve, and repeat on what is left."""

from itertools import chain

from pipeline.masking import addresses, contacts, identifiers, names, payments, vehicles
from pipeline.masking.normalise import View, read
from pipeline.masking.resolve import Candidate, resolve
from pipeline.masking.spans import Masked, Span, render

_PASSES = 16
_RULES = (identifiers.find, payments.find, contacts.find, vehicles.find, addresses.find, names.find)


def _detect(view: View) -> list[Candidate]:
    return resolve(chain.from_iterable(rule(view) for rule in _RULES), len(view.base))


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
    view = read(text)
    spans: list[Span] = []
    for _ in range(_PASSES):
        if not (found := _detect(view)):
            break
        spans += [Span(view.starts[c.start], view.ends[c.end - 1], c.type) for c in found]
        view = view.cover((c.start, c.end) for c in found)
    if not spans:
        return Masked(text, spans)
    spans.sort()
    return Masked(render(text, spans), spans)
