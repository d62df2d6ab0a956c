"""What is asked and what is answered, as OpenAPI shows it. Likenesses are cosines and no confidences."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ml import geography

LONGEST = 50_000
MOST = 100
PIECE = 2000  # characters that count as one text
DISTRICTS = frozenset(geography.seoul().districts) | {""}
EXAMPLE = {"text": "집 앞 가로등이 며칠째 꺼져 있어 밤길이 어둡습니다.", "district": "마포구"}
Share = Annotated[float, Field(ge=0, le=1)]
Likeness = Annotated[float, Field(ge=-1.001, le=1.001)]


class Question(BaseModel):
    """One text, and the gu that it is about where that is known."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [EXAMPLE]})

    text: str = Field(max_length=LONGEST)
    district: str = Field("", max_length=40, description="one of the city's gu, or empty")

    @field_validator("district")
    @classmethod
    def _of_the_city(cls, value: str) -> str:
        if value not in DISTRICTS:
            raise ValueError("no gu of the city")
        return value

    @property
    def weight(self) -> int:
        """As how many texts it counts: a long one takes longer."""
        return 1 + len(self.text) // PIECE


class Questions(BaseModel):
    """Up to a hundred texts."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"items": [EXAMPLE]}]})

    items: list[Question] = Field(min_length=1, max_length=MOST)


class Span(BaseModel):
    """Where something stands: [start, end) in characters (Unicode code points)."""

    start: int
    end: int


class Masked(Span):
    """A part of the text that was sent which is personal, and of what kind."""

    type: str


class Category(BaseModel):
    """field > name, the likeliest one."""

    path: list[str]
    confidence: Share


class Department(BaseModel):
    """The likeliest department; where it is abstained, `reason` says why, and the guess is not to be acted on."""

    name: str
    confidence: Share
    is_abstained: bool
    may_need_new_department: bool
    reason: str


class Emergency(BaseModel):
    """Whether somebody may be in danger, by which words of the masked text."""

    is_emergency: bool
    kinds: list[str]
    probability: Share
    words: list[Span]


class Outlook(BaseModel):
    """What may become of it: handed on at least once; hours until an answer, median and 80 % interval."""

    transfer_risk: Share | None
    hours_median: float | None
    hours_low: float | None
    hours_high: float | None


class Issue(BaseModel):
    """The standing issue that the text belongs to."""

    issue_id: str
    label: str
    similarity: Likeness


class Past(BaseModel):
    """An answered complaint, masked."""

    source: str
    service_request_id: str
    requested_at: datetime
    text: str
    agency: str
    answer: str
    answered_at: datetime | None
    similarity: Likeness


class Answer(BaseModel):
    """A text that was released or officially published, word for word, or why none is proposed."""

    kind: Literal["released", "official"] | None
    reference: str | None
    text: str | None
    agency: str | None
    source_name: str | None
    published_on: date | None
    valid_until: date | None
    similarity: Likeness | None
    reason: str


class Versions(BaseModel):
    """What made the answer; `answers` and `issues` are null while the warehouse does not answer."""

    masking: str
    embedding: str
    routing: str
    emergency: str
    answers: str | None
    issues: int | None


class Analysis(BaseModel):
    """Everything about one text."""

    masked_text: str
    masks: list[Masked]
    language: str
    category: Category
    department: Department
    emergency: Emergency
    outlook: Outlook
    issue: Issue | None
    past: list[Past]
    answer: Answer
    notes: list[str]
    versions: Versions


class Analyses(BaseModel):
    """One for each text, in their order."""

    items: list[Analysis]


class Refusal(BaseModel):
    """Why a call is not answered, in one line."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"detail": "text: Field required"}]})

    detail: str
