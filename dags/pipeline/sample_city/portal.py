"""A small portal that speaks the city's open data API over the sample city.

``GET /{KEY}/{TYPE}/S_EUNGDAPSO_CASE_INFO/{START}/{END}``; any further path arguments are ignored. Errors come with
HTTP status 200, as from the real service. The place, department and channel fields are additions of the sample.
"""

import datetime as dt
import json
import logging
import threading
from collections.abc import Callable
from xml.sax.saxutils import escape

from fastapi import FastAPI, Response
from starlette.concurrency import run_in_threadpool

from pipeline.sample_city.city import City
from pipeline.sample_city.rows import Register

SERVICE = "S_EUNGDAPSO_CASE_INFO"
SAMPLE_KEY, SAMPLE_ROWS, MOST_ROWS = "sample", 5, 1000
MESSAGES = {
    "INFO-000": "정상 처리되었습니다",
    "INFO-100": "인증키가 유효하지 않습니다. 인증키가 없는 경우, 열린 데이터 광장 홈페이지에서 인증키를 신청하십시오.",
    "INFO-200": "해당하는 데이터가 없습니다.",
    "ERROR-300": "필수 값이 누락되어 있습니다. 요청인자를 참고 하십시오.",
    "ERROR-301": "파일타입 값이 누락 혹은 유효하지 않습니다. 요청인자 중 TYPE을 확인하십시오.",
    "ERROR-310": "해당하는 서비스를 찾을 수 없습니다. 요청인자 중 SERVICE를 확인하십시오.",
    "ERROR-331": "요청시작위치 값을 확인하십시오. 요청인자 중 START_INDEX를 확인하십시오.",
    "ERROR-332": "요청종료위치 값을 확인하십시오. 요청인자 중 END_INDEX를 확인하십시오.",
    "ERROR-333": "요청위치 값의 타입이 유효하지 않습니다. 요청위치 값은 정수를 입력하세요.",
    "ERROR-334": "요청종료위치 보다 요청시작위치가 더 큽니다. 요청시작조회건수는 정수를 입력하세요.",
    "ERROR-335": "샘플데이터(샘플키:sample) 는 한번에 최대 5건을 넘을 수 없습니다.",
    "ERROR-336": "데이터요청은 한번에 최대 1000건을 넘을 수 없습니다.",
    "ERROR-500": "서버 오류입니다. 지속적으로 발생시 열린 데이터 광장으로 문의(Q&A) 바랍니다.",
    "ERROR-600": "데이터베이스 연결 오류입니다. 지속적으로 발생시 열린 데이터 광장으로 문의(Q&A) 바랍니다.",
    "ERROR-601": "SQL 문장 오류 입니다. 지속적으로 발생시 열린 데이터 광장으로 문의(Q&A) 바랍니다.",
}
Answer = dict[str, object]
log = logging.getLogger(__name__)


class PortalError(Exception):
    """A request the API answers with an error code (the only argument)."""


def create_app(
    city: City,
    history_days: int,
    clock: Callable[[], dt.datetime],
    key: str,
    fault: Callable[[], str | None] = lambda: None,
) -> FastAPI:
    """The portal as an ASGI application.

    Args:
        city: whose complaints are served.
        history_days: whole days before today that are served.
        clock: gives the present as an aware datetime.
        key: the only valid key beside ``sample``.
        fault: called at each request; a code it returns (ERROR-600, ...) is the answer, as when the portal's own
            data base is down.
    """
    register, turn = Register(city, history_days), threading.Lock()  # the city's caches take one reader at a time
    app = FastAPI(title="Sample city's open data portal", docs_url=None, redoc_url=None, openapi_url=None)

    def answer(path: str) -> tuple[Answer, str]:
        parts = [part for part in path.split("/") if part]
        kind = "json" if len(parts) > 1 and parts[1].lower() == "json" else "xml"
        try:
            start, end = checked_request(parts, key)
            if code := fault():
                raise PortalError(code)
            now = clock()
            with turn:
                total, rows = register.total(now), register.rows(now, start, end)
            if not rows:
                raise PortalError("INFO-200")
            return {SERVICE: {"list_total_count": total, "RESULT": _result("INFO-000"), "row": rows}}, kind
        except PortalError as problem:
            return {"RESULT": _result(problem.args[0])}, kind
        except Exception:
            log.exception("portal: the city could not make rows for %s", parts[3:5])
            return {"RESULT": _result("ERROR-500")}, kind

    @app.get("/")
    def health() -> dict[str, object]:
        return {"status": "ok", "service": SERVICE, "synthetic": True}

    @app.get("/{path:path}")
    async def service(path: str) -> Response:
        content, kind = await run_in_threadpool(answer, path)
        if kind == "json":
            return Response(json.dumps(content, ensure_ascii=False), media_type="application/json")
        return Response(to_xml(content), media_type="application/xml")

    return app


def checked_request(parts: list[str], key: str) -> tuple[int, int]:
    """Row numbers of a request's path. Raises PortalError with the code of what is wrong, outermost first."""
    if not parts:
        raise PortalError("ERROR-300")
    if parts[0] not in (key, SAMPLE_KEY):
        raise PortalError("INFO-100")
    if len(parts) < 2 or parts[1].lower() not in ("json", "xml"):
        raise PortalError("ERROR-301")
    if len(parts) < 3:
        raise PortalError("ERROR-300")
    if parts[2] != SERVICE:
        raise PortalError("ERROR-310")
    return _checked_numbers(parts[3:5], sample=parts[0] == SAMPLE_KEY)


def _checked_numbers(numbers: list[str], *, sample: bool) -> tuple[int, int]:
    if len(numbers) < 2:
        raise PortalError("ERROR-332" if numbers else "ERROR-331")
    try:
        start, end = int(numbers[0]), int(numbers[1])
    except ValueError:
        raise PortalError("ERROR-333") from None
    if start < 1 or end < 1:
        raise PortalError("ERROR-331" if start < 1 else "ERROR-332")
    if end < start:
        raise PortalError("ERROR-334")
    if sample and end - start >= SAMPLE_ROWS:
        raise PortalError("ERROR-335")
    if end - start >= MOST_ROWS:
        raise PortalError("ERROR-336")
    return start, end


def _result(code: str) -> dict[str, str]:
    return {"CODE": code, "MESSAGE": MESSAGES[code]}


def to_xml(content: Answer) -> str:
    """The answer as XML; a list becomes one element an entry."""
    return '<?xml version="1.0" encoding="UTF-8"?>' + _elements(content)


def _elements(content: object) -> str:
    if not isinstance(content, dict):
        return escape(str(content))
    pieces = []
    for name, value in content.items():
        for entry in value if isinstance(value, list) else [value]:
            pieces.append(f"<{name}>{_elements(entry)}</{name}>")
    return "".join(pieces)
