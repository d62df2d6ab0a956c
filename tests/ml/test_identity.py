"""An issue keeps its name as long as its members say so."""

from datetime import UTC, datetime, timedelta

from ml.identity import PreviousIssue, match, new_id

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)


def keys(*numbers):
    return [("seoul", str(number)) for number in numbers]


def old(name, *numbers):
    return PreviousIssue(name, NOW, frozenset(keys(*numbers)))


def carried(groups, previous, alive=range(100)):
    return {number: issue.issue_id for number, issue in match(groups, previous, set(keys(*alive))).items()}


def test_an_issue_goes_on_where_most_of_its_members_are():
    groups = [keys(1, 2, 3, 4, 5), keys(6, 7, 8, 9, 10)]
    assert carried(groups, [old("B", 6, 7, 8, 11, 12), old("A", 1, 2, 3)]) == {0: "A", 1: "B"}


def test_a_split_leaves_the_name_with_the_larger_part_and_a_merger_with_the_larger_issue():
    assert carried([keys(1, 2), keys(3, 4, 5, 6)], [old("A", 1, 2, 3, 4, 5, 6)]) == {1: "A"}
    assert carried([keys(*range(12))], [old("A", 0, 1, 2), old("B", *range(3, 12))]) == {0: "B"}


def test_a_few_shared_members_are_not_enough():
    assert carried([keys(1, *range(20, 40))], [old("A", 1, *range(2, 15))]) == {}


def test_growth_is_not_a_new_issue():
    assert carried([keys(*range(50))], [old("A", *range(5))]) == {0: "A"}


def test_members_that_left_the_window_do_not_weigh():
    issue = old("A", *range(40))
    assert carried([keys(38, 39, 50, 51)], [issue], alive=range(38, 60)) == {0: "A"}
    assert carried([keys(38, 50, 51, 52, 53)], [issue], alive=range(20, 60)) == {}


def test_an_id_is_readable_repeatable_and_dated_in_seoul():
    name = new_id(NOW, keys(1, 2, 3))
    assert name.startswith("I-20261125-")
    assert len(name) == len("I-20261125-3f9a12")
    assert name == new_id(NOW, keys(1, 2, 3))
    assert name != new_id(NOW, keys(1, 2, 4))
    assert name != new_id(NOW + timedelta(hours=1), keys(1, 2, 3))
