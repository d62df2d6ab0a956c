"""What came in, how it was handled, what people think of it, and what was sent by many or again."""

from dataclasses import replace

from pipeline.report import charts
from pipeline.report.figures import NO_FIELD, Block, Column, Fact, Figures, Parts, Section
from pipeline.report.korean import followed

PERIODS = ("이달", "전월", "전년 같은 달")
CHANGES = ("growth", "points")


def received(figures: Figures) -> Section:
    """접수·처리 현황."""
    f = figures.fact
    blocks = [Block("text", parts=_received_words(figures))]
    svg, alt = charts.daily([charts.Day(row["day"], row["received"], row["state"]) for row in figures.rows("days")],
                            "daily", "날짜별 접수 건수")
    blocks.append(Block("chart", title="날짜별 접수 건수", svg=svg, alt=alt, sources=["days"]))
    blocks.append(_periods(figures, "received", "전월·전년 같은 달과의 비교", [
        Column("자료", "day_count", "day_count"), Column("접수", "received", "number"),
        Column("하루 평균", "per_day", "decimal"), Column("이달의 증감", "growth", "growth"),
        Column("처리", "closed", "number"), Column("미처리", "open", "number"),
        Column("처리율", "closed_rate", "rate")]))
    blocks.append(figures.table("fields", [
        Column("분야", "service_field", "label", 1), Column("접수", "received", "number"),
        Column("구성비", "part", "rate"), Column("처리", "closed", "number"),
        Column("준수율", "on_time_rate", "rate")], "분야별 접수와 처리 (많은 차례)"))
    blocks.append(figures.table("channels", [
        Column("접수 경로", "channel", "label", 1), Column("접수", "received", "number"),
        Column("구성비", "part", "rate")], "접수 경로별 접수 (많은 차례)"))
    if figures.value("day_counts", "day_count"):
        blocks.insert(1, Block("text", parts=[
            "접수가 가장 많은 날은 ", f("가장 많은 날", "day_counts", "most_day", "short_date"), " ",
            f("가장 많은 날의 접수", "day_counts", "most_received", "count"), ", 가장 적은 날은 ",
            f("가장 적은 날", "day_counts", "fewest_day", "short_date"), " ",
            f("가장 적은 날의 접수", "day_counts", "fewest_received", "count"), "입니다."]))
    return Section("접수·처리 현황", blocks)


def _received_words(figures: Figures) -> Parts:
    count = figures.fact("접수", "received", "received", "count")
    closed = figures.fact("처리", "received", "closed", "count")
    return ["이 달에 접수된 민원은 ", count, f"{followed(count.text, '으로')}, 하루 평균 ",
            figures.fact("하루 평균 접수", "received", "per_day", "decimal"), "건입니다. 이 가운데 ", closed,
            f"{followed(closed.text, '이')} 처리되어 처리율은 ",
            figures.fact("처리율", "received", "closed_rate", "rate"), "이며, 아직 처리되지 않은 민원은 ",
            figures.fact("미처리", "received", "open", "count"), "입니다."]


def handling(figures: Figures) -> Section:
    """처리기간 준수율과 단축률."""
    f = figures.fact
    items = [
        ("준수율", f("처리기간 준수율", "handling", "on_time_rate", "rate"),
         ["전년 같은 달 ", f("전년 같은 달 준수율", "handling", "on_time_rate", "rate", 2)]),
        ("단축률", f("처리기간 단축률", "handling", "saved_rate", "rate"),
         ["전년 같은 달 ", f("전년 같은 달 단축률", "handling", "saved_rate", "rate", 2)]),
        ("지연 (기한 후와 초과)", f("지연", "handling", "delay_count", "count"),
         ["전월 ", f("전월 지연", "handling", "delay_count", "count", 1)]),
        ("다시 열린 민원", f("다시 열린 민원", "handling", "reopened", "count"),
         ["전월 ", f("전월 다시 열린 민원", "handling", "reopened", "count", 1)]),
    ]
    return Section("처리기간 준수율과 단축률", [
        Block("figures", items=items), Block("text", parts=_handling_words(figures)),
        _periods(figures, "handling", "준수율과 단축률의 비교", [
            Column("기한 내", "on_time", "number"), Column("기한 후", "late", "number"),
            Column("초과 미처리", "overdue_open", "number"), Column("준수율", "on_time_rate", "rate"),
            Column("이달의 증감", "on_time_change", "points"), Column("단축률", "saved_rate", "rate"),
            Column("이달의 증감", "saved_change", "points"), Column("이송률", "transferred_rate", "rate")]),
        Block("note", parts=["준수율은 기한 내 처리를 기한 내·기한 후 처리와 기한 초과 미처리의 합으로 나눈 값이고, "
                             "단축률은 허용된 시간 가운데 쓰지 않은 시간의 비율입니다. 접수한 날의 달로 셉니다."])])


def _handling_words(figures: Figures) -> Parts:
    if not figures.value("handling", "judged"):
        return ["이 달에는 처리기간을 판정할 수 있는 민원이 없습니다."]
    f = figures.fact
    return ["기한을 판정할 수 있는 ", f("판정", "handling", "judged", "count"), " 가운데 ",
            f("기한 내 처리", "handling", "on_time", "count"), "을 기한 안에 처리해 준수율은 ",
            f("처리기간 준수율", "handling", "on_time_rate", "rate"), "입니다. 평균 처리기간은 ",
            f("평균 처리기간", "handling", "handling_days", "days"), ", 평균 허용기간은 ",
            f("평균 허용기간", "handling", "allowed_days", "days"), "이고, 단축률은 ",
            f("처리기간 단축률", "handling", "saved_rate", "rate"), "입니다."]


def satisfaction(figures: Figures) -> Section:
    """시민 만족도와 직소민원."""
    f = figures.fact
    items = [
        ("만족도 (5점 만점)", f("만족도", "handling", "score", "score", missing=NO_FIELD),
         ["전월 ", f("전월 만족도", "handling", "score", "score", 1), ", 전년 같은 달 ",
          f("전년 같은 달 만족도", "handling", "score", "score", 2)]),
        ("만족도 응답", f("만족도 응답", "handling", "score_count", "count", missing=NO_FIELD),
         ["접수의 ", f("만족도 응답률", "handling", "score_share", "rate", missing=NO_FIELD)]),
        ("직소민원", f("직소민원", "direct", "this_month", "count", missing=NO_FIELD), ["접수 경로가 직소인 민원"]),
    ]
    missing = [f"{name}: 이 보고서가 읽는 자료에 없어 적지 않습니다." for name, fact, _ in items
               if fact.value is None and name != "만족도 응답"]
    notes = (Block("note", parts=[each]) for each in missing)
    return Section("만족도와 직소민원", [Block("figures", items=items), *notes])


def repeated(figures: Figures) -> Section:
    """집단·반복 민원."""
    blocks = [_periods(figures, "received", "집단·반복·중복 민원", [
        Column("집단", "campaign", "number"), Column("집단 비율", "campaign_rate", "rate"),
        Column("반복", "repeated", "number"), Column("반복 비율", "repeated_rate", "rate"),
        Column("중복", "duplicate", "number"), Column("중복 비율", "duplicate_rate", "rate")])]
    if figures.rows("repeated_items"):
        blocks.append(figures.table("repeated_items", [
            Column("분야", "service_field", "label", 1), Column("항목", "service_name", "label", 2),
            Column("집단", "campaign", "number"), Column("반복", "repeated", "number"),
            Column("접수", "received", "number")], "집단·반복이 많은 항목 (여덟까지)"))
    blocks.append(Block("note", parts=[
        "집단은 그날까지 일주일 안에 다섯 명 이상이 같은 글을 낸 것, 반복은 같은 사람이 같은 항목을 한 달 안에 다시 낸 "
        "것, 중복은 같은 글이 일주일 안에 다시 접수된 것입니다. 모두 접수 건수에 들어 있습니다."]))
    return Section("집단·반복 민원", blocks)


def _periods(figures: Figures, key: str, title: str, columns: list[Column]) -> Block:
    """A table of the three periods, a row each; the month itself is compared with nothing."""
    block = figures.table(key, [Column("구분", "", "", 1), *columns], title, [[name] for name in PERIODS])
    own = [replace(cell, text="—") if isinstance(cell, Fact) and cell.style in CHANGES else cell
           for cell in block.rows[0]]
    return replace(block, rows=[own, *block.rows[1:]])
