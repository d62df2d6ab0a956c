"""Who may read and handle alerts, as the file says it."""

import pytest
import yaml

from pipeline import people
from pipeline.settings import Settings

ROW = ("user_name", "name_ko", "email", "is_whole_city", "departments", "may_read", "may_act", "may_repair",
       "may_audit", "may_draft", "may_release", "may_read_texts")


def rights(security):
    return {row[0]: dict(zip(ROW[1:], row[1:], strict=True)) for row in people.declared(security)}


def test_the_file_of_the_board_gives_each_of_its_people_what_their_groups_may():
    found = rights(yaml.safe_load(people.SECURITY.read_text(encoding="utf-8")))
    assert {name for name, each in found.items() if each["may_act"]} == {"admin", "mayor", "official"}
    assert {name for name, each in found.items() if each["may_read"]} == {
        "admin", "mayor", "official", "engineer", "auditor"}
    assert {name for name, each in found.items() if each["may_repair"]} == {"admin", "engineer"}
    assert {name for name, each in found.items() if each["may_audit"]} == {"admin", "auditor"}
    assert {name for name, each in found.items() if each["may_draft"]} == {"admin", "official"}
    assert {name for name, each in found.items() if each["may_release"]} == {"admin", "mayor", "official"}
    assert {name for name, each in found.items() if each["may_read_texts"]} == {"admin", "mayor", "official", "auditor"}
    assert found["official"]["departments"] == ["서울시 도로관리과"] and not found["official"]["is_whole_city"]
    assert found["mayor"]["is_whole_city"] and found["official"]["name_ko"] == "도로 담당관"


def made(group, **user):
    return {"roles": {"figures": {"datasets": ["alerts"]}, "state": {"datasets": ["freshness"]}},
            "groups": {"a": group, "b": {"roles": ["state"], "departments": ["둘"]}},
            "users": {"one": {"first_name": "하", "last_name": "나", "groups": ["a", "b"]} | user}}


@pytest.mark.parametrize(("group", "may_read", "may_act"), [
    ({"roles": ["figures"], "handles_alerts": True}, True, True),
    ({"roles": ["figures"]}, True, False),
    ({"roles": ["figures"], "handles_alerts": "no"}, True, False),
    ({"roles": ["state"], "handles_alerts": True}, False, False),
])
def test_who_may_not_read_alerts_handles_none(group, may_read, may_act):
    found = rights(made(group))["one"]
    assert (found["may_read"], found["may_act"]) == (may_read, may_act)
    assert found["departments"] == ["둘"] and found["email"] == "" and not found["is_whole_city"]


@pytest.mark.parametrize(("datasets", "has_rights"), [(["open_complaints"], True), (["alerts"], False)])
def test_who_may_not_read_complaints_answers_none(datasets, has_rights):
    content = made({"roles": ["figures"], "drafts_answers": True, "releases_answers": True})
    content["roles"]["figures"]["datasets"] = datasets
    found = rights(content)["one"]
    assert (found["may_draft"], found["may_release"], found["may_read_texts"]) == (has_rights,) * 3


@pytest.mark.parametrize("broken", [made({"roles": ["lost"]}), made({"roles": []}, groups=["lost"])])
def test_a_name_that_leads_nowhere_is_no_right(broken):
    with pytest.raises(KeyError, match="lost"):
        people.declared(broken)


def test_webhooks_have_names_and_a_wrong_one_is_told_without_its_address():
    given = Settings(_env_file=None, alert_webhooks=" chat = https://a.example/?k=v=w , ops=http://b.example ")
    assert given.webhooks == {"chat": "https://a.example/?k=v=w", "ops": "http://b.example"}
    assert Settings(_env_file=None).webhooks == {}
    for wrong in ("https://a.example/secret", "chat=", "=https://a.example/secret", "chat=ftp://a.example/secret"):
        with pytest.raises(RuntimeError, match="EUNGDAP_ALERT_WEBHOOKS") as caught:
            _ = Settings(_env_file=None, alert_webhooks=wrong).webhooks
        assert "secret" not in str(caught.value)


@pytest.mark.parametrize(("url", "expected"), [("", "http://127.0.0.1:8088"), ("https://b.example/", "https://b.example")])
def test_links_lead_to_where_people_open_the_board(url, expected):
    assert Settings(_env_file=None, board_url=url, superset_port=8088).board_base_url == expected
