"""Numbers set beside an earlier one of their sentence, which say how far it lies from something and count nothing themselves.

"40 cases, 4 % more than in May"; "sold 40 cars, a decrease of 4 %"; "revenue of $8bn, topping expectations of $7bn".
"""

from __future__ import annotations

from claimnum.claims.frame import Frame
from claimnum.claims.topicwords import TopicWords
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, DET, NAME, NOUN, POSS

# What a number set beside another stands behind.
OPENS = frozenset((",", "—", "–", "(", "but", "or", "and"))


def stands_beside(frame: Frame, syntax: Syntax, words: TopicWords) -> bool:
    """Whether a number is set beside an earlier one of its sentence."""
    return _compares(frame, syntax, words) or _changes(frame, syntax, words) or _was_reckoned(frame, syntax, words)


def _compares(frame: Frame, syntax: Syntax, words: TopicWords) -> bool:
    """Whether a comparison stands behind a number that no verb governs ("4 % more than in May", "twice as many as")."""
    lower, at = syntax.tokens.lower, frame.mention.last
    if frame.verb >= 0 or frame.link not in OPENS or frame.mention.kind == "duration" or at + 1 >= frame.sentence.last:
        return False
    if lower[at] == "as":
        return lower[at + 1] in words.so
    return lower[at] in words.apart or (lower[at] in words.comparatives and lower[at + 1] == "than")


def _changes(frame: Frame, syntax: Syntax, words: TopicWords) -> bool:
    """Whether the number is the amount of a change that is set behind ("a decrease of 4 %")."""
    host = frame.host
    if host is None or frame.link != "of" or syntax.singular(host.head) not in words.changes:
        return False
    before = host.first - 1
    return before > frame.sentence.first and syntax.tags_of()[before] == DET and syntax.tokens.lower[before - 1] in OPENS


def _was_reckoned(frame: Frame, syntax: Syntax, words: TopicWords) -> bool:
    """Whether the number was reckoned with before the one that met it or not ("topping expectations of $7bn")."""
    host, tags = frame.host, syntax.tags_of()
    if host is None or frame.link != "of" or syntax.singular(host.head) not in words.reckoned:
        return False
    for before in range(host.head - 1, frame.sentence.first - 1, -1):
        word = syntax.tokens.lower[before]
        if word in words.beside or word in words.apart or syntax.base(before) in words.meets:
            return True
        if tags[before] not in (DET, ADJ, POSS, NAME, NOUN):
            return False
    return False
