"""Sentences carry marks, and a complaint knows which of them it is behind."""

import numpy as np

from ml.statements import Statement, backed, said

FIRST, SECOND, CALENDAR = (Statement("여섯 건이 들어왔습니다", np.array([7, 3])),
                           Statement("같은 글 한 건은 세지 않았습니다", np.array([9, 3])),
                           Statement("기간에 공휴일이 들어 있습니다"))


def test_sentences_are_numbered_and_go_on_from_those_said_before():
    assert said([FIRST, SECOND]) == "① 여섯 건이 들어왔습니다. ② 같은 글 한 건은 세지 않았습니다."
    assert said([CALENDAR], after=2) == "③ 기간에 공휴일이 들어 있습니다."
    assert said([]) == ""


def test_a_complaint_may_be_behind_several_sentences_and_a_sentence_behind_none():
    assert backed([FIRST, CALENDAR, SECOND]) == {7: [1], 3: [1, 3], 9: [3]}
    assert backed([CALENDAR]) == {}
