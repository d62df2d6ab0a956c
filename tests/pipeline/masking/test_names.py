"""Names in plain contexts."""

import itertools

import pytest

from pipeline.masking import mask

NAMES = ["홍길동", "김하준", "박서연", "이도윤", "최지우", "정민수", "남궁민수", "강은희", "윤재석", "황보라희"]
CONTEXTS = [
    "성명: {}",
    "이름 : {}",
    "신청인 {}",
    "민원인 {}은 불편하다",
    "담당자 {} 과장",
    "{} 씨가 주차했다",
    "{}씨는 모른다",
    "{}님께 문의",
    "저는 {}입니다",
    "안녕하세요 저는 마포구에 사는 {}이라고 합니다",
    "제 이름은 {}입니다",
    "{} 드림",
    "{} 올림",
    "예금주: {}",
    "(예금주 {})",
    "{} 주무관이 답했다",
    "{}(010-2345-6789)",
    "작성자 = {}",
    "[성명] {}",
    "보호자: {}",
    "{} 사장님",
    "피해자 {}",
    "대표 {}",
]


@pytest.mark.parametrize(("name", "context"), list(itertools.product(NAMES, CONTEXTS)))
def test_names_in_plain_contexts(name, context):
    masked = mask(context.format(name))
    assert name not in masked.text
    assert "[이름]" in masked.text
    assert [context.format(name)[s.start : s.end] for s in masked.spans if s.type == "PERSON"] == [name]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("성 명 : 홍 길 동", "성 명 : [이름]"),
        ("성명: 김산", "성명: [이름]"),
        ("허준 씨", "[이름] 씨"),
        ("성명: NGUYEN THI MAI", "성명: [이름]"),
        ("신청인(본인): 이하늘", "신청인(본인): [이름]"),
        ("홍길동 씨가 왔다. 홍길동이 또 왔다.", "[이름] 씨가 왔다. [이름]이 또 왔다."),
        ("\u1112\u1169\u11bc\u1100\u1175\u11af\u1103\u1169\u11bc 씨", "[이름] 씨"),
    ],
)
def test_other_names(text, masked):
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "오늘 날씨 좋네요",
        "아저씨가 화냈어요",
        "글씨가 안 보여요",
        "고객님 안녕하세요",
        "선생님께",
        "주무관님 확인 바랍니다",
        "사장님이",
        "기사님이",
        "담당자 연락처 주세요",
        "담당자 전화번호",
        "신청인 주소",
        "민원인 불편",
        "피해자 보호",
        "저는 주민입니다",
        "저는 고등학생입니다",
        "저는 한국인입니다",
        "문재인 대통령",
        "박원순 시장",
        "이모 씨",
        "김 씨",
        "박씨 아저씨",
        "공영주차장 이용",
        "지하주차장 누수",
        "주한미군 기지",
        "강남구청장",
        "구청 교통과 과장",
        "조현병 환자",
        "이사님",
        "지하철 기사",
        "제 이름은 밝히지 않겠습니다",
        "이름은 공개하지 마세요",
        "성명서를 발표",
        "담당: 교통행정과",
        "신청인: 천안시",
        "민원인 이유가 뭡니까",
        "여러분 감사합니다",
        "부탁드림",
        "김교수님",
        "이기자님",
        "도로 공사 소장님",
        "안전 요원",
        "정기 점검",
        "정상적인 방법",
        "장애인 주차구역",
        "노인 보호구역",
        "임산부 배려석",
        "우리 동네 이장님",
    ],
)
def test_words_and_offices_stay(text):
    assert mask(text).text == text
