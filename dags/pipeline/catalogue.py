"""The catalogue of standing issues: learned at night from a month, asked by every hour that follows.

An hour asks it only about texts that nobody asked about before (`ml.assignments`), so that its cost follows the hour
and not the window.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

import numpy as np
import psycopg

from ml.catalogue import RESIDUAL, Catalogue, of_issues
from ml.detectors.tagger import tagger as shared_tagger
from ml.groups import NO_CATALOGUE, IssueParams, Standing
from ml.issues import find_issues
from ml.label import Label, Tagger
from ml.protocols import Embedder
from pipeline import issue_rows, model_runs, states, warehouse
from pipeline.vectors import BASELINE, connect, default_embedder, read_vectors, read_window

KIND, STATES = "catalogue", "catalogues"
KEPT = 3  # nights; an hour that is older is not looked at again
NIGHT = IssueParams(window_days=BASELINE.days, residual_texts=200_000)

# The night itself, or a later one: nothing is learned again that hours have asked. An hour of the next day: it is past.
LEARNED_SINCE = """
    select 1
    from ml.model_runs as runs
    left join ml.catalogues as catalogues on runs.run_id = catalogues.run_id
    where
        runs.model_version = %(version)s and (
            catalogues.run_id is not null and runs.as_of_at >= %(as_of)s
            or runs.kind = 'issues' and runs.as_of_at > %(as_of)s + interval '1 day'
        )
    limit 1
"""
OLD_SIGNALS = """
    delete from ml.signals
    where run_id in (select runs.run_id from ml.model_runs as runs where runs.as_of_at < %s)
"""
ASSIGNED = "select text_hash, issue_id, nearness from ml.assignments where catalogue_id = %s and text_hash = any(%s)"
ASSIGN = "copy ml.assignments (catalogue_id, text_hash, model_version, issue_id, nearness) from stdin"
LABELS = "select issue_id, label, keywords from ml.issues where issue_id = any(%s)"


def learn(as_of: datetime, embedder: Embedder | None = None, tagger: Tagger | None = None) -> dict[str, object]:
    """Group the month before `as_of` anew, name the groups after the issues that they carry on, and keep the catalogue.

    An issue found here for the first time gets its row and those of its complaints that are in no other issue; what the
    others are made of is the hours' to say, for which the catalogue counts from the first one after `as_of` on.

    Args:
        as_of: aware; only complaints requested before it take part.
        embedder: names the vectors to read (default: the installation's model).
        tagger: default: the process's own.

    Returns:
        Counts: complaints, texts, issues, noise_share; or the "reason" why nothing was learned.
    """
    embedder = embedder or default_embedder()
    start = as_of - BASELINE
    with connect() as connection, warehouse.advisory_lock(connection, issue_rows.LOCK), connection.transaction():
        since = {"version": embedder.model_version, "as_of": as_of}
        if connection.execute(LEARNED_SINCE, since).fetchone():
            return {"reason": f"{as_of} is past: that night or a later one was learned, or hours went on without it"}
        frame, vectors = read_window(connection, start, as_of, embedder)
        previous = issue_rows.previous(connection, start)
        found = find_issues(frame, vectors, previous, as_of, tagger or shared_tagger(), NIGHT,
                            issue_rows.places(connection))
        run_id = model_runs.record(connection, KIND, embedder.model_version, as_of, start, asdict(NIGHT), found.metrics)
        issue_rows.add(connection, run_id, found)
        catalogue, texts, answers = of_issues(frame, vectors, found)
        states.keep(connection, STATES, run_id, catalogue.state())
        _assign(connection, run_id, embedder, catalogue, texts, *answers)
        states.forget(connection, STATES, embedder.model_version, KEPT)
        connection.execute(OLD_SIGNALS, (start,))
    return dict(found.metrics)


def newest(connection: psycopg.Connection, as_of: datetime, embedder: Embedder) -> int | None:
    """The run of the last catalogue learned before `as_of` with this model."""
    return states.newest(connection, STATES, as_of, embedder.model_version)


def standing(connection: psycopg.Connection, catalogue_id: int | None, texts: Sequence[str],
             embedder: Embedder) -> Standing:
    """What that catalogue says of these texts (hashes); what it had not been asked before is kept.

    A text without a vector, and one whose issue has been erased since, is residual.
    """
    if catalogue_id is None:
        return NO_CATALOGUE
    distinct = sorted(set(texts))
    known = {row[0]: row[1:] for row in connection.execute(ASSIGNED, (catalogue_id, distinct))}
    unknown = [text for text in distinct if text not in known]
    if unknown:
        vectors, has_vector = read_vectors(connection, unknown, embedder)
        asked = [text for text, has in zip(unknown, has_vector, strict=True) if has]
        catalogue = Catalogue.of(states.load(connection, STATES, catalogue_id))
        _assign(connection, catalogue_id, embedder, catalogue, asked, *catalogue.assign(vectors[has_vector]))
        # Read again, since the column rounds: the first answer must be the one that is given ever after.
        known |= {row[0]: row[1:] for row in connection.execute(ASSIGNED, (catalogue_id, asked))}
    issues = sorted({issue for issue, _ in known.values() if issue})
    labels = {issue: Label(label, tuple(keywords))
              for issue, label, keywords in connection.execute(LABELS, (issues,))}
    taken = {text: row for text, row in known.items() if row[0] in labels}
    return Standing({text: issue for text, (issue, _) in taken.items()},
                    {text: nearness for text, (_, nearness) in taken.items()}, labels)


def _assign(connection: psycopg.Connection, catalogue_id: int, embedder: Embedder, catalogue: Catalogue,
            texts: Sequence[str], chosen: np.ndarray, nearness: np.ndarray) -> None:
    with connection.cursor() as cursor, cursor.copy(ASSIGN) as copy:
        for text, issue, near in zip(texts, chosen.tolist(), nearness.tolist(), strict=True):
            name = "" if issue == RESIDUAL else catalogue.ids[issue]
            copy.write_row((catalogue_id, text, embedder.model_version, name, near))
