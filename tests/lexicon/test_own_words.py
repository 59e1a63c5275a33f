"""A user's words reach the readers: every list of a lexicon file grows, and no reading but the user's own changes."""

from __future__ import annotations

import pytest

import claimnum as cn

ENGLISH = cn.Lexicon.english()

# a file, a list of it, a word that is new to it, a text, and the surfaces of its claims without the word and with it
READINGS = [
    ("idioms", "kinds", "tier", "They built a three-tier system.", ["three"], []),
    ("dates", "zones", "akst", "The ship left at 2130 AKST with 40 men.", ["2130", "40"], ["40"]),
    ("identifiers", "calibres", "pounder", "They found a 12-pounder cannon.", ["12"], []),
]


@pytest.mark.parametrize(("file", "name", "word", "text", "before", "after"), READINGS, ids=lambda value: str(value)[:20])
def test_a_word_of_ones_own_changes_ones_own_readings_alone(
    file: str, name: str, word: str, text: str, before: list[str], after: list[str]
) -> None:
    own = ENGLISH.extended({file: {name: word}})
    assert [claim.surface for claim in cn.extract(text, lexicon=own)] == after
    assert [claim.surface for claim in cn.extract(text)] == before


def test_a_list_on_one_line_grows_too() -> None:
    own = ENGLISH.extended({"identifiers": {"calibres": "pounder"}})
    assert set(own.table("identifiers")["calibres"].split()) == {*ENGLISH.table("identifiers")["calibres"].split(), "pounder"}


def test_a_conjunction_of_ones_own_parts_two_reports() -> None:
    text = "The mayor said 40 people died albeit the governor said 50 people died."
    own = ENGLISH.extended({"reporting": {"words": {"parting": "albeit"}}})
    assert [claim.source.name for claim in cn.extract(text, lexicon=own)] == ["mayor", "governor"]
    assert [claim.source.name for claim in cn.extract(text)] == ["mayor", "mayor"]


def test_a_preposition_of_ones_own_leads_to_other_lands() -> None:
    text = "The firm sold 40 cars around other countries."
    own = ENGLISH.extended({"scope": {"wide": {"others_led": "around"}}})
    assert [claim.scope.places for claim in cn.extract(text, lexicon=own)] == [("other countries",)]
    assert [claim.scope.places for claim in cn.extract(text)] == [()]
