"""Building claims: each mention tied to who said it, when, of what and where."""

from __future__ import annotations

import datetime as dt

import attrs

from claimnum.claims.attribution import Attribution
from claimnum.claims.claim import Claim, Origin, Scope, Topic
from claimnum.claims.claims import Claims
from claimnum.claims.modality import modality_of
from claimnum.claims.period import Periods
from claimnum.claims.role import role_of
from claimnum.claims.scope import Scopes
from claimnum.claims.source import Sources
from claimnum.claims.topic import Topics
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.document import digest
from claimnum.text.span import Span
from claimnum.values.period import Period


def build(found: Mentions, lexicon: Lexicon) -> Claims:
    """The claims of a document, in text order."""
    document = found.outline.document
    if not found.mentions:
        return Claims((), found.skipped, (document,))
    origin = Origin(document.key, document.publisher, document.published, document.url)
    topics = Topics(found, lexicon)
    sources = Sources(found, lexicon, topics.frames.syntax)
    periods = Periods(found, lexicon, topics.frames.syntax)
    scopes = Scopes(found, lexicon, topics.frames.syntax)
    claims: list[Claim] = []
    sentences = iter(found.outline.sentences)
    sentence = next(sentences)
    for mention in found.mentions:
        while mention.first >= sentence.last:
            sentence = next(sentences)
        attribution = sources.of(mention, sentence)
        topic = topics.of(mention, sentence, attribution)
        role = role_of(topics.frame, topics.frames.syntax, lexicon, claims[-1].role if claims else "level")
        modality = modality_of(topics.frame, topics.frames.syntax, lexicon)
        scope = scopes.of(topics.frame, topic, attribution)
        if topics.taken is not None:
            scope = scope.filled(claims[topics.taken].scope)
        when = periods.of(mention, sentence, attribution)
        claim = _claim(found, mention, origin, attribution, topic, scope, role, modality, when)
        if mention.equivalent_of is not None:
            stated = claims[mention.equivalent_of]
            claim = attrs.evolve(claim, equivalent_of=stated.id, role=stated.role, modality=stated.modality)
        claims.append(claim)
    return Claims(tuple(claims), found.skipped, (document,))


def _claim(
    found: Mentions,
    mention: Mention,
    origin: Origin,
    attribution: Attribution,
    topic: Topic,
    scope: Scope,
    role: str,
    modality: str,
    when: tuple[Period | None, dt.date | None],
) -> Claim:
    """One mention with all that was read of it, as a claim; its id is a hash of document and span."""
    text = found.outline.document.text
    return Claim(
        id=digest(f"{origin.document}\x00{mention.start}\x00{mention.end}"),
        origin=origin,
        span=Span(mention.start, mention.end),
        surface=text[mention.start : mention.end],
        number=Span(mention.number_start, mention.number_end),
        quantity=mention.quantity,
        kind=mention.kind,
        role=role,
        modality=modality,
        hedge=mention.hedge,
        topic=topic,
        scope=scope,
        period=when[0],
        said=when[1],
        source=attribution.source,
        cues=mention.cues,
    )
