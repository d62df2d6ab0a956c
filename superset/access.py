"""Roles and users of the board, from security.yaml into Superset's own tables; needs a running application context."""

from typing import Any

from bundle import asset_uuid
from superset.connectors.sqla.models import SqlaTable
from superset.models.dashboard import Dashboard
from superset.models.slice import Slice
from werkzeug.security import check_password_hash, generate_password_hash

from superset import db, security_manager

Spec = dict[str, Any]


def ensure_users(users: dict[str, Spec], passwords: dict[str, str]) -> None:
    """Create each user, or give them back the name, roles and password that the files say.

    Raises:
        RuntimeError: a role of `users` does not exist.
    """
    for name, spec in users.items():
        roles = [_role(role) for role in spec["roles"]]
        user = security_manager.find_user(username=name)
        if user is None:
            user = security_manager.user_model(username=name, email=f"{name}@eungdap.invalid")
            db.session.add(user)
        user.first_name, user.last_name, user.roles, user.active = spec["first_name"], spec["last_name"], roles, True
        if not user.password or not check_password_hash(user.password, passwords[name]):
            user.password = generate_password_hash(passwords[name])
    db.session.commit()


def ensure_roles(roles: dict[str, Spec]) -> None:
    """Give each role exactly its listed permissions; datasets that are not there yet are left out.

    Raises:
        RuntimeError: Superset knows no such permission, so the file has a typing error or this is another version.
    """
    for name, spec in roles.items():
        wanted = [(permission, view) for view, names in spec["permissions"].items() for permission in names]
        role = security_manager.add_role(name)
        role.permissions = [_permission(*each) for each in wanted] + _dataset_permissions(spec["datasets"])
    db.session.commit()


def prune(kept: dict[str, set[str]]) -> int:
    """Delete the charts, dashboards and datasets whose uuid is not in `kept` (by kind); returns how many."""
    count = 0
    for kind, model in (("dashboards", Dashboard), ("charts", Slice), ("datasets", SqlaTable)):
        for item in db.session.query(model).all():
            if str(item.uuid) not in kept[kind]:
                db.session.delete(item)
                count += 1
    db.session.commit()
    return count


def _role(name: str) -> object:
    role = security_manager.find_role(name)
    if role is None:
        raise RuntimeError(f"security.yaml gives a user the role {name!r}, which does not exist")
    return role


def _permission(permission: str, view: str) -> object:
    found = security_manager.find_permission_view_menu(permission, view)
    if found is None:
        raise RuntimeError(f"security.yaml lists {permission!r} on {view!r}, which this Superset does not know")
    return found


def _dataset_permissions(slugs: list[str]) -> list[object]:
    uuids = [asset_uuid("datasets", slug) for slug in slugs]
    tables = db.session.query(SqlaTable).filter(SqlaTable.uuid.in_(uuids)).all()
    return [security_manager.add_permission_view_menu("datasource_access", table.perm) for table in tables]
