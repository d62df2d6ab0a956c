"""What a killed supervisor or service leaves running: found by its process group, ended before a successor starts.

The supervisor gives each service a process group of its own. Whoever dies by `kill -9` ends nobody: a dead supervisor's
services go on and hold their ports, a dead scheduler's workers wait for ever. A process id is not reused while a group
bears it, so a group whose leader is gone, or is still the one remembered, is ours.
"""

import os
import signal
import time
from pathlib import Path

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
GRACE_S = 30


def remember(folder: Path, name: str) -> None:
    """Note in `folder` that this process is about to become the service `name`."""
    path, pid = folder / f"{name}.leader", os.getpid()
    scratch = path.with_suffix(".scratch")
    scratch.write_text(f"{pid} {_started(pid)} {BOOT_ID.read_text(encoding='ascii').strip()}", encoding="ascii")
    scratch.replace(path)


def runs(folder: Path, name: str) -> bool:
    """Whether anything of the last service `name` still runs."""
    leader = _leader(folder / f"{name}.leader")
    return leader is not None and bool(_group(leader))


def end(folder: Path, name: str, polite: signal.Signals = signal.SIGTERM) -> bool:
    """End what is left of the last service `name`: its leader with `polite` and half a minute, then all of its group.

    Returns whether there was anything to end.
    """
    leader = _leader(folder / f"{name}.leader")
    if leader is None or not _group(leader):
        return False
    try:
        os.kill(leader, polite)
        deadline = time.monotonic() + GRACE_S
        while _started(leader) is not None and time.monotonic() < deadline:
            time.sleep(0.2)
    except ProcessLookupError:
        pass  # only its children are left, and nobody tells them to end
    for pid in _group(leader):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    return True


def _leader(path: Path) -> int | None:
    """The remembered leader's id; None when nothing is remembered or the id is another process's by now."""
    try:
        pid, started, boot = path.read_text(encoding="ascii").split()
        if boot != BOOT_ID.read_text(encoding="ascii").strip() or int(pid) == os.getpid():
            return None
    except (OSError, ValueError):
        return None
    return int(pid) if _started(int(pid)) in (None, started) else None


def _group(leader: int) -> list[int]:
    pids = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    return [pid for pid in pids if _fields(pid)[2:3] == [str(leader)] and _started(pid) is not None]


def _started(pid: int) -> str | None:
    """When a process started, in ticks since the boot; None when there is none, or only its entry is left."""
    fields = _fields(pid)
    return fields[19] if fields and fields[0] != "Z" else None


def _fields(pid: int) -> list[str]:
    """The kernel's line about a process after its name: state, parent, group, … (proc_pid_stat(5))."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return []
