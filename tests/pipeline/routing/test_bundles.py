"""Bundles: promoted, taken back, damaged ones passed over, none that runs code."""

import json
import logging
from datetime import timedelta

import numpy as np
import pytest
import routed_city

from pipeline.routing import __main__, bundles
from pipeline.routing.bundles import NoModelError

AS_OF = routed_city.AS_OF


def promote(night, dimensions=384):
    """A bundle of that night."""
    manifest, arrays = bundles.pack({"texts": np.array([f"hash-{night}"])}, dimensions, "stub-1",
                                    AS_OF + timedelta(days=night))
    bundles.promote(manifest, arrays, f"night {night}")
    return manifest.version


def test_the_last_promotion_is_current_and_the_same_night_again_changes_nothing(home):
    first, second = promote(1), promote(2)
    assert bundles.promoted() == second and bundles.stored() == [first, second]
    assert promote(2) == second
    assert [one["version"] for one in bundles.promotions()] == [first, second]
    manifest, state = bundles.newest_good()
    assert (manifest.version, state["texts"].tolist()) == (second, ["hash-2"])


def test_without_a_model_it_is_said_in_one_line(home):
    with pytest.raises(NoModelError, match=r"no model in .*learn_routing"):
        bundles.newest_good()


@pytest.mark.parametrize("harm", ["flip", "cut", "no arrays", "no manifest", "bad manifest"])
def test_a_damaged_model_is_passed_over_and_named(home, caplog, harm):
    first, second = promote(1), promote(2)
    arrays, manifest = home / second / bundles.ARRAYS, home / second / bundles.MANIFEST
    whole = arrays.read_bytes()
    match harm:
        case "flip":
            arrays.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        case "cut":
            arrays.write_bytes(whole[:100])
        case "no arrays":
            arrays.unlink()
        case "no manifest":
            manifest.unlink()
        case "bad manifest":
            manifest.write_text('{"version": 1}')
    with caplog.at_level(logging.ERROR):
        assert bundles.newest_good()[0].version == first
    assert second in caplog.text and f"going on with {first}" in caplog.text
    (home / first / bundles.ARRAYS).unlink()
    with pytest.raises(NoModelError, match="none of 2 models can be read"):
        bundles.newest_good()


def test_a_model_for_other_vectors_is_passed_over(home):
    first = promote(1)
    promote(2, dimensions=768)
    assert bundles.newest_good()[0].version == first


def test_arrays_that_would_run_code_are_not_read_even_if_their_fingerprint_is_right(home):
    manifest, arrays = bundles.pack({"texts": np.array([{"a": 1}], dtype=object)}, 384, "stub-1", AS_OF)
    bundles.promote(manifest, arrays, "bad")
    with pytest.raises(NoModelError, match="cannot be read"):
        bundles.newest_good()


def test_a_rollback_goes_one_promotion_back_and_is_noted(home, capsys):
    first, second = promote(1), promote(2)
    assert __main__.main(["rollback", "--reason", "청소과 민원이 다른 과로 감"]) == 0
    assert bundles.promoted() == first
    assert "청소과" in bundles.promotions()[1]["taken_back"]
    assert __main__.main(["rollback"]) == 1
    assert bundles.promoted() == first  # nothing before it: nothing changed
    told = capsys.readouterr()
    assert f"{second} taken back; current: {first}" in told.out and "no promotion before" in told.err
    third = promote(3)
    __main__.main(["list"])
    lines = capsys.readouterr().out.splitlines()
    assert [line[:2] + line[2:].split()[0] for line in lines] == [f"* {third}", f"  {second}", f"  {first}"]


def test_a_rollback_to_a_damaged_model_is_refused(home, capsys):
    first, second = promote(1), promote(2)
    (home / first / bundles.ARRAYS).write_bytes(b"")
    assert __main__.main(["rollback"]) == 1
    assert bundles.promoted() == second and "damaged" in capsys.readouterr().err


def test_only_the_last_promotions_are_kept(home):
    versions = [promote(night) for night in range(bundles.KEPT + 2)]
    assert bundles.stored() == versions[2:]
    assert len(bundles.promotions()) == bundles.KEPT + 2


def test_a_withdrawn_model_is_gone_and_what_stood_before_it_is_current(home):
    first, second, third = promote(1), promote(2), promote(3)
    bundles.withdraw([second, third], "test")
    assert bundles.promoted() == first and bundles.stored() == [first]
    bundles.withdraw([], "nothing")
    assert bundles.promoted() == first


def test_a_damaged_list_of_promotions_is_one_line(home):
    promote(1)
    (home / bundles.PROMOTIONS).write_text("[")
    with pytest.raises(NoModelError, match="is damaged"):
        bundles.newest_good()
    (home / bundles.PROMOTIONS).write_text(json.dumps([]))
    with pytest.raises(NoModelError, match="no model"):
        bundles.newest_good()
