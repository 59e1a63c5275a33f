"""Sentences and paragraphs: where a text is cut, and where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimnum.lexicon.load import Lexicon
from claimnum.text.document import Document
from claimnum.text.outline import Outline, outline


def read(text: str) -> Outline:
    return outline(Document(text), Lexicon.english())


def sentences(text: str) -> list[str]:
    made = read(text)
    tokens = made.tokens
    return [text[tokens.starts[s.first] : tokens.ends[s.last - 1]] for s in made.sentences]


WHOLE = [
    "Gen. Nina Roth and Mr. Oyelaran met Dr. Amari.",
    "Maj. Gen. P. J. Roth spoke first.",
    "J. Roth spoke first.",
    "The U.S. Navy lost 40 boats.",
    "He came at 3 p.m. on Monday.",
    "He came at 3 p.m. Monday.",
    "It rose 3.5 percent to 1,200.75 points.",
    "Pump No. 4 failed, see fig. 3 and p. 12.",
    "Acme Inc. said sales fell.",
    "Acme Corp. Chairman Nina Roth left.",
    "St. Mary’s hospital took 40 people.",
    "The rate (approx. 40 a day) fell.",
    "“We lost 40 boats,” she said.",
    "“Was it 40?” she asked.",
    "“Run!” he shouted.",
    "The boats were lost\nin the bay.",
    "See example.com for the figures.",
    "They met at Booking.Com on Monday.",
    "1.Boats and their crews",
    "It cost $40m in Jan. 2019 and Sept. 2020.",
    "About 40 people, etc. were moved.",
    "He lives in Tampa, Fla. and works in Mobile, Ala. now.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert sentences(text) == [text]


CUT = [
    (["Forty boats sank.", "Ten were saved."], " "),
    (["It cost $40m.", "Acme denied it."], " "),
    (["It grew by 3.", "Ten were saved."], " "),
    (["They came from the U.S.", "The others stayed."], " "),
    (["He came at 3 p.m.", "The others stayed."], " "),
    (["“We lost 40 boats.", "It was quick,” she said."], " "),
    (["“We lost 40 boats.”", "She left."], " "),
    (["Was it 40?", "It was."], " "),
    (["He waited …", "Ten came."], " "),
    (["Fewer than 40 (of 90.)", "Ten came."], " "),
    (["They chose plan b.", "Roth agreed."], " "),
    (["She works for Acme Inc.", "The firm lost 40 people."], " "),
    (["Storm sinks boats", "Forty boats sank in the bay."], "\n"),
    (["Related Posts", "Load More Posts"], "\n"),
    (["By Nina Roth", "Forty boats sank."], "\n\n"),
    (["1. Boats: 40", "2. Crews: 90"], "\n"),
    (["Nina Roth said ten were hurt.", "Rescuers left."], ""),
    (["The line opened in 1998.", "Over 40 trains run."], ""),
    (["The album has 7.5/10.", "Critic Nina Roth liked it."], ""),
    (["Ten came with Nina Roth.", "There were 40 more."], ""),
]


@pytest.mark.parametrize(("parts", "gap"), CUT)
def test_two_sentences_are_cut(parts: list[str], gap: str) -> None:
    assert sentences(gap.join(parts)) == parts


def test_lines_cut_by_their_width_are_read_on() -> None:
    text = (
        "The storm that came in from the western sea on\n"
        "Monday sank at least 40 boats in the bay of\n"
        "Amari and drove another 12 onto the sand near\n"
        "Port Ellis, where crews worked. Ten were lost.\n"
    )
    assert len(sentences(text)) == 2


def test_a_line_that_ends_with_a_stop_ends_its_paragraph_where_lines_are_not_cut_by_width() -> None:
    text = "Forty boats sank in the wide bay of Amari on Monday.\nTen boats were saved by the crews of the harbour office."
    assert [s.paragraph for s in read(text).sentences] == [0, 1]


def test_blank_lines_part_paragraphs() -> None:
    assert [s.paragraph for s in read("One boat.\n\nTwo boats. Three boats.\n \n\nFour boats.").sentences] == [0, 1, 1, 2]


@given(st.text(alphabet="Aab1. ,?!\n\"“”’'()-", max_size=80))
def test_sentences_hold_every_token_once_and_in_order(text: str) -> None:
    made = read(text)
    edges = [(s.first, s.last) for s in made.sentences]
    assert [at for first, last in edges for at in range(first, last)] == list(range(len(made.tokens)))
    assert all(first < last for first, last in edges)
    paragraphs = [s.paragraph for s in made.sentences]
    assert paragraphs == sorted(paragraphs)


@pytest.mark.parametrize("unit", ["word ", "Word. ", "“", ". ", "a.\n", "A\n", "\n\n", "... ", ")"])
def test_hostile_texts_are_read_through(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    made = read(text)
    assert sum(s.last - s.first for s in made.sentences) == len(made.tokens)
