"""The canaries die under the real masking, and one that lives is named."""

import pytest

from pipeline.landing import MASKING
from pipeline.masking import canaries


def test_the_real_masking_masks_every_canary():
    assert canaries.survivors(MASKING.text) == []
    canaries.check(MASKING.text)


def test_every_canary_lives_where_nothing_masks():
    assert canaries.survivors(str) == list(canaries.CANARIES)


def test_one_kind_that_is_let_through_is_named_and_its_text_is_not():
    def forgetful(text):
        return text if "주민등록번호" in text else MASKING.text(text)

    with pytest.raises(RuntimeError, match=r"lets RRN of made-up sentences through: nothing was stored") as caught:
        canaries.check(forgetful)
    assert "900101" not in str(caught.value)


def test_a_masking_that_fails_lets_everything_through():
    assert len(canaries.survivors(lambda _: 1 / 0)) == len(canaries.CANARIES)
