"""The kinds of trouble, each with its name, its first action and its section of docs/runbook.md."""

from dataclasses import dataclass

FRESHNESS, BACKLOG, GATES, ALERTS, WORK = "freshness", "backlog", "gates", "alerts", "work"
STATUS = "make status"
RECHECK = ".venv/bin/python -m expectations.gate --recheck BATCH_ID"
LOGS = "ls -t var/logs/airflow/dag_id=*/run_id=*/task_id=*/*.log | head -3"


@dataclass(frozen=True)
class Kind:
    """What an official or an operator is told: `title_ko`, `action_ko`, and `command`, the first one to type."""

    signal: str
    title_ko: str
    action_ko: str
    command: str


KINDS = {
    "warehouse_down": Kind(
        FRESHNESS, "데이터베이스가 응답하지 않음",
        "서비스 상태를 보고 postgres 로그의 마지막 줄을 확인하세요", STATUS),
    "scheduler_silent": Kind(
        FRESHNESS, "작업이 전혀 실행되지 않음",
        "Airflow 스케줄러가 살아 있는지 확인하세요", STATUS),
    "source_silent": Kind(
        FRESHNESS, "새 자료가 상황판에 오르지 않음",
        "함께 열린 다른 경보가 있으면 그것부터, 없으면 출처가 응답하는지 확인하세요", STATUS),
    "batches_unjudged": Kind(
        BACKLOG, "접수 묶음이 검사되지 않고 쌓임",
        "Airflow에서 check_batch가 실행되는지 보고, 아니면 직접 검사하세요", RECHECK),
    "batch_held": Kind(
        GATES, "접수 묶음이 1단계 검사에서 보류됨",
        "보류 사유를 읽고, 원인을 고친 뒤 다시 검사하세요", RECHECK),
    "publication_held": Kind(
        GATES, "상황판 공개가 보류됨",
        "상황판의 게이트 표에서 어긴 규칙을 확인하세요", STATUS),
    "alerts_undelivered": Kind(
        ALERTS, "구독한 경보를 끝내 전하지 못함",
        "작업 tell의 기록에서 까닭을 읽고, 메일 서버나 웹훅의 설정과 상태를 확인하세요", LOGS),
    "urgent_silent": Kind(
        FRESHNESS, "긴급 민원을 살피지 못함",
        "서비스 urgent가 떠 있는지 보고, 떠 있으면 그 출처가 응답하는지 확인하세요", STATUS),
    "urgent_unsent": Kind(
        ALERTS, "긴급 민원을 전하지 못함",
        "서비스 urgent의 기록에서 까닭을 읽고, 메일 서버나 웹훅을 확인하세요. 그동안은 민원을 직접 살피세요", STATUS),
    "task_failed": Kind(
        WORK, "작업이 끝내 실패함",
        "작업 기록의 마지막 줄을 읽고, 원인을 고친 뒤 Airflow에서 작업을 다시 실행하세요", LOGS),
    "run_timed_out": Kind(
        WORK, "실행이 제한 시간을 넘김",
        "어느 작업이 오래 걸렸는지 확인하세요", LOGS),
}
