"""Verb endings."""

import pytest

from pipeline.sample_city.korean import conjugate


@pytest.mark.parametrize(
    ("verb", "ending", "expected"),
    [
        ("막혀 있", "습니다", "막혀 있습니다"),
        ("시끄럽~", "어서", "시끄러워서"),
        ("좁~", "어요", "좁아요"),
        ("흐르", "어서", "흘러서"),
        ("아프~", "어요", "아파요"),
        ("길~", "습니다", "깁니다"),
        ("들", "니까", "드니까"),
        ("심하~", "는데", "심한데"),
        ("막히", "는데", "막히는데"),
        ("쌓이", "다", "쌓인다"),
        ("사라졌", "다", "사라졌다"),
        ("일=", "어요", "일이에요"),
        ("아니=", "다", "아니다"),
        ("일=", "었습니다", "일이었습니다"),
        ("오", "었음", "왔음"),
    ],
)
def test_verb_takes_its_ending(verb: str, ending: str, expected: str) -> None:
    assert conjugate(verb, ending) == expected


def test_unknown_ending_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown ending '도록'"):
        conjugate("막히", "도록")
