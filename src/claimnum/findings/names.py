"""How reasons name claims, numbers and sources: "Zelensky's 11,000"."""

from __future__ import annotations

from claimnum.claims.claim import Claim
from claimnum.values.interval import Interval, decimal_text


def whose(claim: Claim) -> str:
    """Who says a claim, as a possessive: the source's name, else the publisher's, else "the text's"."""
    name = speaker(claim)
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def speaker(claim: Claim) -> str:
    """Who says a claim."""
    return claim.source.name or claim.origin.publisher or "the text"


def named(claim: Claim) -> str:
    """A claim in a sentence: "Zelensky’s 11,000"."""
    return f"{whose(claim)} {shown(claim)}"


def shown(claim: Claim) -> str:
    """The quantity as written, and what it denies or only allows said with it."""
    surface = claim.surface or str(claim.quantity)
    if claim.modality == "denied":
        return f"denial of {surface}"
    return surface


def same_source(a: Claim, b: Claim) -> bool:
    """Whether one source made both: the same name, or the same publisher's own words."""
    return voice(a) == voice(b)


def voice(claim: Claim) -> tuple[str, str]:
    """What tells a claim's source from others, the same in every document: its name, else the publisher's own words."""
    if claim.source.name is None:
        return "", claim.origin.publisher or claim.origin.document
    return claim.source.name.casefold().removeprefix("the ").replace("’", "'").removesuffix("'s"), ""


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


def _number(value: object) -> str:
    text = decimal_text(value)  # type: ignore[arg-type]
    whole, dot, rest = text.partition(".")
    return f"{int(whole):,}{dot}{rest[:4]}"
