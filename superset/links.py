"""The top menu's links to our pages and to the wall, for those who may read what is there."""

from collections.abc import Mapping
from typing import Any

LINKS = (("경보 처리", "/eungdap/alerts"), ("내 경보 구독", "/eungdap/subscriptions"),
         ("월간 보고서", "/eungdap/reports"), ("벽 화면", "/superset/dashboard/wall/?standalone=1&show_filters=0"))
ANSWERS, ANSWERING = ("답변 데스크", "/eungdap/answers"), ("drafts_answers", "releases_answers")
FINDINGS, ACCESSES = ("점검 결과 대장", "/eungdap/findings"), ("접속기록 점검", "/eungdap/access")
ADMINISTRATOR = "Admin"
Groups = Mapping[str, Mapping[str, Any]]


def may_read_figures(user: Any) -> bool:  # noqa: ANN401 - Superset's own class, or an anonymous one
    """Whether somebody reads figures of the whole city."""
    return bool({ADMINISTRATOR, "figures_reader"} & _roles(user))


def reads_quality(user: Any) -> bool:  # noqa: ANN401
    """Whether somebody reads every check."""
    return bool({ADMINISTRATOR, "quality_reader"} & _roles(user))


def _roles(user: Any) -> set[str]:  # noqa: ANN401
    """Names of the roles that somebody has, by their groups or otherwise."""
    return {role.name for each in (user, *getattr(user, "groups", [])) for role in getattr(each, "roles", [])}


def has_right(user: Any, groups: Groups, *rights: str) -> bool:  # noqa: ANN401
    """Whether a group of somebody has one of the rights, as security.yaml's `groups` say."""
    return any(groups.get(each.name, {}).get(right, False) for each in getattr(user, "groups", []) for right in rights)


def with_links(bootstrap: dict[str, Any], user: Any, groups: Groups) -> dict[str, Any]:  # noqa: ANN401
    """What differs in the data that a page of Superset starts from: its menu, with the links after Superset's own."""
    menu = bootstrap["menu_data"]
    links = [*(LINKS if may_read_figures(user) else ()), *((ANSWERS,) if has_right(user, groups, *ANSWERING) else ()),
             *((FINDINGS,) if reads_quality(user) else ()),
             *((ACCESSES,) if has_right(user, groups, "audits_findings") else ())]
    ours = [{"name": label, "label": label, "url": url, "icon": ""} for label, url in links]
    return {"menu_data": {**menu, "menu": [*menu["menu"], *ours]}}
