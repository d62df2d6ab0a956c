"""A service without a warehouse and without weights: what it is made of, as small as it can be."""

from dataclasses import dataclass, field
from datetime import date

from answered import ENTRIES
from stubs import HashingEmbedder

from ml.answer.answerer import Vectors
from ml.emergency import Danger
from pipeline.answers.corpus import Corpus, Released
from pipeline.routing import bundles
from pipeline.routing.model import Route
from pipeline.service.clients import Client, hashed
from pipeline.service.known import AwayError
from pipeline.service.mind import Mind

TOKEN, READER = "token-of-the-counter", "token-of-the-archive"
CLIENTS = {hashed(TOKEN): Client("counter", 6000, False), hashed(READER): Client("archive", 6000, True)}
AS_OF = date(2026, 11, 30)
ROUTE = Route("마포구 주차관리과", 0.93, False, False, "교통 > 주차", 0.8, 0.1, (30.0, 5.0, 90.0))


def corpus(**of_first):
    """Official answers, of which questions that mean the same are known."""
    rows = [Released("official", f"q{at}", entry.question, entry.answer, "서울시", "", "서울시 자주 묻는 질문",
                     date(2026, 1, 1), None, "", "") for at, entry in enumerate(ENTRIES)]
    rows[0] = Released(**{**rows[0].__dict__, **of_first})
    embed = HashingEmbedder().encode
    questions = embed([row.question for row in rows])
    return Corpus(rows, Vectors(questions, embed([row.entry.whole for row in rows]), questions), AS_OF)


@dataclass
class Router:
    """Everything belongs to one department."""

    route_all: Route = ROUTE
    dimensions: int = 64
    embedding_version: str = HashingEmbedder.model_version
    version: str = "2026-11-30-first"

    def is_stale(self):
        return bundles.promoted() != self.version

    def route(self, texts, vectors, districts):
        assert vectors.shape == (len(texts), self.dimensions) and len(districts) == len(texts)
        return [self.route_all] * len(texts)


class Detector:
    """Fire is what says so."""

    version = "words-1"

    def look(self, texts):
        return [Danger("불이야" in text, ("화재",) if "불이야" in text else (), 0.9 if "불이야" in text else 0.01,
                       ((text.index("불이야"), text.index("불이야") + 3),) if "불이야" in text else ())
                for text in texts]


class Issues:
    """One standing issue."""

    run_id = 7

    def of(self, vector):
        return ("i1", "가로등 고장", 0.91)


@dataclass
class Known:
    """A warehouse in memory, which may be away."""

    clients: dict = field(default_factory=lambda: dict(CLIENTS))
    answers: Corpus | None = None
    issues: object | None = field(default_factory=lambda: Issues())
    is_away: bool = False
    is_on: bool = True
    calls: list = field(default_factory=list)
    shown: list = field(default_factory=list)

    def refresh(self, now):
        self.refreshed_at = now

    def keep_fresh(self, stop, every_s):
        """Nothing changes."""

    def close(self):
        """Nothing is open."""

    def corpus(self, now):
        return None if self.is_away else self.answers

    def past(self, client, address, vector):
        if self.is_away:
            raise AwayError("away")
        self.shown.append((client, address))
        return [{"source": "seoul", "service_request_id": "1", "requested_at": "2026-11-01T00:00:00Z",
                 "description": "가로등이 꺼졌어요", "agency_responsible": "마포구 도로과", "answer": "고쳤습니다",
                 "answered_at": "2026-11-02T00:00:00Z", "similarity": 0.95}]

    def is_answering(self, category):
        if self.is_away:
            raise AwayError("away")
        return self.is_on

    def note(self, call):
        self.calls.append(call)


def mind(known=None, router=None, embedder=None):
    """One that knows a corpus and all models."""
    return Mind(embedder or HashingEmbedder(), router or Router(), Detector(), known or Known(answers=corpus()))
