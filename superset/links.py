"""The top menu's links to our pages and to the wall, for those who may read the city's figures."""

from typing import Any

LINKS = (("경보 처리", "/eungdap/alerts"), ("내 경보 구독", "/eungdap/subscriptions"),
         ("월간 보고서", "/eungdap/reports"), ("벽 화면", "/superset/dashboard/wall/?standalone=1&show_filters=0"))
READERS = {"Admin", "figures_reader"}


def may_read_figures(user: Any) -> bool:  # noqa: ANN401 - Superset's own class, or an anonymous one
    """Whether one of the roles that somebody has, by their groups or otherwise, reads figures of the whole city."""
    roles = [*getattr(user, "roles", []), *(role for group in getattr(user, "groups", []) for role in group.roles)]
    return bool(READERS & {role.name for role in roles})


def with_links(bootstrap: dict[str, Any], user: Any) -> dict[str, Any]:  # noqa: ANN401
    """What differs in the data that a page of Superset starts from: its menu, with the links after Superset's own."""
    menu = bootstrap["menu_data"]
    ours = [{"name": label, "label": label, "url": url, "icon": ""} for label, url in LINKS if may_read_figures(user)]
    return {"menu_data": {**menu, "menu": [*menu["menu"], *ours]}}
