"""Airflow's people where its login is the FAB auth manager: imported only with Airflow's environment in place."""

from airflow.providers.fab.auth_manager.cli_commands.utils import get_application_builder
from werkzeug.security import check_password_hash


def ensure_administrator(name: str, password: str) -> None:
    """Create `name` with the role Admin, or give them that role and `password` back; only a hash is stored.

    Airflow's own command would take the password as an argument, which other processes can read.

    Raises:
        RuntimeError: the account could not be made.
    """
    with get_application_builder() as builder:
        manager = builder.sm
        manager.sync_roles()
        role, user = manager.find_role("Admin"), manager.find_user(username=name)
        if user is None:
            user = manager.add_user(name, name, "eungdap", f"{name}@eungdap.invalid", role=[role], password=password)
            if not user:
                raise RuntimeError(f"Airflow's account {name!r} could not be made: see the log above")
            return
        user.roles, user.active = [role], True
        manager.update_user(user)
        if not check_password_hash(user.password or "", password):
            manager.reset_password(user.id, password)
