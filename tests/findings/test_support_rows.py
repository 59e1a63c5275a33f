"""Short drafts against short evidence: the rows of tests/corpus/check, each with the verdict that a reader gives."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimnum import check

ROWS = sorted((Path(__file__).parents[1] / "corpus" / "check").glob("*.toml"))
VERDICTS = {"s": "supported", "c": "contradicted", "u": "unverified"}


def rows() -> Iterator[tuple[str, str, str, str]]:
    """(class and line, draft, evidence, verdict) of each row."""
    tables = (table for path in ROWS for table in tomllib.loads(path.read_text(encoding="utf-8")).items())
    for name, table in tables:
        draft = evidence = ""
        for number, line in enumerate(filter(None, map(str.strip, table.splitlines())), 1):
            verdict, new_draft, new_evidence = (cell.strip() for cell in line.split("|"))
            draft = draft if new_draft == ".." else new_draft
            evidence = evidence if new_evidence == ".." else new_evidence
            yield f"{name}:{number}", draft, evidence, VERDICTS[verdict]


@pytest.mark.parametrize(("draft", "evidence", "want"), [pytest.param(*row, id=name) for name, *row in rows()])
def test_a_reader_says_so(draft: str, evidence: str, want: str) -> None:
    made = check(draft, against=[evidence])
    assert made.verdict == want, str(made)


def test_the_rows_hold_every_verdict_in_number() -> None:
    verdicts = [want for _, _, _, want in rows()]
    assert len(verdicts) >= 80
    assert all(verdicts.count(each) >= 3 for each in VERDICTS.values())
