"""The top menu leads to our pages those who may read figures, and nobody else."""

from types import SimpleNamespace

from superset_files import SUPERSET, load

links = load(SUPERSET / "links.py")


def _person(*roles, groups=()):
    return SimpleNamespace(roles=[SimpleNamespace(name=role) for role in roles],
                           groups=[SimpleNamespace(roles=[SimpleNamespace(name=role) for role in group])
                                   for group in groups])


def test_a_group_of_readers_gets_the_links_after_the_menus_own():
    menu = {"menu_data": {"brand": "응답", "menu": [{"name": "Dashboards"}]}}
    found = links.with_links(menu, _person(groups=[["board_reader", "figures_reader"]]), is_auditor=False)["menu_data"]
    assert found["brand"] == "응답"
    assert [each["name"] for each in found["menu"]] == ["Dashboards", *(label for label, _ in links.LINKS)]
    assert menu["menu_data"]["menu"] == [{"name": "Dashboards"}]


def test_who_reads_quality_gets_the_ledger_and_who_audits_the_accesses():
    menu = {"menu_data": {"menu": []}}
    reader, urls = _person(groups=[["figures_reader", "quality_reader"]]), [url for _, url in links.LINKS]
    for is_auditor, ours in ((False, ["/eungdap/findings"]), (True, ["/eungdap/findings", "/eungdap/access"])):
        found = links.with_links(menu, reader, is_auditor=is_auditor)["menu_data"]["menu"]
        assert [each["url"] for each in found] == urls + ours


def test_who_audits_is_said_by_their_groups():
    groups = {"auditors": {"audits_findings": True}, "engineers": {"repairs_findings": True}}
    for names, audits in (("auditors", True), ("engineers auditors", True), ("engineers", False), ("unknown", False)):
        person = SimpleNamespace(groups=[SimpleNamespace(name=name) for name in names.split()])
        assert links.audits(person, groups) is audits
    assert not links.audits(SimpleNamespace(), groups)


def test_an_operator_and_a_stranger_get_none():
    menu = {"menu_data": {"menu": []}}
    assert links.with_links(menu, _person(groups=[["board_reader", "state_reader"]]), is_auditor=False) == menu
    assert links.with_links(menu, SimpleNamespace(), is_auditor=False) == menu
