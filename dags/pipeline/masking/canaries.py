"""Canaries: made-up sentences with personal data that the masking is shown before each batch.

A masking that has stopped masking (a lost weight file, a wrong release, a setting) is noticed before a row is stored,
and not by the gate that looks at what was. One of each kind that is found by its form or by the tagger; none is real.
"""

from collections.abc import Callable

CANARIES: dict[str, tuple[str, str]] = {  # the sentence, and what of it must go
    "RRN": ("신청인 주민등록번호는 900101-1234568 입니다.", "1234568"),
    "PHONE": ("연락은 010-1234-5678로 주세요.", "1234-5678"),
    "EMAIL": ("답변은 canary.kim@example.com으로 보내 주세요.", "canary.kim"),
    "CARD": ("카드 4111-1111-1111-1111로 결제했습니다.", "1111-1111"),
    "VEHICLE": ("12가3456 차량이 인도에 서 있습니다.", "3456"),
    "PERSON": ("저는 강남구에 사는 홍길동입니다.", "홍길동"),
}


def survivors(mask: Callable[[str], str]) -> list[str]:
    """The kinds of personal data that `mask` lets through; one that fails on a sentence lets it through."""
    found = []
    for kind, (sentence, secret) in CANARIES.items():
        try:
            masked = mask(sentence)
        except Exception:
            masked = sentence
        if secret in masked:
            found.append(kind)
    return found


def check(mask: Callable[[str], str]) -> None:
    """Let the masking show that it masks.

    Raises:
        RuntimeError: it does not; the line names the kinds.
    """
    if alive := survivors(mask):
        raise RuntimeError(f"the masking lets {', '.join(alive)} of made-up sentences through: nothing was stored; see "
                           "that this release's files under pipeline/masking are whole, then run the task again")
