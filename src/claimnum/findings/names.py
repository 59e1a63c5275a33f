"""How reasons name claims, numbers and sources: "Zelensky's 11,000"."""

from __future__ import annotations

from decimal import Decimal

from claimnum.claims.claim import Claim
from claimnum.groups.gates import Gate
from claimnum.text.signs import plain
from claimnum.values.interval import Interval, decimal_text

TEXT = "the text"


def whose(claim: Claim) -> str:
    """Who says a claim, as a possessive: the source's name, else the publisher's, else "the text's"."""
    name = speaker(claim)
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def speaker(claim: Claim) -> str:
    """Who says a claim."""
    return claim.source.name or claim.origin.publisher or TEXT


def named(claim: Claim) -> str:
    """A claim in a sentence: "Zelensky’s 11,000"."""
    return f"{whose(claim)} {shown(claim)}"


def pair(first: Claim, second: Claim) -> tuple[str, str]:
    """Two claims in one sentence; two texts that nobody is known to speak in are told apart."""
    nobody = speaker(first) == speaker(second) == TEXT
    if not nobody or first.origin.document == second.origin.document:
        return named(first), named(second)
    return f"one text’s {shown(first)}", f"another text’s {shown(second)}"


def noted(gate: Gate, a: Claim, b: Claim) -> str:
    """A gate's note, with the places or the owners as the two texts have them."""
    if gate.name == "entity":
        return gate.note.format(one=a.scope.entity, two=b.scope.entity)
    if gate.name == "scope":
        return gate.note.format(one=next(iter(a.scope.places), ""), two=next(iter(b.scope.places), ""))
    return gate.note


def shown(claim: Claim) -> str:
    """The quantity as written, and what it denies or only allows said with it."""
    surface = _within(claim.surface) or str(claim.quantity)
    if claim.modality == "denied":
        return f"denial of {surface}"
    return surface


def _within(surface: str) -> str:
    """A surface as it stands within a sentence ("no more than 30"); a currency before its figure stays ("Rs 10")."""
    first, _, rest = surface.partition(" ")
    return surface if not first.istitle() or (len(first) < 3 and rest[:1].isdigit()) else surface[0].lower() + surface[1:]


def same_source(a: Claim, b: Claim) -> bool:
    """Whether one source made both: the same name, or the same publisher's own words."""
    return voice(a) == voice(b)


def voice(claim: Claim) -> tuple[str, str]:
    """What tells a claim's source from others, the same in every document: its name, else the publisher's own words."""
    if claim.source.name is None:
        return "", claim.origin.publisher or claim.origin.document
    return plain(claim.source.name).casefold().removeprefix("the ").removesuffix("'s"), ""


def in_words(interval: Interval) -> str:
    """An interval as a reader says it: "10,000 or more"."""
    low, high = interval.lower, interval.upper
    if low is None and high is None:
        return "any number"
    if high is None and low is not None:
        return f"{_number(low)} or more" if interval.lower_closed else f"more than {_number(low)}"
    if high is not None and (low is None or low == 0) and low != high:
        return f"{_number(high)} or less" if interval.upper_closed else f"less than {_number(high)}"
    if low is not None and high is not None:
        return _number(low) if low == high else f"{_number(low)} to {_number(high)}"
    return str(interval)


def why_apart(a: Claim, b: Claim) -> str:
    """Why two figures of one unit have no number in common: ": 40 is above 30"; nothing where no two ends show it."""
    one, two = a.quantity.interval, b.quantity.interval
    if a.quantity.unit != b.quantity.unit or a.kind != b.kind:
        return ""
    low, high = (one, two) if one.upper is not None and two.lower is not None and one.upper <= two.lower else (two, one)
    if low.upper is None or high.lower is None or low.upper > high.lower:
        return ""
    least, most = _number(high.lower), _number(low.upper)
    if low.upper < high.lower:
        return f": {least} is above {most}"
    return f": {most} is not below {least}" if high.lower_closed else f": {most} is not above {least}"


def _number(value: Decimal) -> str:
    text = decimal_text(value)
    whole, dot, rest = text.partition(".")
    return f"{int(whole):,}{dot}{rest[:4]}"
