"""A check as a person reads it: the draft with each claim marked, and the evidence that decided."""

from __future__ import annotations

from collections.abc import Sequence

from claimnum.claims.claims import Claims
from claimnum.claims.shown import MOST_TEXT, counted, warning
from claimnum.findings.support import CONTRADICTED, SUPPORTED, UNVERIFIED, Support
from claimnum.text.document import Document
from claimnum.view.marks import Mark, in_order, marked
from claimnum.view.markup import escape, shortened, tag
from claimnum.view.room import MOST_BYTES, Room

SIGNS = {"supported": "✓", "contradicted": "✗", "unverified": "?"}
LOOKS = {"supported": "good", "contradicted": "bad", "unverified": ""}
MOST = 200


def headline(verdict: str, supports: Sequence[Support]) -> str:
    """One line: the whole verdict and how many claims had which."""
    counts = [(name, sum(each.verdict == name for each in supports)) for name in SIGNS]
    told = ", ".join(f"{count:,} {name}" for name, count in counts if count)
    return f"{verdict}: {told or 'no claims'}"


def check_text(verdict: str, supports: Sequence[Support], documents: Sequence[Document] = ()) -> str:
    """The check for a terminal: what is contradicted first."""
    lines = [headline(verdict, supports), *warning(documents)]
    for wanted in (CONTRADICTED, UNVERIFIED, SUPPORTED):
        lines += [_line(each) for each in supports[:MOST] if each.verdict == wanted]
    if len(supports) > MOST:
        lines.append(f"… and {counted(len(supports) - MOST, 'more claim')}")
    return "\n".join(lines)


def _line(support: Support) -> str:
    subject = f" {support.claim.topic.subject}" if support.claim.topic.subject else ""
    return f"{SIGNS[support.verdict]} {support.verdict} “{support.claim.surface}”{subject}: {_reason(support)}"


def _reason(support: Support) -> str:
    if not support.findings:
        return "no evidence answers the same question."
    reason = support.findings[0].reason
    return reason if support.verdict != UNVERIFIED else f"the nearest evidence settles nothing. {reason}"


def check_body(verdict: str, supports: Sequence[Support], draft: Claims, evidence: Claims) -> str:
    """The check as markup: the draft's text with its marks, then a row a claim."""
    shown = supports[:MOST]
    parts = [tag("p", escape(headline(verdict, supports)), class_={"contradicted": "bad", "supported": "good"}.get(verdict))]
    parts += [tag("p", told, class_="bad") for told in warning((*draft.documents, *evidence.documents))]
    # The rows say what decided: they have the first half of the room at least.
    rows = list(Room(MOST_BYTES // 2).first(map(_row, shown)))
    room = Room(MOST_BYTES // 2)
    for document in draft.documents:
        marks = in_order(_mark(each) for each in shown if each.claim.origin.document == document.key)
        text, reached = marked(document.text, marks, 0, min(len(document.text), MOST_TEXT), room)
        parts.append(tag("div", text, class_="text"))
        if reached < len(document.text):
            parts.append(tag("p", f"… and {len(document.text) - reached:,} more characters of text", class_="faint"))
            break
    parts.append(tag("table", "".join(rows)) if rows else "")
    if len(supports) > len(rows):
        parts.append(tag("p", f"… and {counted(len(supports) - len(rows), 'more claim')}", class_="faint"))
    return "".join(parts)


def _mark(each: Support) -> Mark:
    span, verdict = each.claim.span, each.verdict
    return Mark(span.start, span.end, LOOKS[verdict], SIGNS[verdict], f"{verdict}: {_reason(each)}")


def _row(support: Support) -> str:
    verdict = tag("td", f"{SIGNS[support.verdict]} {support.verdict}", class_=LOOKS[support.verdict] or None)
    surface = tag("span", escape(shortened(support.claim.surface, 80)), class_="num")
    subject = tag("span", escape(shortened(support.claim.topic.subject or "", 80)), class_="faint")
    return tag("tr", verdict + tag("td", f"{surface} {subject}") + tag("td", escape(shortened(_reason(support), 500))))
