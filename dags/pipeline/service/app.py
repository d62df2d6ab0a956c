"""`POST /v1/analyze`, `/v1/analyze/batch` for clients with a token; `GET /health` for probes; `GET /openapi.json`."""

import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from importlib import metadata
from typing import Annotated

from anyio import to_thread
from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from pipeline.service.clients import Client, Limits, hashed
from pipeline.service.forms import Analyses, Analysis, Question, Questions
from pipeline.service.known import Call
from pipeline.service.mind import Mind

REFRESH_S = 10.0
THREADS = 4  # more would only take turns
MOST_BYTES = 4_000_000
HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
REFUSED = {401: {"description": "no such token"}, 413: {"description": "over 4 MB"},
           429: {"description": "too many texts in this minute; Retry-After says how many seconds to wait"}}
NOT_READY = "nothing has been learned yet: the first night does"
ABOUT = """What is known about a text the moment it arrives: masked text, category, department (or that it cannot be
said), danger, standing issue, past complaints, an answer that was released before (or why none is proposed).
Confidences are calibrated on answers held out; likenesses are none. No text is written by a model."""


def create_app(mind: Mind, clock: Callable[[], float] = time.monotonic) -> FastAPI:
    """The service over what `mind` knows; both are kept fresh as long as the application lives."""
    limits = Limits()
    app = FastAPI(title="eungdap", description=ABOUT, version=metadata.version("eungdap"), docs_url=None,
                  redoc_url=None, lifespan=_kept_fresh(mind))
    app.middleware("http")(_written_down(mind, clock))
    app.add_exception_handler(RequestValidationError, _in_one_line)
    asking = Annotated[Client, Depends(_asking(mind))]

    def answers(questions: list[Question], client: Client, request: Request) -> list[Analysis]:
        request.state.asked = (len(questions), sum(len(question.text) for question in questions))
        if not mind.is_ready:
            raise HTTPException(503, NOT_READY, {"Retry-After": "60"})
        wait = limits.wait(client, len(questions), clock())
        if wait:
            raise HTTPException(429, f"too many texts: {client.per_minute} in a minute",
                                {"Retry-After": str(int(wait) + 1)})
        return mind.analyse(questions, client, request.client.host if request.client else "")

    @app.post("/v1/analyze", responses=REFUSED)
    def analyze(question: Question, client: asking, request: Request) -> Analysis:
        """Everything about one text."""
        return answers([question], client, request)[0]

    @app.post("/v1/analyze/batch", responses=REFUSED)
    def analyze_batch(questions: Questions, client: asking, request: Request) -> Analyses:
        """Everything about each of up to a hundred texts, each for itself."""
        return Analyses(items=answers(questions.items, client, request))

    @app.get("/health")
    def health() -> dict[str, bool]:
        """Whether it answers, has learned anything, and could read the warehouse."""
        return {"is_alive": True, "is_ready": mind.is_ready, "knows_warehouse": mind.known.corpus is not None}

    return app


def _kept_fresh(mind: Mind) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def fresh(_: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        stop = threading.Event()
        await to_thread.run_sync(mind.known.refresh, datetime.now(UTC))
        for keeps in (mind.known.keep_fresh, mind.keep_fresh):
            threading.Thread(target=keeps, args=(stop, REFRESH_S), daemon=True).start()
        yield
        stop.set()
        mind.known.close()

    return fresh


def _asking(mind: Mind) -> Callable[..., Client]:
    bearer = HTTPBearer(auto_error=False, description="the token that `python -m pipeline.service.clients add` printed")

    def asking(given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)], request: Request) -> Client:
        client = mind.known.clients.get(hashed(given.credentials)) if given else None
        if client is None:
            raise HTTPException(401, "no such token", {"WWW-Authenticate": "Bearer"})
        request.state.client = client
        return client

    return asking


def _written_down(mind: Mind, clock: Callable[[], float]) -> Callable[..., Awaitable[Response]]:
    """Every call is written down, refused ones too; one without a token has no client."""

    async def written_down(request: Request, ask: Callable[[Request], Awaitable[Response]]) -> Response:
        begun, at = clock(), datetime.now(UTC)
        length = request.headers.get("content-length", "")
        if request.method == "POST" and (not length.isdigit() or int(length) > MOST_BYTES):
            response: Response = JSONResponse({"detail": "the body's length is not said, or over 4 MB"}, 413)
        else:
            response = await ask(request)
        response.headers.update(HEADERS)
        if request.url.path.startswith("/v1/"):
            client = getattr(request.state, "client", None)
            texts, characters = getattr(request.state, "asked", (0, 0))
            await to_thread.run_sync(mind.known.note, Call(
                at.isoformat(), client.name if client else "", request.url.path[:100], texts, characters,
                response.status_code, round((clock() - begun) * 1000, 3)))
        return response

    return written_down


def _in_one_line(_: Request, error: Exception) -> JSONResponse:
    """What is wrong and where, without the text that was sent."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][1:])
    return JSONResponse({"detail": f"{place}: {first['msg']}" if place else first["msg"]}, 422)
