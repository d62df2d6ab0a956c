"""`python -m pipeline.urgent`: look at every declared source every 20 seconds, until it is ended."""

import logging
import signal
import sys
import threading

from ml.embed import ModelError
from ml.emergency import Detector
from pipeline.settings import get_settings
from pipeline.urgent.watch import Watcher


def main() -> int:
    """Load the model, then look; one line in the log for each telling and each failure.

    1 and one line where a model is damaged, or another's.
    """
    s = get_settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it would log addresses, which hold keys
    try:
        detector = Detector.default(s.danger_model_dir, threads=1)
    except ModelError as error:
        print(f"pipeline.urgent: {error}", file=sys.stderr)
        return 1
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    Watcher(s, detector).run(stop)
    return 0


if __name__ == "__main__":
    sys.exit(main())
