"""Answers that may be proposed: what was released here and what was officially published (`ops.answer_corpus`).

A proposal is a text of that corpus as it stands, or silence with its reason. How like a question is, is likeness and no
confidence.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime

import numpy as np
import psycopg
from pgvector import HalfVector
from psycopg.rows import class_row

from ml import geography
from ml.answer.answerer import Answerer, Vectors
from ml.answer.guards import ELSEWHERE, Places, Silence
from ml.answer.match import Entry, sampled
from ml.embed import OnnxEmbedder
from pipeline import language
from pipeline.calendar_days import SEOUL
from pipeline.vectors import as_kept

RISK = 0.02  # of questions without an answer so many may be answered all the same
CHUNK = 500  # answers that are embedded, and kept, at once

SAID = {
    Silence.NONE_MAY: "이 지역에서 지금 유효한 답변 자료가 없습니다.",
    Silence.UNLIKE: "충분히 비슷한 질문에 대한 답변이 없습니다.",
    Silence.GUARDED: "비슷한 답변이 효력을 잃었거나 다른 지역의 것입니다.",
    Silence.DISPUTED: "비슷한 질문에 대한 답변이 서로 다릅니다.",
}
FOREIGN = "한국어로 쓴 글이 아니어서({}) 답변을 추천하지 않습니다."
EMERGENCY = "위급할 수 있는 민원에는 답변을 추천하지 않습니다."
SWITCHED_OFF = "이 분야는 답변 추천이 꺼져 있습니다."

TO_EMBED = "select * from ops.corpus() order by kind, reference"
TO_GIVE = "select * from ops.corpus_to_give() order by kind, reference"
VECTORS = "select kind, reference, question, whole, asked from ml.answer_vectors where model_version = %s"
KEPT = "select kind, reference, content_hash from ml.answer_vectors where model_version = %s"
KEEP = """
    insert into ml.answer_vectors (
        kind, reference, content_hash, model_version, source, service_request_id, question, whole, asked)
    values (%s, %s, %s, %s, %s, %s, %s, %s, %s)
    on conflict (kind, reference) do update set
        content_hash = excluded.content_hash, model_version = excluded.model_version, question = excluded.question,
        whole = excluded.whole, asked = excluded.asked
"""
DROP = """
    delete from ml.answer_vectors as v
    where not exists (select 1 from ops.corpus() as c where c.kind = v.kind and c.reference = v.reference)
"""


@dataclass(frozen=True)
class Released:
    """One answer that may be given again.

    `source` and `service_request_id` name the complaint that it was released to, where that is asked for; "" else.
    """

    kind: str
    reference: str
    question: str
    answer: str
    agency: str
    district: str
    source_name: str
    published_on: date
    valid_until: date | None
    source: str = ""
    service_request_id: str = ""

    @property
    def entry(self) -> Entry:
        """As it is compared."""
        return Entry(self.question, self.answer)

    @property
    def content_hash(self) -> str:
        """Of what its vectors are made of."""
        return hashlib.sha256(f"{self.question}\n{self.answer}".encode()).hexdigest()


@dataclass(frozen=True)
class Proposal:
    """The answer that is likest (None: none may be), its likeness, and why it is not given ("": it is)."""

    answer: Released | None
    similarity: float
    reason: str


class Corpus:
    """The answers of one day, learned."""

    def __init__(self, rows: Sequence[Released], vectors: Vectors, as_of: date) -> None:
        """Learn from the rows, whose vectors stand row by row in `vectors`; `as_of` is a day in Seoul."""
        self.rows, self.day, self.version = rows, as_of, version_of(rows, as_of)
        self._answerer = Answerer(
            [row.entry for row in rows],
            np.array([row.valid_until is None or row.valid_until >= as_of for row in rows], dtype=bool),
            Places(geography.seoul(), ELSEWHERE), RISK, vectors,
            [frozenset({row.district} - {""}) for row in rows])

    def propose(self, texts: Sequence[str], vectors: np.ndarray, districts: Sequence[str]) -> list[Proposal]:
        """What is proposed to each text, each for itself; the arguments are those of `Analyst.look`."""
        given = self._answerer.answer(texts, vectors, [frozenset({gu} - {""}) for gu in districts])
        return [Proposal(self.rows[one.entry] if one.entry >= 0 else None, one.score,
                         SAID[one.silence] if one.silence else "") for one in given]


def version_of(rows: Sequence[Released], as_of: date) -> str:
    """The day, and a fingerprint of all that may be given on it."""
    told = "\n".join(repr(astuple(replace(row, source="", service_request_id=""))) for row in rows)
    return f"{as_of}-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def read(connection: psycopg.Connection, model_version: str, day: date, *, query: str = TO_EMBED,
         known: str = "") -> tuple[list[Released], Vectors, date] | None:
    """What a `Corpus` of a day is learned from, all of one moment; None where its version is `known`.

    What has no vectors yet takes no part. Learning takes a while: let go of the connection first.
    """
    with connection.transaction(), connection.cursor(row_factory=class_row(Released)) as cursor:
        connection.execute("set transaction isolation level repeatable read")
        kept = set(connection.execute(KEPT, (model_version,)))
        rows = [row for row in cursor.execute(query).fetchall() if (row.kind, row.reference, row.content_hash) in kept]
        if known == version_of(rows, day):
            return None
        found = {row[:2]: row[2:] for row in connection.execute(VECTORS, (model_version,))} if rows else {}
    questions, wholes, asked = (_matrix([found[row.kind, row.reference][place] for row in rows]) for place in range(3))
    return rows, Vectors(questions, wholes, asked[sampled(len(rows))]), day


def seoul_day(at: datetime) -> date:
    """Its day in Seoul, on which validity hangs."""
    return at.astimezone(SEOUL).date()


def embed_corpus(connection: psycopg.Connection, embedder: OnnxEmbedder) -> int:
    """Give vectors to the answers that are new or have changed, and drop those of answers that are gone."""
    kept = set(connection.execute(KEPT, (embedder.model_version,)))
    with connection.cursor(row_factory=class_row(Released)) as cursor:
        new = [row for row in cursor.execute(TO_EMBED).fetchall()
               if (row.kind, row.reference, row.content_hash) not in kept]
    keep = embedder.as_role("passage")
    for start in range(0, len(new), CHUNK):
        rows = new[start:start + CHUNK]
        questions = [row.question for row in rows]
        made = zip(keep.encode(questions), keep.encode([row.entry.whole for row in rows]), embedder.encode(questions),
                   strict=True)
        with connection.transaction(), connection.cursor() as cursor:
            cursor.executemany(KEEP, [
                (row.kind, row.reference, row.content_hash, embedder.model_version, row.source, row.service_request_id,
                 *map(HalfVector, vectors)) for row, vectors in zip(rows, made, strict=True)])
    connection.execute(DROP)
    return len(new)


def silenced(proposal: Proposal, text: str, is_emergency: bool, is_answering: bool) -> Proposal:
    """The proposal, or silence: in an emergency, where answers are switched off, to a text in another language."""
    if is_emergency:
        reason = EMERGENCY
    elif not is_answering:
        reason = SWITCHED_OFF
    elif (code := language.of(text)) != language.KOREAN:
        reason = FOREIGN.format(language.name_ko(code))
    else:
        reason = proposal.reason
    return Proposal(proposal.answer, proposal.similarity, reason)


def _matrix(vectors: Sequence[HalfVector]) -> np.ndarray:
    return as_kept(np.stack([one.to_numpy() for one in vectors])) if vectors else np.zeros((0, 1), np.float32)
