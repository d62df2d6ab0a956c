"""Every benchmark of this folder, one after the other; prints one JSON object: the machine, then each benchmark's own.

`python tests/bench/run.py [--data FOLDER] [--only NAME …]`; a benchmark that fails is named and makes the exit code 1.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

FOLDER = Path(__file__).parent


def machine():
    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {"cpu": cpu, "cores": os.cpu_count(), "memory_gib": round(memory, 1), "system": platform.platform(),
            "python": platform.python_version(), "date": f"{datetime.now(UTC):%Y-%m-%d}"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="folder with the public data sets; without it the committed samples are used")
    parser.add_argument("--only", nargs="*", default=[], help="names of benchmarks, without bench_")
    arguments = parser.parse_args()
    report, failed = {"machine": machine()}, []
    for script in sorted(FOLDER.glob("bench_*.py")):
        name = script.stem.removeprefix("bench_")
        if arguments.only and name not in arguments.only:
            continue
        sys.stderr.write(f"{name} …\n")
        command = [sys.executable, str(script), *(["--data", arguments.data] if arguments.data else [])]
        result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        try:
            report[name] = json.loads(result.stdout)
        except json.JSONDecodeError:
            failed.append(name)
        if result.returncode and name not in failed:
            failed.append(name)
    json.dump({**report, "failed": failed}, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
