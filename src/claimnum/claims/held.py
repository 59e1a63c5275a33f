"""Held: the verb, noun or adjective that holds a number's clause: "expects sales of 40", "denied that 40 had fled"."""

from __future__ import annotations

from claimnum.claims.frame import Frame
from claimnum.claims.modals import CLOSES, Modals
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, ING, MARK, NEG, NOUN, NUM, PAST, PREP, SUB, TO, VERB, VERBAL

# How many tokens before a number what holds it is looked for.
REACH = 30
# The tags of what may hold a clause: most words are passed over by them.
HOLDS = frozenset((VERB, PAST, ING, NOUN, CONJ, SUB))
# What follows "to" where it leads a verb ("due to open", not "due to rain").
LEADS_IN = frozenset((VERB, PAST, AUX, ADV))
# A word that says nothing about what it stands before: the one before it may.
GOES_ON = ""


def held(frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """The modality of what holds the number's clause, or None."""
    lower, tags = syntax.tokens.lower, syntax.tags(frame.sentence)
    first = frame.mention.first
    start, condition = max(frame.sentence.first, first - REACH), False
    for at in range(first - 1, start - 1, -1):
        word, tag = lower[at], tags[at]
        if tag not in HOLDS and word not in known.telling:
            continue
        if word in CLOSES or word == ":" or (lower[at - 1] == "," and _turns_aside(at, lower, tags)):
            return None
        if word in known.settled and frame.verb > at:
            return None  # "feared dead after the train left the rails at 150 km/h"
        if lower[at + 1] == "that" and (word in known.falsehoods or (word in known.upheld and _is_denied(at, tags))):
            return "denied"  # "it is a myth that 40 died", "it is not true that 40 did"
        condition = condition or (tag == SUB and word in known.conditions)
        if tag == CONJ and at + 1 < first and tags[at + 1] in VERBAL:
            return _own_verb(at + 1, frame, syntax, known)
        if tag in VERBAL and tag != AUX:
            modality = _by_verb(at, start, frame, syntax, known, condition=condition)
            if modality != GOES_ON:
                return modality
        elif (modality := _by_word(at, frame, syntax, known)) is not None:
            return modality
    return None


def _by_verb(at: int, start: int, frame: Frame, syntax: Syntax, known: Modals, *, condition: bool) -> str | None:
    """What a verb before the number makes of it; None where it tells it as it is, GOES_ON where it says nothing."""
    lower, tags = syntax.tokens.lower, syntax.tags(frame.sentence)
    word, base = lower[at], syntax.base(at)
    if word in known.speaking and base not in known.verbs and _speaks(at, word, tags):
        return None  # "asked not to be named, said 37 had died": what is said is asserted
    if _foresees(at, start, frame, syntax, known):
        return "expected"
    modality = known.verbs.get(f"{base} to") if "to" in lower[at + 1 : at + 4] else known.verbs.get(f"{base} {lower[at + 1]}")
    modality = modality or known.verbs.get(base)
    if modality is None or _modifies(at, tags) or not _holds(at, frame, syntax, known):
        return GOES_ON
    if modality == "denied":
        direct = at == frame.verb and frame.link == "" and frame.phrase is not None
        # "Dismissed 40 workers"; "deny them the seat if they get 40 votes".
        return GOES_ON if tags[at + 1] == NUM or condition or direct else modality
    settled = modality == "expected" or _is_relative(frame.clause[0] - 1, syntax, tags)
    return None if settled and at < frame.clause[0] and _is_past(frame, syntax) else modality


def _foresees(at: int, start: int, frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a verb that only sometimes foresees does here: "it sees revenue of $9bn", "is seen at 5%"."""
    tag, base = syntax.tags(frame.sentence)[at], syntax.base(at)
    sees = frame.mention.kind in ("money", "percent") or (frame.link == "of" and frame.verb == at)
    if base in known.present and tag == VERB and sees:
        return True
    by_eye = syntax.tokens.lower[at + 1] == "by" and "at" not in syntax.tokens.lower[at + 2 : frame.mention.first]
    if base not in known.passive or tag != PAST or by_eye:
        return False  # "was seen by 40 guests"
    return _is_reckoned(at, start, syntax, syntax.tags(frame.sentence))


def _by_word(at: int, frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """What a noun or adjective before the number makes of it: "no evidence that 40", "a plan to cut 40", "likely to top 40"."""
    lower, tags = syntax.tokens.lower, syntax.tags(frame.sentence)
    word = lower[at]
    if word in known.unproven and lower[at - 1] == "no" and tags[at + 1] in (SUB, PREP):
        return "denied"
    if tags[at] == NOUN and _aims(at, syntax, tags) and (modality := known.nouns.get(syntax.singular(at))) is not None:
        return modality
    if word not in known.adjectives or at + 1 >= frame.mention.first or "," in lower[at : frame.mention.first]:
        return None
    leads = tags[at + 1] == SUB or (tags[at + 1] == TO and tags[at + 2] in LEADS_IN)
    return known.adjectives[word] if leads else None


def _is_denied(at: int, tags: list[str]) -> bool:
    """Whether a "not" stands before what would uphold a number, degrees skipped ("not even remotely true")."""
    at -= 1
    while at > 0 and tags[at] == ADV:
        at -= 1
    return tags[at] == NEG


def _is_reckoned(at: int, start: int, syntax: Syntax, tags: list[str]) -> bool:
    """Whether a participle behind a form of be reckons with a value ("is seen at 5 %", "are now seen rising")."""
    before = at - 1
    while before > start and tags[before] == ADV:
        before -= 1
    return before >= start and syntax.base(before) == "be" and tags[at + 1] in (PREP, TO, ING, NUM, ADV)


def _is_relative(at: int, syntax: Syntax, tags: list[str]) -> bool:
    """Whether a clause that tells of a noun starts at a token ("unrest like that which broke out in 40 towns")."""
    return syntax.tokens.lower[at] in ("which", "who") or (syntax.tokens.lower[at] == "that" and tags[at - 1] in (NOUN, DET))


def _is_past(frame: Frame, syntax: Syntax) -> bool:
    """Whether the number's own clause tells what happened ("short of the 40 it had planned, and sales of 9bn were lower")."""
    tags, own = syntax.tags(frame.sentence), range(*frame.clause)
    if frame.verb in own and tags[frame.verb] == PAST:
        return tags[frame.verb - 1] not in (AUX, TO)
    predicate = frame.predicate
    return predicate is not None and any(syntax.tokens.lower[at] in ("was", "were", "had") for at in predicate.auxiliaries)


def _turns_aside(at: int, lower: list[str], tags: list[str]) -> bool:
    """Whether a clause that nobody holds starts behind a comma ("denied that the fund, which has €10m, was empty")."""
    return lower[at] == "but" or (tags[at] == SUB and lower[at] not in ("that", "who", "how", "what"))


def _aims(at: int, syntax: Syntax, tags: list[str]) -> bool:
    """Whether what a noun is about follows it as something to do: "a plan to cut", "its goal of cutting"."""
    return tags[at + 1] == TO or (syntax.tokens.lower[at + 1] == "of" and tags[at + 2 : at + 3] == [ING])


def _speaks(at: int, word: str, tags: list[str]) -> bool:
    """Whether a verb of speech is a verb here: no infinitive, no "claims" behind "rejected"."""
    return tags[at - 1] != TO and not (tags[at - 1] in VERBAL and word.endswith("s"))


def _modifies(at: int, tags: list[str]) -> bool:
    """Whether a participle is part of a noun phrase ("confirmed and suspected cases")."""
    return tags[at] == PAST and tags[at + 1] == NOUN and at > 0 and tags[at - 1] in (DET, ADJ, CONJ, PREP, MARK, NUM)


def _own_verb(at: int, frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """Beyond a conjunction that starts a verb of its own only that verb counts."""
    tags = syntax.tags(frame.sentence)
    while at < frame.mention.first and tags[at] in (AUX, ADV):
        at += 1
    return known.verbs.get(syntax.base(at)) if at < frame.mention.first and tags[at] in VERBAL else None


def _holds(at: int, frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether what stands behind a modal verb up to the number is its object or complement, not an adjunct of time or place."""
    tags, lower = syntax.tags(frame.sentence), syntax.tokens.lower
    if frame.mention.kind == "duration" and frame.link in ("for", "in", "over", "after", "within"):
        return frame.link in ("in", "within") and lower[at + 1] == "to"  # "is expected to reopen in ten days"
    if lower[at + 1] == "that" and lower[at + 2] == ",":
        return False  # "disputed that, telling reporters": what is disputed was said before
    ends = frame.mention.first
    if any(lower[on] in known.grounds and tags[on + 1] == ING for on in range(at + 2, ends)):
        return False
    return at + 1 == frame.mention.first or tags[at + 1] != MARK or lower[at + 1] == "-"
