"""The second half of the report: what is emerging, who is late, and what rose and why."""

from pipeline.calendar_days import SEOUL
from pipeline.report import charts
from pipeline.report.figures import Block, Column, Figures, Parts, Section
from pipeline.report.korean import FORMATS, followed
from pipeline.report.month import Month

NO_ALERT = "없음"


def issues(figures: Figures, month: Month) -> Section:
    """이슈민원: emerging issues and alerts."""
    f = figures.fact
    alerts = f("조기 경보", "issue_counts", "alert_count", "count")
    blocks = [Block("text", parts=[
        "이 달에 새로 나타난 이슈는 ", f("새 이슈", "issue_counts", "new_issue_count", "count"),
        ", 처음 알린 조기 경보는 ", alerts,
        f"{followed(alerts.text, '으로')}, 그 가운데 작은 목소리(새로 나타난 적은 수의 민원)는 ",
        f("작은 목소리", "issue_counts", "small_voice_count", "count"), "입니다."])]
    if _has_left(figures, month):
        blocks.append(Block("note", parts=[
            "상황판은 끝난 이슈와 경보를 한 달 동안만 보입니다. ",
            f("이슈 목록의 시작", "issue_counts", "shown_since_at", "short_moment"),
            " 전에 끝난 것은 이 목록과 건수에 없습니다."]))
    if figures.rows("issues"):
        blocks.append(figures.table("issues", [
            Column("이슈", "label", "label", 4), Column("주요 자치구", "main_district_name", "label", 2),
            Column("분야", "main_service_field", "label", 2), Column("처음 나타남", "first_seen_at", "short_moment", 3),
            Column("상태", "status", "status", 2), Column("이달 접수", "month_count", "number"),
            Column("경보", "alert_count", "number")], "이달의 이슈 (경보와 접수가 많은 차례로 열까지)"))
    if figures.rows("alerts"):
        blocks += [Block("note", parts=[
            "경보는 살펴볼 것을 알리며, 틀릴 수 있습니다. "
            "우연이라면: 우연만으로도 이만큼 드문 일이 얼마 만에 한 번 생기는가."]),
            figures.table("alerts", [
            Column("경보", "label", "label", 3), Column("처음 알림", "first_alerted_at", "short_moment", 3),
            Column("까닭", "reason", "text", 6), Column("달리 볼 점", "caution", "text", 4),
            Column("우연이라면", "recurrence_interval_days", "once_in", 3), Column("접수", "observed_count", "number")],
            "이달의 조기 경보 (한 건 한 건이 뜻밖인 차례로 열까지)")]
    return Section("이슈민원", blocks)


def _has_left(figures: Figures, month: Month) -> bool:
    since = figures.value("issue_counts", "shown_since_at")
    return since is not None and since.astimezone(SEOUL).date() > month.first


def departments(figures: Figures) -> Section:
    """부서별 지연."""
    rows = figures.rows("departments")
    f = figures.fact
    blocks = [Block("text", parts=_open_words(figures), sources=["open_now"])]
    judged = [row for row in rows if row["judged"]]
    if judged:
        ordered = sorted(judged, key=lambda row: (row["on_time_rate"], row["agency_responsible"]))
        title = "지연이 많은 부서의 처리기간 준수율"
        svg, alt = charts.rates([(FORMATS["label"](row["agency_responsible"]), float(row["on_time_rate"]),
                                  f"{FORMATS['rate'](row['on_time_rate'])} ({row['judged']:,}건 중)")
                                 for row in ordered], "departments", title)
        blocks.append(Block("chart", title=title, svg=svg, alt=alt, sources=["departments"]))
    if rows:
        blocks += [Block("note", parts=[
            "전체 부서 ", f("부서의 수", "departments", "department_count", "large"),
            "곳 가운데 지연 합계가 많은 차례로 보입니다. 수치는 이 달에 접수된 민원의 것입니다."]),
            figures.table("departments", [
            Column("부서", "agency_responsible", "label", 1), Column("접수", "received", "number"),
            Column("처리", "closed", "number"), Column("기한 후 처리", "late", "number"),
            Column("초과 미처리", "overdue_open", "number"), Column("지연 합계", "delay_count", "number"),
            Column("준수율", "on_time_rate", "rate"), Column("단축률", "saved_rate", "rate")],
            "지연이 많은 부서 (열까지)")]
    return Section("부서별 지연", blocks)


def _open_words(figures: Figures) -> Parts:
    if figures.value("open_now", "open") is None:
        return ["공개된 자료에 처리 중인 민원이 없습니다."]
    f = figures.fact
    return ["자료의 기준 시각(", f("미처리의 기준 시각", "open_now", "as_of_at", "moment"),
            ") 현재, 접수한 달과 관계없이 처리 중인 민원은 ", f("처리 중", "open_now", "open", "count"),
            "이고 그 가운데 기한을 넘긴 민원은 ", f("기한 초과", "open_now", "overdue", "count"), "입니다."]


def risen(figures: Figures, month: Month) -> Section:
    """증가 사유."""
    is_monthly = figures.answers["risen_items"].parameters["rise_first"] == month.first
    base, here = ("전월", "이달") if is_monthly else ("전반", "후반")
    how = ("전월과 이달의 하루 평균을 견주었습니다." if is_monthly else
           "전월 자료가 일주일에 못 미쳐, 이 달의 전반(보름까지)과 후반의 하루 평균을 견주었습니다.")
    rows = figures.rows("risen_items")
    if not rows:
        return Section("증가 사유", [Block("text", parts=[
            how + " 늘어난 항목이 없거나, 견줄 자료가 없습니다."], sources=["risen_items"])])
    svg, alt = charts.pairs([(FORMATS["label"](row["service_name"]), float(row["base_per_day"]), float(row["per_day"]))
                             for row in rows], "risen", "가장 많이 늘어난 항목", base, here)
    why = [Column(f"{base} 하루", "base_per_day", "decimal"), Column(f"{here} 하루", "per_day", "decimal"),
           Column("증가", "rise", "difference"), Column("증가율", "growth", "growth", missing="새로 나타남"),
           Column("관련 경보", "alert_label", "label", 3, NO_ALERT),
           Column("경보가 말하는 까닭", "alert_reason", "text", 6, NO_ALERT)]
    told = ("관련 경보는 민원의 절반 이상이 그 항목이나 자치구의 것인 이달의 경보이며, 그런 경보가 없으면 '없음'으로 "
            "적습니다. 경보가 없는 증가의 사유는 자료가 말하지 않습니다.")
    blocks = [
        Block("text", parts=[how], sources=["risen_items"]),
        Block("chart", title="가장 많이 늘어난 항목", svg=svg, alt=alt, sources=["risen_items"]),
        Block("note", parts=[told]),
        figures.table("risen_items", [Column("항목", "service_name", "label", 3), *why], "늘어난 항목 (여섯까지)")]
    if figures.rows("risen_places"):
        blocks.append(figures.table("risen_places", [
            Column("자치구", "district_name", "label", 2), Column("주된 항목", "main_item", "label", 3), *why],
            "늘어난 자치구 (다섯까지)"))
    return Section("증가 사유", blocks)
