"""As much of a PDF as tests ask for: how many pages it has, and which characters can be copied out of it."""

import re
import zlib

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _plain(content):
    """The file with every compressed stream opened."""
    opened = [content]
    for match in STREAM.finditer(content):
        try:
            opened.append(zlib.decompress(match[1]))
        except zlib.error:
            opened.append(match[1])
    return b"\n".join(opened)


def page_count(content):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", _plain(content)))


def characters(content):
    """What the fonts' ToUnicode maps give: without one, a glyph can be seen but not searched, copied or read aloud."""
    found = set()
    for body in re.findall(rb"beginbfchar(.*?)endbfchar", _plain(content), re.DOTALL):
        for code in re.findall(rb"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>", body):
            found |= set(bytes.fromhex(code.decode()).decode("utf-16-be"))
    for body in re.findall(rb"beginbfrange(.*?)endbfrange", _plain(content), re.DOTALL):
        for low, high, code in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", body):
            first = int(code, 16)
            found |= {chr(first + step) for step in range(int(high, 16) - int(low, 16) + 1)}
    return found
