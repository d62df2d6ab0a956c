"""The phrase files: every slot has a bank, every item and topic has its material, the grammar keeps its rules."""

from random import Random

import pytest

from pipeline.particles import PARTICLES
from pipeline.sample_city.grammar import REGISTERS, Phrase, Voice, parse_banks
from pipeline.sample_city.planted import KINDS
from pipeline.sample_city.reference import load_reference
from pipeline.sample_city.slips import loosen, reword, slip
from pipeline.sample_city.writer import Writer, topic_slots, topics

NEEDED = ("thing", "what", "eff", "ask", "detail")
SCENE = set(Writer(load_reference()).scene(1, "TR01", "불법주정차", load_reference().dongs[0]))


def tokens(phrase: Phrase) -> list[tuple]:
    """All slots and verbs of a phrase, those inside verbs too."""
    own = [part for part in phrase.parts if isinstance(part, tuple)]
    return own + [inner for part in own if part[0] == "verb" for inner in tokens(part[1])]


@pytest.mark.parametrize("key", [item.code for item in load_reference().items] + sorted(topics()))
def test_every_slot_of_a_topic_can_be_filled(key: str) -> None:
    slots = topic_slots(key)
    assert all(slots[bank] for bank in NEEDED)
    phrases = [phrase for bank in slots.values() if isinstance(bank, list) for phrase in bank]
    found = [token for phrase in phrases for token in tokens(phrase)]
    named = {name for kind, name, _ in found if kind == "slot"}
    assert named - set(slots) - SCENE == set()
    assert {josa for kind, _, josa in found if kind == "slot" and josa} <= set(PARTICLES)


def test_each_kind_has_several_topics() -> None:
    kinds = [facts["issue_kind"] for facts in topics().values()]
    assert set(kinds) == set(KINDS)
    assert all(kinds.count(kind) >= 4 for kind in KINDS)


def test_phrase_fills_slots_with_particles_and_endings() -> None:
    slots = parse_banks("thing: 트럭\nwhat: 길을 막\nline: {thing:이} [{what}|고] [시끄럽~|어서] 못 [자|다]")
    assert Voice(Random(1), "blunt", slots, {}).say("line") == "트럭이 길을 막고 시끄러워서 못 잔다"
    assert Voice(Random(1), "blunt", slots, {"thing": "차"}).say("line").startswith("차가 ")


@pytest.mark.parametrize("register", REGISTERS)
def test_register_decides_the_ending(register: str) -> None:
    past = {"formal": "했습니다", "polite": "했어요", "terse": "했음", "blunt": "했다"}
    assert Voice(Random(1), register, parse_banks("line: [하|었]"), {}).say("line") == past[register]


def test_phrase_file_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="line 2"):
        parse_banks("a: b\n이름 없는 줄")


def test_slips_change_text_but_never_personal_data() -> None:
    marked = "안녕하세요 연락처는 \ue000PHONE\ue001010-1234-5678\ue002 입니다 주차 민원 때문에 너무 힘들어요"
    changed = {slip(Random(seed), marked, 0.9) for seed in range(40)}
    assert len(changed) > 30
    assert all("\ue000PHONE\ue001010-1234-5678\ue002" in text for text in changed)


def test_rewording_and_loosening_leave_names_and_numbers() -> None:
    text = "참다 참다 글을 씁니다 담당자가 직접 나와서 보고 견인 조치를 꼭 해 주세요 접수번호 2026-1234"
    marked = f"{text} 제 번호는 \ue000PHONE\ue001010-1234-5678\ue002 이니 연락을 주세요"
    changed = {loosen(Random(seed), reword(Random(seed), marked), 0.3) for seed in range(30)}
    assert len(changed) > 20
    assert all("2026-1234" in found and "\ue000PHONE\ue001010-1234-5678\ue002" in found for found in changed)
