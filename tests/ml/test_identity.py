"""An issue keeps its name as long as its members say so."""

from datetime import UTC, datetime, timedelta

from ml.identity import PreviousIssue, links, match, new_id

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


def linked(groups, names, previous, alive=range(100)):
    return [(link.kind, link.issue_id, link.other_id) for link in links(groups, names, previous, set(keys(*alive)))]


def test_an_issue_that_another_took_up_is_merged_into_it():
    previous = [old("A", 0, 1, 2), old("B", *range(3, 12))]
    assert linked([keys(*range(12))], ["B"], previous) == [("merged_into", "A", "B")]
    assert linked([keys(*range(2, 12))], ["B"], previous) == []  # a third of it is not it


def test_a_group_that_came_out_of_an_issue_is_split_from_it():
    previous = [old("A", *range(6))]
    assert linked([keys(0, 1, 20), keys(2, 3, 4, 5)], ["N", "A"], previous) == [("split_from", "N", "A")]
    assert linked([keys(0, 20, 21), keys(2, 3, 4, 5)], ["N", "A"], previous) == [("split_from", "N", "A")]
    assert linked([keys(20, 21, 22), keys(2, 3, 4, 5)], ["N", "A"], previous) == []


def test_an_issue_that_ends_by_itself_and_one_that_goes_on_have_no_link():
    previous = [old("A", 1, 2, 3), old("B", 4, 5, 6)]
    assert linked([keys(1, 2, 3)], ["A"], previous) == []
    assert linked([keys(1, 2, 3)], ["A"], [old("B", 1, 2, 3, 4)], alive=range(4, 9)) == []  # its members have left
