"""What the hourly analysis makes of bad input, in a real warehouse: no flood, no lost name, and what it lacks is said.

Until `BEGIN` all is well: a night has learned, a burst has been told and the issues have names. From then on each test
spoils the complaints in its own way. Left alone, the same hours bring `UNDISTURBED` new alerts.
"""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from issue_stream import StubTagger
from watched_city import BURST, COMPLAINTS, DAY, HOUR, LEARNED, Embedder, as_rows

from ml.detectors import nearby, volumes
from pipeline import analysis, catalogue, vectors, watch

BEGIN, BACK, END = (LEARNED + hour * HOUR for hour in (26, 38, 47))
STEP = 3 * HOUR  # each look takes the hours since the one before
UNDISTURBED = 0
FEW = 2  # new alerts that a fault may bring in these 21 hours, beyond `UNDISTURBED`
CITY = as_rows(COMPLAINTS)
SPOILED = [row for row in CITY if BEGIN <= row["requested_at"] < END]
AFTER = f"as_of_at > '{BEGIN.isoformat()}'"


@dataclass(frozen=True)
class Told:
    """Names that were given before anything went wrong."""

    alerts: set[str]
    burst: set[str]
    issues: set[str]


def hour(as_of, embedder=None):
    """What the platform does at the end of an hour: what the issues' run and the watch's say."""
    embedder = embedder or Embedder()
    vectors.embed_pending(embedder=embedder, as_of=as_of)
    return analysis.find_issues(as_of, embedder, StubTagger()), watch.look(as_of, embedder)


def hours(start=BEGIN, until=END, step=STEP, embedder=None):
    return [hour(start + count * step, embedder) for count in range(1, (until - start) // step + 1)]


def names(city, query):
    return {name for (name,) in city.rows(query)}


def alerts(city):
    return names(city, "select alert_id from ml.alerts")


def new_alerts(city):
    return names(city, f"select alert_id from ml.alerts group by 1 having bool_and({AFTER})")


def of_the_burst(city):
    """Alerts for likeness that are mostly about the burst, by its complaints or by copies of their texts."""
    texts = [row["text_hash"] for row in CITY if row["service_request_id"] in BURST]
    with city.warehouse.connect("ml_rw") as connection:
        return {name for (name,) in connection.execute("""
            select alert_id
            from ml.alerts
            inner join ml.alert_members using (as_of_at, number)
            inner join intermediate.int_complaints_coded using (source, service_request_id)
            where way = 'likeness' and 1 = any(statements)
            group by as_of_at, number, alert_id
            having count(*) filter (where text_hash = any(%s)) >= greatest(3, count(*) / 2.0)""", (texts,))}


def told_by(city):
    issues = names(city, "select issue_id from ml.issues where status <> 'closed'")
    return Told(alerts(city), of_the_burst(city), issues)


@pytest.fixture
def city(watched_city, learned):
    catalogue.learn(LEARNED, Embedder(), StubTagger())
    return watched_city


@pytest.fixture
def told(city):
    hour(BEGIN)
    told = told_by(city)
    assert len(told.burst) == 1 and len(told.alerts) > 1 and len(told.issues) > 3
    return told


def spoil(city, rows):
    """These complaints instead of those of the hours after `BEGIN`."""
    numbers = [row["service_request_id"] for row in SPOILED]
    with city.warehouse.connect("dbt_rw") as connection:
        for table in ("staging.stg_complaints", "intermediate.int_complaints_coded"):
            connection.execute(f"delete from {table} where service_request_id = any(%s)", (numbers,))
    city.add(rows)


def again(row, number, text=None, **fields):
    """The complaint once more under another number."""
    text = text or row["description"]
    return {**row, "service_request_id": number, "text_hash": text, "description": text, **fields}


def in_window(rows, until=END):
    """How many of these complaints the issues of that moment are made of."""
    days = analysis.get_settings().issue_window_days
    return sum(until - days * DAY <= row["requested_at"] < until for row in rows)


def assert_calm(city, told, new=UNDISTURBED + FEW):
    """No flood; nothing that was told has lost its name or got a second one."""
    assert len(new_alerts(city)) <= new
    assert told.alerts <= alerts(city)
    assert of_the_burst(city) == told.burst
    gone = told.issues - told_by(city).issues
    merged = names(city, f"select issue_id from ml.issue_events where kind = 'merged_into' and {AFTER}")
    assert gone <= merged, "an issue that stands no more is said to be part of another"


def watch_rows(city):
    return city.rows(f"select as_of_at, number, way, alert_id, kind, score, label from ml.alerts where {AFTER}"
                     " order by 1, 2")


def test_empty_hours_raise_nothing_and_the_record_says_until_when_there_was_something_to_see(city, told):
    spoil(city, [])
    said = hours()
    assert_calm(city, told, new=0)
    assert [look["hours"] for _, look in said] == [3, 6, 9, 12, 15, 18, 21]  # they are looked at again: they may come
    assert city.rows("select distinct (metrics ->> 'seen_until')::timestamptz from ml.model_runs where kind = 'look'"
                     ) == [(BEGIN,)]
    assert said[-1][0]["complaints"] == in_window(CITY) - len(SPOILED)


def test_a_day_that_comes_late_all_at_once_is_told_as_if_it_had_come_in_time(city, told):
    spoil(city, [])
    hours(until=END - STEP)
    assert watch_rows(city) == []
    city.add(SPOILED)
    assert hour(END)[1]["hours"] == 21
    assert_calm(city, told)
    late = watch_rows(city)
    with city.warehouse.connect("ml_rw") as connection:
        connection.execute(f"delete from ml.alerts where {AFTER}")
        connection.execute(f"delete from ml.model_runs where kind = 'look' and {AFTER}")
    hours()
    assert len(new_alerts(city)) == UNDISTURBED
    assert late == watch_rows(city) != []


def test_a_channel_that_falls_silent_and_comes_back_is_no_news(city, told):
    heard = [row for number, row in enumerate(SPOILED) if number % 2 or row["requested_at"] >= BACK]
    spoil(city, heard)
    said = hours()
    assert_calm(city, told, new=UNDISTURBED)
    assert said[-1][0]["complaints"] == in_window(CITY) - len(SPOILED) + len(heard) < in_window(CITY)


def test_a_channel_that_doubles_is_no_flood(city, told):
    city.add([again(row, f"D{row['service_request_id']}", f"{row['description']} 또", submitter="") for row in SPOILED])
    said = hours()
    assert_calm(city, told)
    assert said[-1][0]["complaints"] == in_window(CITY) + len(SPOILED)


def test_a_hundred_thousand_copies_of_a_text_are_one_voice(city, told):
    gu, items = ("강남구", "서초구", "종로구"), ("불법주정차", "도로파손", "쓰레기", "소음")
    city.add([again(SPOILED[0], f"X{n}", "서명합니다", submitter=f"x{n}", district_name=gu[n % 3],
                    service_name=f"생활 > {items[n % 4]}", requested_at=BEGIN + timedelta(seconds=n % 3600))
              for n in range(100_000)])
    said = hours(until=BEGIN + 2 * STEP)
    assert_calm(city, told)
    assert said[0][0]["complaints"] - said[0][0]["texts"] == 99_999
    of_copies = ("from ml.alert_members where service_request_id like 'X%' and 1 = any(statements)"
                 " group by as_of_at, number")
    each = len(gu) * len(items)  # of a text one a gu and item counts
    assert all(count <= each for (count,) in city.rows(f"select count(*) {of_copies}"))
    sizes = city.rows("select way, max(size) from ml.alerts inner join (select as_of_at, number, count(*) as size"
                      " from ml.alert_members where 1 = any(statements) group by 1, 2) as sizes"
                      " using (as_of_at, number) group by 1 order by 1")
    assert sizes[0][1] <= nearby.NEAREST_MOST and sizes[1][1] <= volumes.MOST_MEMBERS
    assert city.rows("select 1 from ml.issue_members where service_request_id like 'X%'") == []


def test_texts_of_one_character_are_no_flood(city, told):
    spoil(city, [again(row, row["service_request_id"], row["description"][0] if number % 2 else chr(ord("가") + number))
                 for number, row in enumerate(SPOILED)])
    said = hours()
    assert_calm(city, told)
    assert said[-1][0]["texts"] < said[-1][0]["complaints"] == in_window(CITY)


def test_a_district_that_is_missing_and_comes_back_is_no_news(city, told):
    heard = [row for row in SPOILED if row["district_name"] != "종로구" or row["requested_at"] >= BACK]
    spoil(city, heard)
    said = hours()
    assert_calm(city, told, new=UNDISTURBED)
    assert said[-1][0]["complaints"] == in_window(CITY) - len(SPOILED) + len(heard) < in_window(CITY)


def test_complaints_of_the_future_are_left_for_their_hour_and_the_clock_is_not_theirs(city, told):
    spoil(city, [{**row, "requested_at": row["requested_at"] + 400 * DAY} if number % 2 else row
                 for number, row in enumerate(SPOILED)])
    said = hours()
    assert_calm(city, told)
    assert said[-1][0]["complaints"] == in_window(CITY) - len(SPOILED) // 2
    ((newest,),) = city.rows("select max((metrics ->> 'seen_until')::timestamptz) from ml.model_runs")
    assert newest <= END


def test_an_hour_whose_complaints_all_have_one_second_is_seen_like_any_other(city, told):
    spoil(city, [{**row, "requested_at": row["requested_at"].replace(minute=0, second=0, microsecond=0)}
                 for row in SPOILED])
    said = hours()
    assert_calm(city, told, new=UNDISTURBED)
    assert said[-1][0]["complaints"] == in_window(CITY)


def test_hours_that_are_delivered_again_under_other_numbers_tell_nothing_anew(city):
    middle = LEARNED + 16 * HOUR  # in the middle of the burst
    hour(middle)
    told = told_by(city)
    assert len(told.burst) == 1
    city.add([again(row, f"{row['service_request_id']}-2") for row in CITY if LEARNED <= row["requested_at"] < middle])
    hours(middle, BEGIN)
    assert of_the_burst(city) == told.burst and told.alerts <= alerts(city)
    assert len(alerts(city)) <= len(told.alerts) + UNDISTURBED + FEW


def test_the_same_few_texts_sent_again_every_hour_are_one_alert(city, told):
    burst = [row for row in CITY if row["service_request_id"] in BURST]
    city.add([again(row, f"Z{number}-{at}", submitter=f"z{number}-{at}",
                    requested_at=BEGIN + at * HOUR + timedelta(minutes=number))
              for at in range(6) for number, row in enumerate(burst)])
    hours(until=BEGIN + 6 * HOUR, step=HOUR)
    assert_calm(city, told)
    assert city.rows(f"select 1 from ml.alerts where alert_id = '{min(told.burst)}' and {AFTER}")


def test_a_new_model_is_silent_until_its_first_night_says_so_and_misses_no_hour(city, told, caplog):
    other = Embedder("first-word-2")
    for issues, look in hours(until=BACK, embedder=other):
        assert look["hours"] == look["alerts"] == 0 and "first-word-2" in look["reason"]
        assert issues["without_vector"] == 0
    assert "nothing was learned before that hour with first-word-2" in caplog.text
    before = city.rows(f"select * from ml.alerts where not ({AFTER}) order by as_of_at, number")
    assert catalogue.learn(BACK, other, StubTagger())["issues"] and watch.learn(BACK, other)["learned"]
    assert hour(BACK + HOUR, other)[1]["hours"] == 13  # from where the model before had stopped
    hours(BACK + HOUR, embedder=other)
    assert_calm(city, told)
    assert city.rows(f"select * from ml.alerts where not ({AFTER}) order by as_of_at, number") == before
