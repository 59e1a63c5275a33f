"""Writes docs/accuracy.md from what the scorer prints.

    tools/measure.sh | python tools/make_accuracy.py

The scorer and most corpora stand beside this project, not in it: they may not be copied here.
"""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from textwrap import fill

PAGE = Path(__file__).parents[1] / "docs" / "accuracy.md"

HEAD = """# Accuracy

What claimnum reads rightly, and how often it judges as readers did. The page is written by

    tools/measure.sh | python tools/make_accuracy.py

last on {day}. Percents have one decimal.

**Development and held-out.** All figures but those of the part "Stories by others" are on *development* texts: those who
wrote the rules could read them, and did. Expect less on your own texts; a figure that falls far there was tuned, not earned.

"""

# A part: its title, what it says, and its rows: what is measured, the corpus, the scorer's name and key, what it counts.
PARTS: list[tuple[str, str, list[tuple[str, str, str, str]]]] = [
    (
        "Numbers, bounds and units",
        (
            "Is each number found, with its value, its bound and its unit? Value: an exact number or both ends of a "
            "range, one to one. The gold of grobid leaves out many numbers (citations, counts), so its precision is "
            "low for everyone; what it is good for is bounds. quantulum3 counts years and names with numbers."
        ),
        [
            ("value F1", "duckling", "extraction/duckling value_f1", "numbers and ranges found, over found and given"),
            ("value F1", "Recognizers-Text, units", "extraction/recognizers value_f1", "the same"),
            ("value F1", "Recognizers-Text, numbers", "extraction/recognizers-number value_f1", "the same"),
            ("value F1", "quantulum3", "extraction/quantulum3 value_f1", "the same"),
            (
                "value recall",
                "grobid-quantities",
                "extraction/grobid value_r",
                "numbers and ranges found, of those in the gold",
            ),
            ("bound F1", "grobid-quantities", "extraction/grobid bounds_f1", "one-sided bounds with the right side, over both"),
            ("inverted bounds", "all", "extraction inverted", "how many bounds were read as the opposite (a count)"),
            (
                "measured",
                "all",
                "extraction measured",
                "of values found that have a unit or currency, those with the right one",
            ),
            ("lost digits", "all", "extraction lost", "runs of digits in no claim and no skipped mention (a count)"),
            ("interval right", "duckling", "bounds/duckling right_pct", "both ends as given"),
            ("interval right", "Recognizers-Text, ranges", "bounds/recognizers right_pct", "both ends as given"),
            ("interval right", "our hedges", "bounds/hedges right_pct", "the cue's bound or hedge as given"),
        ],
    ),
    (
        "Sources",
        "Who is each number put down to? On PolNeAR's news (people agree on .90 of all and .86 of heads).",
        [
            ("head F1", "PolNeAR", "sources/polnear head_f1", "the source's words meet the gold's and have its head word"),
            ("outlet", "PolNeAR", "sources/polnear outlet", "nobody is named where nobody is"),
            ("overall", "PolNeAR", "sources/polnear overall", "the right head, or rightly none, of all numbers in a claim"),
        ],
    ),
    (
        "Dates",
        "Is the time expression found and put on the calendar?",
        [("right", "our dates", "dates/dates right_pct", "first and last day among those accepted")],
    ),
    (
        "Whole stories",
        (
            "Articles about one event, of our own writing (24 stories, 696 claims, 420 pairs), each claim with every "
            "field; and 143 pairs from real crises. Two people judged all pairs; where they differ, both verdicts are "
            "right."
        ),
        [
            ("claims F1", "ours", "stories/stories f1", "claims found, over found and given"),
            ("interval", "ours", "stories/stories interval", "both ends, open or closed alike, of claims found"),
            ("unit", "ours", "stories/stories unit", "one unit"),
            ("head", "ours", "stories/stories head", "the noun that is counted"),
            ("places", "ours", "stories/stories places", "one place in common, or none in both"),
            ("source", "ours", "stories/stories source", "the source's head word, or none in both"),
            ("period", "ours", "stories/stories period", "first and last day, where the gold has them"),
            ("pairs", "ours", "stories/stories pair_acc", "the verdict is the gold's, or acceptable"),
            ("pairs", "crises", "stories/crisis pair_acc", "the same"),
            ("false conflicts", "ours", "stories/stories false_conflicts_pct", "pairs called a conflict that are none, of all"),
            ("false conflicts", "crises", "stories/crisis false_conflicts_pct", "the same"),
            ("missed conflicts", "ours", "stories/stories missed_conflicts_pct", "conflicts not called so, of all conflicts"),
            ("missed conflicts", "crises", "stories/crisis missed_conflicts_pct", "the same"),
        ],
    ),
    (
        "Stories by others",
        (
            "Fifty-six stories by seven authors who knew what the words of the contract mean and nothing of the code. Those "
            "who write rules have read thirty-five of them (open: 1,961 claims, 1,870 pairs, nearly a quarter of them "
            "conflicts), never the other twenty-one (blind: 1,089 claims, 1,304 pairs; one text of them was once printed by "
            "mistake, and nothing was made of it): the blind figures say what to expect of new text. In four of these "
            "stories all pairs of like kind are judged, most of them not comparable; six are ordinary news, and in the "
            "others the authors sought hard pairs."
        ),
        [
            (what, on, f"stories/stories_{on} {key}", counts)
            for what, key, counts in (
                ("claims F1", "f1", "as above"),
                ("interval", "interval", "as above"),
                ("unit", "unit", "as above"),
                ("head", "head", "as above"),
                ("places", "places", "as above"),
                ("source", "source", "as above"),
                ("period", "period", "as above: these authors date more figures by what the text tells around them"),
                ("pairs", "pair_acc", "as above"),
                ("false conflicts", "false_conflicts_pct", "as above"),
                ("missed conflicts", "missed_conflicts_pct", "as above"),
            )
            for on in ("open", "blind")
        ],
    ),
    (
        "Conflicts over whole stories",
        (
            "The pairs above were chosen by annotators; a report is of all pairs of a pile of text, and most of them "
            "answer two questions. Of the conflicts that it calls (`tools/conflicts.py`): how many the gold has, how many "
            "it denies, and how many nobody judged, most of which are wrong too. Under `Policy.careful()` nothing left "
            "unsaid is presumed. The sixteen articles of ordinary news have nothing to do with one another, so that each of "
            "their conflicts is wrong, though claimnum presumes that texts reconciled together are of one event. Look at a "
            "conflict before you accuse anyone."
        ),
        [
            (what, f"{name}, {policy}", f"conflicts/{folder}{suffix} {key}", counts)
            for name, folder in (("ours", "stories"), ("open", "stories_open"), ("blind", "stories_blind"))
            for policy, suffix in (("default", ""), ("careful", "-careful"))
            for what, key, counts in (
                ("right", "right", "conflicts called that the gold accepts (a count)"),
                ("wrong", "wrong", "that the gold denies"),
                ("unjudged", "unjudged", "that the gold does not have"),
            )
        ]
        + [
            (
                "wrong",
                f"ordinary news, {policy}",
                f"conflicts/news{suffix} wrong",
                "all that are called",
            )
            for policy, suffix in (("default", ""), ("careful", "-careful"))
        ],
    ),
    (
        "Checks",
        (
            "`check(claim, against=[evidence])` on VitaminC: claims from Wikipedia with a number, each against "
            "evidence with different labels, so that a judge who does not read the evidence gets none of the whole "
            "claims right."
        ),
        [
            ("accuracy", "VitaminC", "verdicts/vitaminc acc", "rows judged as the annotators did"),
            ("macro F1", "VitaminC", "verdicts/vitaminc macro_f1", "the mean over supported, contradicted, unverified"),
            ("whole claims", "VitaminC", "verdicts/vitaminc claim_acc", "claims all of whose rows are right"),
            ("accuracy", "VitaminC, two days", "verdicts/vitaminc-dates acc", "rows where claim and evidence name other days"),
        ],
    ),
]


def scored(lines: Iterable[str]) -> dict[str, str]:
    """The figures of the scorer's lines ("NAME/CORPUS key=value …") by "NAME/CORPUS key"."""
    found = {}
    for line in lines:
        name, *figures = line.split()
        found.update({f"{name} {key}": figure for key, _, figure in (each.partition("=") for each in figures)})
    return found


def page(scores: dict[str, str]) -> str:
    parts = [HEAD.format(day=datetime.now(UTC).date())]
    for title, says, rows in PARTS:
        table = "\n".join(f"| {what} | {corpus} | {scores[path]} | {counts} |" for what, corpus, path, counts in rows)
        parts.append(f"## {title}\n\n{fill(says, 118)}\n\n| figure | on | is | counts |\n|---|---|---|---|\n{table}\n\n")
    return "".join(parts).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(scored(sys.stdin)), encoding="utf-8")
