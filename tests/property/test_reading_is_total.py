"""Reading is total: any run of words, figures, signs and units is read without an error, each figure in one place."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

import claimnum

WORDS = """5 10 1,000 3.5 half a of the - – / ( ) [ ] ' ” km m s in ft $ € US A C$ Rs . , per each every million bn k m² km2
square cubic sq ° C F degrees below zero dollars cents pounds pound won Rand TRY ALL MEUR points % percent per cent magnitude
years old 100,000 people day a year ago ^ 2 −1 s−1 · * from to and or between 0 " """.split()  # noqa: SIM905 - a word list
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", " "])), max_size=14).map(
    lambda parts: "".join(word + space for word, space in parts)
)


@settings(deadline=None)  # the first text compiles the lexicon
@given(texts)
def test_no_text_is_an_error_and_no_figure_is_lost_or_told_twice(text: str) -> None:
    claims = claimnum.extract(text)
    spans = [(claim.span.start, claim.span.end) for claim in claims] + [(one.start, one.end) for one in claims.skipped]
    for run in re.finditer(r"\d+", text):
        assert sum(start < run.end() and run.start() < end for start, end in spans) == 1, (run.group(), spans)
