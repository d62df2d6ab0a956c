"""What turns a word of danger into something else: denial, prevention, the past, a figure of speech, fiction.

Each rule only says whether its words stand in a piece; how much that weighs was learned. The words are the commonest
Korean ways to say so, chosen by hand.
"""

import re

import numpy as np
from numpy.typing import NDArray

RULES = {
    "denied": re.compile(
        r"지(?:는|도) ?않|(?<!뿐만 )(?<!뿐 )아(?:니(?!라고 하지|야)|닌|님\b|녜|닙)|"
        r"(?:이상|피해|다친|위험|사고|문제|부상)\S{0,3}\s*\S{0,3}\s*(?:없|안 )|줄\s?알았|오해|착각|사실이 아|정도는"),
    "prevented": re.compile(
        r"예방|대비|점검|훈련|교육|캠페인|설치|모의|연습|시범|안내[문판]|계획|신청|자격증|만약|혹시|까\s?봐|라도|"
        r"면 (?:안|어떡|어쩌|큰일)|염려|우려|취약|전에|"
        r"수 있(?:으|습|어|음|다)|비치|살펴|궁금|문의|(?:해|세워|달아|두어) ?주"),
    "over": re.compile(
        r"작년|재작년|지난\s?(?:해|달|주|번|여름|겨울|봄|가을)|예전|옛날|년 전|[았었났였던]던|"
        r"끝났|복구|완료|이미|수리|조치|회복|퇴원|구조(?:되|해 주)|꺼졌|진화|감사|고맙|보상|지원금|증명|확인서|"
        r"통지|통보|그을음|추모|복원|찾았|메웠|고쳤|그만뒀"),
    "figure": re.compile(
        r"처럼|듯이|지옥|폭탄|전쟁|죽겠|죽을 (?:맛|지경|것)|죽는 줄|미치|억장|속(?:이|에서)|[화홧]병|"
        r"열불|발등|숨이? ?막히|벼랑|심정|민심|상권|물가|집값|행정|체증|대란"),
    "fiction": re.compile(r"영화|드라마|연극|촬영|전시|게임|뉴스|소설|장면|행사|축제"),
}


def scope(text: str) -> NDArray[np.float64]:
    """Which rules' words stand in a piece, shape (len(RULES),)."""
    return np.array([float(bool(rule.search(text))) for rule in RULES.values()])


def is_over(text: str) -> bool:
    """Whether a piece says that something is past."""
    return bool(RULES["over"].search(text))
