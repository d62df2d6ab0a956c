"""Phones in every spelling, and the numbers that nobody lives behind."""

import pytest

from pipeline.masking import mask

SPOKEN = str.maketrans("0123456789", "공일이삼사오육칠팔구")
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}  # ASCII to its full-width forms
PARTS = [
    ("010", "2345", "6789"),
    ("011", "987", "6543"),
    ("02", "312", "4567"),
    ("031", "8024", "1100"),
    ("070", "7123", "4455"),
]
SPELLINGS = {
    "hyphen": "-".join,
    "dots": ".".join,
    "spaces": " ".join,
    "bare": "".join,
    "middle dots": "·".join,
    "en dashes": "–".join,
    "the letter eu as a dash": "ㅡ".join,
    "slashes": "/".join,
    "underscores": "_".join,
    "spaced hyphens": " - ".join,
    "tildes": "~".join,
    "brackets": lambda parts: f"({parts[0]}) {parts[1]}-{parts[2]}",
    "closing bracket": lambda parts: f"{parts[0]}){parts[1]}-{parts[2]}",
    "full width": lambda parts: "-".join(parts).translate(WIDE),
    "spoken": lambda parts: " ".join(parts).translate(SPOKEN),
    "spoken, together": lambda parts: "".join(parts).translate(SPOKEN),
    "spoken dash": lambda parts: " 다시 ".join(parts).translate(SPOKEN),
    "spoken with 에": lambda parts: "에 ".join(parts).translate(SPOKEN),
    "spoken head": lambda parts: f"{parts[0].translate(SPOKEN)}-{parts[1]}-{parts[2]}",
    "spoken tail": lambda parts: f"{parts[0]}-{parts[1]}-{parts[2].translate(SPOKEN)}",
    "homoglyphs": lambda parts: "-".join(parts).replace("0", "O").replace("1", "l"),
    "zero width": lambda parts: "\u200b".join("-".join(parts)),
    "soft hyphens": lambda parts: "\u00ad".join("".join(parts)),
    "keycaps": lambda parts: "".join(figure + "\ufe0f\u20e3" for figure in "".join(parts)),
    "Arabic-Indic": lambda parts: "-".join("".join(chr(0x660 + int(f)) for f in part) for part in parts),
    "circled": lambda parts: "-".join("".join("⓪①②③④⑤⑥⑦⑧⑨"[int(f)] for f in part) for part in parts),
    "mathematical": lambda parts: "-".join("".join(chr(0x1D7CE + int(f)) for f in part) for part in parts),
    "one by one": lambda parts: " ".join("".join(parts)),
    "one by one, hyphens": lambda parts: "-".join("".join(parts)),
    "from abroad": lambda parts: f"+82-{parts[0][1:]}-{parts[1]}-{parts[2]}",
    "from abroad, bare": lambda parts: f"+82{parts[0][1:]}{parts[1]}{parts[2]}",
    "from abroad, 00": lambda parts: f"0082 {parts[0][1:]} {parts[1]} {parts[2]}",
    "from abroad, (0)": lambda parts: f"+82 (0){parts[0][1:]} {parts[1]} {parts[2]}",
}


@pytest.mark.parametrize("parts", PARTS, ids="-".join)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_a_phone(parts, spelling):
    number = SPELLINGS[spelling](parts)
    text = f"민원 넣습니다 {number} 로 전화 주세요"
    masked = mask(text)
    assert [span.type for span in masked.spans] == ["PHONE"]
    assert masked.text.replace(" ", "") == "민원넣습니다[전화번호]로전화주세요"


@pytest.mark.parametrize(
    "after", ["입니다", "이에요", "이고", "로 연락", "으로", "번으로", ".", ")", ",", "\n", "일 때"]
)
@pytest.mark.parametrize("number", ["010-2345-6789", "공일공-2345-6789", "01023456789"])
def test_what_follows_the_number_stays(number, after):
    assert mask(f"제 번호는 {number}{after}").text == f"제 번호는 [전화번호]{after}"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("강남구청(02-3423-5678)으로", "강남구청([전화번호])으로"),
        ("(+82) 10-2345-6789", "[전화번호]"),
        ("전화 2133-1234 로", "전화 [전화번호] 로"),
        ("연락처: 555-0123", "연락처: [전화번호]"),
        ("핸드폰 뒷자리 말고 10-2345-6789", "핸드폰 뒷자리 말고 [전화번호]"),
        ("비상 연락 +1 415-555-2671 (딸)", "비상 연락 [전화번호] (딸)"),
        ("안심번호 0507-1234-5678", "안심번호 [전화번호]"),
    ],
)
def test_other_phones(text, masked):
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "120다산콜센터에 전화",
        "112에 신고",
        "119 불렀어요",
        "고객센터 1588-1234",
        "전화 1600-0000",
        "1899-9999로",
        "080-123-4567 수신거부",
        "02-120, 1588-1234",
        "좌표 126.0212345678",
        "접수번호 0212345678",
        "099-1234-5678",
        "http://example.com/2017/0200000000AKR",
        "2018.01.10.1234",
        "일시 2023-10-15 14:30:05",
    ],
)
def test_public_numbers_and_other_figures_stay(text):
    assert mask(text).text == text
