"""Law: of a question's evidence only the nearest figures can come closest to a draft's; looking at all of it finds the same."""

from __future__ import annotations

from decimal import Decimal
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimnum.claims.claim import Claim
from claimnum.findings.match import Figures, Matcher
from claimnum.findings.relate import Judge
from claimnum.groups.compare import compile_measures
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.lexicon.load import Lexicon
from claimnum.values.policy import Policy

ENGLISH = Lexicon.english()
POLICIES = [Policy(), Policy(unnamed=Decimal("0.2"))]
VALUES = st.sampled_from((0, 1, 40, 41, 42, 45, 60, 80, 81, 100, 1000, (None, 40), (40, None), (41, 60)))
CLAIMS = st.builds(
    lambda value, head, event, place, day, document: Claim.of(
        value, head=head, event=event, places=place, said=day, document=document, source=document
    ),
    VALUES,
    st.sampled_from(("person", "person", "soldier", "house", None)),
    st.sampled_from(("kill", "kill", "injure", None)),
    st.sampled_from(((), ("Gao",), ("Mali",))),
    st.sampled_from((None, "2024-01-01", "2024-01-02")),
    st.sampled_from(("a", "b", "c")),
)


@pytest.mark.parametrize("policy", POLICIES)
@given(draft=CLAIMS, evidence=st.lists(CLAIMS, max_size=12))
def test_the_nearest_are_all_that_come_closest(policy: Policy, draft: Claim, evidence: list[Claim]) -> None:
    judge = Judge(policy, ENGLISH.compiled(compile_measures), ENGLISH.compiled(Gazetteer))
    matcher = Matcher([judge.side(claim) for claim in evidence], judge)
    side = judge.side(draft)
    found = matcher.closest(side)
    with patch.object(Figures, "nearest", lambda self, _figure: self.sides):
        assert matcher.closest(side) == found
