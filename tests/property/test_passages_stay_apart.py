"""Law: passages come in text order, none over another, none over a date, each with a reason of the closed list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import REASONS, DateRead
from claimnum.mentions.passages import find_passages
from claimnum.text.document import Document
from claimnum.text.outline import outline

WORDS = """
No. F-16 COVID-19 3-1 won beat 12 4 40 1,200 $5 % 10 a.m. 13:40 one of them in five first third a the twenty Section Flight
Room top call 0800 555 0199 ( ) [ ] , . : ; - – — / + # @ www.x.org/1 v2.3.1 192.168.1.2 1. 2) " ' 24/7 1st nth Related: read
min Boeing 737 S&P 500 100-1 odds 51.5° N half past 2nd June people und Ω 東 ١٢ ½ ² x4 4x4 10-K H.R. § U.S. none way star
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(("", " ", " ", " ", "\n", "\n\n"))), max_size=30).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


@given(TEXTS | st.text(alphabet="aAB1209 .,-:/()[]#@+\n'\"", max_size=60), st.data())
def test_passages_are_in_order_and_apart(text: str, data: st.DataObject) -> None:
    lexicon = Lexicon.english()
    page = outline(Document(text), lexicon)
    size = len(page.tokens)
    cuts = sorted(data.draw(st.sets(st.integers(0, size), max_size=6)))
    ends = list(zip(cuts[::2], cuts[1::2], strict=False))
    dates = [DateRead(page.tokens.starts[a], page.tokens.ends[b - 1], a, b, None) for a, b in ends]
    free = 0
    for passage in find_passages(page, dates, lexicon):
        assert free <= passage.first < passage.last <= size
        assert passage.reason in REASONS
        assert not any(date.first < passage.last and passage.first < date.last for date in dates)
        free = passage.last
