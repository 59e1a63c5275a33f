"""What each stage of a whole extract takes of its time, and what a sentence without a number costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from unittest import mock

import claimnum as cn
from claimnum import pipeline
from claimnum.claims import build
from claimnum.claims.period import Periods
from claimnum.claims.scope import Scopes
from claimnum.claims.source import Sources
from claimnum.claims.topic import Topics
from claimnum.lexicon.load import Lexicon
from claimnum.mentions import find
from claimnum.text.document import Document
from claimnum.text.outline import outline

Row = tuple[str, str]

LENGTH = 100_000

FINDER = find._Finder  # noqa: SLF001 - what is timed is the inside
# A stage, and the calls that do its work: where each is looked up, and under what name.
STAGES: dict[str, tuple[tuple[Any, str], ...]] = {
    "tokens and sentences": ((pipeline, "outline"),),
    "dates": ((find, "find_dates"),),
    "passages that state no quantity": ((find, "find_passages"),),
    "numbers, bounds and units": ((FINDER, "__init__"), (FINDER, "find"), (FINDER, "skipped")),
    "sources": ((Sources, "__init__"), (Sources, "of")),
    "topics": ((Topics, "__init__"), (Topics, "of")),
    "role and modality": ((build, "role_of"), (build, "modality_of")),
    "places and owners": ((Scopes, "__init__"), (Scopes, "of")),
    "periods": ((Periods, "__init__"), (Periods, "of")),
    "claims": ((build, "Claim"),),
}


def stage_shares(documents: list[Document], rounds: int) -> list[Row]:
    """The share of each stage in the least of some rounds over all documents, and sentences with numbers against those without.

    What stages read together (tags, names, clauses) is counted where it is first asked for.
    """
    for document in documents:
        cn.extract(document)
    best: dict[str, float] = {}
    for _ in range(rounds):
        spent = _spent(documents)
        if not best or sum(spent.values()) < sum(best.values()):
            best = spent
    whole = sum(best.values())
    rows = [(f"stage: {stage}", f"{100 * seconds / whole:.0f} %") for stage, seconds in best.items()]
    return [*rows, ("characters/s in sentences without a number, against those with one", f"{_plain(documents, rounds):.1f} ×")]


def _spent(documents: list[Document]) -> dict[str, float]:
    spent = dict.fromkeys(STAGES, 0.0)
    patches = [
        mock.patch.object(owner, name, _timed(getattr(owner, name), stage, spent))
        for stage, calls in STAGES.items()
        for owner, name in calls
    ]
    for patch in patches:
        patch.start()
    try:
        for document in documents:
            cn.extract(document)
    finally:
        for patch in patches:
            patch.stop()
    return spent


def _timed(call: Callable[..., Any], stage: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*arguments: Any, **named: Any) -> Any:
        started = time.perf_counter()
        try:
            return call(*arguments, **named)
        finally:
            spent[stage] += time.perf_counter() - started

    return timed


def _plain(documents: list[Document], rounds: int) -> float:
    """How many times faster sentences without a number are read, a character, than those with one; each 100 kB of them."""
    kinds: dict[bool, list[str]] = {True: [], False: []}
    words = Lexicon.english()
    for document in documents:
        claims, cut = cn.extract(document), outline(document, words)
        taken = [*(claim.span.start for claim in claims), *(skipped.start for skipped in claims.skipped)]
        for sentence in cut.sentences:
            start, end = cut.tokens.starts[sentence.first], cut.tokens.ends[sentence.last - 1]
            kinds[any(start <= at < end for at in taken)].append(document.text[start:end])
    seconds = {numbered: min(_seconds(_long(parts)) for _ in range(rounds)) for numbered, parts in kinds.items()}
    return seconds[True] / seconds[False]


def _long(sentences: list[str]) -> str:
    """The sentences over and over, up to a length."""
    once = " ".join(sentences)
    return (f"{once}\n\n" * (1 + LENGTH // len(once)))[:LENGTH]


def _seconds(text: str) -> float:
    started = time.process_time()
    cn.extract(text, published="2024-11-04")
    return time.process_time() - started
