"""Ordinary news: articles that have nothing to do with one another, read and reconciled together."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import claimnum as cn
from claimnum.claims.claims import joined

FOLDER = Path(__file__).parents[1] / "corpus" / "news"


@lru_cache(maxsize=1)
def articles() -> tuple[tuple[str, cn.Claims], ...]:
    read = []
    for row in (FOLDER / "index.tsv").read_text(encoding="utf-8").splitlines():
        name, publisher, published = row.split("\t")
        text = (FOLDER / name).read_text(encoding="utf-8")
        read.append((text, cn.extract(text, publisher=publisher, published=published)))
    return tuple(read)


def test_each_figure_of_an_article_is_in_one_claim_or_skipped() -> None:
    for text, claims in articles():
        spans = [(one.number.start, one.number.end) for one in claims] + [(one.start, one.end) for one in claims.skipped]
        for figure in re.finditer(r"\d+(?:[.,]\d+)*", text):
            assert sum(start < figure.end() and figure.start() < end for start, end in spans) == 1, figure


def test_articles_about_other_things_hardly_conflict() -> None:
    report = cn.reconcile(joined([claims for _, claims in articles()]))
    assert len(report.claims) > 250
    assert len(report.conflicts) <= 8  # of 36,000 pairs, all presumed to be of one event
