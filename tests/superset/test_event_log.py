"""What the log of actions keeps."""

from superset_files import SUPERSET, load

event_log = load(SUPERSET / "event_log.py")


def test_what_was_searched_for_is_not_kept():
    record = {"path": "/api/v1/chart/data", "slice_id": 7, "ts": 1.5, "queries": [{"filters": [{"val": "%김철수%"}]}],
              "form_data": '{"slice_id": 7}', "value": "김철수", "source": {"note": "김철수"}}
    assert event_log.kept(record) == {"path": "/api/v1/chart/data", "slice_id": 7, "ts": 1.5}
