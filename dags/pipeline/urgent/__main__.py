"""`python -m pipeline.urgent`: look at every declared source every 20 seconds, until it is ended."""

import logging
import signal
import threading

from ml.emergency import Detector
from pipeline.settings import get_settings
from pipeline.urgent.watch import Watcher


def main() -> None:
    """Load the model, then look; one line in the log for each telling and each failure."""
    s = get_settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it would log addresses, which hold keys
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    Watcher(s, Detector.default(s.danger_model_dir, threads=1)).run(stop)


if __name__ == "__main__":
    main()
