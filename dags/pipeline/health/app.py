"""`GET /` for people, `GET /health` for probes, `GET /metrics` for Prometheus."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from fastapi import FastAPI, Response
from fastapi.responses import HTMLResponse, JSONResponse

from pipeline.health import metrics
from pipeline.health.conditions import DOWN, state_of
from pipeline.health.page import as_html, as_json
from pipeline.health.watch import Watcher
from pipeline.settings import Settings

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}


def create_app(s: Settings, watcher: Watcher, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> FastAPI:
    """The three pages over what `watcher` saw last; the watcher's loop lives as long as the application."""

    @asynccontextmanager
    async def watched(_: FastAPI) -> AsyncIterator[None]:
        stop = threading.Event()
        threading.Thread(target=watcher.run, args=(stop,), daemon=True, name="watcher").start()
        yield
        stop.set()

    app = FastAPI(title="eungdap health", docs_url=None, redoc_url=None, openapi_url=None, lifespan=watched)

    @app.get("/")
    def page() -> Response:
        return HTMLResponse(as_html(watcher.view(), clock(), s), headers=HEADERS)

    @app.get("/health")
    def health() -> Response:
        view = watcher.view()
        status = 503 if state_of(view.found) == DOWN else 200
        return JSONResponse(as_json(view), status_code=status, headers=HEADERS)

    @app.get("/metrics")
    def scrape() -> Response:
        return Response(metrics.render(watcher.view(), clock()), media_type=metrics.CONTENT_TYPE, headers=HEADERS)

    return app
