"""What every service of docker-compose.yml must be, as one function over the parsed file."""

import re

ONCE, SERVES = "service_completed_successfully", "service_healthy"
SEES_ALL = {"secrets", "warehouse-init", "airflow-init", "superset-init", "first-load", "backup", "restore"}
MAKES = {"secrets", "restore"}
SECRET_NAME = re.compile(r"PASSWORD|SECRET|TOKEN|KEY|CREDENTIAL|_CONN", re.IGNORECASE)


def faults(compose):
    """One line a broken rule, with the service's name; empty for a file that keeps them all."""
    found = []
    for name, service in compose["services"].items():
        checks = (*_confinement(service), *_doors(service), *_secrets(name, service), *_life(compose, service))
        found += [f"{name}: {fault}" for fault in checks]
    return found


def is_once(service):
    """Whether a service does its work and ends."""
    return service.get("restart") == "no"


def _confinement(service):
    if not re.fullmatch(r"[1-9]\d*:[1-9]\d*", str(service.get("user", ""))):
        yield "runs as root or as whoever the image says"
    if service.get("read_only") is not True:
        yield "root file system is writable"
    if service.get("cap_drop") != ["ALL"] or service.get("cap_add"):
        yield "keeps capabilities"
    if "no-new-privileges:true" not in service.get("security_opt", []) or service.get("privileged"):
        yield "may gain privileges"
    for limit in ("mem_limit", "pids_limit"):
        if not service.get(limit):
            yield f"has no {limit}"
    if service.get("init") is not True:
        yield "has no init process"
    if "max-size" not in service.get("logging", {}).get("options", {}):
        yield "its log may grow without end"


def _doors(service):
    for port in service.get("ports", []):
        if not str(port).startswith("127.0.0.1:"):
            yield f"port {port} is published beyond this machine"
    for shared in ("network_mode", "pid", "ipc"):
        if service.get(shared) not in (None, "none"):
            yield f"shares the host's {shared}"
    for volume in service.get("volumes", []):
        if not re.match(r"[a-z][a-z-]*:/", str(volume)):
            yield f"mounts {volume}, which is no named volume"


def _secrets(name, service):
    environment = service.get("environment") or {}
    for key, value in environment.items():
        if SECRET_NAME.search(key) and not key.endswith("_FILE") and value:
            yield f"{key} stands in the file"
        if re.search(r"://[^/\s]*:[^/\s]*@", str(value)):
            yield f"{key} holds a password"
    for volume in service.get("volumes", []):
        if volume.startswith("secrets:") and name not in SEES_ALL:
            yield "sees every secret"
        if re.match(r"(secrets|given-[a-z]+):", volume) and not volume.endswith(":ro") and name not in MAKES:
            yield f"may write {volume}"


def _life(compose, service):
    if not is_once(service) and not service.get("healthcheck", {}).get("test"):
        yield "has no health check"
    for other, how in (service.get("depends_on") or {}).items():
        wanted = ONCE if is_once(compose["services"][other]) else SERVES
        if how.get("condition") != wanted:
            yield f"does not wait until {other} is ready"
