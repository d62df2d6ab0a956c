"""`python -m pipeline.platform setup | demo | stop | status | run NAME`: the services of one machine."""

import argparse
import sys

from pydantic import ValidationError

from pipeline.platform import demo, processes
from pipeline.platform.progress import Progress
from pipeline.settings import Settings, get_settings


def setup(s: Settings) -> None:
    """What every other command needs besides the two environments: secrets and the converted models."""
    from ml.embed.convert import build_model

    demo.prepare(s, wanted=[])
    build_model(s.model_dir, s.embedding_model or None, say=Progress().note)
    if s.embedding_model:
        build_model(s.model_dir.with_name("dangers"), say=Progress().note)  # `Settings.danger_model_dir`


def main() -> int:
    """Run one command; errors are one line on stderr and exit code 1."""
    parser = argparse.ArgumentParser(prog="pipeline.platform", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("demo", help="start everything, load the data, return with the services running")
    commands.add_parser("stop", help="end what demo started")
    commands.add_parser("status", help="what runs, and where to look")
    commands.add_parser("setup", help="make the secrets and the model that are missing")
    run = commands.add_parser("run", help="become one service (the supervisor calls this)")
    run.add_argument("name", choices=sorted(processes.SERVICES))
    arguments = parser.parse_args()
    try:
        settings = get_settings()
        if arguments.command == "run":
            processes.become(arguments.name, settings)
        elif arguments.command == "status":
            sys.stdout.write(demo.status(settings))
        else:
            {"demo": demo.demo, "stop": demo.stop, "setup": setup}[arguments.command](settings)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        name = name if name.isupper() else f"EUNGDAP_{name.upper()}"
        sys.stderr.write(f"setting {name}: {first['msg']} (got {first.get('input')!r}); see .env.example\n")
        return 1
    except (RuntimeError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
