"""The whole report as data: the same for the page, for paper and for the screen of a meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pipeline.report import causes, opening, sections
from pipeline.report.figures import Block, Figures, Section, facts_in
from pipeline.report.korean import moment
from pipeline.report.month import Month
from pipeline.report.queries import NAMES, Answer


@dataclass(frozen=True)
class Evidence:
    """One entry of the appendix: where the figures that are named come from."""

    number: int
    key: str
    name: str
    figures: list[str]
    statement: str
    parameters: dict[str, str]
    asked: str
    row_count: int


@dataclass(frozen=True)
class Report:
    """Title and parts; `numbers` gives each answer its number in the appendix."""

    city: str
    month: str
    made: str
    notice: list[Block]
    sections: list[Section]
    appendix: list[Evidence]
    numbers: Mapping[str, int]


def compose(answers: Mapping[str, Answer], month: Month, made_at: datetime, city: str) -> Report:
    """The report of `month` from what the board answered."""
    figures = Figures(answers)
    notice = opening.notice(figures, is_over=Month.of(made_at) > month)
    parts = [opening.summary(figures), sections.received(figures), sections.handling(figures),
             sections.satisfaction(figures), sections.repeated(figures), causes.issues(figures, month),
             causes.departments(figures), causes.risen(figures, month)]
    blocks = [*notice, *(block for section in parts for block in section.blocks)]
    numbers = {key: number for number, key in enumerate(NAMES, start=1)}
    appendix = [_evidence(answers[key], numbers[key], blocks) for key in NAMES]
    name = f"{month.first.year}년 {month.first.month}월"
    return Report(city, name, moment(made_at), notice, parts, appendix, numbers)


def _evidence(answer: Answer, number: int, blocks: list[Block]) -> Evidence:
    named = list(dict.fromkeys(fact.name for block in blocks for fact in facts_in(block) if fact.key == answer.key))
    charts = [f"그림: {block.title}" for block in blocks if block.kind == "chart" and answer.key in block.sources]
    parameters = {key: value.isoformat() for key, value in sorted(answer.parameters.items())}
    return Evidence(number, answer.key, NAMES[answer.key], [*named, *charts], answer.statement, parameters,
                    moment(answer.asked_at), len(answer.rows))
