"""What is said of a complaint that reports a danger, in Korean. Its text is masked, and stands in plain text only."""

from urllib.parse import quote

from ml.emergency import Danger
from pipeline.health.conditions import clock
from pipeline.report.korean import LABEL_CHARS, clean
from pipeline.urgent.arrivals import Arrival

TEXT_CHARS = 1_000
UNKNOWN = "미상"


def body_of(arrival: Arrival, danger: Danger, city: str, board_url: str) -> dict[str, object]:
    """The message: `text` for people, in the field that chat services show; the other fields are for programs."""
    kinds = "·".join(danger.kinds)
    place = clean(arrival.place, LABEL_CHARS) or UNKNOWN
    number = clean(arrival.service_request_id, LABEL_CHARS)
    link = f"{board_url}/eungdap/answers/{quote(arrival.source, safe='')}/{quote(arrival.service_request_id, safe='')}"
    words = [clean(arrival.text[start:end], LABEL_CHARS) for start, end in danger.spans]
    title = f"[{city} 응답] 긴급: {kinds}, {place}"
    lines = [title, f"접수 {clock(arrival.requested_at)}, 민원 번호 {number}, {clean(arrival.label, LABEL_CHARS)}",
             f"곳: {place}", f"까닭이 된 말: {', '.join(words)}", "내용(가림 처리됨):", clean(arrival.text, TEXT_CHARS),
             f"민원 보기(매시간 공개 뒤): {link}",
             "글만 보고 자동으로 판단했습니다. 사람이 확인하고, 급하면 119나 112에 알리세요."]
    return {"text": "\n".join(lines), "title": title, "kinds": list(danger.kinds), "place": place,
            "source": arrival.source, "service_request_id": arrival.service_request_id,
            "requested_at": arrival.requested_at.isoformat(), "probability": round(danger.probability, 3),
            "words": words, "link": link}


def key_of(source: str, service_request_id: str, channel: str) -> str:
    """The same for every attempt, so that a receiver can tell."""
    return f"urgent-{quote(source, safe='')}-{quote(service_request_id, safe='')}-{quote(channel, safe='')}"

