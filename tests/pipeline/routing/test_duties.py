"""A department is learned without its gu and named with it."""

import pytest

from pipeline.routing.duties import department_of, duty_of, is_of_district


@pytest.mark.parametrize(("department", "district", "duty"), [
    ("마포구 주차관리과", "마포구", "(자치구) 주차관리과"), ("서울시 택시정책과", "마포구", "서울시 택시정책과"),
    ("종로구 주차관리과", "마포구", "종로구 주차관리과"), ("마포구 주차관리과", "", "마포구 주차관리과"),
    ("마포구청", "마포구", "마포구청"), ("중구 보건소", "중구", "(자치구) 보건소")])
def test_a_department_comes_back_from_its_duty(department, district, duty):
    assert duty_of(department, district) == duty
    assert department_of(duty, district) == department


def test_another_district_has_a_department_of_its_own_and_none_has_the_duty_alone():
    assert department_of("(자치구) 주차관리과", "종로구") == "종로구 주차관리과"
    assert department_of("(자치구) 주차관리과", "") == "주차관리과"
    assert is_of_district("(자치구) 주차관리과") and not is_of_district("서울시 택시정책과")
