"""Processes and ports of this machine, as the kernel's tables tell them."""

import socket
from pathlib import Path


def family(pid):
    """`pid` and everything that descends from it, whichever thread started it; empty when it is gone."""
    try:
        children = [child for thread in Path(f"/proc/{pid}/task").iterdir()
                    for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def free_ports(count):
    """Ports of 127.0.0.1 that nobody held a moment ago."""
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


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
