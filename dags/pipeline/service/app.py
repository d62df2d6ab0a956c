"""`POST /v1/analyze`, `/v1/analyze/batch` for clients with a token; `GET /health` for probes; `GET /openapi.json`."""

import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from importlib import metadata

from anyio import CapacityLimiter, to_thread
from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBearer

from pipeline.service.clients import Client, Limits, hashed
from pipeline.service.forms import Analyses, Analysis, Question, Questions, Refusal
from pipeline.service.known import Call
from pipeline.service.mind import Mind

REFRESH_S = 10.0
FIELDS = {*Question.model_fields, *Questions.model_fields}
THREADS = 4  # more would only take turns
MOST_BYTES = 4_000_000
HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
ENDPOINTS = ("/v1/analyze", "/v1/analyze/batch")  # what is written down: an address that somebody made up is not
NOBODY = Client("", 60, False)  # so many refused calls a minute are written down, not more
REFUSED = {status: {"model": Refusal, "description": told} for status, told in {
    401: "no such token", 413: "the body's length is not said, or over 4 MB", 422: "what is wrong, and where",
    429: "too many texts in this minute; Retry-After says how many seconds to wait",
    503: "nothing has been learned yet"}.items()}
NOT_READY = "nothing has been learned yet: the first night does"
ABOUT = """What is known about a text the moment it arrives: masked text, category, department (or that it cannot be
said), danger, standing issue, past complaints, an answer that was released before (or why none is proposed).
Confidences are calibrated on answers held out; likenesses are none. No text is written by a model."""


def create_app(mind: Mind, clock: Callable[[], float] = time.monotonic) -> FastAPI:
    """The service over what `mind` knows; both are kept fresh as long as the application lives."""
    limits = Limits()
    app = FastAPI(title="eungdap", description=ABOUT, version=metadata.version("eungdap"), docs_url=None,
                  redoc_url=None, lifespan=_kept_fresh(mind))
    app.middleware("http")(_written_down(mind, limits, clock))
    app.add_exception_handler(RequestValidationError, _in_one_line)
    bearer = HTTPBearer(auto_error=False, description="the token that `python -m pipeline.service.clients add` printed")

    def answers(questions: list[Question], request: Request) -> list[Analysis]:
        client: Client = request.state.client
        weight = sum(question.weight for question in questions)
        request.state.asked = (len(questions), sum(len(question.text) for question in questions))
        if not mind.is_ready:
            raise HTTPException(503, NOT_READY, {"Retry-After": "60"})
        if weight > client.per_minute:
            raise HTTPException(422, f"these count as {weight} texts: you may ask {client.per_minute} in a minute")
        wait = limits.wait(client, weight, clock())
        if wait:
            raise HTTPException(429, f"too many texts: {client.per_minute} in a minute",
                                {"Retry-After": str(int(wait) + 1)})
        return mind.analyse(questions, client, request.client.host if request.client else "")

    @app.post("/v1/analyze", responses=REFUSED, dependencies=[Depends(bearer)])
    def analyze(question: Question, request: Request) -> Analysis:
        """Everything about one text."""
        return answers([question], request)[0]

    @app.post("/v1/analyze/batch", responses=REFUSED, dependencies=[Depends(bearer)])
    def analyze_batch(questions: Questions, request: Request) -> Analyses:
        """Everything about each of up to a hundred texts, each for itself."""
        return Analyses(items=answers(questions.items, request))

    @app.get("/health")
    async def health() -> dict[str, bool]:
        """Whether it answers, has learned anything, and could read the warehouse of late."""
        return {"is_alive": True, "is_ready": mind.is_ready,
                "knows_warehouse": mind.known.corpus(datetime.now(UTC)) is not None}

    return app


def _kept_fresh(mind: Mind) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def fresh(_: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        stop = threading.Event()
        threading.Thread(target=mind.known.keep_fresh, args=(stop, REFRESH_S), daemon=True).start()
        threading.Thread(target=mind.keep_fresh, args=(stop, REFRESH_S), daemon=True).start()
        yield
        stop.set()
        mind.known.close()

    return fresh


def _written_down(mind: Mind, limits: Limits, clock: Callable[[], float]) -> Callable[..., Awaitable[Response]]:
    """Who asks is known before anything is read, and every call is written down, refused and failed ones too."""
    notes = CapacityLimiter(THREADS)  # of its own: texts that take long let the log go on

    async def written_down(request: Request, ask: Callable[[Request], Awaitable[Response]]) -> Response:
        if request.url.path not in ENDPOINTS:
            return _sealed(await ask(request))
        begun, at, status = clock(), datetime.now(UTC), 500
        request.state.client = _client(mind, request)
        try:
            response = _sealed(_refusal(request) or await ask(request))
            status = response.status_code
            return response
        finally:
            client = request.state.client or NOBODY
            if client is not NOBODY or not limits.wait(NOBODY, 1, clock()):
                texts, characters = getattr(request.state, "asked", (0, 0))
                await to_thread.run_sync(mind.known.note, Call(
                    at.isoformat(), client.name, request.url.path, texts, characters, status,
                    round((clock() - begun) * 1000, 3)), limiter=notes)

    return written_down


def _client(mind: Mind, request: Request) -> Client | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return mind.known.clients.get(hashed(token)) if scheme.lower() == "bearer" else None


def _refusal(request: Request) -> Response | None:
    """What is refused before a body is read."""
    length = request.headers.get("content-length", "")
    if request.state.client is None:
        return JSONResponse({"detail": "no such token"}, 401, {"WWW-Authenticate": "Bearer"})
    if request.method == "POST" and (not length.isdigit() or int(length) > MOST_BYTES):
        return JSONResponse({"detail": "the body's length is not said, or over 4 MB"}, 413)
    return None


def _sealed(response: Response) -> Response:
    response.headers.update(HEADERS)
    return response


def _in_one_line(_: Request, error: Exception) -> JSONResponse:
    """What is wrong and where, by our names alone: nothing that was sent comes back."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][1:] if isinstance(part, int) or part in FIELDS)
    return JSONResponse({"detail": f"{place}: {first['msg']}" if place else first["msg"]}, 422)
