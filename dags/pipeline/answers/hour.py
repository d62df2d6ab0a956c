"""Each hour: an answer is proposed to every open complaint, or it is said why none is."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from ml.embed import OnnxEmbedder
from ml.emergency import Detector
from pipeline import warehouse
from pipeline.answers.corpus import Corpus, Proposal, embed_corpus, read, seoul_day, silenced
from pipeline.settings import get_settings
from pipeline.vectors import connect, default_embedder, with_vectors

MOST = 5000  # complaints an hour; the newest come first, the others an hour later

# A proposal is made anew when anything that it hangs on has changed.
OPEN = """
    with complaints as (
        select c.source, c.service_request_id, c.text_hash, c.description, c.requested_at,
            coalesce(nullif(c.district_name, '미상'), '') as district,
            p.is_emergency,
            ops.is_answering(array[c.service_field || ' > ' || c.service_name, p.category]) as is_answering
        from intermediate.int_complaints_coded as c
        left join ml.predictions as p on c.source = p.source and c.service_request_id = p.service_request_id
        where c.status = 'open' and c.requested_at < %(as_of)s and c.description <> '[보존 기간 지남]'
    ),

    stated as (
        select *, %(corpus_version)s || ' ' || md5(
            concat_ws(' ', text_hash, district, coalesce(is_emergency::text, ''), is_answering)) as made_from
        from complaints
    )

    select source, service_request_id, text_hash, description, district, is_emergency, is_answering, made_from
    from stated
    where not exists (
        select 1 from ml.answer_proposals as known
        where
            known.source = stated.source and known.service_request_id = stated.service_request_id
            and known.made_from = stated.made_from
    )
    order by requested_at desc, source, service_request_id
    limit %(most)s
"""
PROPOSE = """
    insert into ml.answer_proposals (
        source, service_request_id, kind, reference, similarity, is_abstained, reason, made_from, proposed_at)
    values (%s, %s, %s, %s, %s, %s, %s, %s, now())
    on conflict (source, service_request_id) do update set
        kind = excluded.kind, reference = excluded.reference, similarity = excluded.similarity,
        is_abstained = excluded.is_abstained, reason = excluded.reason, made_from = excluded.made_from,
        proposed_at = excluded.proposed_at
"""


def propose_pending(as_of: datetime, embedder: OnnxEmbedder | None = None,
                    detector: Detector | None = None) -> dict[str, object]:
    """Propose an answer, or say why there is none, for each open complaint; again where something has changed.

    Args:
        as_of: aware; whose day decides what has lapsed.
        embedder: default: the installation's.
        detector: of emergencies, for complaints of which nothing was said yet (default: the installation's).

    Returns:
        Counts: embedded answers, complaints, proposals that are no silence.
    """
    embedder = embedder or default_embedder()
    counts = {"complaints": 0, "proposed": 0}
    with connect() as connection, warehouse.advisory_lock(connection, "propose"):
        embedded = embed_corpus(connection, embedder)
        corpus = Corpus(*read(connection, embedder.model_version, seoul_day(as_of)))
        pending = connection.execute(
            OPEN, {"as_of": as_of, "corpus_version": corpus.version, "most": MOST}).fetchall()
        for rows, vectors in with_vectors(connection, pending, 2, embedder):
            told = _told(rows, vectors, corpus, detector)
            with connection.transaction(), connection.cursor() as cursor:
                cursor.executemany(PROPOSE, told)
            counts["complaints"] += len(told)
            counts["proposed"] += sum(not row[5] for row in told)
    return {"embedded": embedded, **counts}


def _told(rows: Sequence[Sequence], vectors: np.ndarray, corpus: Corpus,
          detector: Detector | None) -> list[tuple]:
    """The rows of `PROPOSE` for rows of `OPEN`."""
    texts = [row[3] for row in rows]
    unsaid = [at for at, row in enumerate(rows) if row[5] is None]
    judged = []
    if unsaid:  # seldom, and loading the detector takes seconds
        detector = detector or Detector.default(get_settings().danger_model_dir)
        judged = detector.look([texts[at] for at in unsaid])
    dangers = dict(zip(unsaid, (danger.is_emergency for danger in judged), strict=True))
    return [_row(row, silenced(proposal, row[3], dangers.get(at, row[5]), row[6]))
            for at, (row, proposal) in enumerate(zip(rows, corpus.propose(texts, vectors, [row[4] for row in rows]),
                                                     strict=True))]


def _row(complaint: Sequence[object], proposal: Proposal) -> tuple[object, ...]:
    answer = proposal.answer
    return (*complaint[:2], answer.kind if answer else "", answer.reference if answer else "", proposal.similarity,
            bool(proposal.reason), proposal.reason, complaint[7])
