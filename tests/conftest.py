"""Fast tests first: what needs no service, then a database, then a browser, then the whole demo."""

from pathlib import Path

SLOW_LAST = ("dags", "integration", "browser", "end_to_end")
TESTS = Path(__file__).parent


def pytest_collection_modifyitems(items):
    def rank(item):
        room = item.path.relative_to(TESTS).parts[0]
        return SLOW_LAST.index(room) + 1 if room in SLOW_LAST else 0

    items.sort(key=rank)
