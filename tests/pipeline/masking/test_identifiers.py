"""Resident and foreigner numbers, passports, licences, insurance numbers, birthdays."""

import pytest

from pipeline.masking import mask

SPOKEN = str.maketrans("0123456789", "공일이삼사오육칠팔구")
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}  # ASCII to its full-width forms
SPELLINGS = {
    "hyphen": lambda front, back: f"{front}-{back}",
    "bare": lambda front, back: front + back,
    "space": lambda front, back: f"{front} {back}",
    "spaced hyphen": lambda front, back: f"{front} - {back}",
    "dot": lambda front, back: f"{front}.{back}",
    "middle dot": lambda front, back: f"{front}·{back}",
    "slash": lambda front, back: f"{front}/{back}",
    "fraction slash": lambda front, back: f"{front}\u2044{back}",
    "en dash": lambda front, back: f"{front}–{back}",
    "colon": lambda front, back: f"{front}:{back}",
    "date with dots": lambda front, back: f"{front[:2]}.{front[2:4]}.{front[4:]}-{back}",
    "full width": lambda front, back: f"{front}-{back}".translate(WIDE),
    "zero width": lambda front, back: "\u200b".join(f"{front}-{back}"),
    "no-break space": lambda front, back: f"{front}\u00a0{back}",
    "Devanagari": lambda front, back: "-".join("".join(chr(0x966 + int(f)) for f in part) for part in (front, back)),
    "Thai": lambda front, back: "-".join("".join(chr(0xE50 + int(f)) for f in part) for part in (front, back)),
    "circled": lambda front, back: "-".join("".join("⓪①②③④⑤⑥⑦⑧⑨"[int(f)] for f in part) for part in (front, back)),
    "spoken": lambda front, back: f"{front} {back}".translate(SPOKEN),
    "spoken dash": lambda front, back: f"{front} 다시 {back}".translate(SPOKEN),
    "homoglyphs": lambda front, back: f"{front}-{back}".replace("0", "O").replace("1", "l"),
    "one by one": lambda front, back: " ".join(front + back),
    "back hidden": lambda front, back: f"{front}-{back[0]}******",
    "back hidden by x": lambda front, back: f"{front}-{back[0]}xxxxxx",
}
NUMBERS = {
    ("850312", "1234567"): "RRN",  # no valid checksum
    ("010224", "4192736"): "RRN",
    ("201105", "3040506"): "RRN",  # issued after October 2020: no checksum at all
    ("000229", "2111111"): "RRN",
    ("900101", "5234567"): "FRN",
    ("051231", "8765432"): "FRN",
}


@pytest.mark.parametrize(("number", "kind"), NUMBERS.items(), ids=str)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_a_resident_number(number, kind, spelling):
    text = f"본인 확인용 {SPELLINGS[spelling](*number)} 입니다"
    masked = mask(text)
    kinds = {"RRN", "FRN"} if spelling.startswith("back hidden") else {kind}
    assert len(masked.spans) == 1
    assert masked.spans[0].type in kinds
    assert masked.text.startswith("본인 확인용 [") and masked.text.endswith("] 입니다")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("주민번호 앞자리 880101 뒷자리 1234567", "주민번호 앞자리 [주민등록번호] 뒷자리 [주민등록번호]"),
        ("주민등록번호 앞자리와 뒷자리 첫 글자(880512-1)", "주민등록번호 앞자리와 뒷자리 첫 글자([주민등록번호])"),
        ("주민등록증 123456-1002345", "주민등록증 [주민등록번호]"),
        ("여권번호는 M12345678입니다", "여권번호는 [여권번호]입니다"),
        ("여권 M 12345678", "여권 [여권번호]"),
        ("신여권 M123A4567", "신여권 [여권번호]"),
        ("여권 552901447", "여권 [여권번호]"),
        ("Passport No. AB1234567", "Passport No. [여권번호]"),
        ("m87654321", "[여권번호]"),
        ("PP12345678", "[여권번호]"),
        ("면허증 11-90-123456-78 분실", "면허증 [운전면허번호] 분실"),
        ("28 22 123456 12", "[운전면허번호]"),
        ("운전면허 119012345678", "운전면허 [운전면허번호]"),
        ("운전면허번호: 서울 12-345678-90", "운전면허번호: [운전면허번호]"),
        ("운전면허(1종 보통, 12-10-492831-11)", "운전면허(1종 보통, [운전면허번호])"),
        ("건강보험증 번호: 12345678901", "건강보험증 번호: [건강보험번호]"),
        ("의료보험 가입번호 123-45-67890-1", "의료보험 가입번호 [건강보험번호]"),
        ("생년월일: 1985-03-12", "생년월일: [생년월일]"),
        ("1950년 4월 30일생입니다", "[생년월일]생입니다"),
        ("생일은 1995년 03월 15일", "생일은 [생년월일]"),
    ],
)
def test_other_identifiers(text, masked):
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "881301-1234567",
        "890229-1234567",
        "990230-1234567",
        "99850312-1234567",
        "850312   1234567",
        "850312-123456",
        "법인등록번호 110111-1234567",
        "바코드 8801011234568",
        "접수번호 8503121234567",
        "850312-9234567",
        "M1234567",
        "X12345678",
        "M123456789",
        "M00000000",
        "MM123A4567",
        "10-90-123456-78",
        "99-22-123456-12",
        "11-22-12345-12",
        "119012345678",
        "사업자등록번호 104-81-49532",
        "발생일 2024년 5월 14일",
        "주문번호 12345678901",
        "2023-10-15",
        "23.10.15",
        "신생아 2023",
        "면허 취소 2018-12-10",
    ],
)
def test_what_only_looks_like_an_identifier_stays(text):
    assert mask(text).text == text
