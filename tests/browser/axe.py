"""Ask axe-core what keeps somebody from using the page that is open."""

import json
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
GRAVE = ("serious", "critical")


def grave(page: Page, excepted: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    """Each serious or critical finding, "rule: selector", but those of `excepted`: rule → parts of their selector.

    The page's policy lets no script in that is not its own, so axe comes by the debugger, past the policy.
    """
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": SOURCE})
    answer = session.send("Runtime.evaluate", {
        "expression": "axe.run({resultTypes: ['violations']}).then(found => JSON.stringify(found.violations))",
        "awaitPromise": True, "returnByValue": True})
    session.detach()
    found = [(each["id"], str(node["target"]), node["html"][:160]) for each in json.loads(answer["result"]["value"])
             if each["impact"] in GRAVE for node in each["nodes"]]
    return [f"{rule}: {target} {html}" for rule, target, html in found
            if not any(part in target + html for part in (excepted or {}).get(rule, ()))]
