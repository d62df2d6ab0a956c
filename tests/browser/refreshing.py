"""A dashboard that refreshes faster than its file says, how often it has, and what memory the page then holds."""

import json

from playwright.sync_api import Page

STALE_WITHOUT_BADGE = """async () => {
  const said = await fetch('/eungdap/state', {cache: 'no-store'}).then(answer => answer.ok ? answer.json() : null);
  if (said && !said.badge) return 0;
  return [...document.querySelectorAll('.dashboard-component-chart-holder')]
    .filter(tile => getComputedStyle(tile, '::before').content === 'none').length;
}"""


def move_the_feed(hours: int) -> None:
    """Let every batch have ended so many hours later; a negative number stops the feed."""
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.batches set window_end_at = window_end_at + make_interval(hours => %(hours)s),"
                           " window_start_at = window_start_at + make_interval(hours => %(hours)s)", {"hours": hours})


def refresh_every(seconds: int, slug: str) -> int:
    """Set a dashboard's own refresh to so many seconds; returns what it was. A page that is open keeps its own."""
    from pipeline import warehouse

    with warehouse.connect("superset", "superset") as connection:
        ((text,),) = connection.execute("select json_metadata from dashboards where slug = %s", (slug,)).fetchall()
        metadata = json.loads(text)
        connection.execute("update dashboards set json_metadata = %s where slug = %s",
                           (json.dumps({**metadata, "refresh_frequency": seconds}), slug))
    return metadata["refresh_frequency"]


class Asked:
    """The questions that a page's tiles ask."""

    def __init__(self, page: Page) -> None:
        """Counts from now on."""
        self.count, self.forced, self.failed = 0, 0, 0
        page.on("response", self._seen)

    def _seen(self, response: object) -> None:
        if "/api/v1/chart/data" in response.url:
            self.count += 1
            self.failed += response.status >= 400
            self.forced += bool((response.request.post_data_json or {}).get("force"))


def heap_mib(page: Page) -> float:
    """What JavaScript holds after its garbage is collected, in MiB."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return metrics["JSHeapUsedSize"] / 2**20
