"""Claims pickled: all of them comes back, what is left out of comparing too, and it is small."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import claimnum as cn

STORIES = sorted((Path(__file__).parents[1] / "corpus" / "stories").glob("*.json"))
BY_HAND = cn.Claims(
    (
        cn.Claim.of((None, "0.50"), unit="USD", kind="money", role="decrease", modality="denied", entity="Acme", via="Wire"),
        cn.Claim.of(cn.Interval.more_than(3), hedge="about", places=("Kursk", "Russia"), period=cn.Period("2024-11-01", None)),
    )
)


def read(story: Path) -> cn.Claims:
    told = json.loads(story.read_text(encoding="utf-8"))["documents"][0]
    return cn.extract(told["text"], publisher=told["publisher"], published=told["published"])


@pytest.mark.parametrize("story", STORIES[:6], ids=lambda path: path.stem)
def test_claims_come_back_whole(story: Path) -> None:
    claims = read(story)
    back = pickle.loads(pickle.dumps(claims))  # noqa: S301 - made here
    assert back == claims
    assert (back.skipped, back.documents) == (claims.skipped, claims.documents)
    assert [claim.cues for claim in back] == [claim.cues for claim in claims]
    assert any(claim.cues for claim in back)
    assert len(pickle.dumps(claims)) < 0.8 * len(pickle.dumps((claims.items, claims.skipped, claims.documents)))


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
@pytest.mark.parametrize("claims", [BY_HAND, cn.Claims()])
def test_claims_come_back_from_a_copy(copied: Callable[[cn.Claims], cn.Claims], claims: cn.Claims) -> None:
    assert copied(claims) == claims
