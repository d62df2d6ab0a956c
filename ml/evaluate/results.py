"""From what was signalled to figures: for each detector and setting of the dial, then detector against detector."""

from collections.abc import Mapping, Sequence
from typing import Any

from ml.evaluate.bursts import Happened, others, outcomes
from ml.evaluate.figures import Background, Judged, comparison, figures
from ml.evaluate.judge import Raised, complaints_read, false_alarms, judge
from ml.evaluate.plan import Plan
from ml.evaluate.streams import joined
from ml.evaluate.trial import DIAL, Watched, alerts
from ml.evaluate.verdicts import UNREAD, alarm_key, read_verdicts

NOMINAL = 1.0  # the dial that detectors are compared at
EXAMPLES = 3

Seen = Mapping[str, Watched]
"""What one detector signalled, by the name of the stream."""


def at_volume(plan: Plan, seen: Mapping[str, Seen], ours: str) -> dict[str, Any]:
    """Figures of each detector at each setting of the dial, and `ours` against every other one at one a month."""
    judged = {name: {dial: _judged(plan, of, dial) for dial in DIAL} for name, of in seen.items()}
    detectors = {}
    for name, of in seen.items():
        refusal = next((of[each.name].refusal for each in plan.stretches if of[each.name].refusal), "")
        detectors[name] = {"refusal": refusal, "dial": {
            f"{dial:g}": figures(judged[name][dial][0], _background(plan, of, dial), dial, judged[name][dial][1])
            for dial in DIAL}}
    against = {name: comparison(judged[ours][NOMINAL][0], judged[name][NOMINAL][0])
               for name in seen if name != ours} if ours in seen else {}
    return {"per_day": plan.per_day, "borrowed": round(plan.borrowed, 3), "months": round(plan.months, 2),
            "stretches": len(plan.stretches), "issues": len(plan.issues), "detectors": detectors, "ours": ours,
            "against": against}


def _background(plan: Plan, seen: Seen, dial: float) -> Background:
    raised = [alerts(seen[stretch.name].signals, stretch.stream.frame["service_request_id"].to_numpy(), dial)
              for stretch in plan.stretches]
    return Background(plan.months, sum(map(false_alarms, raised)), sum(map(complaints_read, raised)))


def _judged(plan: Plan, seen: Seen, dial: float) -> tuple[list[Judged], int]:
    """Every issue with its outcome, and how many complaints stand in new alarms on the streams with issues."""
    twins: dict[int, list[Raised]] = {}
    found, read = [], 0
    for at, copy in plan.copies:
        stretch = plan.stretches[at]
        if at not in twins:
            ids = stretch.stream.frame["service_request_id"].to_numpy()
            twins[at] = alerts(seen[stretch.name].signals, ids, dial)
        ids = joined(stretch.stream, *copy.parts).frame["service_request_id"].to_numpy()
        raised = alerts(seen[copy.name].signals, ids, dial)
        read += complaints_read(raised)
        for issue, arrivals, until in zip(copy.issues, copy.arrivals, copy.until, strict=True):
            found.append(Judged(issue.size, issue.topic.kind, issue.shape, issue.scope,
                                judge(arrivals, raised, twins[at], until)))
    return found, read


def of_what_happened(happened: Happened, seen: Mapping[str, Watched]) -> dict[str, Any]:
    """For each detector at one false alarm a month: each known event, and how many other alarms there were."""
    frame = happened.stretch.stream.frame
    ids = frame["service_request_id"].to_numpy()
    texts, verdicts = dict(zip(ids, frame["text"], strict=True)), read_verdicts()
    detectors = {}
    for name, watched in seen.items():
        raised = alerts(watched.signals, ids, NOMINAL)
        rest = others(happened, raised)
        detectors[name] = {
            "refusal": watched.refusal, "events": outcomes(happened, raised), "other_alarms": len(rest),
            "others": [_line(alert, texts, verdicts) for alert in rest],
        }
    return {"stream": happened.stretch.name, "complaints": len(frame), "months": round(happened.stretch.months, 2),
            "detectors": detectors}


def _line(alert: Raised, texts: Mapping[str, str], verdicts: Mapping[str, str]) -> dict[str, Any]:
    members: Sequence[str] = sorted(alert.members)
    key = alarm_key(texts[one] for one in members)
    return {"hours": alert.at, "label": alert.label, "complaints": len(members),
            "examples": [texts[one] for one in members[:EXAMPLES]], "verdict": verdicts.get(key, UNREAD)}
