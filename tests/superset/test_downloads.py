"""What a downloaded table no longer says."""


import pandas as pd
from superset_files import SUPERSET, load

downloads = load(SUPERSET / "downloads.py")

COUNTS, RATES, PLAIN = {"received", "closed"}, {"on_time_rate"}, {"district", "description", "rank"}


def table(**columns):
    return pd.DataFrame({"district": ["강남구", "중구", "종로구"][:len(next(iter(columns.values())))], **columns})


def released(**columns):
    return downloads.released(table(**columns), COUNTS, RATES, PLAIN)


def test_one_to_four_complaints_are_withheld_and_none_or_five_are_not():
    counts = [0, 1, 4, 5, 1200]
    frame = pd.DataFrame({"received": counts})
    assert downloads.released(frame, COUNTS, RATES, PLAIN)["received"].tolist() == [0, "5 미만", "5 미만", 5, 1200]


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
    frame = downloads.released(pd.DataFrame({"received": [9, 9], "received__1 year ago": [2, 7]}), COUNTS, RATES, PLAIN)
    assert frame["received__1 year ago"].tolist() == ["5 미만", 7]


def test_an_answer_without_figures_and_the_table_it_came_from_are_as_they_were():
    words = pd.DataFrame({"description": ["=1+1", "가로등"], "received": ["3", None]})
    assert downloads.released(words[["description"]], COUNTS, RATES, PLAIN).equals(words[["description"]])
    frame = table(received=[1, 2, 3])
    downloads.released(frame, COUNTS, RATES, PLAIN)
    assert frame["received"].tolist() == [1, 2, 3]
    assert downloads.released(frame.iloc[:0], COUNTS, RATES, PLAIN).empty


def test_numbers_under_a_name_of_their_own_are_taken_for_counts():
    frame = pd.DataFrame({"rank": [1, 2], "received, 전화": [3, 9], "x": [40, 4], "difference__received": [-2, 8]})
    found = downloads.released(frame, COUNTS, RATES, PLAIN)
    assert found["rank"].tolist() == [1, 2]
    assert found["received, 전화"].tolist() == ["5 미만", 9]
    assert found["x"].tolist() == [40, "5 미만"]
    assert found["difference__received"].tolist() == ["5 미만", 8]


class Metric:
    """A metric of a dataset."""

    def __init__(self, metric_name, d3format):
        self.metric_name, self.d3format = metric_name, d3format


class Dataset:
    """A dataset of these metrics and columns."""

    def __init__(self, metrics, *columns):
        self.metrics, self.column_names = [Metric(*each) for each in metrics.items()], columns


def test_what_counts_complaints_is_told_by_its_unit_and_its_name():
    days = Dataset({"received": "$,d", "rate": ".1%"}, "district_name", "complaint_count", "handling_hours_sum")
    assert downloads.figures(days) == (
        {"received", "complaint_count"}, {"rate", "handling_hours_sum"}, {"district_name"})
    checks = Dataset({"failed": ",d"}, "rule_id", "failed_count")
    assert downloads.figures(checks) == (set(), {"failed"}, {"rule_id", "failed_count"})
    queue = Dataset({"complaints": "$,d"}, "service_request_id", "transfer_count")
    assert downloads.figures(queue) == ({"complaints"}, set(), {"service_request_id", "transfer_count"})
