"""Near misses: numbers and words of a complaint that look like personal data and are not. See hostile_cases."""

import random
from collections.abc import Callable, Iterator

from hostile_cases import PER_TYPE, SEED, TEXTS, Case, digits


def _n(rng: random.Random, low: int, high: int) -> str:
    return str(rng.randint(low, high))


def _date(rng: random.Random) -> str:
    return f"20{_n(rng, 15, 26)}.{_n(rng, 10, 12)}.{_n(rng, 10, 28)}"


WORDS, ABOUT = TEXTS["things"].split(), TEXTS["about_things"].strip().split("\n")

MISSES: dict[str, tuple[Callable[[random.Random], str], ...]] = {
    "PERSON": (lambda rng: rng.choice(ABOUT).format(rng.choice(WORDS)),),
    "PHONE": (
        lambda rng: f"고객센터 {rng.choice(('1588', '1577', '1644', '1899'))}-{digits(rng, 4)}로 안내받았습니다",
        lambda rng: f"080-{digits(rng, 3)}-{digits(rng, 4)} 수신거부",
        lambda rng: f"과태료 {_n(rng, 1, 9)}0,000원과 가산금 {_n(rng, 100, 999)}원",
        lambda rng: f"20{_n(rng, 15, 26)}-{_n(rng, 10, 12)}-{_n(rng, 10, 28)} {_n(rng, 10, 23)}:{_n(rng, 10, 59)} 촬영",
        lambda rng: f"접수번호 {digits(rng, 4)}-{digits(rng, 6)}",
        lambda rng: f"버스 {_n(rng, 100, 9999)}번과 {_n(rng, 100, 9999)}번이 안 섭니다",
        lambda rng: f"좌표 37.{digits(rng, 6)}, 127.{digits(rng, 6)}",
        lambda rng: f"민원번호 1AA-{digits(rng, 4)}-{digits(rng, 7)}",
    ),
    "RRN": (
        lambda rng: f"법인등록번호 1101{_n(rng, 10, 99)}-{_n(rng, 1, 8)}{digits(rng, 6)}",
        lambda rng: f"접수번호 {_n(rng, 10, 26)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{digits(rng, 7)}",
        lambda rng: f"관리번호 {digits(rng, 2)}{_n(rng, 13, 99)}{digits(rng, 2)}-{digits(rng, 7)}",
        lambda rng: f"예산 {_n(rng, 100, 999)},{digits(rng, 3)},{digits(rng, 3)}원이 쓰였습니다",
        lambda rng: f"문서번호 {digits(rng, 6)}-{digits(rng, 4)}",
    ),
    "FRN": (
        lambda rng: f"법인등록번호 1101{_n(rng, 10, 99)}-{_n(rng, 5, 8)}{digits(rng, 6)}",
        lambda rng: f"시설번호 {digits(rng, 2)}{_n(rng, 13, 99)}{digits(rng, 2)}-{_n(rng, 5, 8)}{digits(rng, 6)}",
        lambda rng: f"사업자등록번호 {_n(rng, 100, 999)}-{_n(rng, 10, 99)}-{digits(rng, 5)}",
    ),
    "CARD": (
        lambda rng: f"주문번호 {_n(rng, 1000, 9999)}{digits(rng, 12)}",
        lambda rng: f"송장번호 {_n(rng, 1000, 9999)}-{digits(rng, 4)}-{digits(rng, 4)}",
        lambda rng: f"전자납부번호 0{digits(rng, 18)}",
        lambda rng: f"가로등 번호 {digits(rng, 4)}-{digits(rng, 4)}",
        lambda rng: f"{_n(rng, 2010, 2026)} {_n(rng, 2010, 2026)} {_n(rng, 2010, 2026)} 해마다 반복",
    ),
    "ACCOUNT": (
        lambda rng: f"사건번호 20{_n(rng, 10, 26)}-{digits(rng, 6)}",
        lambda rng: f"사업자등록번호 {_n(rng, 100, 999)}-{_n(rng, 10, 99)}-{digits(rng, 5)}",
        lambda rng: f"문서번호 교통과-{digits(rng, 5)}",
        lambda rng: f"{_date(rng)} ~ {_date(rng)} 공사",
        lambda rng: f"예산 {_n(rng, 10, 999)},{digits(rng, 3)},{digits(rng, 3)}원",
        lambda rng: f"과태료 고지번호 {digits(rng, 12)}",
    ),
    "EMAIL": (
        lambda rng: f"@{rng.choice(('seoul', 'mapo_gu', 'eungdap'))} 계정에 올렸습니다",
        lambda rng: f"골뱅이 {rng.choice(('무침', '통조림', '소면', '안주'))} 가게 앞 쓰레기",
        lambda rng: f"www.{rng.choice(('seoul', 'epeople', 'gov'))}.go.kr 접속이 안 됩니다",
        lambda rng: f"사진{_n(rng, 1, 99)}.jpg 파일을 첨부합니다",
        lambda rng: f"{_n(rng, 1, 9)}번 출구 @ 커피집 앞",
        lambda rng: f"at 센터 앞 {_n(rng, 1, 30)}번 버스",
    ),
    "ADDRESS_DETAIL": (
        lambda rng: f"왕복 {_n(rng, 2, 10)}차로에서 사고",
        lambda rng: f"도로교통법 제{_n(rng, 1, 160)}조 제{_n(rng, 1, 5)}항",
        lambda rng: f"앞으로 {_n(rng, 2, 30)}년 동안",
        lambda rng: f"지하철 {_n(rng, 1, 9)}호선 {_n(rng, 1, 8)}번 출구",
        lambda rng: f"가로등 {digits(rng, 2)}-{digits(rng, 3)} 고장",
        lambda rng: f"정류장 {digits(rng, 2)}-{digits(rng, 3)}에 그늘막",
        lambda rng: f"서로 {_n(rng, 2, 9)}번이나 다퉜습니다",
        lambda rng: f"시속 {_n(rng, 30, 110)}km로 달립니다",
        lambda rng: f"국도 {_n(rng, 1, 77)}호선 공사",
    ),
    "PASSPORT": (
        lambda rng: f"모델 S{digits(rng, 5)}",
        lambda rng: f"{rng.choice(('M', 'N', 'G'))}{digits(rng, 4)}번 광역버스",
        lambda rng: f"A4 용지 {_n(rng, 10, 900)}장",
        lambda rng: f"제품번호 SM{digits(rng, 9)}",
        lambda rng: f"접수번호 M{digits(rng, 8)}",
    ),
    "DRIVER_LICENSE": (
        lambda rng: f"20{_n(rng, 10, 26)}-{_n(rng, 10, 12)}-{_n(rng, 10, 28)} 면허 없이 영업",
        lambda rng: f"문서번호 {digits(rng, 2)}-{digits(rng, 6)}",
        lambda rng: f"허가번호 제{_n(rng, 2010, 2026)}-{digits(rng, 4)}호",
        lambda rng: f"면허 취소 기준 0.0{_n(rng, 3, 8)}%",
        lambda rng: f"요금 {_n(rng, 11, 28)},{digits(rng, 3)}원과 {_n(rng, 11, 28)},{digits(rng, 3)}원",
    ),
    "MEDICAL_INSURANCE": (
        lambda rng: f"건강보험료 {_n(rng, 10, 99)},{digits(rng, 3)}원이 올랐습니다",
        lambda rng: f"건강보험공단 1577-{digits(rng, 4)}",
        lambda rng: f"의료보험 {_n(rng, 2, 30)}년째 납부",
        lambda rng: f"시설번호 {digits(rng, 11)}",
    ),
    "DT_BIRTH": (
        lambda rng: f"20{_n(rng, 10, 26)}-{_n(rng, 10, 12)}-{_n(rng, 10, 28)}에 발생한 사고",
        lambda rng: f"{_n(rng, 1990, 2026)}년 {_n(rng, 1, 12)}월 {_n(rng, 1, 28)}일 접수",
        lambda rng: f"공사 기간 20{_n(rng, 10, 26)}.{_n(rng, 10, 12)}.{_n(rng, 10, 28)}까지",
        lambda rng: f"{_n(rng, 1960, 1999)}년에 지은 아파트",
        lambda rng: f"생활폐기물 20{_n(rng, 10, 26)}-{_n(rng, 10, 12)}-{_n(rng, 10, 28)} 미수거",
    ),
    "VEHICLE": (
        lambda rng: f"예산 {_n(rng, 1, 99)}조 {_n(rng, 1000, 9999)}억 원",
        lambda rng: f"대법원 {_n(rng, 80, 99)}다{_n(rng, 1000, 9999)} 판결",
        lambda rng: f"버스 {_n(rng, 1000, 9999)}번",
        lambda rng: f"{_n(rng, 10, 99)}가구 {_n(rng, 1000, 9999)}명 거주",
        lambda rng: f"{_n(rng, 1, 12)}시부터 {_n(rng, 1000, 9999)}명",
        lambda rng: f"{_n(rng, 10, 60)}호 {_n(rng, 1000, 9999)}세대",
    ),
}


def near_misses(seed: int = SEED) -> Iterator[Case]:
    """At least 300 texts a type in which no span of that type may be."""
    for kind, makers in MISSES.items():
        rng = random.Random(f"{seed} {kind}")
        for at in range(PER_TYPE):
            yield Case(kind, f"near miss {at % len(makers) + 1}", makers[at % len(makers)](rng), "")
