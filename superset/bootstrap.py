"""Provision Superset in one process: database, permissions, users, assets, roles; quick when nothing has changed.

Run as `.venv-superset/bin/python superset/bootstrap.py`; the names of the environment are those of `.env.example`.
"""

import importlib.util
import logging
import os
import shutil
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from bundle import KINDS, Assets, asset_uuid, build, read_assets, read_yaml
from installed import board_columns, check_columns, connect, fingerprint, is_current
from row_security import faults, rules

HERE = Path(__file__).resolve().parent
VAR = Path(os.environ.get("EUNGDAP_VAR_DIR") or HERE.parent / "var")
STATE = Path(os.environ.get("SUPERSET_HOME") or VAR / "superset")
SECRETS = VAR / "secrets"
SERVER = f"{os.environ.get('PGHOST') or '127.0.0.1'}:{os.environ.get('PGPORT') or '54329'}"
WAREHOUSE = f"{SERVER}/{os.environ.get('PGDATABASE') or 'eungdap'}"
SERVICE_SECRETS = ("superset", "superset_secret_key", "superset_guest_token_secret", "board_ro",
                   "board_actions")
STAMP = STATE / "provisioned"


def secret(name: str) -> str:
    """One secret from its file.

    Raises:
        RuntimeError: the file is missing or empty.
    """
    path = SECRETS / name
    value = path.read_text(encoding="utf-8").strip() if path.is_file() else ""
    if not value:
        raise RuntimeError(f"secret {name!r} is missing or empty at {path}: run 'make setup'")
    return value


def provision(assets: Assets, security: dict, passwords: dict[str, str]) -> None:
    """Bring Superset's database to what the files say; each step may be repeated at any time."""
    from web import build_web

    package = Path(importlib.util.find_spec("superset").origin).parent
    build_web(package, STATE / "web")
    logging.disable(logging.WARNING)  # Superset logs some hundred lines of permissions here
    from flask_migrate import upgrade
    from superset.app import create_app

    app = create_app()
    with app.app_context():
        upgrade(directory=str(package / "migrations"))
        from access import ensure_roles, ensure_rules, ensure_users, prune
        from superset.commands.importers.v1.assets import ImportAssetsCommand
        from superset.utils.core import override_user
        from themes import ensure_themes

        from superset import appbuilder, security_manager

        appbuilder.add_permissions(update_perms=True)
        security_manager.sync_role_definitions()
        roles, groups = security["roles"], security["groups"]
        ensure_roles(roles, groups)
        ensure_users(security["users"], passwords)
        with override_user(security_manager.find_user("admin")):
            passwords_of_files = {"databases/warehouse.yaml": secret("board_ro")}
            ImportAssetsCommand(build(assets, WAREHOUSE), passwords=passwords_of_files).run()
            ensure_themes({path.stem: read_yaml(path) for path in (HERE / "assets" / "themes").glob("*.yaml")},
                          assets.dashboards)
            ensure_rules(rules(assets.datasets, groups))
            ensure_roles(roles, groups)  # again: now their datasets exist, and with them the rules about their rows
            prune({kind: {asset_uuid(kind, slug) for slug in getattr(assets, kind)} for kind in KINDS}, roles, groups)
    shutil.rmtree(STATE / "cache", ignore_errors=True)  # answers of the old definitions


def main() -> str:
    """Provision if anything changed; returns what was done, in one line."""
    started = time.monotonic()
    assets, security = read_assets(HERE / "assets"), read_yaml(HERE / "security.yaml")
    passwords = {name: secret(spec["password_file"]) for name, spec in security["users"].items()}
    with connect(WAREHOUSE, "board_ro", secret("board_ro")) as warehouse:
        live = board_columns(warehouse)
    check_columns(assets, live)
    if wrong := faults(assets.datasets, live, security):
        raise RuntimeError("; ".join(wrong))
    stamp = fingerprint(WAREHOUSE, [secret(name) for name in SERVICE_SECRETS])
    with connect(f"{SERVER}/superset", "superset", secret("superset")) as metadata:
        unchanged = STAMP.is_file() and STAMP.read_text() == stamp and is_current(metadata, assets, security, passwords)
    if not unchanged:
        STATE.mkdir(parents=True, exist_ok=True)
        STAMP.unlink(missing_ok=True)
        os.environ["SUPERSET_CONFIG_PATH"] = str(HERE / "superset_config.py")
        with (STATE / "provision.log").open("w", encoding="utf-8") as log, redirect_stdout(log), redirect_stderr(log):
            provision(assets, security, passwords)
        STAMP.write_text(stamp)
    charts = f"{len(assets.charts)} charts on {len(assets.dashboards)} dashboards"
    return f"superset: {charts} {'unchanged' if unchanged else 'provisioned'} in {time.monotonic() - started:.1f} s"


if __name__ == "__main__":
    try:
        print(main(), flush=True)
    except Exception as error:  # the last word is one line, whatever broke inside Superset
        reasons = [str(each) for each in getattr(error, "_exceptions", [])]
        line = " ".join([f"superset: {type(error).__name__}:", str(error), *reasons])
        print(" ".join(line.split()), file=sys.stderr)
        sys.exit(1)
