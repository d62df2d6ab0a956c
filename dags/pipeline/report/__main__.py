"""`python -m pipeline.report --month 2026-10 [--out folder]`: the month's report as HTML, A4 and slides."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from pipeline.report.month import Month
from pipeline.report.write import write
from pipeline.settings import get_settings


def main(arguments: list[str] | None = None) -> int:
    """Run the command; prints the files' paths; exit code 1 and one line where no report can be made."""
    parser = argparse.ArgumentParser(prog="pipeline.report", description="Write the city's report of one month.")
    parser.add_argument("--month", required=True, metavar="YYYY-MM")
    parser.add_argument("--out", type=Path, help="a folder (default: reports in the installation's var)")
    options = parser.parse_args(arguments)
    try:
        folder = options.out or get_settings().var_dir / "reports"
        paths = write(Month.named(options.month), folder, datetime.now(UTC))
    except (ValueError, RuntimeError, OSError) as error:
        sys.stderr.write(f"report: {error}\n")
        return 1
    print(*paths, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
