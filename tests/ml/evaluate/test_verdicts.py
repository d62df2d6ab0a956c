"""A verdict is found again by the alarm's texts; what nobody read is unread; a bad file is one clear line."""

import pytest

from ml.evaluate.verdicts import JUDGED, VERDICTS, alarm_key, read_verdicts


def test_an_alarm_is_known_by_its_texts_in_any_order_and_by_all_of_them():
    assert alarm_key(["가", "나"]) == alarm_key(["나", "가"])
    assert len({alarm_key(texts) for texts in (["가"], ["가", "가"], ["가", "나"])}) == 3


def test_the_committed_verdicts_are_sound_and_each_has_its_reason():
    assert read_verdicts()
    assert all(line.split(",", 2)[2].strip() for line in JUDGED.read_text(encoding="utf-8").splitlines()[1:])


@pytest.mark.parametrize("lines", ["a,event,x\na,event,y", "a,perhaps,x"])
def test_what_is_no_verdict_or_a_second_one_is_one_line(tmp_path, lines):
    path = tmp_path / "judged.csv"
    path.write_text(f"alarm,verdict,why\n{lines}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"judged\.csv, line \d: '"):
        read_verdicts(path)
    path.write_text(f"alarm,verdict,why\nb,{next(iter(VERDICTS))},x\n", encoding="utf-8")
    assert read_verdicts(path) == {"b": next(iter(VERDICTS))}
