"""Streams that happened: known events are found in the data, and what is not about them is another alarm."""

import gzip
from datetime import date

import numpy as np

from ml.evaluate.bursts import Happened, boston, known_bursts, others, outcomes, sample_city
from ml.evaluate.judge import Raised
from ml.evaluate.streams import true_order

HEAD = "case_enquiry_id,open_dt,case_title,type,neighborhood,location_street_name\n"


def test_a_known_burst_is_its_matches_in_its_window(corpus, residents, tmp_path):
    (tmp_path / "petition_titles").mkdir()
    (tmp_path / "petition_titles" / "known_bursts.csv").write_text(
        "topic,keyword_regex,window_start,window_end\n"
        "third,topic 3 ,2019-02-01,2019-02-20\nearly,topic 3 ,2018-12-25,2018-12-28\n"
        "none,nothing,2019-02-01,2019-02-20\n")
    stretch = true_order(corpus, date(2018, 12, 21), date(2019, 2, 28), 1000, residents, 1)
    happened = known_bursts(stretch, tmp_path)
    assert [event.issue_id for event in happened.events] == ["third"]
    event = happened.events[0]
    assert len(event.members) == corpus.frame.query("text.str.contains('topic 3 ') and "
                                                    "day >= '2019-02-01' and day <= '2019-02-20'").shape[0]
    about = Raised(event.moments[4], "new", frozenset(event.members[:4]))
    other = Raised(event.moments[4], "new", frozenset(stretch.stream.frame["service_request_id"][:5]))
    assert outcomes(happened, [other, about])[0]["hours"] == round(event.moments[4] - event.moments[0], 1)
    assert others(happened, [other, about]) == [other]
    assert outcomes(happened, [])[0]["hours"] is None


def test_bostons_storm_is_its_trees(tmp_path):
    assert boston(tmp_path) is None
    folder = tmp_path / "boston311_2011"
    folder.mkdir()
    rows = [f"{number},2011-07-{1 + number % 30:02d} 10:00:00,Graffiti,Graffiti,Dorchester,Lorraine St"
            for number in range(60)]
    rows += [f"{100 + number},2011-08-28 1{number}:00:00,Tree down,Tree Emergencies,Roxbury,{number} St"
             for number in range(5)]
    (folder / "boston311_x.csv.gz").write_bytes(gzip.compress((HEAD + "\n".join(rows) + "\n").encode()))
    happened = boston(tmp_path)
    assert happened.events[0].members == tuple(str(100 + number) for number in range(5))
    assert np.allclose(np.diff(happened.events[0].moments), 1)
    assert happened.stretch.stream.frame["text"].iloc[-1] == "Tree down, 4 St"


def test_the_sample_city_is_read_from_its_files(tmp_path):
    folder = tmp_path / "sample-city-90-200-31"
    folder.mkdir()
    stream, truth = [], []
    for number in range(80):
        day = date.fromordinal(date(2026, 1, 5).toordinal() + number)
        stream.append(f'{{"service_request_id": "{number}", "requested_at": "{day}T09:00:00+09:00", '
                      f'"text": "t{number}", '
                      '"service_code": "A", "district": "", "neighbourhood": "", "submitter": ""}')
        issue = '"P1"' if number >= 60 else "null"
        truth.append(f'{{"service_request_id": "{number}", "issue_id": {issue}, "issue_kind": "small", '
                     '"issue_label": "L"}')
    (folder / "stream.jsonl").write_text("\n".join(stream) + "\n")
    (folder / "truth.jsonl").write_text("\n".join(truth) + "\n")
    happened = sample_city(tmp_path)
    assert isinstance(happened, Happened)
    assert [(event.issue_id, len(event.members)) for event in happened.events] == [("small: L (P1)", 20)]
