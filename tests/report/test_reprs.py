"""What a prompt shows of each thing: one short line that says what it is."""

from __future__ import annotations

import claimnum as cn

CLAIMS = cn.extract(
    "Police said at least 40 people were killed in Gao. No. 3 is shut.", publisher="Wire", published="2024-11-04"
)
OTHER = cn.extract("No more than 30 people were killed in Gao, the mayor said.", publisher="Post", published="2024-11-04")
REPORT = cn.reconcile(CLAIMS + OTHER)
FOUND = REPORT.conflicts[0]


def test_each_is_one_line_that_says_what_it_is() -> None:
    check = cn.check(OTHER, against=[CLAIMS])
    shown = {
        "<Claim 'at least 40': [40, ∞) · people (kill) · in Gao · Police, 2024-11-04>": CLAIMS[0],
        "<1 claim: 'at least 40'; 1 number skipped>": CLAIMS,
        "<0 claims; 0 numbers skipped>": cn.Claims(),
        "<Report of 2 claims, 1 question; default policy>": REPORT,
        f"<Finding conflicts: {FOUND.reason} (same_day)>": FOUND,
        "<Survey: groups 1>": REPORT.survey,
        "<Check contradicted: 1 contradicted>": check,
        f"<Support contradicted: {OTHER[0]!r}>": check.supports[0],
        f"<Explanation of {FOUND!r}>": cn.explain(CLAIMS[0], OTHER[0]),
        "<Timeline of people (kill), Gao, 2 claims on 2024-11-04>": REPORT.timeline(),
        "<Lexicon en>": cn.Lexicon.english(),
        "<Lexicon en, 1 added>": cn.Lexicon.english().extended({}),
    }
    assert {repr(each): line for line, each in shown.items()} == {line: line for line in shown}
