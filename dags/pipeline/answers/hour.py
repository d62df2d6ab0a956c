"""Each hour: an answer is proposed to every open complaint, or it is said why none is."""

from collections.abc import Sequence
from datetime import datetime

from ml.embed import OnnxEmbedder
from pipeline import warehouse
from pipeline.answers.corpus import CHUNK, Proposal, embed_corpus, read, silenced
from pipeline.vectors import connect, default_embedder, read_vectors

OPEN = """
    select c.source, c.service_request_id, c.text_hash, c.description, coalesce(nullif(c.district_name, '미상'), ''),
        coalesce(p.is_emergency, false),
        ops.is_answering(array[c.service_field || ' > ' || c.service_name]
            || array(select p.category where p.category is not null))
    from intermediate.int_complaints_coded as c
    left join ml.predictions as p on c.source = p.source and c.service_request_id = p.service_request_id
    where c.status = 'open' and c.requested_at < %(as_of)s and c.description <> '[보존 기간 지남]' and not exists (
        select 1 from ml.answer_proposals as known
        where
            known.source = c.source and known.service_request_id = c.service_request_id
            and known.corpus_version = %(corpus_version)s
    )
    order by c.requested_at desc, c.source, c.service_request_id
"""
PROPOSE = """
    insert into ml.answer_proposals (
        source, service_request_id, kind, reference, similarity, is_abstained, reason, corpus_version, proposed_at)
    values (%s, %s, %s, %s, %s, %s, %s, %s, now())
    on conflict (source, service_request_id) do update set
        kind = excluded.kind, reference = excluded.reference, similarity = excluded.similarity,
        is_abstained = excluded.is_abstained, reason = excluded.reason, corpus_version = excluded.corpus_version,
        proposed_at = excluded.proposed_at
"""


def propose_pending(as_of: datetime, embedder: OnnxEmbedder | None = None) -> dict[str, object]:
    """Propose an answer, or say why there is none, for each open complaint; again where the corpus has changed.

    Args:
        as_of: aware; whose day decides what has lapsed.
        embedder: default: the installation's.

    Returns:
        Counts: embedded answers, complaints, proposals that are no silence.
    """
    embedder = embedder or default_embedder()
    counts = {"complaints": 0, "proposed": 0}
    with connect() as connection, warehouse.advisory_lock(connection, "propose"):
        embedded = embed_corpus(connection, embedder)
        corpus = read(connection, embedder.model_version, as_of)
        pending = connection.execute(OPEN, {"as_of": as_of, "corpus_version": corpus.version}).fetchall()
        for start in range(0, len(pending), CHUNK):
            rows = pending[start:start + CHUNK]
            vectors, has_vector = read_vectors(connection, [row[2] for row in rows], embedder)
            rows = [row for row, has in zip(rows, has_vector, strict=True) if has]
            found = corpus.propose([row[3] for row in rows], vectors[has_vector], [row[4] for row in rows])
            told = [_row(row, silenced(one, row[3], row[5], row[6]), corpus.version)
                    for row, one in zip(rows, found, strict=True)]
            with connection.transaction(), connection.cursor() as cursor:
                cursor.executemany(PROPOSE, told)
            counts["complaints"] += len(told)
            counts["proposed"] += sum(not row[5] for row in told)
    return {"embedded": embedded, **counts}


def _row(complaint: Sequence[object], proposal: Proposal, corpus_version: str) -> tuple[object, ...]:
    answer = proposal.answer
    return (*complaint[:2], answer.kind if answer else "", answer.reference if answer else "", proposal.similarity,
            bool(proposal.reason), proposal.reason, corpus_version)
