"""`python -m pipeline.routing list | rollback --reason TEXT`: the promoted models, and the way back to the one before.

A rollback says nothing about tomorrow: the next night compares what it learns with the model that is current then.
"""

import argparse
import sys
from collections.abc import Sequence

from pipeline.routing import bundles
from pipeline.routing.bundles import NoModelError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; one clear line and exit code 1 where it cannot be done."""
    parser = argparse.ArgumentParser(prog="pipeline.routing", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="every promotion, the newest first, the current one marked")
    back = commands.add_parser("rollback", help="take the current promotion back")
    back.add_argument("--reason", default="by hand", help="noted beside the promotion (default: %(default)s)")
    options = parser.parse_args(arguments)
    try:
        if options.command == "rollback":
            gone, now = bundles.rollback(options.reason)
            print(f"{gone} taken back; current: {now}")
        else:
            _list()
    except NoModelError as error:
        sys.stderr.write(f"routing: {error}\n")
        return 1
    return 0


def _list() -> None:
    now = bundles.promoted()
    for one in reversed(bundles.promotions()):
        mark = "*" if one["version"] == now and not one["taken_back"] else " "
        taken = f"; taken back {one['taken_back']}" if one["taken_back"] else ""
        print(f"{mark} {one['version']}  promoted {one['at']}: {one['why']}{taken}")


if __name__ == "__main__":
    sys.exit(main())
