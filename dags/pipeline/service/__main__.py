"""`python -m pipeline.service` serves until it is ended; `add NAME`, `remove NAME` and `list` say who may ask.

`add` prints the client's token, once: only its hash is kept.
"""

import argparse
import logging
import sys
from collections.abc import Sequence

import uvicorn

from ml.embed import ModelError
from ml.emergency import Detector
from pipeline import warehouse
from pipeline.routing import bundles, model
from pipeline.service import clients
from pipeline.service.app import create_app
from pipeline.service.known import Known
from pipeline.service.mind import Mind
from pipeline.settings import get_settings
from pipeline.vectors import default_embedder


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 and one line where a model cannot be read, or a client is none."""
    options = _parser().parse_args(arguments)
    try:
        if options.command is None:
            serve()
        else:
            with warehouse.connect("ml_rw") as connection:
                options.does(connection, options)
    except (ModelError, ValueError, RuntimeError) as error:
        print(f"pipeline.service: {error}", file=sys.stderr)
        return 1
    return 0


def serve() -> None:
    """Listen on the settings' address and port.

    Raises:
        RuntimeError: a model is missing, damaged or another's; nothing listens then.
    """
    s = get_settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # it would repeat every failed try
    embedder = default_embedder()
    known = Known(warehouse.url("service_rw"), embedder.model_version, s.var_dir / "service" / "calls.jsonl")
    router = model.current() if bundles.promoted() else None  # a new installation learns in its first night
    app = create_app(Mind(embedder, router, Detector.default(), known))
    uvicorn.run(app, host=s.bind_address, port=s.service_port, access_log=False, log_level="warning",
                timeout_graceful_shutdown=5, server_header=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pipeline.service", description=__doc__)
    commands = parser.add_subparsers(dest="command")
    add = commands.add_parser("add", help="let a client in, or give it a new token")
    add.add_argument("name")
    add.add_argument("--per-minute", type=int, default=600, metavar="N", help="texts (default: %(default)s)")
    add.add_argument("--sees-complaints", action="store_true", help="show it past complaints and their answers, masked")
    add.set_defaults(does=lambda connection, given: print(
        clients.add(connection, given.name, given.per_minute, given.sees_complaints)))
    remove = commands.add_parser("remove", help="let it in no longer")
    remove.add_argument("name")
    remove.set_defaults(does=lambda connection, given: clients.remove(connection, given.name))
    listed = commands.add_parser("list", help="who may ask")
    listed.set_defaults(does=lambda connection, _: print("\n".join(
        f"{one.name}\t{one.per_minute} a minute\t{'sees complaints' if one.sees_complaints else ''}".rstrip()
        for one in clients.read(connection).values())))
    return parser


if __name__ == "__main__":
    sys.exit(main())
