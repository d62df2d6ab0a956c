"""People of a test's own in place of those of superset/security.yaml."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from pipeline import people
from pipeline.settings import Settings


def security(groups: dict[str, dict[str, Any]], users: dict[str, str]) -> dict[str, Any]:
    """A file's content: groups as given, each without roles where it names none, and users by their group's name."""
    return {"roles": {}, "groups": {name: {"roles": []} | group for name, group in groups.items()},
            "users": {name: {"first_name": name, "last_name": "님", "email": f"{name}@example.org", "groups": [group]}
                      for name, group in users.items()}}


@contextmanager
def people_are(warehouse: ModuleType, content: dict[str, Any], folder: Path, **settings: str) -> Iterator[None]:
    """For the block, `ops.people` is what `content` says; then the file's own again, what the others did gone."""
    path = folder / "security.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "SECURITY", path)
        with warehouse.connect("postgres") as connection:
            people.copy(connection, Settings(_env_file=None, **settings))
        yield
    with warehouse.connect("postgres") as connection:
        connection.execute("truncate ops.people cascade")
    warehouse.provision()
