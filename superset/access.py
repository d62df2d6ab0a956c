"""Roles, groups, users and rules about rows, from the files into Superset's own tables; needs an application context.

Each step brings what the files name to what they say, and `prune` deletes what they do not name. Nothing is ever
missing in between that keeps somebody from seeing a row.
"""

from typing import Any

from bundle import asset_uuid
from row_security import OWN_ROLES, Rule, roles_of, rows_role
from superset.connectors.sqla.models import RowLevelSecurityFilter, SqlaTable
from superset.models.dashboard import Dashboard
from superset.models.slice import Slice
from werkzeug.security import check_password_hash, generate_password_hash

from superset import db, security_manager

RULES_OF_A_DATASET = "department"  # Superset joins rules of one group key by "or"

Spec = dict[str, Any]


def ensure_users(users: dict[str, Spec], passwords: dict[str, str]) -> None:
    """Create each user, or give them back the name, groups and password that the files say, and no role beside.

    Raises:
        RuntimeError: a group of `users` does not exist.
    """
    for name, spec in users.items():
        groups = [_found(security_manager.find_group(group), "group", group) for group in spec["groups"]]
        user = security_manager.find_user(username=name)
        if user is None:
            user = security_manager.user_model(username=name, email=f"{name}@eungdap.invalid")
            db.session.add(user)
        user.first_name, user.last_name, user.active = spec["first_name"], spec["last_name"], True
        user.roles, user.groups = [], groups
        if not user.password or not check_password_hash(user.password, passwords[name]):
            user.password = generate_password_hash(passwords[name])
    db.session.commit()


def ensure_roles(roles: dict[str, Spec], groups: dict[str, Spec]) -> None:
    """Give each role exactly its listed permissions, and each group its roles; a dataset not there yet is left out.

    Raises:
        RuntimeError: Superset knows no such permission, so the file has a typing error or this is another version.
    """
    for name, spec in roles.items():
        wanted = [(permission, view) for view, names in spec["permissions"].items() for permission in names]
        role = security_manager.add_role(name)
        role.permissions = [_permission(*each) for each in wanted] + _dataset_permissions(spec["datasets"])
    for name, spec in groups.items():
        if "departments" in spec:
            security_manager.add_role(rows_role(name)).permissions = []
        group = security_manager.add_group(name, spec["label"], "")
        group.label = spec["label"]
        group.roles = [_found(security_manager.find_role(role), "role", role) for role in roles_of(name, spec)]
    db.session.commit()


def ensure_rules(rules: list[Rule]) -> None:
    """Have exactly these rules about rows; their datasets and roles are there already.

    Raises:
        RuntimeError: a dataset or a role of `rules` does not exist.
    """
    present = {rule.name: rule for rule in db.session.query(RowLevelSecurityFilter).all()}
    for rule in rules:
        table = db.session.query(SqlaTable).filter_by(uuid=asset_uuid("datasets", rule.dataset)).one_or_none()
        kept = present.pop(rule.name, None)
        if kept is None:
            kept = RowLevelSecurityFilter(name=rule.name)
            db.session.add(kept)
        kept.filter_type, kept.clause, kept.group_key = rule.filter_type, rule.clause, RULES_OF_A_DATASET
        kept.tables = [_found(table, "dataset", rule.dataset)]
        kept.roles = [_found(security_manager.find_role(rule.role), "role", rule.role)] if rule.role else []
    for gone in present.values():
        db.session.delete(gone)
    db.session.commit()


def prune(kept: dict[str, set[str]], roles: dict[str, Spec], groups: dict[str, Spec]) -> int:
    """Delete the charts, dashboards and datasets whose uuid is not in `kept` (by kind), and other roles and groups.

    Returns:
        How many were deleted.
    """
    found = [item for kind, model in (("dashboards", Dashboard), ("charts", Slice), ("datasets", SqlaTable))
             for item in db.session.query(model).all() if str(item.uuid) not in kept[kind]]
    names = OWN_ROLES.union(roles, *(roles_of(name, spec) for name, spec in groups.items()))
    found += [group for group in db.session.query(security_manager.group_model).all() if group.name not in groups]
    found += [role for role in security_manager.get_all_roles() if role.name not in names]
    for item in found:
        db.session.delete(item)
    db.session.commit()
    return len(found)


def _found(item: object, kind: str, name: str) -> object:
    if item is None:
        raise RuntimeError(f"the files of the board name the {kind} {name!r}, which does not exist")
    return item


def _permission(permission: str, view: str) -> object:
    found = security_manager.find_permission_view_menu(permission, view)
    if found is None:
        raise RuntimeError(f"security.yaml lists {permission!r} on {view!r}, which this Superset does not know")
    return found


def _dataset_permissions(slugs: list[str]) -> list[object]:
    uuids = [asset_uuid("datasets", slug) for slug in slugs]
    tables = db.session.query(SqlaTable).filter(SqlaTable.uuid.in_(uuids)).all()
    return [security_manager.add_permission_view_menu("datasource_access", table.perm) for table in tables]
