"""Colours of dashboards, from the files into Superset's own tables; needs an application context.

Superset's importer of assets knows no themes, so a dashboard gets the one that its file names after it was imported.
"""

import json
from typing import Any

from bundle import asset_uuid
from superset.models.core import Theme
from superset.models.dashboard import Dashboard

from superset import db

Spec = dict[str, Any]


def ensure_themes(themes: dict[str, Spec], dashboards: dict[str, Spec]) -> None:
    """Have exactly these themes beside Superset's own, and on each dashboard the one that it names, or none.

    Raises:
        KeyError: a dashboard names a theme that has no file.
    """
    present = {str(theme.uuid): theme for theme in db.session.query(Theme).filter_by(is_system=False)}
    made = {}
    for slug, spec in themes.items():
        identity = asset_uuid("themes", slug)
        made[slug] = present.pop(identity, None) or Theme(uuid=identity)
        made[slug].theme_name, made[slug].json_data = spec["name"], json.dumps(spec["theme"])
        db.session.add(made[slug])
    for slug, spec in dashboards.items():
        dashboard = db.session.query(Dashboard).filter_by(uuid=asset_uuid("dashboards", slug)).one()
        dashboard.theme = made[spec["theme"]] if "theme" in spec else None
    for gone in present.values():
        db.session.delete(gone)
    db.session.commit()
