"""Modality: whether a number is asserted, possible, expected or denied."""

from __future__ import annotations

from claimnum.claims.frame import Frame
from claimnum.claims.given import is_given, is_known, is_presumed
from claimnum.claims.held import REACH, held
from claimnum.claims.modals import Modals, modals
from claimnum.claims.rejected import is_rejected
from claimnum.lexicon.load import Lexicon
from claimnum.text.signs import QUOTES
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, MARK, NEG, NOMINAL, PAST, PREP, SUB, TO, VERBAL

# The tags of what may lead a clause's verb: most words are passed over by them.
LEADS = frozenset((AUX, ADV, ADJ, TO))
# The links between a noun and its value ("a target of 40", "its forecast: 40", "put the odds at 40").
VALUED = frozenset(("of", "at", "to", ":", ""))


def modality_of(frame: Frame, syntax: Syntax, lexicon: Lexicon) -> str:
    """Whether a number is "asserted", "possible", "expected" or "denied"."""
    known, lower = lexicon.compiled(modals), syntax.tokens.lower
    if frame.negated or _verb_negated(frame, syntax):
        return "denied"
    if lower[max(0, frame.mention.first - 2) : frame.mention.first] == ["if", "not"]:
        return "possible"  # "hundreds, if not thousands, of homes"
    holds = held(frame, syntax, known)
    if holds == "denied" and is_presumed(frame, syntax, known):
        holds = None
    if is_rejected(frame, syntax, known) or (frame.link == "than" and lower[frame.left - 1] == "rather"):
        return "denied"
    if frame.relative >= 0:
        base, after = syntax.base(frame.relative), lower[frame.relative + 1]
        return known.verbs.get(f"{base} {after}") or known.verbs.get(base) or "asserted"
    if (thought := _thought(frame, syntax, known)) is not None:
        return thought
    if frame.whole or is_known(frame, syntax, known) or (holds != "denied" and is_given(frame, syntax, known)):
        return "asserted"
    if holds == "denied" or (frame.link in known.beside and (frame.host is None or _is_past_level(frame, syntax, known))):
        return holds if holds == "denied" else "asserted"  # "a workforce of 24,000 by 2030, from 25,300": that one is fact
    if _is_threatened(frame, syntax, known):
        return "possible"
    return _in_clause(frame, syntax, known) or _by_host(frame, syntax, known) or holds or "asserted"


def _is_past_level(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether what is expected moves from a number: "expects 11 orders, up from 8", not "its forecast is 5%, up from 4%"."""
    if not frame.particle or frame.link != "from":
        return False
    tags, told = syntax.tags(frame.sentence), range(max(frame.sentence.first, frame.left - REACH), frame.left)
    return not any(tags[at] in NOMINAL and syntax.singular(at) in known.nouns for at in told)


def _thought(frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """What a participle right behind the number and its noun makes of it: "the 1.9% expected in July", "the 40 feared dead"."""
    at, before = frame.behind, frame.mention.first - 1
    tags = syntax.tags(frame.sentence)
    if at >= frame.sentence.last or tags[at] != PAST or before < frame.sentence.first or tags[before] != DET:
        return None
    if at + 1 < frame.sentence.last and tags[at + 1] not in (PREP, ADV, ADJ, PAST, MARK):
        return None  # "the 40 planned attacks"
    modality = known.verbs.get(syntax.base(at))
    return None if modality == "denied" else modality


def _is_threatened(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether the number is the most of what somebody only faces: "faces a fine of up to $75m"."""
    interval = frame.mention.quantity.interval
    at_most = interval.upper is not None and (interval.lower is None or interval.lower == 0)
    return at_most and frame.verb >= 0 and syntax.base(frame.verb) in known.threats


def _verb_negated(frame: Frame, syntax: Syntax) -> bool:
    """Whether the number is the object of a negated verb ("it did not pump 1.8 million barrels")."""
    tags, lower, before = syntax.tags(frame.sentence), syntax.tokens.lower, frame.verb - 1
    if frame.verb < frame.sentence.first or frame.verb >= frame.mention.first or frame.link != "" or frame.host is not None:
        return False
    if frame.mention.kind in ("duration", "age"):
        return False
    return before >= frame.sentence.first and (tags[before] == NEG or (tags[before] == AUX and lower[before].endswith("n't")))


def _in_clause(frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """An auxiliary or adverb of the number's own clause."""
    lower, tags = syntax.tokens.lower, syntax.tags(frame.sentence)
    first, last = frame.clause
    if lower[first - 1] in QUOTES and first - 2 >= frame.sentence.first and tags[first - 2] in VERBAL:
        first = syntax.clause(first - 2, frame.sentence)[0]  # 'would hire "up to 120" officers'
    if first - 2 == frame.sentence.first and tags[first - 2 : first] == [PAST, SUB]:
        asked = lower[first : frame.mention.first]
        first += asked.index(",") + 1 if "," in asked else 0  # "Asked who would win, 40% named Roth"
    if frame.link in known.settled and frame.predicate is not None and not frame.predicate.copular:
        first = max(first, frame.left + 1)  # "would not resign after 40 lawmakers quit"
    own = range(first, _number_at(frame, syntax))
    if (modality := _predicated(frame, syntax, known)) is not None:
        return modality
    for at in reversed((*_shared(frame, syntax), *own)):
        word = lower[at]
        if tags[at] not in LEADS:
            continue
        if word in known.auxiliaries and tags[at] == AUX and not (word in ("could", "can") and tags[at + 1] == NEG):
            return known.auxiliaries[word]
        if word in known.adverbs and tags[at] in (ADV, ADJ):
            return known.adverbs[word]
        if tags[at] == TO and at > first and syntax.base(at - 1) == "be" and at + 1 < last and tags[at + 1] in VERBAL:
            return "expected"
    return None


def _number_at(frame: Frame, syntax: Syntax) -> int:
    """The token of the numeral, behind the words of its mention that bound it ("would top 40")."""
    at, mention = frame.mention.first, frame.mention
    while at < mention.last and syntax.tokens.starts[at] < mention.number_start:
        at += 1
    return at


def _shared(frame: Frame, syntax: Syntax) -> range:
    """The clause whose auxiliary a bare verb behind a conjunction shares ("could cost 90 million and take two years")."""
    tags, lower, at = syntax.tags(frame.sentence), syntax.tokens.lower, frame.clause[0]
    conjunction = at - 1 if tags[at] in VERBAL else at
    at = conjunction + 1
    bare = tags[conjunction] == CONJ and at < frame.mention.first and tags[at] in VERBAL and syntax.base(at) == lower[at]
    if not bare or conjunction - 1 <= frame.sentence.first:
        return range(0)
    return range(syntax.clause(conjunction - 1, frame.sentence)[0], conjunction)


def _predicated(frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """What the predicate behind the counted things says: "40 could be hurt", "40 are expected to come", "40 are due to"."""
    predicate, lower, tags = frame.predicate, syntax.tokens.lower, syntax.tags(frame.sentence)
    if predicate is None:
        return None
    for at in predicate.auxiliaries:
        if lower[at] in ("could", "can") and tags[at + 1] == NEG:
            return None  # "eight could not be traced"
        if lower[at] in known.auxiliaries:
            hangs = known.auxiliaries[lower[at]] == "expected" and any(
                word in known.relative for word in lower[frame.behind : at]
            )
            return None if hangs else known.auxiliaries[lower[at]]  # "millions of voters who will turn on it"
        if lower[at] == "to" and at > frame.behind and syntax.base(at - 1) == "be":
            return "expected"
    aside = False
    for at in range(frame.behind, predicate.at + 1):
        aside = aside or lower[at] == ","
        if lower[at] in known.adverbs and not aside:
            return known.adverbs[lower[at]]
        modality = known.verbs.get(syntax.base(at)) if predicate.copular and tags[at] == PAST else None
        if modality == "possible" or (modality == "expected" and _opens(at + 1, frame, syntax)):
            return modality
        if predicate.copular and lower[at] in known.adjectives and lower[at + 1 : at + 2] == ["to"]:
            return known.adjectives[lower[at]]
    return None


def _opens(at: int, frame: Frame, syntax: Syntax) -> bool:
    """Whether something expected follows: "are expected to", "are forecast for Sunday", not "was asked"."""
    tags = syntax.tags(frame.sentence)
    return at < frame.sentence.last and tags[at] in (TO, PREP, ADV) and syntax.tokens.lower[at] != "by"


def _by_host(frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """A noun that the number is the value of: "a target of 40", "its forecast was 40"."""
    for phrase in (frame.host, None if frame.mention.kind == "count" or frame.partitive else frame.phrase):
        if phrase is None:
            continue
        for at in range(phrase.first, phrase.last):
            word = syntax.singular(at)
            valued = phrase is not frame.host or frame.link in VALUED
            if word in known.nouns and at == phrase.head and valued:
                return known.nouns[word]
            before = word in known.adjectives and word not in known.predicative and at != phrase.head
            if before and known.adjectives[word] != "denied":
                return known.adjectives[word]
    return None
