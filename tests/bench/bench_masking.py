"""How well and how fast masking works, as one JSON object.

    python tests/bench/bench_masking.py [--data DIR]
    python tests/bench/bench_masking.py --gold FILE

FILE is your own set, JSON Lines of {"text": …, "spans": [{"start", "end", "type"}]}, with offsets in Unicode code
points and the types that masking itself writes; it is measured alone.

DIR holds the public sets pii_synthetic_docs, pii_hostile_cases and petitions_dense_days; a set that is absent is left
out, and without --data the committed samples are used. Rates are shares of 1. A gold entity counts as found when a span
of its type overlaps it, as covered when none of its letters and digits is left in the clear.
"""

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hostile_cases import SEED, cases
from near_misses import near_misses

from pipeline.masking import PLACEHOLDERS, Masked, mask

SAMPLES = Path(__file__).parents[1] / "data"
SAME_TYPE = {
    "PERSON": "PERSON", "PHONE": "PHONE", "ADDRESS": "ADDRESS_DETAIL", "EMAIL": "EMAIL", "RRN": "RRN", "FRN": "FRN",
    "ACCOUNT": "ACCOUNT", "CARD": "CARD", "VEHICLE": "VEHICLE", "DRIVER_LICENSE": "DRIVER_LICENSE",
    "PASSPORT": "PASSPORT", "MEDICAL_INSURANCE": "MEDICAL_INSURANCE", "DT_BIRTH": "DT_BIRTH",
    "ADDRESS_DETAIL": "ADDRESS_DETAIL",
}  # fmt: skip
# Detector under test (file name) of the hostile set -> our type.
DETECTORS = {
    "test_account.py": "ACCOUNT", "test_card.py": "CARD", "test_driver_license.py": "DRIVER_LICENSE",
    "test_email.py": "EMAIL", "test_fax.py": "PHONE", "test_frn.py": "FRN", "test_passport.py": "PASSPORT",
    "test_phone.py": "PHONE", "test_phone_intl.py": "PHONE", "test_rrn.py": "RRN", "test_address.py": "ADDRESS_DETAIL",
    "test_address_jibun.py": "ADDRESS_DETAIL", "test_medical_insurance.py": "MEDICAL_INSURANCE",
    "test_kr_driver_license_recognizer.py": "DRIVER_LICENSE", "test_kr_passport_recognizer.py": "PASSPORT",
    "test_kr_rrn_recognizer.py": "RRN", "test_digit_evasion.py": "*", "test_leak_hunt_fixes.py": "*",
}  # fmt: skip
OUT_OF_SCOPE = re.compile(r"사업자|법인등록|IP|서버|client")
# A road's or neighbourhood's own figures stay: 42길, 신사1동, 종로3가.
PLACE_FIGURES = re.compile(
    r"\d+(?:번|가|나|다)?길|(?<=[가-힣])\d+공?단?로|(?<=[가-힣])\d+(?:동|가)(?![\d가-힣])|\(?우?:? ?\d{5}\)?"
)


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Objects of a JSON Lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def clear_text(text: str, masked: Masked, start: int, end: int) -> str:
    """What of `text[start:end]` no span covers."""
    hidden = {i for span in masked.spans if span.end > start and span.start < end for i in range(span.start, span.end)}
    return "".join(text[i] for i in range(start, end) if i not in hidden)


def is_covered(kind: str, text: str, masked: Masked, start: int, end: int) -> bool:
    """Whether nothing of a gold entity is left that the rules promise to hide."""
    if kind in ("ADDRESS", "ADDRESS_DETAIL"):
        kept = PLACE_FIGURES.sub("", text[start:end])
        left = PLACE_FIGURES.sub("", clear_text(text, masked, start, end))
        return not re.search(r"\d", left) if re.search(r"\d", kept) else True
    return not re.search(r"[^\W_가-힣]" if kind != "PERSON" else r"\w", clear_text(text, masked, start, end))


def documents(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Recall and precision by type on documents with gold entities."""
    gold, found, covered = Counter(), Counter(), Counter()
    said, right, strays = Counter(), Counter(), defaultdict(Counter)
    scope_out = Counter()
    for row in rows:
        text, masked = row["text"], mask(row["text"])
        values = "\n".join(entity["value"] for entity in row["entities"])
        places = [(e["start"], e["end"], e["type"]) for e in row["entities"] if e["start"] is not None]
        for start, end, kind in places:
            if kind not in SAME_TYPE:
                scope_out[kind] += 1
                continue
            gold[kind] += 1
            hits = {s.type for s in masked.spans if s.start < end and s.end > start}
            found[kind] += SAME_TYPE[kind] in hits
            covered[kind] += is_covered(kind, text, masked, start, end)
        for span in masked.spans:
            said[span.type] += 1
            around = {kind for start, end, kind in places if start < span.end and end > span.start}
            known = bool(around & SAME_TYPE.keys()) or text[span.start : span.end] in values
            right[span.type] += known
            if not known:
                strays[span.type][text[max(0, span.start - 12) : span.end + 6].replace("\n", "/")] += 1
    return {
        "recall": {
            k: {"gold": gold[k], "found": round(found[k] / gold[k], 4), "covered": round(covered[k] / gold[k], 4)}
            for k in SAME_TYPE
            if gold[k]
        },
        "precision": {k: {"spans": said[k], "right": round(right[k] / said[k], 4)} for k in sorted(said)},
        "out_of_scope": dict(scope_out.most_common()),
        "strays": {k: [text for text, _ in strays[k].most_common(3)] for k in sorted(strays)},
    }


def hostile_wants(row: dict[str, Any]) -> str | None:
    """The type that a hostile case is about; '*' any, None when out of scope."""
    wanted = DETECTORS.get(row["file"].rsplit("/", 1)[-1])
    if wanted == "*":
        label = re.search(r"label == '(\w+)'", row["assertion"] or "")
        if label:
            return SAME_TYPE.get(label[1])
        return None if OUT_OF_SCOPE.search(row["text"]) else "*"
    return wanted


def hostile(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Pass rate on harvested test cases: the type must be found, or must not be."""
    passed, total, failures, skipped = Counter(), Counter(), [], 0
    for row in rows:
        wanted = hostile_wants(row)
        if row.get("ambiguous") or wanted is None:
            skipped += 1
            continue
        types = {span.type for span in mask(row["text"]).spans}
        ok = (bool(types) if wanted == "*" else wanted in types) == (row["expect"] == "detect")
        total[row["expect"]] += 1
        passed[row["expect"]] += ok
        if not ok:
            failures.append(f"{wanted} {row['expect']}: {row['text']}")
    rates = {
        expect: {"cases": total[expect], "passed": round(passed[expect] / total[expect], 4)} for expect in sorted(total)
    }
    return {**rates, "left_out": skipped, "failures": failures}


def made_up(seed: int = SEED) -> dict[str, Any]:
    """Recall by type and spelling on the made-up cases, near misses taken for data, and what was missed."""
    asked: dict[str, Counter[str]] = defaultdict(Counter)
    hidden: dict[str, Counter[str]] = defaultdict(Counter)
    missed: list[str] = []
    for case in cases(seed):
        start = case.text.index(case.value)
        end = start + len(case.value)
        left = clear_text(case.text, mask(case.text), start, end)
        covered = not re.search(r"\d" if case.type == "ADDRESS_DETAIL" else r"[^\W_]", left)
        asked[case.type][case.spelling] += 1
        hidden[case.type][case.spelling] += covered
        if not covered:
            missed.append(f"{case.type}, {case.spelling}: {case.text}")
    near, wrong, taken = Counter(), Counter(), []
    for case in near_misses(seed):
        near[case.type] += 1
        said = [case.text[s.start : s.end] for s in mask(case.text).spans if s.type == case.type]
        wrong[case.type] += bool(said)
        taken += [f"{case.type}: {case.text} → {', '.join(said)}"] if said else []
    return {
        "recall": {
            kind: {spelling: [hidden[kind][spelling], count] for spelling, count in spellings.items()}
            for kind, spellings in asked.items()
        },
        "near_misses": {kind: [wrong[kind], count] for kind, count in near.items()},
        "missed": missed,
        "taken": taken,
    }


def masked_share(texts: Iterable[str]) -> dict[str, Any]:
    """Share of characters masked in texts that hold (almost) no personal data, by type."""
    characters, hidden, spans = 0, Counter(), Counter()
    for text in texts:
        characters += len(text)
        for span in mask(text).spans:
            hidden[span.type] += span.end - span.start
            spans[span.type] += 1
    return {
        "characters": characters,
        "masked_share": round(sum(hidden.values()) / characters, 6),
        "spans": dict(spans.most_common()),
    }


def rate(texts: list[str], count: int = 6000) -> dict[str, Any]:
    """Texts of 200 characters masked in a second on one core, best of three runs."""
    joined = "\n".join(texts)
    pieces = [joined[i : i + 200] for i in range(0, len(joined) - 200, 200)]
    pieces = (pieces * (count // len(pieces) + 1))[:count]
    best = min(_seconds(pieces) for _ in range(3))
    return {"texts": count, "texts_per_second": round(count / best), "masked": sum(bool(mask(p).spans) for p in pieces)}


def _seconds(pieces: list[str]) -> float:
    start = time.process_time()
    for piece in pieces:
        mask(piece)
    return time.process_time() - start


def first(folder: Path, pattern: str) -> list[dict[str, Any]]:
    """The rows of the first file that matches, or none."""
    return [row for path in sorted(folder.glob(pattern))[:1] for row in read_lines(path)]


def gold(path: Path) -> dict[str, Any]:
    """Recall and precision by type on a set of one's own.

    Raises:
        SystemExit: a line is not of the form; it names the line.
    """
    rows = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                text, spans = row["text"], [(span["start"], span["end"], span["type"]) for span in row["spans"]]
                if not all(0 <= start < end <= len(text) and kind in PLACEHOLDERS for start, end, kind in spans):
                    raise ValueError("a span is empty, lies outside of the text or has no type of ours")
            except (ValueError, KeyError, TypeError) as error:
                raise SystemExit(f"{path}, line {number}: {type(error).__name__}: {error}") from None
            rows.append({"text": text, "entities": [{"start": start, "end": end, "type": kind, "value": text[start:end]}
                                                    for start, end, kind in spans]})
    return documents(rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    parser.add_argument("--gold", type=Path, help="a set of your own, measured alone")
    options = parser.parse_args()
    if options.gold:
        json.dump({"bench": "masking", "data": options.gold.name, **gold(options.gold)}, sys.stdout,
                  ensure_ascii=False, indent=1)
        print()
        return
    data = options.data
    if data is None:
        docs, harvested = first(SAMPLES, "pii_documents.jsonl"), first(SAMPLES, "pii_hostile.jsonl")
        petitions = [f"{row['title']}\n{row['content']}" for row in first(SAMPLES, "petitions_sample.jsonl")]
    else:
        docs, harvested = first(data, "pii_synthetic_docs/*.jsonl.gz"), first(data, "pii_hostile_cases/*.jsonl.gz")
        petitions = [f"{row['title']}\n{row['content']}" for row in first(data, "petitions_dense_days/*.jsonl.gz")]
    result: dict[str, Any] = {"bench": "masking", "data": "sample" if data is None else "public sets"}
    if docs:
        result["documents"] = documents(docs)
        result["speed_documents"] = rate([row["text"] for row in docs])
    if harvested:
        result["hostile"] = hostile(harvested)
    result["made_up"] = made_up()
    if petitions:
        result["petitions"] = masked_share(petitions)
        result["speed_petitions"] = rate(petitions)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
