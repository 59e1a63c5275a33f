"""Claims as a notebook shows them: the text with each quantity marked, and beside it what was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimnum.claims.claim import Claim
from claimnum.mentions.mention import Skipped
from claimnum.text.document import Document
from claimnum.text.english import reads_as_english
from claimnum.view.marks import Mark, marked
from claimnum.view.markup import escape, shortened, tag

MOST_CLAIMS = 200  # shown with their notes; of the rest there is a count
MOST_TEXT = 60_000  # code points of text shown
MOST_TOLD = 20  # documents that a `repr` looks at
NOT_ENGLISH = "this text does not read as English prose"


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


def who_and_when(claim: Claim, *, titled: bool = True) -> str:
    """The source with its title, and the day it spoke: "Pat Ryder (Pentagon press secretary), 2024-11-04"."""
    name = claim.source.name or claim.origin.publisher or "the outlet"
    title = f" ({claim.source.title})" if claim.source.title and titled else ""
    via = f" via {claim.source.via}" if claim.source.via else ""
    return f"{name}{title}{via}" + (f", {claim.said}" if claim.said else "")


def read_as_english(documents: Sequence[Document]) -> bool:
    """Whether the first documents all may be English."""
    return all(reads_as_english(document.text) for document in documents[:MOST_TOLD])


def _unless(value: str, usual: str) -> tuple[str, ...]:
    return () if value == usual else (value,)


def claims_body(claims: Sequence[Claim], skipped: Sequence[Skipped], documents: Sequence[Document]) -> str:
    """The markup of claims: each document's text with marks and notes, then those of no text in a list."""
    shown = claims[:MOST_CLAIMS]
    keys = {document.key for document in documents}
    parts = [
        _document(
            document,
            [claim for claim in shown if claim.origin.document == document.key],
            [number for number in skipped if number.document == document.key],
        )
        for document in documents
        if any(claim.origin.document == document.key for claim in shown) or len(documents) == 1
    ]
    parts.append(_list(claim for claim in shown if claim.origin.document not in keys))
    if len(claims) > MOST_CLAIMS:
        parts.append(tag("p", f"… and {len(claims) - MOST_CLAIMS:,} more claims", class_="faint"))
    return "".join(parts) or tag("p", "no claims", class_="faint")


def _document(document: Document, claims: Sequence[Claim], skipped: Sequence[Skipped]) -> str:
    text = document.text[:MOST_TEXT]
    marks = [Mark(c.span.start, c.span.end, "", str(n), reading_of(c)) for n, c in enumerate(claims, 1)]
    marks += [Mark(number.start, number.end, "skip", "", f"no claim: {number.reason}") for number in skipped]
    head = ", ".join(str(part) for part in (document.publisher or document.title, document.published) if part)
    parts = [tag("h3", escape(shortened(head)))] if head else []
    if not reads_as_english(document.text):
        parts.append(tag("p", f"⚠ {NOT_ENGLISH}: what is read of it is not to be relied on", class_="bad"))
    numbered = list(enumerate(claims, 1))
    for start, end in _paragraphs(text):
        notes = "".join(_note(n, c) for n, c in numbered if start <= c.span.start < end)
        passage = tag("div", marked(text, marks, start, end), class_="text")
        parts.append(tag("div", f"{passage}<div>{notes}</div>", class_="pair"))
    if len(document.text) > MOST_TEXT:
        parts.append(tag("p", f"… and {len(document.text) - MOST_TEXT:,} more characters of text", class_="faint"))
    return "".join(parts)


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


def _list(claims: Iterable[Claim]) -> str:
    rows = "".join(
        tag("tr", tag("td", escape(shortened(c.surface, 80)), class_="num") + tag("td", escape(shortened(reading_of(c)))))
        for c in claims
    )
    return tag("table", rows) if rows else ""
