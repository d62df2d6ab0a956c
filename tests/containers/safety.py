"""What docs/containers.md promises about safety, looked at in running containers: each function returns the faults."""

import re
import socket
from collections.abc import Iterator, Mapping

from engine import Project

PROCESSES = "cat /proc/[0-9]*/status 2>/dev/null; true"
COMMANDS = "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '; true"
WRITABLE = ("for folder in / /etc /usr /opt/eungdap /opt/eungdap/dags; do"
            " touch $folder/probe 2>&1 && echo WRITTEN $folder; done; true")
OWN_SECRETS = "cd /opt/eungdap/var/secrets 2>/dev/null || cd /opt/given && ls -la"


def faults_of(project: Project, secrets: Mapping[str, str], given: Mapping[str, set[str]]) -> list[str]:
    """Every broken promise, as lines; `given` says which secrets each service may hold."""
    found = []
    for container in project.running():
        name, service = container["Name"], container["Service"]
        found += [f"{name}: {fault}" for fault in (
            *_processes(project.inside(name, PROCESSES).stdout),
            *_folders(project.inside(name, WRITABLE).stdout),
            *_secrets_held(project.inside(name, OWN_SECRETS).stdout, given[service]),
            *_leaks(project.inside(name, COMMANDS).stdout, secrets, "a command line"))]
    for container in project.containers():
        found += [f"{container['Name']}: {fault}" for fault in (
            *_ports(container), *_leaks(str(container), secrets, "the engine's description"))]
    found += list(_leaks(project.run("logs", "--no-color"), secrets, "a log"))
    return found + list(_reachable_from_outside(project))


def _processes(statuses: str) -> Iterator[str]:
    processes = statuses.split("Name:")[1:]
    if not processes:
        yield "its processes could not be read"
    for process in processes:
        fields = dict(re.findall(r"^(\w+):\s*(.*)$", process, flags=re.MULTILINE))
        name = process.splitlines()[0].strip()
        if "0" in fields["Uid"].split():
            yield f"{name} runs as root"
        if any(int(fields[held], 16) for held in ("CapPrm", "CapEff", "CapBnd", "CapAmb")):
            yield f"{name} holds capabilities"
        if fields["NoNewPrivs"] != "1":
            yield f"{name} may gain privileges"


def _folders(answer: str) -> Iterator[str]:
    yield from (line for line in answer.splitlines() if line.startswith("WRITTEN"))
    if "Read-only file system" not in answer:
        yield "its root file system is not read-only"


def _secrets_held(listing: str, allowed: set[str]) -> Iterator[str]:
    files = [line.split() for line in listing.splitlines() if line.startswith("-")]
    if {fields[-1] for fields in files} != allowed:
        yield f"holds {sorted(fields[-1] for fields in files)}, not {sorted(allowed)}"
    yield from (f"{fields[-1]} has mode {fields[0]}" for fields in files if fields[0] != "-r--------")


def _leaks(text: str, secrets: Mapping[str, str], where: str) -> Iterator[str]:
    yield from (f"secret {name!r} stands in {where}" for name, value in secrets.items() if value in text)


def published(container: dict) -> list[tuple[str, int]]:
    """(address, port) on this machine for each published port of a container."""
    bindings = container["HostConfig"].get("PortBindings") or {}
    return [(each["HostIp"], int(each["HostPort"])) for every in bindings.values() for each in every or []]


def _ports(container: dict) -> Iterator[str]:
    yield from (f"port {port} is published on {address or 'every interface'}"
                for address, port in published(container) if address != "127.0.0.1")


def _reachable_from_outside(project: Project) -> Iterator[str]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing: only asks which of our addresses would be used
        own = probe.getsockname()[0]
    ports = [port for container in project.running() for _, port in published(container)]
    if not ports:
        yield "nothing is published"
    for port in ports:
        with socket.socket() as door:
            door.settimeout(3)
            if door.connect_ex(("127.0.0.1", port)) != 0:
                yield f"port {port} does not answer on 127.0.0.1"
        with socket.socket() as door:
            door.settimeout(3)
            if own != "127.0.0.1" and door.connect_ex((own, port)) == 0:
                yield f"port {port} answers on {own}"
