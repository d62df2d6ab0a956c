"""Agreement on groupings small enough to be worked out by hand."""

import numpy as np
import pytest

from ml.evaluate.agreement import agreement, own_groups, purity

LABELS = np.array(list("aaaabbbb"))


def groups(text):
    """One sign a text, `.` for noise."""
    return np.array([-1 if sign == "." else int(sign) for sign in text])


def test_groups_that_are_the_labels_agree_in_full_under_other_names():
    found = agreement(groups("11110000"), LABELS)
    assert set(found.values()) == {1.0}
    assert purity(groups("11110000"), LABELS) == 1


def test_groups_that_cut_across_the_labels_do_not_agree():
    found = agreement(groups("01010101"), LABELS)
    assert found["nmi_grouped"] == pytest.approx(0)
    # of 28 pairs 12 are together, 12 have one label, 4 both: expected 12 * 12 / 28, at most 12
    assert found["ari_grouped"] == pytest.approx((4 - 144 / 28) / (12 - 144 / 28))
    assert purity(groups("01010101"), LABELS) == 0.5


def test_noise_is_one_group_or_many_or_left_out():
    found = agreement(groups("0000...."), LABELS)
    assert found["ari_one"] == found["nmi_one"] == 1  # the noise happens to be b
    # 6 pairs together, 12 of one label, 6 both
    assert found["ari_alone"] == pytest.approx((6 - 72 / 28) / (9 - 72 / 28))
    assert found["nmi_grouped"] == 1  # one label, one group: nothing is left to tell apart


def test_a_text_without_a_label_takes_no_part():
    with_others = agreement(groups("11110000" + "10."), np.array([*LABELS, "", "", ""]))
    assert with_others == agreement(groups("11110000"), LABELS)
    assert purity(groups("111100001"), np.array([*LABELS, ""])) == 1


def test_nothing_grouped_is_no_number():
    found = agreement(groups("........"), LABELS)
    assert np.isnan(found["nmi_grouped"]) and np.isnan(found["ari_grouped"])
    assert found["ari_one"] == 0
    assert np.isnan(purity(groups("........"), LABELS))


@pytest.mark.parametrize(("found", "seen", "own"), [
    ("000000......", 1, 1),  # the whole issue
    ("000000000000", 1, 1),  # half of the group is the issue's
    ("000.........", 1, 1),  # three, and half of the issue
    ("00..........", 0, 0),  # two are too few
    ("000...0000..", 0, 0),  # less than half of the group
    ("000111......", 1, 1),
    ("............", 0, 0),
])
def test_an_issue_has_a_group_of_its_own(found, seen, own):
    issues = np.array(["i"] * 6 + [""] * 6)
    assert own_groups(groups(found), issues) == {"issues": 1, "seen": seen, "own": own}


def test_a_part_is_seen_and_no_group_of_its_own():
    issues = np.array(["i"] * 8 + [""] * 2)
    assert own_groups(groups("000......."), issues) == {"issues": 1, "seen": 1, "own": 0}


def test_an_issue_of_two_complaints_is_none():
    assert own_groups(groups("0000"), np.array(["i", "i", "", ""])) == {"issues": 0, "seen": 0, "own": 0}
