"""One text after the other through everything that is known: what the service answers."""

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from ml.emergency import Detector
from ml.protocols import Embedder
from pipeline import language, masking
from pipeline.answers.corpus import Corpus, Proposal, silenced
from pipeline.routing import bundles, model
from pipeline.service.clients import Client
from pipeline.service.forms import (
    Analysis,
    Answer,
    Category,
    Department,
    Emergency,
    Issue,
    Masked,
    Outlook,
    Past,
    Question,
    Span,
    Versions,
)
from pipeline.service.known import AwayError, Issues, Known
from pipeline.understanding import Analyst, Understood
from pipeline.vectors import as_kept

AWAY = "자료를 확인할 수 없어 답변을 추천하지 않습니다."
NOTES = {
    "issue": "지금은 이슈를 확인할 수 없습니다.",
    "past": "지금은 지난 민원을 찾을 수 없습니다.",
    "language": "{}로 쓴 글입니다. 한국어 글에서 배운 판단이므로 참고하지 마십시오.",
    "empty": "내용이 없습니다.",
}
UNLIKE = "배운 글 가운데 비슷한 것이 없습니다: 새 부서가 필요할 수 있음"
UNSURE = "부서를 확실히 말할 수 없습니다."
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Seen:
    """What one call is answered by, from its beginning to its end."""

    analyst: Analyst
    corpus: Corpus | None
    issues: Issues | None
    versions: Versions


class Mind:
    """The models and the warehouse."""

    def __init__(self, embedder: Embedder, router: model.RoutingModel | None, detector: Detector,
                 known: Known) -> None:
        """Put them together; without a `router`, which a new installation has none of, `renew` waits for one.

        Raises:
            RuntimeError: the routing model was learned from vectors of another model.
        """
        self._embedder, self._detector, self.known = embedder, detector, known
        self._analyst = Analyst(embedder, router, detector) if router else None
        self._masking, self._tried = masking.version()[:12], ""

    def analyse(self, questions: Sequence[Question], client: Client, address: str) -> list[Analysis]:
        """Everything about each text, each for itself; what the warehouse would know is missing while it is away."""
        seen = self._seen(datetime.now(UTC))
        masked = [masking.mask(question.text) for question in questions]
        texts = [one.text for one in masked]
        vectors = as_kept(self._embedder.encode(texts))
        districts = [question.district for question in questions]
        found = seen.analyst.look(texts, vectors, districts)
        return [self._told(seen, one, hidden, vector, district, client, address)
                for one, hidden, vector, district in zip(found, masked, vectors, districts, strict=True)]

    @property
    def is_ready(self) -> bool:
        """Whether anything has been learned yet."""
        return self._analyst is not None

    def renew(self) -> None:
        """Take over a routing model that has been promoted since; a bad one leaves the last good one where it is.

        Where none stands promoted any more, an erasure has withdrawn what was learned from an erased text: it is let
        go of, and the next one waited for.
        """
        router = self._analyst.router if self._analyst else None
        if router and not router.is_stale():
            return
        promoted = bundles.promoted()
        if not promoted:
            self._analyst = None
        if promoted in ("", self._tried):
            return
        self._tried = promoted
        try:
            self._analyst = Analyst(self._embedder, model.current(), self._detector)
        except (RuntimeError, ValueError, KeyError) as error:
            log.error("%s: %s", f"routing model {router.version} goes on" if router else "no routing model", error)

    def keep_fresh(self, stop: threading.Event, every_s: float) -> None:
        """`renew` until `stop` is set; whatever fails is tried again."""
        while not stop.wait(every_s):
            try:
                self.renew()
            except Exception:
                log.exception("the routing models could not be looked at")

    def _seen(self, now: datetime) -> Seen:
        analyst, corpus, issues = self._analyst, self.known.corpus(now), self.known.issues
        return Seen(analyst, corpus, issues, Versions(
            masking=self._masking, embedding=self._embedder.model_version, routing=analyst.router.version,
            emergency=analyst.detector.version, answers=corpus.version if corpus else None,
            issues=issues.run_id if issues else None))

    def _told(self, seen: Seen, one: Understood, masked: masking.Masked, vector: np.ndarray, district: str,
              client: Client, address: str) -> Analysis:
        route, danger, text = one.route, one.danger, masked.text
        code, notes = language.of(text), []
        if not text.strip():
            notes.append(NOTES["empty"])
        elif code != language.KOREAN:
            notes.append(NOTES["language"].format(language.name_ko(code)))
        is_abstained = route.is_abstained or code != language.KOREAN
        issue = seen.issues.of(vector) if seen.issues else None
        if seen.issues is None:
            notes.append(NOTES["issue"])
        return Analysis(
            masked_text=text, masks=[Masked(start=span.start, end=span.end, type=span.type) for span in masked.spans],
            language=code, category=Category(path=route.category.split(" > "), confidence=route.category_confidence),
            department=Department(
                name=route.department, confidence=route.confidence, is_abstained=is_abstained,
                may_need_new_department=route.is_unlike,
                reason=UNLIKE if route.is_unlike else UNSURE if is_abstained else ""),
            emergency=Emergency(is_emergency=danger.is_emergency, kinds=list(danger.kinds),
                                probability=danger.probability,
                                words=[Span(start=start, end=end) for start, end in danger.spans]),
            outlook=_outlook(route), issue=Issue(issue_id=issue[0], label=issue[1], similarity=issue[2])
            if issue else None,
            past=self._past(client, address, vector, notes), notes=notes,
            answer=self._answer(seen.corpus, text, vector, district, one), versions=seen.versions)

    def _past(self, client: Client, address: str, vector: np.ndarray, notes: list[str]) -> list[Past]:
        if not client.sees_complaints:
            return []
        try:
            rows = self.known.past(client.name, address, vector)
        except AwayError:
            notes.append(NOTES["past"])
            return []
        return [Past(text=row["description"], agency=row["agency_responsible"],
                     **{name: row[name] for name in ("source", "service_request_id", "requested_at", "answer",
                                                     "answered_at", "similarity")}) for row in rows]

    def _answer(self, corpus: Corpus | None, text: str, vector: np.ndarray, district: str, one: Understood) -> Answer:
        try:
            is_answering = self.known.is_answering(one.route.category)
        except AwayError:
            corpus = None
        if corpus is None:
            return _silent(AWAY)
        proposal = silenced(corpus.propose([text], vector[None, :], [district])[0], text, one.danger.is_emergency,
                            is_answering)
        return _answered(proposal) if not proposal.reason else _silent(proposal.reason)


def _outlook(route: model.Route) -> Outlook:
    median, low, high = route.hours or (None, None, None)
    return Outlook(transfer_risk=route.transfer_risk, hours_median=median, hours_low=low, hours_high=high)


def _silent(reason: str) -> Answer:
    return Answer(**dict.fromkeys(("kind", "reference", "text", "agency", "source_name", "published_on", "valid_until",
                                   "similarity")), reason=reason)


def _answered(proposal: Proposal) -> Answer:
    row = proposal.answer
    return Answer(kind=row.kind, reference=row.reference, text=row.answer, agency=row.agency,
                  source_name=row.source_name, published_on=row.published_on, valid_until=row.valid_until,
                  similarity=proposal.similarity, reason="")
