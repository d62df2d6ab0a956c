"""`python -m pipeline.service`: serve until it is ended. `python -m pipeline.service.clients` says who may ask."""

import logging
import sys

import uvicorn

from ml.emergency import Detector
from pipeline import warehouse
from pipeline.routing import bundles, model
from pipeline.service.app import create_app
from pipeline.service.known import Known
from pipeline.service.mind import Mind
from pipeline.settings import get_settings
from pipeline.vectors import default_embedder


def main() -> int:
    """Listen on the settings' address and port; 1 and one line where a model is damaged, or another's."""
    s = get_settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # it would repeat every failed try
    try:
        embedder = default_embedder()
        known = Known(warehouse.url("service_rw"), embedder.model_version, s.var_dir / "service" / "calls.jsonl")
        router = model.current() if bundles.promoted() else None  # a new installation learns in its first night
        app = create_app(Mind(embedder, router, Detector.default(s.danger_model_dir), known))
    except RuntimeError as error:  # ModelError and NoModelError among them
        print(f"pipeline.service: {error}", file=sys.stderr)
        return 1
    uvicorn.run(app, host=s.bind_address, port=s.service_port, access_log=False, log_level="warning",
                timeout_graceful_shutdown=5, server_header=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
