"""What a page says to a reader and to a screen reader, and which of it is not Korean."""

import re

from playwright.sync_api import Page

# What may stand in Latin letters: file formats, the other language, and the codes and table names of the checks.
ALLOWED = {"CSV", "PDF", "English"}
OF_THE_CHECKS = {"sample", "city", "daily", "complaints", "KEY", "VOL", "REC"}
OF_A_PERSON = re.compile(r"\S+@eungdap\.invalid|\b(?:mayor|board_reader|\w+_reader|rows of \w+)\b")
LATIN = re.compile(r"[A-Za-z]{2,}|N/A")
NAMES = ("aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription", "aria-valuetext")
LABELS = f"""() => [document.title, ...[...document.querySelectorAll('{','.join(f'[{name}]' for name in NAMES)}')]
  .filter(each => each.checkVisibility({{visibilityProperty: true}}) && !each.closest('[aria-hidden=true]'))
  .flatMap(each => {list(NAMES)}.map(name => each.getAttribute(name)).filter(Boolean)),
  ...[...document.querySelectorAll('input:not([type=hidden], [type=radio], [type=checkbox])')]
    .map(each => each.value)]"""
MENDED_MS, TRIES = 900, 5  # page/access.js looks every half second
# The frame's own text: every visible piece that is no tile's content.
FRAME = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim(), parent = walker.currentNode.parentElement;
    if (text && !parent.closest('.slice_container, [role=option], .ant-select-item-option, .eungdap-status, '
                                       + 'script, style, noscript')
        && parent.checkVisibility({visibilityProperty: true})) found.push(text);
  }
  return found;
}"""


def said(page: Page) -> list[str]:
    """Lines of visible text, and the names and hints of what is visible."""
    return [*page.locator("body").inner_text().splitlines(), *page.evaluate(LABELS)]


def not_korean(page: Page, allowed: set[str] = frozenset()) -> set[str]:
    """What is said in Latin letters when the page has come to rest, but for allowed words and a person's own."""
    found: set[str] = set()
    for _ in range(TRIES):
        page.wait_for_timeout(MENDED_MS)
        found = {text.strip() for text in said(page)
                 if set(LATIN.findall(OF_A_PERSON.sub("", text))) - ALLOWED - allowed}
        if not found:
            break
    return found
