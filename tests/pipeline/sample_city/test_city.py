"""The stream: deterministic, the same alone and in sequence, with the rhythm and the mix it promises."""

import datetime as dt
from collections import Counter
from random import Random

import numpy as np
import pytest

from pipeline.masking.spans import PLACEHOLDERS
from pipeline.sample_city.city import Case, City
from pipeline.sample_city.grammar import Voice
from pipeline.sample_city.people import PRIVATE_SLOTS
from pipeline.sample_city.reference import OFFICE_FIELDS, PARKING
from pipeline.sample_city.rhythm import add_working_hours, day_factor, is_day_off, to_office_hours
from pipeline.sample_city.stream import stream_record, truth_record
from pipeline.sample_city.writer import unmark

MONDAY = dt.date(2026, 6, 8)
ONE_DAY = dt.timedelta(days=1)


def facts(city: City, day: dt.date) -> list[tuple]:
    return [(stream_record(city, case), truth_record(city, case)) for case in city.day(day)]


@pytest.fixture(scope="module")
def weeks() -> list[tuple[City, Case]]:
    city = City(5, 300)
    return [(city, case) for back in range(28) for case in city.day(MONDAY + back * ONE_DAY)]


def test_a_day_is_the_same_alone_in_sequence_and_in_another_city_object() -> None:
    walked = City(11, 120)
    for back in range(3, -1, -1):
        walked.day(MONDAY - back * ONE_DAY)
    assert facts(walked, MONDAY) == facts(City(11, 120), MONDAY)


def test_seed_and_volume_change_the_day() -> None:
    texts = {
        tuple(record["text"] for record, _ in facts(City(seed, size), MONDAY))
        for seed, size in ((1, 50), (2, 50), (1, 51))
    }
    assert len(texts) == 3


def test_case_numbers_are_unique_and_in_time_order(weeks: list) -> None:
    numbers = [case.number for _, case in weeks]
    assert len(set(numbers)) == len(numbers)
    day = [case for _, case in weeks if case.at.date() == MONDAY]
    assert day == sorted(day, key=lambda case: (case.at, case.number))


def test_volume_and_parking_share(weeks: list) -> None:
    field = [case for city, case in weeks if city.item_of(case).field not in OFFICE_FIELDS]
    parking = [case for case in field if weeks[0][0].item_of(case).code == PARKING]
    assert 0.66 <= len(parking) / len(field) <= 0.74
    assert 250 * 28 <= len(weeks) <= 360 * 28


def test_more_complaints_on_working_days_and_by_day(weeks: list) -> None:
    off = Counter(is_day_off(case.at.date()) for _, case in weeks)
    days = Counter(is_day_off(MONDAY + back * ONE_DAY) for back in range(28))
    assert off[False] / days[False] > 1.1 * off[True] / days[True]
    hours = Counter(case.at.hour for _, case in weeks)
    assert min(hours[18], hours[9]) > 4 * max(hours[3], hours[4])


def test_holidays_and_seasons_lower_and_raise_the_level() -> None:
    chuseok, ordinary = dt.date(2026, 9, 25), dt.date(2026, 9, 18)
    assert day_factor(chuseok) < 0.7 * day_factor(ordinary)
    shares = City(1, 10).background.item_shares
    snow = City(1, 10).reference.item_index("RD06")
    assert shares(1)[snow] > 10 * shares(7)[snow]
    assert sum(shares(7)) == pytest.approx(1)


def test_counts_are_over_dispersed() -> None:
    city = City(3, 200)
    counts = [len(city.background.draw(np.random.default_rng(seed), MONDAY).items) for seed in range(200)]
    mean = sum(counts) / len(counts)
    assert sum((count - mean) ** 2 for count in counts) / len(counts) > 2.5 * mean


def test_some_people_complain_again_and_again(weeks: list) -> None:
    per_person = Counter(case.submitter for _, case in weeks)
    top = sum(count for _, count in per_person.most_common(10))
    assert top > 0.04 * len(weeks)
    assert sum(count == 1 for count in per_person.values()) > 0.5 * len(per_person)


def test_duplicates_share_the_place_and_come_later(weeks: list) -> None:
    repeats = [case for _, case in weeks if case.duplicate_of]
    assert 0.03 < len(repeats) / len(weeks) < 0.08
    assert all(case.at > case.duplicate_of.at and case.dong == case.duplicate_of.dong for case in repeats)
    assert any(case.channel != case.duplicate_of.channel for case in repeats)
    copies = [case for city, case in weeks if case.duplicate_of and city.write(case) == city.write(case.duplicate_of)]
    assert copies


def test_personal_data_spans_are_exact(weeks: list) -> None:
    found = Counter()
    for city, case in weeks[:4000]:
        truth, text = truth_record(city, case), city.write(case).text
        assert not any("\ue000" <= character <= "\uf8ff" for character in text)
        for span in truth["personal_data"]:
            assert text[span["start"] : span["end"]] == span["value"]
            found[span["type"]] += 1
    assert set(found) >= {"PHONE", "PERSON", "VEHICLE", "EMAIL", "ADDRESS_DETAIL"}


def test_every_kind_of_personal_data_is_one_that_masking_knows() -> None:
    voice = Voice(Random(1), "formal", {}, {"road": "역삼로"})
    kinds = {span.kind for make in PRIVATE_SLOTS.values() for span in unmark(make(voice)).spans}
    assert len(kinds) == 11
    assert kinds <= set(PLACEHOLDERS)


def test_volume_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="complaints_per_day"):
        City(1, 0)


def test_working_hours_skip_days_off() -> None:
    friday = dt.datetime(2026, 6, 12, 12)
    assert add_working_hours(friday, 24) == dt.datetime(2026, 6, 15, 12)
    assert to_office_hours(dt.datetime(2026, 6, 12, 20), 0.0) == dt.datetime(2026, 6, 15, 9)
    assert to_office_hours(dt.datetime(2026, 6, 12, 10, 5), 0.5) == dt.datetime(2026, 6, 12, 10, 5)
