"""Claims as a notebook shows them: the text with each quantity marked, and beside it what was read."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from claimnum.claims.claim import Claim
from claimnum.mentions.mention import Skipped
from claimnum.text.document import Document
from claimnum.text.english import reads_as_english
from claimnum.view.marks import Mark, in_order, marked
from claimnum.view.markup import escape, shortened, tag
from claimnum.view.room import Room

MOST_CLAIMS = 200  # shown with their notes; of the rest there is a count
MOST_TEXT = 60_000  # code points of text shown
MOST_TOLD = 20  # documents that a `repr` looks at
_Item = TypeVar("_Item")
NOT_ENGLISH = "not read as English prose"


def reading_of(claim: Claim) -> str:
    """What was read of a claim, in one line: "at least 40 → [40, ∞) person · kill · in Gao · Police, 2024-11-04"."""
    topic, scope = claim.topic, claim.scope
    of_what = " ".join(part for part in (topic.subject or topic.head, f"({topic.event})" if topic.event else None) if part)
    where = ", ".join(scope.places)
    unusual = [v for v in (claim.hedge, *_unless(claim.modality, "asserted"), *_unless(claim.role, "level")) if v]
    parts = [
        str(claim.quantity),
        *unusual,
        of_what,
        scope.entity,
        f"in {where}" if where else None,
        None if claim.period is None else f"for {claim.period}",
        who_and_when(claim),
    ]
    return " · ".join(part for part in parts if part)


def who_and_when(claim: Claim, *, titled: bool = True, dated: bool = True) -> str:
    """The source with its title, and the day it spoke: "Pat Ryder (Pentagon press secretary), 2024-11-04"."""
    name = claim.source.name or claim.origin.publisher or "the outlet"
    title = f" ({claim.source.title})" if claim.source.title and titled else ""
    via = f" via {claim.source.via}" if claim.source.via else ""
    return f"{name}{title}{via}" + (f", {claim.said}" if claim.said and dated else "")


def not_english(documents: Sequence[Document]) -> Iterator[str]:
    """The flag of texts that do not read as English, looking at the first ones; nothing where all may be."""
    looked_at = documents[:MOST_TOLD]
    if foreign := sum(not reads_as_english(document.text) for document in looked_at):
        which = "this text" if len(documents) == 1 else f"{foreign} of {counted(len(looked_at), 'text')}"
        yield f"{which} {'does' if foreign == 1 else 'do'} {NOT_ENGLISH}"


def warning(documents: Sequence[Document]) -> Iterator[str]:
    """The same as a sentence that stands over what was made of the texts."""
    yield from (f"⚠ {flag}: what is read there is not to be relied on" for flag in not_english(documents))


def counted(count: int, noun: str) -> str:
    """A count with its noun: "1 claim", "2,000 claims"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _unless(value: str, usual: str) -> tuple[str, ...]:
    return () if value == usual else (value,)


def claims_body(claims: Sequence[Claim], skipped: Sequence[Skipped], documents: Sequence[Document]) -> str:
    """The markup of claims: each document's text with marks and notes, then those of no text in a list."""
    room, noted = Room(), 0
    parts: list[str] = []
    of = _by_document(claims[:MOST_CLAIMS], lambda claim: claim.origin.document)
    passed = _by_document(skipped, lambda number: number.document)
    for document in documents:
        if document.key in of or len(documents) == 1:
            markup, count = _document(document, of.pop(document.key, []), passed.get(document.key, []), room)
            parts.append(markup)
            noted += count
    rows = list(room.first(_row(claim) for rest in of.values() for claim in rest))
    parts.append(tag("table", "".join(rows)) if rows else "")
    if left := len(claims) - noted - len(rows):
        parts.append(tag("p", f"… and {left:,} more claims", class_="faint"))
    return "".join(parts) or tag("p", "no claims", class_="faint")


def _by_document(items: Iterable[_Item], key: Callable[[_Item], str]) -> dict[str, list[_Item]]:
    found: dict[str, list[_Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found


def _document(document: Document, claims: Sequence[Claim], skipped: Sequence[Skipped], room: Room) -> tuple[str, int]:
    """The markup of one document, and how many of its claims have their note in it."""
    text, noted, reached = document.text, 0, 0
    claims = sorted(claims, key=lambda claim: claim.span.start)
    marks = [Mark(c.span.start, c.span.end, "", str(n), reading_of(c)) for n, c in enumerate(claims, 1)]
    marks += [Mark(number.start, number.end, "skip", "", f"no claim: {number.reason}") for number in skipped]
    order, parts = in_order(marks), list(room.first(_head(document)))
    for start, end in _paragraphs(text):
        if not room.fits(_pair("", "")):
            break
        passage, reached = marked(text, order, start, min(end, MOST_TEXT), room)
        last = bisect.bisect_left(claims, end, key=lambda claim: claim.span.start)
        beside = list(room.first(_note(n + 1, claims[n]) for n in range(noted, last)))
        noted += len(beside)
        parts.append(_pair(passage, "".join(beside)))
        if reached < end:
            break
    if left := len(text.rstrip()) - reached if text.strip() else 0:
        parts.append(tag("p", f"… and {left:,} more characters of text", class_="faint"))
    return "".join(parts), noted


def _head(document: Document) -> Iterator[str]:
    head = ", ".join(str(part) for part in (document.publisher or document.title, document.published) if part)
    if head:
        yield tag("h3", escape(shortened(head)))
    yield from (tag("p", told, class_="bad") for told in warning((document,)))


def _pair(passage: str, notes: str) -> str:
    return tag("div", f"{tag('div', passage, class_='text')}<div>{notes}</div>", class_="pair")


def _paragraphs(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    while start < len(text):
        cut = text.find("\n\n", start)
        end = len(text) if cut < 0 else cut
        if text[start:end].strip():
            yield start, end
        start = end + 2


def _note(number: int, claim: Claim) -> str:
    surface = tag("b", f"{number}. {escape(shortened(claim.surface, 80))}")
    return tag("p", f"{surface} → {escape(shortened(reading_of(claim)))}", class_="note")


def _row(claim: Claim) -> str:
    surface = tag("td", escape(shortened(claim.surface, 80)), class_="num")
    return tag("tr", surface + tag("td", escape(shortened(reading_of(claim)))))
