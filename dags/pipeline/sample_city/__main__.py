"""The sample city's commands.

``portal`` serves the city's open API by the real clock; ``stream`` writes complaints and, apart from them, the truth.
"""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path

import uvicorn

from pipeline.sample_city.city import City
from pipeline.sample_city.portal import create_app
from pipeline.sample_city.stream import write_stream
from pipeline.settings import get_settings


def main(arguments: list[str]) -> int:
    """Runs one command; the exit status is 2 when its input is wrong."""
    settings = get_settings()
    parser = argparse.ArgumentParser(prog="pipeline.sample_city", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    portal = commands.add_parser("portal", help="serve the open API on this machine")
    portal.add_argument("--host", default="127.0.0.1")
    portal.add_argument("--port", type=int, default=settings.portal_port)
    stream = commands.add_parser("stream", help="write stream.jsonl and truth.jsonl")
    stream.add_argument("--start", type=dt.date.fromisoformat, required=True, help="first day, YYYY-MM-DD")
    stream.add_argument("--end", type=dt.date.fromisoformat, required=True, help="last day, included")
    stream.add_argument("--out", type=Path, required=True, help="folder to write")
    stream.add_argument("--seed", type=int, default=settings.sample_city_seed)
    stream.add_argument("--per-day", type=int, default=settings.sample_city_daily_count)
    options = parser.parse_args(arguments)
    try:
        if options.command == "portal":
            return serve(options.host, options.port)
        counts = write_stream(City(options.seed, options.per_day), options.start, options.end, options.out)
    except (OSError, ValueError, RuntimeError) as error:
        sys.stderr.write(f"sample_city {options.command}: {error}\n")
        return 2
    sys.stdout.write(json.dumps(counts) + "\n")
    return 0


def serve(host: str, port: int) -> int:
    """Serves the portal until it is told to stop. Raises RuntimeError when the portal's key is missing."""
    settings = get_settings()
    city = City(settings.sample_city_seed, settings.sample_city_daily_count)
    app = create_app(
        city, settings.sample_city_history_days, lambda: dt.datetime.now(dt.UTC), settings.secret("portal_key")
    )
    uvicorn.run(app, host=host, port=port, log_level="warning")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
