"""Cards and accounts."""

import pytest

from pipeline.masking import mask

WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}  # ASCII to its full-width forms
CARDS = ["4111111111111111", "5555555555554444", "9490123456789012"]
SPELLINGS = {
    "hyphens": "-".join,
    "spaced hyphens": " - ".join,
    "dots": ".".join,
    "slashes": "/".join,
    "full-width slashes": "\uff0f".join,
    "middle dots": "·".join,
    "en dashes": "–".join,
    "underscores": "_".join,
    "zero width": lambda parts: "\u200b".join("-".join(parts)),
    "full width": lambda parts: "-".join(parts).translate(WIDE),
    "Javanese": lambda parts: "-".join("".join(chr(0xA9D0 + int(f)) for f in part) for part in parts),
    "negative circled": lambda parts: "-".join("".join("⓿❶❷❸❹❺❻❼❽❾"[int(f)] for f in part) for part in parts),
    "middle hidden": lambda parts: f"{parts[0]}-****-****-{parts[3]}",
}


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_a_card(card, spelling):
    number = SPELLINGS[spelling]([card[i : i + 4] for i in range(0, 16, 4)])
    assert mask(f"신용카드 {number} 로 냈어요").text == "신용카드 [카드번호] 로 냈어요"


@pytest.mark.parametrize(
    "text",
    ["4111 1111 1111 1111", "4111111111111111", "4242.4242.4242.4242", "378282246310005", "3782-822463-10005"],
)
def test_cards_without_a_label(text):
    assert mask(text).text == "[카드번호]"


BANKS = ["국민은행", "신한", "카카오뱅크", "농협", "계좌번호:", "계좌번호는", "입금 계좌", "통장", "우체국"]
ACCOUNTS = [
    "110-123-456789",
    "123456-01-123456",
    "3333-01-1234567",
    "352-1234-5678-93",
    "1002-123-456789",
    "12345678901234",
]


@pytest.mark.parametrize("bank", BANKS)
@pytest.mark.parametrize("account", ACCOUNTS)
def test_accounts_behind_a_bank(bank, account):
    assert mask(f"환불은 {bank} {account}로 해 주세요").text == f"환불은 {bank} [계좌번호]로 해 주세요"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("110-452-987654 예금주 본인", "[계좌번호] 예금주 본인"),
        ("계좌는 " + "110-123-456789".translate(WIDE), "계좌는 [계좌번호]"),
        ("계좌 일일공 일이삼 사오육칠팔구", "계좌 [계좌번호]"),
        ("국민은행 123456-01-123456이 제 계좌", "국민은행 [계좌번호]이 제 계좌"),
        ("02-1234-567890로 입금", "[계좌번호]로 입금"),
    ],
)
def test_other_accounts(text, masked):
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "계좌 12345678",
        "입금 1,234,567원",
        "입금일 2018-12-10 15",
        "계좌번호 1-2840193756",
        "단말기 IMEI: 353280112345674",
        "2018 2019 2020 2021",
        "41111111111111111111",
        "증권번호: LP-2019-3387201",
        "은행 접수번호 2023101500012",
        "송금 확인 주문번호 20181211001",
        "은행 문의 2018-12-10",
        "사건 2018-123-456789",
    ],
)
def test_what_only_looks_like_money_stays(text):
    assert mask(text).text == text
