"""From a window of complaints to issues: found, judged, named, and the same again next time."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from issue_stream import AS_OF, StubEmbedder, StubTagger, background, complaint, frame, planted

from ml.groups import NO_CATALOGUE, IssueParams, Standing
from ml.identity import PreviousIssue
from ml.issues import find_issues
from ml.label import Label

PARAMS = IssueParams()


def run(rows, previous=(), as_of=AS_OF, params=PARAMS, order=None, standing=NO_CATALOGUE):
    table = frame(rows)
    if order is not None:
        table = table.iloc[order].reset_index(drop=True)
    vectors = StubEmbedder().encode(table["description"].tolist())
    return find_issues(table, vectors, previous, as_of, StubTagger(), params, {"마포구", "합정동"}, standing)


def standing_of(rows, name="I-standing"):
    """These rows' texts are a standing issue's."""
    texts = {row["text_hash"]: 0.9 - number / 1000 for number, row in enumerate(rows)}
    return Standing(dict.fromkeys(texts, name), texts, {name: Label("오래된 일", ("오래된",))})


def the_planted(result):
    (found,) = [issue for issue in result.issues if any(int(member.service_request_id) >= 9000
                                                        for member in issue.members)]
    return found


def remembered(issue):
    return PreviousIssue(issue.issue_id, issue.first_seen_at,
                         frozenset((member.source, member.service_request_id) for member in issue.members))


def test_a_sudden_issue_is_found_named_counted_and_surprising():
    issue = the_planted(run([*background(), *planted()]))
    assert {int(member.service_request_id) for member in issue.members} == set(range(9000, 9012))
    assert issue.label == "합정동 정수장 수돗물 악취"
    assert set(issue.keywords) >= {"정수장", "수돗물", "악취"}
    assert issue.status == "new"
    assert (issue.complaint_count, issue.submitter_count, issue.duplicate_share) == (12, 12, 0.0)
    assert issue.first_seen_at == AS_OF - timedelta(hours=20)
    assert issue.last_seen_at == AS_OF - timedelta(hours=1)
    assert issue.surge.p_value < 0.01
    ranks = sorted(member.typical_rank for member in issue.members if member.typical_rank)
    assert ranks == [1, 2, 3, 4, 5]


def test_nothing_is_found_where_nothing_was_planted():
    result = run(background())
    assert result.issues == ()
    assert result.metrics["noise_share"] == 1.0


def test_the_future_takes_no_part():
    rows = [*background(), *planted()]
    later = [complaint(9500 + n, -float(n), f"정수장 수돗물 악취 {n}") for n in range(5)]  # from `as_of` on
    assert run([*rows, *later]).issues[0].members == run(rows).issues[0].members


def test_the_order_of_the_rows_does_not_matter():
    rows = [*background(), *planted()]
    shuffled = np.random.default_rng(3).permutation(len(rows))
    ours, theirs = the_planted(run(rows)), the_planted(run(rows, order=shuffled))
    assert (ours.issue_id, ours.members, ours.label) == (theirs.issue_id, theirs.members, theirs.label)


def test_copies_and_one_persons_letters_are_one_voice():
    copies = [complaint(9000 + n, 5 + n, "정수장 수돗물 악취 대책을 세워라") for n in range(30)]
    alone = [dict(row, submitter="the same") for row in planted(20)]
    assert run([*background(), *copies]).issues == ()
    assert run([*background(), *alone]).issues == ()


def test_a_copy_is_a_member_but_no_further_evidence():
    rows = planted()
    copies = [dict(rows[0], service_request_id=f"{9100 + n}", submitter=f"other{n}") for n in range(8)]
    with_copies, without = (the_planted(run([*background(), *rows, *more])) for more in (copies, []))
    assert with_copies.complaint_count == without.complaint_count + 8
    assert with_copies.duplicate_share == pytest.approx(8 / 20)
    assert with_copies.surge.observed_count == without.surge.observed_count


def test_an_issue_keeps_its_name_while_it_grows_and_its_first_day_when_the_window_moves_on():
    rows = [*background(), *planted()]
    first = the_planted(run(rows))
    seen_before = replace(remembered(first), first_seen_at=AS_OF - timedelta(days=40))
    grown = [*rows, *planted(10, first=9200, newest=0.2, oldest=0.9)]
    later = run(grown, [seen_before, PreviousIssue("I-gone", AS_OF, frozenset({("seoul", "x")}))])
    assert the_planted(later).issue_id == first.issue_id
    assert the_planted(later).first_seen_at == AS_OF - timedelta(days=40)
    assert the_planted(later).status == "growing"
    assert later.closed == ("I-gone",)


@pytest.mark.parametrize(("newest", "oldest", "status"), [(1, 330, "steady"), (80, 330, "fading"), (1, 47, "new")])
def test_status(newest, oldest, status):
    assert the_planted(run([*background(), *planted(24, newest=newest, oldest=oldest)])).status == status


def test_what_is_new_cannot_be_known_in_the_first_days_of_the_data():
    assert the_planted(run([*background(days=2), *planted(24, newest=1, oldest=45)])).status == "steady"


def test_a_label_names_no_place_when_there_is_none_in_particular():
    rows = [dict(row, neighbourhood_name="", district_name=f"구{number}") for number, row in enumerate(planted())]
    assert the_planted(run([*background(), *rows])).label == "정수장 수돗물 악취"


def test_a_standing_issue_keeps_its_name_and_label_however_its_texts_would_be_grouped():
    rows, two = background(), planted(2, newest=80, oldest=300)
    words = "가나다라마바사아자차카타"
    newborn = [complaint(9500 + n, 5, f"정수장 수돗물 악취 {word}") for n, word in enumerate(words)]
    result = run([*rows, *two, *newborn], standing=standing_of([*two, rows[0]]))
    standing = next(issue for issue in result.issues if issue.issue_id == "I-standing")
    assert (standing.label, standing.keywords, standing.complaint_count) == ("오래된 일", ("오래된",), 3)
    assert {member.typical_rank: member.service_request_id for member in standing.members}[1] == "009000"
    (newborn,) = [issue for issue in result.issues if issue is not standing]
    assert newborn.label == "합정동 정수장 수돗물 악취" and newborn.complaint_count == 12
    assert result.metrics["standing"] == 1
    assert result.metrics["standing_share"] == pytest.approx(3 / 214)


def test_texts_of_a_standing_issue_are_not_read():
    rows = [*background(), *planted()]
    table, standing = frame(rows), standing_of(planted())
    vectors = StubEmbedder().encode(table["description"].tolist())
    vectors[table["text_hash"].isin(standing.issue_of)] = 0
    (issue,) = find_issues(table, vectors, [], AS_OF, StubTagger(), PARAMS, (), standing).issues
    assert issue.complaint_count == 12


def test_texts_without_a_vector_are_no_group():
    rows = [*background(), *planted()]
    table = frame(rows)
    vectors = StubEmbedder().encode(table["description"].tolist())
    vectors[:40] = 0
    (issue,) = find_issues(table, vectors, [], AS_OF, StubTagger(), PARAMS).issues
    assert issue.complaint_count == 12


def test_a_newborn_group_does_not_take_the_name_of_an_issue_that_stands():
    rows, old = [*background(), *planted()], planted(3)
    before = PreviousIssue("I-standing", AS_OF - timedelta(days=3),
                           frozenset(("seoul", row["service_request_id"]) for row in planted()))
    result = run(rows, [before], standing=standing_of(old))
    assert len({issue.issue_id for issue in result.issues}) == len(result.issues) == 2
    assert [(link.kind, link.other_id) for link in result.links] == [("split_from", "I-standing")]


def test_only_the_newest_of_the_residual_are_grouped():
    rows = [*background(days=1), *planted(12, newest=200, oldest=300)]
    assert len(run(rows).issues) == 1
    assert run(rows, params=replace(PARAMS, residual_texts=200)).issues == ()


def test_an_issue_that_goes_up_in_a_standing_one_is_merged_into_it():
    before = PreviousIssue("I-before", AS_OF - timedelta(days=3),
                           frozenset(("seoul", row["service_request_id"]) for row in planted()))
    standing = PreviousIssue("I-standing", AS_OF - timedelta(days=9), frozenset())
    result = run([*background(), *planted()], [before, standing], standing=standing_of(planted()))
    assert result.closed == ("I-before",)
    assert [(link.kind, link.issue_id, link.other_id) for link in result.links] == [
        ("merged_into", "I-before", "I-standing")]


def test_an_empty_window_closes_everything():
    result = find_issues(frame([complaint(1, 1, "하나")]).iloc[:0], np.empty((0, 384), np.float32),
                         [PreviousIssue("I-old", AS_OF, frozenset())], AS_OF, StubTagger(), PARAMS)
    assert (result.issues, result.closed) == ((), ("I-old",))


def test_bad_input_is_one_clear_line():
    table = frame(background(3))
    with pytest.raises(ValueError, match="3 complaints but 2 vectors"):
        find_issues(table, np.zeros((2, 384), np.float32), [], AS_OF, StubTagger(), PARAMS)
    with pytest.raises(ValueError, match="lacks submitter"):
        find_issues(table.drop(columns="submitter"), np.zeros((3, 384), np.float32), [], AS_OF, StubTagger(), PARAMS)
    with pytest.raises(ValueError, match="has no offset"):
        find_issues(table, np.zeros((3, 384), np.float32), [], pd.Timestamp("2026-11-24"), StubTagger(), PARAMS)
