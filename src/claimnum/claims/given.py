"""Given: numbers that a text takes for known, whatever is said to come of them ("will take on the club's debt of £63m")."""

from __future__ import annotations

from claimnum.claims.frame import Frame
from claimnum.claims.modals import Modals
from claimnum.mentions.mention import Mention
from claimnum.text.syntax import Syntax
from claimnum.text.tags import DET, PREP, TO


def is_presumed(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a number is taken for known and so is not what is denied ("ruled out layoffs among its 3,150 employees")."""
    lower, before = syntax.tokens.lower, frame.mention.first - 1
    if before <= frame.sentence.first:
        return False
    if lower[before] in known.owned or lower[before] in known.demonstratives:
        return True
    return lower[before] == "the" and lower[before - 1] in ("of", "among", "from")


def is_known(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a number counts what is there, whatever is to come of it.

    What somebody has ("could cost it two of its 14 seats"), what the text points at ("will choose between the two"), of what
    kind a thing is ("will run on 300-millimetre lines"), who says so ("according to three people").
    """
    lower, before, mention = syntax.tokens.lower, frame.mention.first - 1, frame.mention
    if mention.kind in ("count", "measure", "duration") and _is_hyphened(mention, syntax):
        return True
    if _is_stock(frame, syntax, known):
        return True
    if before <= frame.sentence.first:
        return False
    if frame.link == "to" and lower[frame.left - 1] == "according":
        return True
    if frame.link == "of" and lower[frame.left - 1] == "instead":
        return False
    return mention.kind == "count" and frame.relative < 0 and (lower[before] in known.owned or lower[before] == "the")


def _is_hyphened(mention: Mention, syntax: Syntax) -> bool:
    """Whether a hyphen joins a number to what it describes ("a four-man race", "300-millimetre lines")."""
    tokens, last = syntax.tokens, mention.last
    if tokens.lower[last - 2] == "-" and last - 2 > mention.first:
        return True
    return tokens.lower[last : last + 1] == ["-"] and tokens.adjacent(last)


def is_given(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a number is the known value of what the text points at ("will take on the club's debt of £63m")."""
    if frame.link != "of" or frame.host is None or frame.phrase is not None or frame.mention.kind == "count":
        return False
    before = frame.host.first - 1
    word = syntax.tokens.lower[before]
    given = before >= frame.sentence.first and (word == "the" or (word in known.owned and not word.isalpha()))
    return given and syntax.singular(frame.host.head) not in known.nouns


def _is_stock(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a number says how large something is that is there: "the fleet of 57 ships", "our staff of 139"."""
    if frame.link != "of" or frame.host is None or syntax.singular(frame.host.head) not in known.stocks:
        return False
    before = frame.host.first - 1
    tags, word = syntax.tags(frame.sentence), syntax.tokens.lower[before]
    if before < frame.sentence.first or (tags[before] != DET and word not in known.owned):
        return False
    return word in known.owned or word == "the" or (before > frame.sentence.first and tags[before - 1] in (PREP, TO))
