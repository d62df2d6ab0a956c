"""`python -m expectations.evidence --period 2026-10` (or 2026), or `--run 12`, with `[--out folder]`.

An auditor's pack: a period's is a page that opens without a server and the manual's forms (XLSX); a run's is one
page. The database, not this program, holds what they say: `make verify` checks that.
"""

import argparse
import sys
from pathlib import Path

import psycopg

from expectations.evidence.queries import Period
from expectations.evidence.write import write_period, write_run
from pipeline.settings import get_settings


def main(arguments: list[str] | None = None) -> int:
    """Write the files and print their paths; exit code 1 and one line where that is not possible."""
    parser = argparse.ArgumentParser(prog="expectations.evidence", description="Write an auditor's evidence pack.")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--period", metavar="YYYY[-MM]", help="a month or a year")
    what.add_argument("--run", type=int, metavar="NUMBER", help="one verdict of a gate")
    parser.add_argument("--out", type=Path, help="a folder (default: reports in the installation's var)")
    options = parser.parse_args(arguments)
    folder = options.out or get_settings().var_dir / "reports"
    try:
        paths = (write_period(Period.named(options.period), folder) if options.run is None
                 else write_run(options.run, folder))
    except (ValueError, RuntimeError, OSError, psycopg.Error) as error:
        sys.stderr.write(f"evidence: {' '.join(str(error).split())}\n")
        return 1
    print(*paths, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
