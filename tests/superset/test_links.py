"""The top menu leads to our pages those who may read figures, and nobody else."""

from types import SimpleNamespace

import pytest
from superset_files import SUPERSET, load

links = load(SUPERSET / "links.py")


def _person(*roles, groups=()):
    return SimpleNamespace(roles=[SimpleNamespace(name=role) for role in roles],
                           groups=[SimpleNamespace(name="", roles=[SimpleNamespace(name=role) for role in group])
                                   for group in groups])


def test_a_group_of_readers_gets_the_links_after_the_menus_own():
    menu = {"menu_data": {"brand": "응답", "menu": [{"name": "Dashboards"}]}}
    found = links.with_links(menu, _person(groups=[["board_reader", "figures_reader"]]), {})["menu_data"]
    assert found["brand"] == "응답"
    assert [each["name"] for each in found["menu"]] == ["Dashboards", *(label for label, _ in links.LINKS)]
    assert menu["menu_data"]["menu"] == [{"name": "Dashboards"}]


GROUPS = {"auditors": {"audits_findings": True}, "engineers": {"repairs_findings": True},
          "writers": {"drafts_answers": True}, "heads": {"releases_answers": True}}


@pytest.mark.parametrize(("group", "ours"), [
    ("engineers", ["findings"]), ("auditors", ["findings", "access"]), ("writers", ["answers", "findings"]),
    ("heads", ["answers", "findings"])])
def test_who_reads_quality_gets_the_ledger_who_audits_the_accesses_and_who_answers_the_desk(group, ours):
    reader = _person(groups=[["figures_reader", "quality_reader"]])
    reader.groups[0].name = group
    found = links.with_links({"menu_data": {"menu": []}}, reader, GROUPS)["menu_data"]["menu"]
    assert [each["url"] for each in found] == [url for _, url in links.LINKS] + [f"/eungdap/{name}" for name in ours]


def test_a_right_is_said_by_ones_groups():
    for names, audits in (("auditors", True), ("engineers auditors", True), ("engineers", False), ("unknown", False)):
        person = SimpleNamespace(groups=[SimpleNamespace(name=name) for name in names.split()])
        assert links.has_right(person, GROUPS, "audits_findings") is audits
    assert not links.has_right(SimpleNamespace(), GROUPS, "audits_findings")


def test_an_operator_and_a_stranger_get_none():
    menu = {"menu_data": {"menu": []}}
    assert links.with_links(menu, _person(groups=[["board_reader", "state_reader"]]), {}) == menu
    assert links.with_links(menu, SimpleNamespace(), {}) == menu
