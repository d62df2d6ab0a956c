"""Processes and ports of this machine, as the kernel's tables tell them."""

import os
import random
import socket
from itertools import islice
from pathlib import Path

FIRST_PORT, PORTS = 20_000, 3_000  # below those that the kernel gives (ip_local_port_range)


def family(pid):
    """`pid` and everything that descends from it, whichever thread started it; empty when it is gone."""
    try:
        children = [child for thread in Path(f"/proc/{pid}/task").iterdir()
                    for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def free_ports(count):
    """Ports of 127.0.0.1 that nobody held a moment ago, and that nobody is given who asks the kernel for any.

    Each of the processes that share the tests has ports of its own.
    """
    first = FIRST_PORT + PORTS * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    return list(islice(filter(_is_free, random.SystemRandom().sample(range(first, first + PORTS), PORTS)), count))


def _is_free(port):
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _sockets(pid):
    try:
        links = list(Path(f"/proc/{pid}/fd").iterdir())
    except OSError:  # the process ended meanwhile
        return
    for link in links:
        try:
            target = str(link.readlink())
        except OSError:  # the file was closed meanwhile
            continue
        if target.startswith("socket:["):
            yield target[8:-1]


def listeners(pids):
    """(table, hexadecimal address, port) on which any of `pids` listens."""
    inodes = {inode for pid in pids for inode in _sockets(pid)}
    found = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                address, port = fields[1].split(":")
                found.append((table, address, int(port, 16)))
    return found


def is_open(port):
    """Whether somebody answers on that port of 127.0.0.1."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", int(port))) == 0
