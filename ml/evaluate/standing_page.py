"""What `ml.evaluate.standing` writes: figures for machines and a page for people, both from one run's results."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ml.evaluate.groupings import OURS, PLAIN
from ml.evaluate.judge import FEWEST
from ml.evaluate.labelled import LEAST
from ml.evaluate.markdown import OF_SAMPLE, line, plain, rule
from ml.files import whole_file

Results = Mapping[str, Any]
KEPT_TARGET = 0.95
AGREEMENTS = ("alone", "one", "grouped")
ABOUT = {
    "sample city": "Synthetic: texts of the simulator. Issues: those that it planted. Label: the planted issue or the "
                   "campaign, else the item that a text is about.",
    "petition titles": f"Real titles from 2019-01-21 on. Issues: one of each family of reported topics, {LEAST} to 60 "
                       "texts each, put into titles that belong to no topic. Labels: the category that the petitioner "
                       "chose (far wider than an issue, so agreement is low for every way), and the topic. Topics of "
                       "one word were found with these very vectors, which flatters all ways alike.",
}


def write(folder: Path, results: Results) -> None:
    """Write standing.json and standing.md into `folder`, each whole or not at all."""
    contents = {"standing.json": json.dumps(results, ensure_ascii=False, indent=1) + "\n",
                "standing.md": page(results)}
    for name, content in contents.items():
        with whole_file(folder / name) as out:
            out.write(content.encode())


def page(results: Results) -> str:
    """The Markdown page."""
    sections = (_head, _outcome, _ways, _survival, _limits)
    return "\n".join(line for section in sections for line in section(results)) + "\n"


def _head(results: Results) -> list[str]:
    return [
        "# Standing issues", "",
        f"Written by `make evaluate` on {results['date']} ({results['cpu']}; load before it began: {results['load']}; "
        f"{results['minutes']} minutes; data: {results['data']}; seed {results['seed']}, sample city "
        f"{results['city_seed']}); not by hand.",
        *(OF_SAMPLE if results["data"] == "sample" else []), "",
        "Standing issues are groups of complaints of one meaning, grouped anew every night. Here is how the grouping "
        "compares with others, and whether an issue keeps its name from night to night.", "",
    ]


def _outcome(results: Results) -> list[str]:
    """Ours against the way that finds most, and names against their aim."""
    lines = ["## What came out", ""]
    for each in results["sets"]:
        ours = next(row for row in each["rows"] if (row["way"], row["space"]) == (OURS, PLAIN))
        best = max((row for row in each["rows"] if row["way"] != OURS), key=lambda row: (row["own"], -row["groups"]))
        word = "behind" if ours["own"] < best["own"] else "ahead" if ours["own"] > best["own"] else "level"
        lines.append(f"- {each['name'].capitalize()}: ours is **{word}** in issues with a group of their own: "
                     f"{_found(ours)}. Most of all others: {best['way']}, vectors {best['space']}: {_found(best)}.")
    for each in results["survival"]:
        word = "met" if each["kept_share"] >= KEPT_TARGET else "**missed**"
        lines.append(f"- Names, {each['stream']}: {plain(each['kept_share'])} kept from night to night, aim "
                     f"({KEPT_TARGET}) {word}; lowest night {plain(each['lowest_night'])}.")
    return [*lines, ""]


def _found(row: Results) -> str:
    return f"{row['own']} of {row['issues']}, among {row['groups']} groups, with {plain(row['noise_share'])} noise"


def _ways(results: Results) -> list[str]:
    size = results["params"]
    packages = ", ".join(f"{name} {number}" for name, number in results["packages"].items())
    lines = [
        "## Ways of grouping, on the same vectors", "",
        "Every way gets the vectors that the platform makes (multilingual-e5-small, int8, length 1), as they are, in",
        "50 principal components, and in 5 dimensions by UMAP as BERTopic sets it (15 neighbours, cosine, no least",
        f"distance). Every way gets our sizes, groups of {size['min_cluster_size']} and density from "
        f"{size['min_samples']} neighbours, chosen on",
        "seeds 1 and 2 of the sample city; all else is each package's default. One row has BERTopic's sizes.",
        f"Packages: {packages}. One thread each; a package's compilation is not counted.",
        "*Seconds* by the clock, reduction + grouping, and of *processor* time, which other work changes less.",
        "HDBSCAN's tree is built once and read twice: both readings show its time.",
        "",
        f"An issue is *seen* if some group has {FEWEST} of its texts or more, and these are half of the group or more.",
        "It has *a group of its own* if that group also holds at least half of the issue. *Purity*: share of grouped",
        "texts that carry their group's most frequent label.", "",
    ]
    for each in results["sets"]:
        lines += [*_set(each), *_agreement(each)]
    return lines


def _set(each: Results) -> list[str]:
    kinds = list(each["labels"])
    return [
        f"### {each['name'].capitalize()}: {each['texts']} distinct texts", "", ABOUT[each["name"]], "",
        line(["way", "vectors", "seconds", "processor", "groups", "noise", "issues with a group of their own",
               "issues seen", *(f"purity: {kind}" for kind in kinds)]), rule(8 + len(kinds)),
        *(line([_way(row), row["space"], *_took(row), str(row["groups"]),
                 plain(row["noise_share"]), f"{row['own']} of {row['issues']}", str(row["seen"]),
                 *(plain(row["labels"][kind]["purity"]) for kind in kinds)]) for row in each["rows"]), "",
    ]


def _agreement(each: Results) -> list[str]:
    lines = []
    for kind, count in each["labels"].items():
        lines += [
            f"Agreement with {kind} ({count['labels']} labels on {count['texts']} texts), NMI / ARI:", "",
            line(["way", "vectors", "noise: each text a group", "noise: one group", "grouped texts only"]), rule(5),
            *(line([_way(row), row["space"],
                     *(f"{plain(row['labels'][kind][f'nmi_{how}'])} / {plain(row['labels'][kind][f'ari_{how}'])}"
                       for how in AGREEMENTS)]) for row in each["rows"]), "",
        ]
    return lines


def _survival(results: Results) -> list[str]:
    lines = [
        "## Do names last?", "",
        "Each night the window moves by a day and is grouped anew. Counted are complaints in an issue on two nights",
        "running: the share whose issue keeps its name (brackets: 95 % interval, bootstrap over nights). The stream",
        f"itself does not change in nature. Aim, set before anything was measured: {KEPT_TARGET} or more.", "",
        line(["stream", "complaints a day", "window, days", "nights", "kept their name", "aim met", "lowest night",
               "stayed in some issue", "noise", "issues", "merged", "split"]), rule(12),
    ]
    return [*lines, *(line([
        each["stream"], str(each["a_day"]), str(each["window_days"]), str(each["nights"]),
        f"{plain(each['kept_share'])} [{', '.join(map(plain, each['kept_interval']))}]",
        "yes" if each["kept_share"] >= KEPT_TARGET else "**no**", plain(each["lowest_night"]),
        plain(each["stayed_share"]), plain(each["noise_share"]), f"{each['issues']:g}", str(each["merged"]),
        str(each["split"])]) for each in results["survival"]), ""]


def _limits(results: Results) -> list[str]:
    return [
        "## Limits", "",
        "- Our sizes and likeness were chosen on the simulator's texts (seeds 1 and 2), nobody else's were: on the",
        "  sample city this favours us. Other ways might do better with sizes of their own; none was searched for.",
        "- NMI is not corrected for chance: it rises with the number of groups, most where each text of the noise is",
        "  one; ARI is corrected. Over grouped texts only, a way that groups little is judged by what is easiest.",
        "- Topics and planted issues are denser than what a city really says. Each set is one draw, without intervals.",
        "- Titles have no hour and no place, permuted dates no season: real streams change, and names with them.",
        "- Whether names last was measured for ours alone. Seconds are one run each.",
    ]


def _way(row: Results) -> str:
    return f"**{row['way']}**" if row["way"] == OURS and row["space"] == PLAIN else row["way"]


def _took(row: Results) -> list[str]:
    return [f"{row['reduction_seconds'][clock]:.1f} + {row['seconds'][clock]:.1f}" for clock in ("wall", "processor")]
