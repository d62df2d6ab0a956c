"""What a downloaded table no longer says."""

import importlib.util
from pathlib import Path

import pandas as pd

PATH = Path(__file__).parents[2] / "superset" / "downloads.py"
SPEC = importlib.util.spec_from_file_location("downloads", PATH)
downloads = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(downloads)

COUNTS, METRICS = {"received", "closed"}, {"received", "closed", "on_time_rate"}


def table(**columns):
    return pd.DataFrame({"district": ["강남구", "중구", "종로구"][:len(next(iter(columns.values())))], **columns})


def released(**columns):
    return downloads.released(table(**columns), COUNTS, METRICS)


def test_one_to_four_complaints_are_withheld_and_none_or_five_are_not():
    counts = [0, 1, 4, 5, 1200]
    frame = pd.DataFrame({"received": counts})
    assert downloads.released(frame, COUNTS, METRICS)["received"].tolist() == [0, "5 미만", "5 미만", 5, 1200]


def test_a_rate_beside_a_small_count_goes_too_and_others_stay():
    frame = released(received=[100, 3, 50], on_time_rate=[0.5, 1 / 3, 0.9])
    assert frame["on_time_rate"].tolist() == [0.5, None, 0.9]
    assert frame["received"].tolist() == [100, "5 미만", 50]
    assert frame["district"].tolist() == ["강남구", "중구", "종로구"]


def test_a_large_count_beside_a_small_one_stays():
    frame = released(received=[100, 30], closed=[50, 2])
    assert frame["received"].tolist() == [100, 30]
    assert frame["closed"].tolist() == [50, "5 미만"]


def test_an_earlier_period_is_withheld_like_this_one():
    frame = downloads.released(pd.DataFrame({"received": [9, 9], "received__1 year ago": [2, 7]}), COUNTS, METRICS)
    assert frame["received__1 year ago"].tolist() == ["5 미만", 7]


def test_an_answer_without_figures_and_the_table_it_came_from_are_as_they_were():
    words = pd.DataFrame({"description": ["=1+1", "가로등"], "received": ["3", None]})
    assert downloads.released(words[["description"]], COUNTS, METRICS).equals(words[["description"]])
    frame = table(received=[1, 2, 3])
    downloads.released(frame, COUNTS, METRICS)
    assert frame["received"].tolist() == [1, 2, 3]
    assert downloads.released(frame.iloc[:0], COUNTS, METRICS).empty


def test_what_counts_complaints_is_told_by_its_unit_and_its_name():
    class Metric:
        def __init__(self, metric_name, d3format):
            self.metric_name, self.d3format = metric_name, d3format

    class Dataset:
        metrics = (Metric("received", "$,d"), Metric("rate", ".1%"))
        column_names = ("district_name", "complaint_count", "handling_hours_sum")

    counts, figures = downloads.figures(Dataset())
    assert counts == {"received", "complaint_count"}
    assert figures == {"received", "rate", "complaint_count", "handling_hours_sum"}
