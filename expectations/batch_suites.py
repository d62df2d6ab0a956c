"""Gate 1's suites: the rows of one batch, and the batch as a whole against the weeks before it."""

import pandas as pd

from expectations import history
from expectations.batch_profile import BatchProfile, Volume
from expectations.rule import Rule, every, figure, rule
from expectations.rulebook import book, limit

ROWS = "접수 원문"
BATCH = "접수 묶음"
OWN_TREE_SHARE = 0.5
TREE_ROWS = 20
NOTHING_BEFORE = "비교할 이전 자료 없음"
NO_HISTORY = f"비교할 이전 자료 부족 ({history.MINIMUM_WEEKS}주 미만)"

LOST_COLUMNS = (("B-COL-01", "service_name"), ("B-COL-02", "description"), ("B-COL-03", "channel"),
                ("B-COL-04", "district"), ("B-COL-05", "neighbourhood"), ("B-COL-06", "agency_responsible"),
                ("B-COL-07", "submitter"))


def batch_rows_suite() -> list[Rule]:
    """Rules on every row of `sql/batch_rows.sql`; failing rows are named by service_request_id."""
    return [
        rule("B-KEY-01", ROWS, every("id_length", low=1)),
        rule("B-DAT-01", ROWS, every("requested_age_hours", low=-limit("B-DAT-01", "hours_ahead"))),
        rule("B-DAT-04", ROWS, every("requested_year", low=limit("B-DAT-04", "first_year"))),
        rule("B-DAT-02", ROWS, every("updated_age_hours", low=-limit("B-DAT-02", "hours_ahead"))),
        rule("B-DAT-03", ROWS, every("answer_lag_hours", low=-limit("B-DAT-03", "hours_ahead"))),
        rule("B-PII-01", ROWS, every("personal_number_count", high=0)),
        rule("B-TXT-01", ROWS, every("description_length", low=1)),
    ]


def batch_profile_suite(profile: BatchProfile) -> tuple[pd.DataFrame, list[Rule]]:
    """The batch as a one-row frame and the rules on it, with bounds learnt from the earlier weeks in `profile`."""
    parts = (_landing(profile), _shares(profile), _columns(profile), _categories(profile), _volume(profile),
             _duplicates(profile))
    figures: dict[str, float | None] = {}
    rules = []
    for found, checks in parts:
        figures.update(found)
        rules.extend(checks)
    return pd.DataFrame([figures]).astype("float64"), rules


Part = tuple[dict[str, float | None], list[Rule]]


def _landing(profile: BatchProfile) -> Part:
    batch = profile.batch
    if batch["fetched_count"] is None:
        gap, wrong = None, None
    else:
        gap = batch["fetched_count"] - sum(
            batch[f"{kind}_count"] for kind in ("accepted", "duplicate", "quarantined"))
        # More rows than accepted are right after an earlier reading (a version changed since), but not of one landing.
        wrong = max(batch["accepted_count"] - batch["row_count"], 0)
        wrong += max(batch["stored_count"] - batch["accepted_count"], 0)
        wrong += max(batch["quarantined_count"] - batch["kept_count"], 0)
    return {"landing_gap_count": gap, "landing_wrong_count": wrong}, [
        rule("B-LND-01", BATCH, figure("landing_gap_count", 0, 0)),
        rule("B-LND-02", BATCH, figure("landing_wrong_count", 0, 0)),
    ]


def _shares(profile: BatchProfile) -> Part:
    filled, rows = profile.filled["description"]
    quarantined = profile.batch["quarantined_count"] or 0
    brought = profile.batch["row_count"] + quarantined  # what was known before says nothing about this batch
    return {"quarantined_count": quarantined, "empty_text_count": rows - filled}, [
        rule("B-QUA-01", BATCH,
             figure("quarantined_count", 0, history.most_tolerated(brought, limit("B-QUA-01", "share")))),
        rule("B-TXT-02", BATCH,
             figure("empty_text_count", 0, history.most_tolerated(rows, limit("B-TXT-02", "share")))),
    ]


def _columns(profile: BatchProfile) -> Part:
    """A column is lost when no row fills it although, at its earlier share, that is next to impossible."""
    figures: dict[str, float | None] = {}
    rules = []
    for rule_id, column in LOST_COLUMNS:
        filled, rows = profile.filled[column]
        earlier_filled, earlier_rows = profile.filled_earlier[column]
        empty_share = 1 - earlier_filled / (earlier_rows + 1)
        is_expected = rows > 0 and empty_share**rows < history.HOLD_PROBABILITY
        figures[f"{column}_filled_count"] = filled
        rules.append(rule(rule_id, BATCH, figure(f"{column}_filled_count", 1 if is_expected else 0),
                          "" if earlier_rows else NOTHING_BEFORE, informs=not is_expected))
    return figures, rules


def _categories(profile: BatchProfile) -> Part:
    """Only for a source that uses the city's own tree: half of its categories, now or earlier, were in it."""
    known, named = profile.known or (0, 0)
    earlier_known, earlier_named = profile.known_earlier
    has_history = earlier_named >= TREE_ROWS
    basis_known, basis = (earlier_known, earlier_named) if has_history else (known, named)
    note, tolerated = "", None
    if profile.known is None:
        note = "분류 체계를 아직 읽지 못함"
    elif basis_known < OWN_TREE_SHARE * basis or not basis:
        note = "자체 분류 체계를 쓰는 자료"
    else:
        usual = 1 - earlier_known / earlier_named if has_history else 0.0
        tolerated = history.most_tolerated(named, min(max(limit("B-CAT-01", "share"), 2 * usual), OWN_TREE_SHARE))
    return {"unknown_category_count": named - known}, [
        rule("B-CAT-01", BATCH, figure("unknown_category_count", 0, tolerated), note, informs=bool(note)),
    ]


def _volume(profile: BatchProfile) -> Part:
    window, trailing = profile.window, profile.trailing
    is_low_now = (window.count or 0) < limit("B-VOL-02", "share") * (window.expected or 0)
    lowest_together = _low("B-VOL-02", trailing) if is_low_now else 0
    silent_channels = sum(volume.count == 0 and (volume.expected or 0) >= limit("B-CHN-01", "expected")
                          for volume in profile.channels.values())
    figures: dict[str, float | None] = {
        "window_count": window.count, "trailing_count": trailing.count or 0,
        "silence_expected_count": _silence(window, trailing), "silent_channel_count": silent_channels}
    enough = "" if window.expected is not None else NO_HISTORY
    informs = bool(enough)
    tail_note = "" if trailing.expected is not None else NO_HISTORY if trailing.count is not None else "해당 없음"
    return figures, [
        rule("B-SIL-01", BATCH, figure("silence_expected_count", 0, limit("B-SIL-01", "expected")), enough,
             informs=informs),
        rule("B-VOL-01", BATCH, figure("window_count", _low("B-VOL-01", window)), enough, informs=informs),
        # small hours can't show a halved volume one by one; six together can, while this one is low too
        rule("B-VOL-02", BATCH, figure("trailing_count", lowest_together), tail_note, informs=bool(tail_note)),
        rule("B-VOL-03", BATCH, figure("window_count", _low("B-VOL-03", window)), enough, informs=informs),
        rule("B-VOL-04", BATCH, figure("window_count", 0, _high("B-VOL-04", window)), enough),
        rule("B-CHN-01", BATCH, figure("silent_channel_count", 0, 0), enough, informs=informs),
    ]


def _low(rule_id: str, volume: Volume) -> int:
    if volume.expected is None:
        return 0
    share = book()[rule_id].limits.get("share", 1.0)
    return history.lowest_plausible(volume.expected, volume.weeks, limit(rule_id, "probability"), share)


def _high(rule_id: str, volume: Volume) -> int | None:
    if volume.expected is None:
        return None
    return history.highest_plausible(volume.expected, volume.weeks, limit(rule_id, "probability"),
                                     limit(rule_id, "share"))


def _silence(window: Volume, trailing: Volume) -> float:
    """How many complaints were expected since the last one: 0 when some came in the window."""
    if window.count or window.expected is None:
        return 0.0
    return max(window.expected, trailing.expected or 0.0) if trailing.count == 0 else window.expected


def _duplicates(profile: BatchProfile) -> Part:
    repeated, texts = profile.repeated
    return {"repeated_text_count": repeated}, [
        rule("B-DUP-01", BATCH,
             figure("repeated_text_count", 0, max(limit("B-DUP-01", "texts"), (texts + 1) // 2) - 1)),
    ]
