"""What the queue of a department says of a deadline, by the expression of its dataset on a real warehouse."""

import pytest
import yaml
from superset_files import SUPERSET

DATASET = yaml.safe_load((SUPERSET / "assets" / "datasets" / "open_complaints.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("state", "left", "said"), [
    ("overdue", -3, "3일 지남"),
    ("overdue", 0, "기한 지남"),  # due on Friday, looked at on Saturday: no working day has gone by
    ("due_today", 0, "오늘까지"), ("due_later", 2, "2일 남음"), ("no_deadline", None, ""),
])
def test_what_is_left_is_said_in_working_days_and_never_as_none_gone_by(warehouse, state, left, said):
    expression = DATASET["calculated"]["left_over"]["sql"]
    with warehouse.connect("postgres") as connection:
        assert connection.execute(f"select {expression} from (values (%s::text, %s::bigint))"
                                  " as t (due_state, working_days_left)", (state, left)).fetchone() == (said,)
