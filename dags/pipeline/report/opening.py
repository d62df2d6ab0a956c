"""How the report begins: whose data these are, which days are not there, and the month on one screen."""

from collections.abc import Iterator
from itertools import groupby

from pipeline.report.figures import NO_FIELD, Block, Column, Fact, Figures, Parts, Section
from pipeline.report.korean import followed

MARKS = {"held": "공개 보류", "missing": "자료 없음"}


def notice(figures: Figures, *, is_over: bool) -> list[Block]:
    """What stands at the top: whose data these are, until when they are published, and which days are not there."""
    sources = figures.rows("sources")
    blocks = [Block("warning", parts=_synthetic(figures), sources=["sources"])] if sources else []
    blocks.append(figures.table("sources", [
        Column("출처", "label_ko", "label", 2), Column("수집한 자료의 끝", "last_window_end_at", "moment", 2),
        Column("마지막 공개", "last_published_at", "moment", 2)], "자료의 기준"))
    blocks.append(Block("text", parts=[
        "이 달 ", figures.fact("달의 일수", "day_counts", "month_days", "day_count"), " 가운데 ",
        figures.fact("공개된 날", "day_counts", "day_count", "day_count"),
        "의 자료가 공개되어 있고, 공개가 보류된 날은 ",
        figures.fact("보류된 날", "day_counts", "held_count", "day_count"), "입니다. ",
        "" if is_over else "아직 끝나지 않은 달이므로 지금까지의 수치입니다. ",
        "모든 수치는 공개 전 검사(2단계)를 통과해 상황판에 공개된 자료에서만 나옵니다. "
        "보류된 날의 수치는 마지막으로 통과한 것입니다."]))
    return blocks + [Block("note", parts=parts, sources=["days"]) for parts in _gaps(figures)]


def _synthetic(figures: Figures) -> Parts:
    rows = figures.rows("sources")
    made_up = [index for index, row in enumerate(rows) if row["is_synthetic"]]
    if len(made_up) == len(rows):
        return ["이 보고서의 민원은 모두 합성 자료입니다. 실제 시민의 민원이 아닙니다."]
    if not made_up:
        return ["이 보고서의 민원은 실제 자료이며, 개인정보는 저장하기 전에 가렸습니다."]
    names = [figures.fact("합성 출처", "sources", "label_ko", "label", index) for index in made_up]
    return ["이 보고서에는 합성 자료가 섞여 있습니다: ", *_joined(names)]


def _joined(facts: list[Fact]) -> Iterator[str | Fact]:
    for number, fact in enumerate(facts):
        yield from ([", "] if number else []) + [fact]


def _gaps(figures: Figures) -> Iterator[Parts]:
    """Stretches of days that are held or missing, each with its reason."""
    days = [(index, row["state"], row["last_reason"]) for index, row in enumerate(figures.rows("days"))]
    for (state, reason), run in groupby(days, lambda each: each[1:] if each[1] == "held" else (each[1], "")):
        if state in MARKS:
            stretch = [index for index, *_ in run]
            ends = [figures.fact(MARKS[state], "days", "day", "short_date", index)
                    for index in dict.fromkeys((stretch[0], stretch[-1]))]
            parts: list[str | Fact] = [f"{MARKS[state]}: ", ends[0], *(["부터 ", ends[1], "까지"] if ends[1:] else [])]
            if reason:
                parts += [" — ", figures.fact("보류 사유", "days", "last_reason", "text", stretch[0])]
            yield parts


def summary(figures: Figures) -> Section:
    """The month on one screen."""
    f = figures.fact
    items = [
        ("접수", f("접수", "received", "received", "count"),
         ["하루 평균 ", f("하루 평균 접수", "received", "per_day", "decimal"), "건"]),
        ("전월 대비", f("전월 대비 하루 평균", "received", "growth", "growth", 1), ["하루 평균으로 견줌"]),
        ("전년 같은 달 대비", f("전년 같은 달 대비 하루 평균", "received", "growth", "growth", 2),
         ["하루 평균으로 견줌"]),
        ("처리율", f("처리율", "received", "closed_rate", "rate"), ["처리 ", f("처리", "received", "closed", "count")]),
        ("처리기간 준수율", f("처리기간 준수율", "handling", "on_time_rate", "rate"),
         ["전월 대비 ", f("준수율의 전월 대비", "handling", "on_time_change", "points", 1)]),
        ("처리기간 단축률", f("처리기간 단축률", "handling", "saved_rate", "rate"),
         ["전월 대비 ", f("단축률의 전월 대비", "handling", "saved_change", "points", 1)]),
        ("만족도", f("만족도", "handling", "score", "score", missing=NO_FIELD), ["5점 만점"]),
        ("조기 경보", f("조기 경보", "issue_counts", "alert_count", "count"),
         ["새 이슈 ", f("새 이슈", "issue_counts", "new_issue_count", "count")]),
    ]
    firsts = (Block("text", parts=parts) for parts in _firsts(figures))
    return Section("한눈에 보기", [Block("figures", items=items), *firsts])


def _firsts(figures: Figures) -> Iterator[Parts]:
    """The first of each list, a sentence each; none where there is no such list."""
    f = figures.fact
    if figures.rows("risen_items"):
        item = f("가장 많이 늘어난 항목", "risen_items", "service_name", "label")
        yield ["가장 많이 늘어난 항목은 ", item, f"{followed(item.text, '으로')}, 하루 평균 ",
               f("그 항목의 이전 하루 평균", "risen_items", "base_per_day", "decimal"), "건에서 ",
               f("그 항목의 하루 평균", "risen_items", "per_day", "decimal"), "건이 되었습니다."]
    if figures.rows("departments") and figures.value("departments", "delay_count"):
        yield ["지연이 가장 많은 부서는 ", f("지연이 가장 많은 부서", "departments", "agency_responsible", "label"),
               "(", f("그 부서의 지연", "departments", "delay_count", "count"), ", 준수율 ",
               f("그 부서의 준수율", "departments", "on_time_rate", "rate"), ")입니다."]
    if figures.rows("alerts"):
        yield ["가장 뜻밖인 조기 경보는 '", f("가장 뜻밖인 경보", "alerts", "label", "label"), "'(",
               f("그 경보의 접수", "alerts", "observed_count", "count"), ", 처음 알림 ",
               f("그 경보의 때", "alerts", "first_alerted_at", "short_moment"), ")입니다."]
