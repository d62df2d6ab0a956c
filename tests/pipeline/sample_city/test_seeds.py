"""The seeds: complete, joined to each other, and the same as the item list of the sample city."""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.sample_city import geography
from pipeline.sample_city.reference import DATA, SEEDS, load_reference


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(autouse=True)
def wide_fields() -> Iterator[None]:
    before = csv.field_size_limit(sys.maxsize)
    yield
    csv.field_size_limit(before)


@pytest.mark.parametrize(("name", "count", "limit"), [("districts", 25, 60_000), ("neighbourhoods", 425, 220_000)])
def test_places_have_closed_outlines_in_seoul(name: str, count: int, limit: int) -> None:
    places = rows(name)
    assert len(places) == count
    assert sum(int(row["resident_count"]) for row in places) == 9_795_426
    for row in places:
        ring = json.loads(row["outline"])
        assert ring[0] == ring[-1]
        assert all(126.7 < lon < 127.3 and 37.4 < lat < 37.75 for lon, lat in ring)
    assert (SEEDS / f"{name}.csv").stat().st_size < limit


def test_neighbourhoods_join_their_districts_and_each_other() -> None:
    neighbourhoods, pairs = rows("neighbourhoods"), rows("neighbourhood_adjacency")
    codes = {row["neighbourhood_code"] for row in neighbourhoods}
    assert len(codes) == 425
    assert {row["district_code"] for row in neighbourhoods} == {row["district_code"] for row in rows("districts")}
    joined = {(row["neighbourhood_code"], row["adjacent_code"]) for row in pairs}
    assert {code for pair in joined for code in pair} == codes
    assert {(right, left) for left, right in joined} == joined


def test_categories_have_twelve_fields_and_the_items_of_the_sample_city() -> None:
    categories = rows("service_categories")
    assert len({row["service_field"] for row in categories}) == 12
    assert 70 <= len(categories) <= 80
    with (DATA / "items.csv").open(encoding="utf-8", newline="") as lines:
        extras = [row["service_code"] for row in csv.DictReader(lines)]
    assert extras == [row["service_code"] for row in categories]


def test_every_department_of_the_sample_city_is_a_seed() -> None:
    reference = load_reference()
    known = {row["agency"] for row in rows("departments")}
    named = {item.city_department for item in reference.items} - {""}
    named |= {f"{gu} {item.district_department}" for gu in reference.districts for item in reference.items}
    assert named <= known


@pytest.mark.parametrize(
    ("name", "base"), [("역삼1동", "역삼"), ("화곡본동", "화곡"), ("길동", "길"), ("금호2·3가동", "금호")]
)
def test_names_of_roads_and_schools_come_from_the_dong(name: str, base: str) -> None:
    assert next(dong for dong in load_reference().dongs if dong.name == name).base == base


def test_geography_says_which_file_it_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert geography.main([str(tmp_path)]) == 2
    assert "seoul_dong_425_2021.csv.gz" in capsys.readouterr().err


def test_districts_are_unions_of_their_dongs() -> None:
    def square(left: float, code: str) -> dict:
        ring = [[left, 37.5], [left + 0.01, 37.5], [left + 0.01, 37.51], [left, 37.51], [left, 37.5]]
        return {"properties": {"sgg_cd": code}, "geometry": {"type": "Polygon", "coordinates": [ring]}}

    shapes = geography.shapes([square(127.0, "1"), square(127.01, "1"), square(127.02, "2")], "sgg_cd")
    assert shapes["1"].area == pytest.approx(2e-4, rel=1e-3)
    assert shapes["2"].bounds == pytest.approx((127.02, 37.5, 127.03, 37.51))
