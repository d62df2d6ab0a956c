"""The page says of every kind what happened, with how many of the seeds, and what was missed."""

from fault_report import page


def case(kind, share, seed, **found):
    return {"kind": kind, "share": share, "seed": seed, "barrier": "", "hours": None, "rules": [], "told": {},
            "quarantined": 0, "wrong_rows": 9, **found}


def clean(seed, held_hours=()):
    return {"seed": seed, "days": 29, "hours": 12, "held_days": [], "held_hours": list(held_hours)}


def lines(cases, scenes):
    return page({"cases": cases, "clean": scenes, "daily_count": 1200, "weeks": 4, "minutes": 1.5,
                 "hours": {0.01: 1, 0.1: 2, 0.5: 3, 1.0: 3}}).splitlines()


HELD = {"barrier": "gate 1", "hours": 1, "rules": ["B-ENC-01"]}
CASES = [case("text_cp949", 1.0, 1, **HELD), case("text_cp949", 1.0, 2, **HELD),
         case("text_cp949", 0.1, 1, told={"B-LEN-01": 2}), case("text_cp949", 0.1, 2),
         case("text_cp949", 0.01, 1), case("text_cp949", 0.01, 2, wrong_rows=0),
         case("text_blank", 0.1, 1, quarantined=9), case("text_blank", 0.1, 2, quarantined=9)]


def test_a_cell_names_what_happened_and_with_how_many_seeds():
    found = lines(CASES, [clean(1), clean(2)])
    row = next(line for line in found if line.startswith("| `text_cp949`")).split(" | ")
    assert row[2:5] == ["**missed** (1 of 2); harmless (1 of 2)", "*told 2 h* `B-LEN-01` (1 of 2); **missed** (1 of 2)",
                        "**held 1 h** `B-ENC-01`"]
    assert "| `text_blank` | nothing but spaces and zero-width characters | – | *refused* | – |  |" in found


def test_what_is_missed_is_listed_by_share_and_counted():
    found = lines(CASES, [clean(1), clean(2)])
    assert "At 50 % and 100 %, 0 of 1 kinds: nothing." in found
    assert "At 10 %, 1 of 2 kinds: `text_cp949` (1 of 2)." in found
    assert "| 10 % | 4 | 0 | 1 | 2 | 0 | 1 |" in found


def test_clean_days_and_hours_that_were_held_are_counted_and_named():
    scenes = [clean(1), clean(2, [3]) | {"held_days": ["B-VOL-01 접수 건수 급감"]}]
    assert "1 of 58 days and 1 of 24 hours held (B-VOL-01 접수 건수 급감)." in "\n".join(lines(CASES, scenes))
