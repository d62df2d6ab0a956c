"""A bundle lives no longer than the texts that it was learned from: erasure and retention take their vectors away.

Asked of the warehouse and not of who erases, so that it holds as well when an erasure was killed half-way.
"""

import logging

from pipeline.routing import bundles
from pipeline.routing.bundles import NoModelError
from pipeline.vectors import connect

GONE = """
    select 1 from unnest(%s::text[]) as learned (text_hash)
    where not exists (
        select 1 from ml.embeddings as e where e.text_hash = learned.text_hash and e.model_version = %s
    )
    limit 1
"""
log = logging.getLogger(__name__)


def withdraw_forgotten() -> list[str]:
    """Delete each bundle that was learned from a text which is not here any more, or whose texts it cannot tell.

    The last bundle that knows nothing of such a text is the current one then, if there is one. Returns the versions.
    """
    gone = []
    with connect() as connection:
        for version in bundles.stored():
            try:
                manifest, state = bundles.load(version)
                texts = state[bundles.TEXTS].tolist()
            except (NoModelError, KeyError):
                gone.append(version)
                continue
            if connection.execute(GONE, (texts, manifest.embedding_version)).fetchone():
                gone.append(version)
    bundles.withdraw(gone, "learned from a text that was erased or forgotten")
    if gone:
        log.warning("routing: %d models deleted, learned from texts that are gone", len(gone))
    return gone
