"""Building claims: each mention tied to who said it, when, of what and where."""

from __future__ import annotations

from collections.abc import Iterator

from claimnum.claims.claim import Claim, Origin
from claimnum.claims.claims import Claims
from claimnum.claims.discourse import TopicRead
from claimnum.claims.frame import Frame
from claimnum.claims.modality import modality_of
from claimnum.claims.period import Periods
from claimnum.claims.role import role_of
from claimnum.claims.scope import Scopes
from claimnum.claims.source import Sources
from claimnum.claims.topic import Topics
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.document import digest
from claimnum.text.outline import Sentence
from claimnum.text.span import Span


def build(found: Mentions, lexicon: Lexicon) -> Claims:
    """The claims of a document, in text order.

    One field of all claims is read before the next: a processor's cache holds the code of one reader, not that of all, so that
    claim by claim takes a tenth more time.
    """
    document = found.outline.document
    if not found.mentions:
        return Claims((), found.skipped, (document,))
    stated = tuple(_in_sentences(found))
    sources, periods, scopes = Sources(found, lexicon), Periods(found, lexicon), Scopes(found, lexicon)
    attributions = [sources.of(mention, sentence) for mention, sentence in stated]
    told = Topics(found, lexicon).of(stated)
    where = scopes.of(told, attributions)
    dates = [periods.of(*one, attribution) for one, attribution in zip(stated, attributions, strict=True)]
    origin = Origin(document.key, document.publisher, document.published, document.url)
    claims: list[Claim] = []
    read = zip(found.mentions, told, _roles(told, found, lexicon), _modalities(told, found, lexicon), strict=True)
    for (mention, topic, role, modality), scope, (period, said), by in zip(read, where, dates, attributions, strict=True):
        claims.append(
            Claim(
                id=digest(f"{origin.document}\x00{mention.start}\x00{mention.end}"),
                origin=origin,
                span=Span(mention.start, mention.end),
                surface=document.text[mention.start : mention.end],
                number=Span(mention.number_start, mention.number_end),
                quantity=mention.quantity,
                kind=mention.kind,
                role=role,
                modality=modality,
                hedge=mention.hedge,
                topic=topic.topic,
                scope=scope,
                period=period,
                said=said,
                source=by.source,
                equivalent_of=None if mention.equivalent_of is None else claims[mention.equivalent_of].id,
                cues=mention.cues,
            )
        )
    return Claims(tuple(claims), found.skipped, (document,))


def _in_sentences(found: Mentions) -> Iterator[tuple[Mention, Sentence]]:
    """Each mention with the sentence that it begins in."""
    sentences = iter(found.outline.sentences)
    sentence = next(sentences)
    for mention in found.mentions:
        while mention.first >= sentence.last:
            sentence = next(sentences)
        yield mention, sentence


def _roles(told: list[TopicRead], found: Mentions, lexicon: Lexicon) -> list[str]:
    """The role of each mention; one that gives another's amount again, or tells anew of its change, has its."""
    roles: list[str] = []
    for mention, read in zip(found.mentions, told, strict=True):
        role = role_of(read.frame, found.syntax, lexicon, roles[-1] if roles else "level", read.topic.head)
        if mention.equivalent_of is not None:
            role = roles[mention.equivalent_of]
        elif role == "level" and read.taken is not None and _tells_anew(read.frame, found.mentions[read.taken]):
            role = roles[read.taken]
        roles.append(role)
    return roles


def _tells_anew(frame: Frame, told: Mention) -> bool:
    """Whether a figure is of the same change as the one told before ("economists had expected 2.3 %")."""
    alike = told.kind == frame.mention.kind and told.quantity.unit == frame.mention.quantity.unit
    return alike and frame.link not in ("from", "to")


def _modalities(told: list[TopicRead], found: Mentions, lexicon: Lexicon) -> list[str]:
    """The modality of each mention; one that gives another's amount again has its."""
    read = [modality_of(one.frame, found.syntax, lexicon) for one in told]
    for at, mention in enumerate(found.mentions):
        if mention.equivalent_of is not None:
            read[at] = read[mention.equivalent_of]
    return read
