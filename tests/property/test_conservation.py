"""Law: every run of digits and every number word lies in exactly one mention or one skipped, and each span is its surface."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.mentions.mention import REASONS, Mentions
from claimnum.mentions.words import number_words
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import Reading

ENGLISH = Lexicon.english()
WORDS = ENGLISH.compiled(number_words)
NUMBER_WORDS = sorted(WORDS.counting)

FIGURES = """
½ ⅔ 3½ 1/2 3-1 2024 1990s 10:30 5th 1e10 6.02×10^23 １２ ٣ 1.2.3 0800 40 000 10k 5m ±3 -7 −7 +4 #9 12' 5" 3/4/2024 F-16
"""
PHRASES = """
at least|at most|more than|no more than|up to|fewer than|between|and|to|from|or|or more|plus|+|about|nearly|some|in|out of
a few|a couple of|tens of|dozens|hundreds of|thousands|several|twice|doubled|times|percent|%|$|€|km|years|-year-old|people
people or so|, give or take|plus or minus|±|–|-|the first|a third|half a|half|of|one|one of the|May|in May|at 5 p.m.|No.
Section|US|Rs|CHF|million|bn|minus|negative|point|and a half|a|the|said|rose from|fell|by|the toll|. The|.|,|(|)|"|“|”|…
"""
NUMERALS = st.one_of(
    st.integers(0, 10**9).map(str),
    st.integers(0, 10**9).map("{:,}".format),
    st.decimals(0, 10**6, places=2).map(str),
    st.from_regex(r"[0-9.,/:\-]{1,9}", fullmatch=True),
    st.sampled_from(FIGURES.split()),
)
CUES = st.sampled_from([*PHRASES.strip().replace("\n", "|").split("|"), "\n", "\n\n"])
JUNK = st.text(st.characters(codec="utf-8"), max_size=6)
GAPS = st.sampled_from([" ", " ", " ", "", "-", "\u00a0", "\u2009", ", ", ". "])
TEXTS = st.lists(st.tuples(st.one_of(NUMERALS, CUES, st.sampled_from(NUMBER_WORDS), JUNK), GAPS), max_size=14).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def found_in(text: str, table: str = "default") -> Mentions:
    return find(outline(Document(text), ENGLISH), ENGLISH, Reading(vague=table))


def spans(found: Mentions) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in found.mentions] + [(one.start, one.end) for one in found.skipped]


def holders(found: Mentions, start: int, end: int) -> int:
    return sum(a < end and start < b for a, b in spans(found))


@MANY
@given(TEXTS)
def test_every_run_of_digits_lies_in_exactly_one(text: str) -> None:
    found = found_in(text)
    for run in re.finditer(r"\d+", text):
        assert holders(found, run.start(), run.end()) == 1, run


@MANY
@given(TEXTS)
def test_every_number_word_lies_in_exactly_one(text: str) -> None:
    found = found_in(text)
    tokens = found.outline.tokens
    for place, word in enumerate(tokens.lower):
        if word in WORDS.counting:
            assert holders(found, tokens.starts[place], tokens.ends[place]) == 1, word


@MANY
@given(TEXTS, st.sampled_from(["default", "acled"]))
def test_spans_are_their_surfaces_and_do_not_overlap(text: str, table: str) -> None:
    found = found_in(text, table)
    ordered = sorted(spans(found))
    assert all(0 <= start < end <= len(text) for start, end in ordered)
    assert all(left[1] <= right[0] for left, right in pairwise(ordered))
    for one in found.skipped:
        assert text[one.start : one.end] == one.surface
        assert one.reason in REASONS
    for mention in found.mentions:
        assert mention.start <= mention.number_start < mention.number_end <= mention.end
        tokens = found.outline.tokens
        assert (tokens.starts[mention.first], tokens.ends[mention.last - 1]) == (mention.start, mention.end)


@MANY
@given(TEXTS)
def test_mentions_and_skipped_stand_in_text_order(text: str) -> None:
    found = found_in(text)
    for starts in ([one.start for one in found.mentions], [one.start for one in found.skipped]):
        assert starts == sorted(starts)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**400 - 1))
def test_figures_of_up_to_400_digits_are_exact(number: int) -> None:
    (mention,) = found_in(f"{number:,} people").mentions
    assert mention.quantity.interval.lower == number == mention.quantity.interval.upper


@settings(max_examples=20, deadline=None)
@given(st.integers(401, 2000))
def test_longer_figures_are_skipped_as_too_large(digits: int) -> None:
    found = found_in("9" * digits + " people")
    assert [one.reason for one in found.skipped] == ["too-large"]
    assert not found.mentions
