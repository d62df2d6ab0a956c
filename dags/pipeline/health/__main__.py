"""`python -m pipeline.health`: serve the health page and watch, until it is ended."""

import logging

import uvicorn

from pipeline.health.app import create_app
from pipeline.health.watch import Watcher
from pipeline.settings import get_settings


def main() -> None:
    """Listen on the settings' address and port; one line an alarm or failure in the log, none a request."""
    s = get_settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it would log the webhook's address, which is a secret
    uvicorn.run(create_app(s, Watcher(s)), host=s.bind_address, port=s.health_port, access_log=False,
                log_level="warning", timeout_graceful_shutdown=5)


if __name__ == "__main__":
    main()
