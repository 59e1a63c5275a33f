"""Roles: whether a number is a level or a change, and which way."""

from __future__ import annotations

from claimnum.claims.frame import Frame
from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, DET, NOMINAL, POSS


class Roles(Struct):
    """The words of lexicon/en/roles.toml: each maps to its role."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    adverbs: dict[str, str]
    comparatives: dict[str, str]
    moves: dict[str, str]
    moved: frozenset[str]
    references: frozenset[str]
    like: frozenset[str]
    transitive: frozenset[str]
    reaching: frozenset[str]


def roles(lexicon: Lexicon) -> Roles:
    """The roles of a lexicon; ask for them by `lexicon.compiled(roles)`."""
    table = lexicon.table("roles")
    by_word = {
        key: {word.replace("_", " "): role for role, words in table[key].items() for word in words.split()}
        for key in ("verbs", "nouns", "adverbs", "comparatives")
    }
    moves = dict.fromkeys(table["gains"].split(), "increase") | dict.fromkeys(table["losses"].split(), "decrease")
    return Roles(
        verbs=by_word["verbs"],
        nouns=by_word["nouns"],
        adverbs=by_word["adverbs"],
        comparatives=by_word["comparatives"],
        moves=moves,
        moved=frozenset(table["moved"].split()),
        references=frozenset(table["references"].split()),
        like=frozenset(table["like"].split()),
        transitive=frozenset(table["transitive"].split()),
        reaching=frozenset(table["reaching"].split()),
    )


def role_of(frame: Frame, syntax: Syntax, lexicon: Lexicon, before: str = "level", head: str | None = None) -> str:
    """What a number is: "level", "increase", "decrease" or "change" (the direction not said).

    Args:
        frame: how the number stands in its clause.
        syntax: of its document.
        lexicon: for the words of change.
        before: the role of the number before it, which "up from 2 %" takes over.
        head: the noun that it is of, of which "the rise was 4 %" makes a change.
    """
    known = lexicon.compiled(roles)
    mention = frame.mention
    if mention.role != "level":
        return mention.role
    if frame.particle in known.adverbs:
        by = frame.link == "by" and frame.particle != "off" and frame.phrase is None  # not "down by a $5m loss", "off by 6 %"
        return known.adverbs[frame.particle] if frame.link == "" or by else before if frame.link == "from" else "level"
    if (
        frame.link in ("and", "or")
        and frame.verb < 0
        and frame.host is None
        and frame.phrase is None
        and mention.kind != "count"
    ):
        return before  # "grew 0.8 % this year and 1.9 % in 2025"
    if (role := _behind(frame, syntax, known)) is not None:
        return role
    return _by_verb(frame, syntax, known) or _by_noun(frame, syntax, known) or _by_head(frame, syntax, known, head) or "level"


def _behind(frame: Frame, syntax: Syntax, known: Roles) -> str | None:
    """A comparison behind the number: "12 % higher", "40 more than", "a 5 % drop", "80,000 below the previous low"."""
    lower, tags, at, stop = syntax.tokens.lower, syntax.tags(frame.sentence), frame.mention.last, frame.sentence.last
    measured = frame.mention.kind in ("percent", "money", "measure", "ratio", "rate", "duration")
    if at >= stop:
        return None
    word = lower[at]
    if word in known.comparatives and (measured or lower[at + 1 : at + 2] == ["than"]):
        return known.comparatives[word]
    references = known.references | known.like if frame.mention.kind == "percent" else known.references
    if measured and word in ("below", "under", "above", "over") and references.intersection(lower[at + 1 : at + 5]):
        return {"below": "decrease", "under": "decrease"}.get(word, "increase")
    if not measured or frame.phrase is None or frame.partitive:
        return None
    if frame.mention.kind == "ratio" and tags[at] in (DET, POSS):
        return None  # "half the cuts"
    head = frame.phrase.head
    if tags[head + 1 : head + 2] == [DET]:
        return None  # "under six hours raises the risk"
    role = known.nouns.get(syntax.singular(head)) if tags[head] in NOMINAL else None
    return None if role == "change" and frame.mention.kind == "duration" else role  # "a 10-hour shift"


def _by_verb(frame: Frame, syntax: Syntax, known: Roles) -> str | None:
    """The verb that governs the number: "rose 12 %", "cut output by 40", "added 300 jobs"."""
    if frame.verb < 0:
        return None
    base = syntax.base(frame.verb)
    counted = frame.phrase is not None
    if syntax.tokens.lower[frame.mention.first] in known.reaching:
        return None  # "rose above 3 percent" says where it stands
    if frame.link == "" and counted and frame.mention.kind in ("count", "rate"):
        head = syntax.singular(frame.phrase.head) if frame.phrase else ""
        return known.moves.get(base) if head in known.moved else None
    role = known.verbs.get(f"{base} {syntax.tokens.lower[frame.verb + 1]}")
    if role is not None and frame.mention.kind in ("duration", "measure") and frame.link == "":
        return None  # "went down 3 km from the port", "went up 40 minutes later"
    role = role or known.verbs.get(base)
    if frame.link == "by":
        return role
    if frame.mention.kind == "count" and frame.link == "" and frame.left == frame.verb and role is not None:
        to = syntax.tokens.lower[frame.mention.last : frame.mention.last + 2]
        if to[:1] == ["to"] and to[-1][0].isdecimal() and base not in known.moves:
            return role  # "claims dropped 6,000 to 213,000"
    if frame.link == "" and frame.host is not None and base in known.transitive and frame.host.last == frame.mention.first:
        return role if frame.mention.kind in ("percent", "money") else None  # "lifted its dividend 8%"
    if frame.link == "" and frame.host is None and frame.mention.kind != "count" and frame.left == frame.verb:
        if base in known.transitive or (frame.partitive and (frame.mention.kind == "measure" or base not in known.moves)):
            return None  # "grows half of the coffee": a part is the object of growing
        return role if frame.mention.kind in ("percent", "measure", "rate", "ratio") or base not in known.moves else None
    return None


def _by_noun(frame: Frame, syntax: Syntax, known: Roles) -> str | None:
    """A noun of change before the number: "an increase of 40", "the rise was 4 points"."""
    if frame.host is None:
        return None
    role = known.nouns.get(syntax.singular(frame.host.head))
    if role == "change" and frame.mention.kind == "duration":
        return None
    return role if frame.link in ("of", "") else None


def _by_head(frame: Frame, syntax: Syntax, known: Roles, head: str | None) -> str | None:
    """What a number is that a change is said to be, or to stand at ("the rise was 4 %", "growth slowed to 2 %")."""
    role = known.nouns.get(head) if head is not None else None
    if role is None or role == "change" or frame.verb < 0 or frame.phrase is not None:
        return None
    base = syntax.base(frame.verb)
    if frame.link == "":
        return role if base == "be" and syntax.tags(frame.sentence)[frame.mention.last] != ADJ else None  # "was 40 m wide"
    return role if frame.link == "at" or (frame.link == "to" and base in known.verbs) else None
