"""Number plates."""

import itertools

import pytest

from pipeline.masking import mask

PLATES = [
    ("12", "가", "3456"),
    ("123", "나", "4567"),
    ("70", "바", "1234"),
    ("38", "허", "9012"),
    ("157", "호", "8801"),
]
SPELLINGS = {
    "together": "{0}{1}{2}",
    "space": "{0}{1} {2}",
    "spaces": "{0} {1} {2}",
    "hyphen": "{0}{1}-{2}",
    "dots": "{0}.{1}.{2}",
    "region": "서울{0}{1}{2}",
    "spaced region": "경기 {0} {1} {2}",
    "je": "제{0}{1} {2}",
}


@pytest.mark.parametrize(("plate", "spelling"), list(itertools.product(PLATES, SPELLINGS)))
def test_every_spelling_of_a_plate(plate, spelling):
    number = SPELLINGS[spelling].format(*plate)
    assert mask(f"흰색 차 {number} 가 막고 있어요").text == "흰색 차 [차량번호] 가 막고 있어요"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("１２가３４５６", "[차량번호]"),
        ("376구9253 회색", "[차량번호] 회색"),
        ("12가\u200b3456 차량", "[차량번호] 차량"),
        ("서울1가2345", "[차량번호]"),
        ("이륜차 서울 종로 가 1234", "이륜차 [차량번호]"),
        ("차량번호 3456 신고", "차량번호 [차량번호] 신고"),
        ("차번호 끝자리 4823", "차번호 끝자리 [차량번호]"),
        ("12가3456호 차", "[차량번호]호 차"),
        ("95무2031·77허6648", "[차량번호]·[차량번호]"),
    ],
)
def test_other_plates(text, masked):
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "10조 5000억",
        "23조5000억원을",
        "대법원 98다1234 판결",
        "선고 98다1234",
        "12가0000",
        "20주 2018년",
        "10시 3000명",
        "1203호 1204호",
        "15호 2018년",
        "40도 1000명",
        "101호 1203호 사물함",
        "10주 1000원",
        "2018나1234",
        "12부 2000개",
        "버스 3412번",
        "12차 2018",
    ],
)
def test_what_only_looks_like_a_plate_stays(text):
    assert "차량번호" not in mask(text).text
