"""Modality: whether a number is asserted, possible, expected or denied."""

from __future__ import annotations

from claimnum.claims.dateuse import period_words
from claimnum.claims.frame import Frame
from claimnum.claims.predicate import QUOTES
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention
from claimnum.struct import Struct
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, ING, MARK, NEG, NOUN, NUM, PAST, PREP, PRON, SUB, TO, VERB, VERBAL

MODALITIES = ("denied", "possible", "expected")
# How many tokens before a clause a verb that holds it is looked for.
REACH = 30
# How many tokens behind a form of be "false" may stand.
FALSE_BY = 4
# The tags of what may hold a clause, and of what may lead its verb: most words are passed over by them.
HOLDS, LEADS = frozenset((VERB, PAST, ING, NOUN, CONJ, SUB)), frozenset((AUX, ADV, ADJ, TO))
# The links between a noun and its value ("a target of 40", "its forecast: 40", "put the odds at 40").
VALUED = frozenset(("of", "at", "to", ":", ""))
# What follows "to" where it leads a verb ("due to open", not "due to rain").
LEADS_IN = frozenset((VERB, PAST, AUX, ADV))
CLOSES = frozenset(';"“”—–―')


class Modals(Struct):
    """The words of lexicon/en/modality.toml: each maps to its modality; `telling` are those that tell whatever their tag."""

    auxiliaries: dict[str, str]
    verbs: dict[str, str]
    nouns: dict[str, str]
    adverbs: dict[str, str]
    adjectives: dict[str, str]
    predicative: frozenset[str]
    passive: frozenset[str]
    present: frozenset[str]
    speaking: frozenset[str]
    unproven: frozenset[str]
    conditions: frozenset[str]
    beside: frozenset[str]
    tellings: frozenset[str]
    linking: frozenset[str]
    relative: frozenset[str]
    demonstratives: frozenset[str]
    owned: frozenset[str]
    settled: frozenset[str]
    grounds: frozenset[str]
    falsehoods: frozenset[str]
    telling: frozenset[str]


def modals(lexicon: Lexicon) -> Modals:
    """The modal words of a lexicon; ask for them by `lexicon.compiled(modals)`."""
    table = lexicon.table("modality")
    words: dict[str, dict[str, str]] = {key: {} for key in ("auxiliaries", "verbs", "nouns", "adverbs", "adjectives")}
    for modality in MODALITIES:
        for key, entries in ((key, table[modality][key]) for key in words.keys() & table[modality].keys()):
            words[key].update((word.replace("_", " "), modality) for word in entries.split())
    expected, denied, known, grammar = table["expected"], table["denied"], table["asserted"], lexicon.table("grammar")
    return Modals(
        auxiliaries=words["auxiliaries"],
        verbs=words["verbs"],
        nouns=words["nouns"],
        adverbs=words["adverbs"],
        adjectives=words["adjectives"],
        predicative=_listed(expected["predicative"]),
        passive=_listed(expected["passive"]),
        present=_listed(expected["present"]),
        unproven=_listed(denied["unproven"]),
        conditions=_listed(denied["conditions"]),
        tellings=_listed(denied["tellings"]),
        linking=_listed(denied["linking"]),
        owned=_listed(known["owned"]),
        settled=_listed(known["settled"]),
        grounds=_listed(known["grounds"]),
        relative=_listed(grammar["relative"]),
        demonstratives=_listed(grammar["demonstratives"]),
        speaking=lexicon.compiled(period_words).speaking,
        beside=_listed(lexicon.table("roles")["beside"]),
        falsehoods=_listed(f"{denied['adjectives']} {denied['falsehoods']}"),
        telling=CLOSES.union(":", denied["unproven"].split(), known["settled"].split(), words["adjectives"]),
    )


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def modality_of(frame: Frame, syntax: Syntax, lexicon: Lexicon) -> str:
    """Whether a number is "asserted", "possible", "expected" or "denied"."""
    known = lexicon.compiled(modals)
    if frame.negated or _verb_negated(frame, syntax):
        return "denied"
    if syntax.tokens.lower[max(0, frame.mention.first - 2) : frame.mention.first] == ["if", "not"]:
        return "possible"  # "hundreds, if not thousands, of homes"
    held = _held(frame, syntax, known)
    if held == "denied" and _presumed(frame, syntax, known):
        held = None
    if _is_rejected(frame, syntax, known) or (frame.link == "than" and syntax.tokens.lower[frame.left - 1] == "rather"):
        return "denied"
    if frame.relative >= 0:
        base, after = syntax.base(frame.relative), syntax.tokens.lower[frame.relative + 1]
        return known.verbs.get(f"{base} {after}") or known.verbs.get(base) or "asserted"
    if frame.whole or _is_known(frame, syntax, known) or (held != "denied" and _is_given(frame, syntax, known)):
        return "asserted"
    if held == "denied" or (frame.link in known.beside and frame.host is None):
        return held if held == "denied" else "asserted"  # "a workforce of 24,000 by 2030, from 25,300": that one is fact
    return _in_clause(frame, syntax, known) or _by_host(frame, syntax, known) or held or "asserted"


def _presumed(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a number is taken for known and so is not what is denied ("ruled out layoffs among its 3,150 employees")."""
    lower, before = syntax.tokens.lower, frame.mention.first - 1
    if before <= frame.sentence.first:
        return False
    if lower[before] in known.owned or lower[before] in known.demonstratives:
        return True
    return lower[before] == "the" and lower[before - 1] in ("of", "among", "from")


def _is_known(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a number counts what is there, whatever is to come of it.

    What somebody has ("could cost it two of its 14 seats"), what the text points at ("will choose between the two"), of what
    kind a thing is ("will run on 300-millimetre lines"), who says so ("according to three people").
    """
    lower, before, mention = syntax.tokens.lower, frame.mention.first - 1, frame.mention
    if mention.kind in ("count", "measure", "duration") and _is_hyphened(mention, syntax):
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


def _is_given(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether a number is the known value of what the text points at ("will take on the club's debt of £63m")."""
    if frame.link != "of" or frame.host is None or frame.phrase is not None or frame.mention.kind == "count":
        return False
    before = frame.host.first - 1
    word = syntax.tokens.lower[before]
    given = before >= frame.sentence.first and (word == "the" or (word in known.owned and not word.isalpha()))
    return given and syntax.singular(frame.host.head) not in known.nouns


def _is_rejected(frame: Frame, syntax: Syntax, known: Modals) -> bool:
    """Whether what is told with the number is said to be false ("claims of an 11-hour shift are false")."""
    lower, tags = syntax.tokens.lower, syntax.tags(frame.sentence)
    start, last = max(frame.sentence.first, frame.mention.first - REACH), frame.sentence.last
    if known.falsehoods.isdisjoint(lower[frame.mention.last : min(last, frame.mention.last + REACH + FALSE_BY)]):
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
        if tags[at] == AUX and syntax.base(at) == "be":
            return any(word in known.falsehoods for word in lower[at + 1 : min(at + 1 + FALSE_BY, last)])
    return False


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


def _held(frame: Frame, syntax: Syntax, known: Modals) -> str | None:
    """A verb or adjective that holds the number's clause: "expects sales of 40", "denied that 40 had fled"."""
    lower, tags = syntax.tokens.lower, syntax.tags(frame.sentence)
    start, condition = max(frame.sentence.first, frame.mention.first - REACH), False
    for at in range(frame.mention.first - 1, start - 1, -1):
        word, tag = lower[at], tags[at]
        if tag not in HOLDS and word not in known.telling:
            continue
        if word in CLOSES or word == ":" or (lower[at - 1] == "," and _turns_aside(at, lower, tags)):
            return None
        if word in known.settled and frame.verb > at:
            return None  # "feared dead after the train left the rails at 150 km/h"
        condition = condition or (tag == SUB and word in known.conditions)
        if tag == CONJ and at + 1 < frame.mention.first and tags[at + 1] in VERBAL:
            return _own_verb(at + 1, frame, syntax, known)
        if tag in VERBAL and tag != AUX:
            base = syntax.base(at)
            direct = at == frame.verb and frame.link == "" and frame.phrase is not None
            modality = (
                known.verbs.get(f"{base} to") if "to" in lower[at + 1 : at + 4] else known.verbs.get(f"{base} {lower[at + 1]}")
            )
            modality = modality or known.verbs.get(base)
            if word in known.speaking and base not in known.verbs and _speaks(at, word, tags):
                return None  # "asked not to be named, said 37 had died": what is said is asserted
            sees = frame.mention.kind in ("money", "percent") or (frame.link == "of" and frame.verb == at)
            if base in known.present and tag == VERB and sees:
                return "expected"  # "it sees revenue of $9bn"
            if base in known.passive and tag == PAST and _is_reckoned(at, start, syntax, tags):
                return "expected"  # "is seen at 5%"
            if modality == "denied" and (tags[at + 1] == NUM or condition):
                continue  # "dismissed 40 workers"; "deny them the seat if they get 40 votes"
            if (
                modality is not None
                and not _modifies(at, tags)
                and not (direct and modality == "denied")
                and _holds(at, frame, syntax, known)
            ):
                settled = modality == "expected" or (modality == "possible" and _is_relative(frame.clause[0] - 1, syntax, tags))
                return None if settled and at < frame.clause[0] and _is_past(frame, syntax) else modality
        elif word in known.unproven and lower[at - 1] == "no" and tags[at + 1] in (SUB, PREP):
            return "denied"
        elif tag == NOUN and _aims(at, syntax, tags) and (modality := known.nouns.get(syntax.singular(at))) is not None:
            return modality
        elif (
            word in known.adjectives
            and "," not in lower[at : frame.mention.first]
            and at + 1 < frame.mention.first
            and (tags[at + 1] == SUB or (tags[at + 1] == TO and tags[at + 2] in LEADS_IN))
        ):
            return known.adjectives[word]
    return None


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
