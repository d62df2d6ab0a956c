"""What masking returns: typed spans, and the text with a readable placeholder in each one's place."""

from dataclasses import dataclass
from typing import NamedTuple

PLACEHOLDERS: dict[str, str] = {
    "RRN": "[주민등록번호]",
    "FRN": "[외국인등록번호]",
    "PASSPORT": "[여권번호]",
    "DRIVER_LICENSE": "[운전면허번호]",
    "MEDICAL_INSURANCE": "[건강보험번호]",
    "DT_BIRTH": "[생년월일]",
    "CARD": "[카드번호]",
    "ACCOUNT": "[계좌번호]",
    "PHONE": "[전화번호]",
    "EMAIL": "[이메일]",
    "VEHICLE": "[차량번호]",
    "ADDRESS_DETAIL": "[상세주소]",
    "PERSON": "[이름]",
}


class Span(NamedTuple):
    """Personal data at `[start, end)` of the input text, in Unicode code points; `type` is a key of PLACEHOLDERS."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its personal data, and where in the input that data stood (spans in order, disjoint)."""

    text: str
    spans: list[Span]


def render(text: str, spans: list[Span]) -> str:
    """Put each span's placeholder in its place; `spans` are sorted and disjoint."""
    parts: list[str] = []
    position = 0
    for span in spans:
        parts += (text[position : span.start], PLACEHOLDERS[span.type])
        position = span.end
    parts.append(text[position:])
    return "".join(parts)
