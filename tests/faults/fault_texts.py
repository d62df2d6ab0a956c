"""What broken programs do to a Korean text."""

import html
import re

ENGLISH = ("The street light in front of my house has been broken for {} days, please repair it soon.",
           "Cars are parked on the pavement near exit {} every evening and nobody comes to check.",
           "I would like to know when the park number {} will be opened again for the residents.",
           "Garbage has not been collected in our alley for {} days and the smell is terrible.")


def as_cp949(text: str) -> str:
    """UTF-8 bytes read as CP949."""
    return text.encode().decode("cp949", "replace")


def as_latin1(text: str) -> str:
    """UTF-8 bytes read as Latin-1."""
    return text.encode().decode("latin-1")


def replaced(text: str) -> str:
    """One syllable in four lost."""
    return re.sub(r"([가-힣])(.{3})", "\ufffd\\2", text)


def questioned(text: str) -> str:
    """Every syllable written into a Western code page."""
    return re.sub(r"[가-힣]", "?", text)


def escaped_twice(text: str) -> str:
    """Escaped once more than any reader undoes, in a text that holds something to escape."""
    return html.escape(html.escape(f"<br>{text}<br>"))


def tagged(text: str) -> str:
    """As an editor in the browser stores it."""
    return f"<div><p><span style='color:red'>{text}</span></p></div>"


def in_english(text: str) -> str:
    """Another complaint in English."""
    return ENGLISH[len(text) % len(ENGLISH)].format(len(text))


def cut(text: str, size: int) -> str:
    """At most `size` bytes, as a column of that width keeps."""
    return text.encode()[:size].decode("utf-8", "ignore")


def vendor_test(number: str) -> str:
    """What a vendor types to see whether the form still works."""
    kinds = ("테스트입니다", "test", "테스트 민원 {}", "ㅁㄴㅇㄹ", "시험 접수 테스트 {}", "TEST {}",
             "연계 테스트중입니다")
    return kinds[int(number) % len(kinds)].format(number[-3:])


def contact(number: str) -> str:
    """A mobile number and an address of e-mail of nobody."""
    return f"연락처는 010-{number[-4:]}-{number[2:6]} 이고 메일은 user{number[-4:]}@example.com 입니다."
