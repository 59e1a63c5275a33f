"""Rejected: numbers that others tell and the text says are false ("claims of an 11-hour shift are false")."""

from __future__ import annotations

from claimnum.claims.frame import Frame
from claimnum.claims.modals import CLOSES, Modals
from claimnum.text.signs import QUOTES
from claimnum.text.syntax import Syntax
from claimnum.text.tags import AUX, DET, NEG, NOUN, PRON, VERB

# How many tokens before a number what is told may stand, and behind it what is said of that.
REACH = 30
# How many tokens behind a form of be "false" may stand.
FALSE_BY = 4


def is_rejected(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether what is told with the number is said to be false ("claims of an 11-hour shift are false")."""
    lower, tags = syntax.tokens.lower, syntax.tags(frame.sentence)
    start, last = max(frame.sentence.first, frame.mention.first - REACH), frame.sentence.last
    if known.refutes.isdisjoint(lower[frame.mention.last : min(last, frame.mention.last + REACH + FALSE_BY)]):
        return False
    told = any(
        (lower[at + 1] in known.linking or tags[at + 1] in (PRON, DET))  # "suggestions it was worth $1bn were wrong"
        and tags[at] in (NOUN, VERB)
        and syntax.singular(at) in known.tellings
        for at in range(start, frame.mention.first)
    )
    if not told:
        return False
    for at in range(frame.mention.last, min(last, frame.mention.last + REACH)):
        if lower[at] in CLOSES and lower[at] not in QUOTES:
            return False
        if tags[at] == AUX and (base := syntax.base(at)) in ("be", "have"):
            return _is_false(at + 1, base, syntax, known) if at + 1 < last else False
    return False


def _is_false(at: int, base: str, syntax: Syntax, known: Modals) -> bool:
    """Whether behind a form of be or have stands that something is false: "wrong", "not supported by", "no basis"."""
    lower, tags = syntax.tokens.lower, syntax.tags_of()
    said = lower[at : at + FALSE_BY]
    if base == "have":
        return lower[at] == "no" and not known.merits.isdisjoint(said)
    return not known.falsehoods.isdisjoint(said) or (tags[at] == NEG and not known.upheld.isdisjoint(said))
