"""Who may read and handle alerts, as the file says it."""

import pytest
import yaml

from pipeline import people

ROW = ("user_name", "name_ko", "email", "is_whole_city", "departments", "may_read", "may_act")


def rights(security):
    return {row[0]: dict(zip(ROW[1:], row[1:], strict=True)) for row in people.declared(security)}


def test_the_file_of_the_board_gives_each_of_its_people_what_their_groups_may():
    found = rights(yaml.safe_load(people.SECURITY.read_text(encoding="utf-8")))
    assert {name for name, each in found.items() if each["may_act"]} == {"admin", "mayor", "official"}
    assert {name for name, each in found.items() if each["may_read"]} == {
        "admin", "mayor", "official", "engineer", "auditor"}
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


@pytest.mark.parametrize("broken", [made({"roles": ["lost"]}), made({"roles": []}, groups=["lost"])])
def test_a_name_that_leads_nowhere_is_no_right(broken):
    with pytest.raises(KeyError, match="lost"):
        people.declared(broken)
