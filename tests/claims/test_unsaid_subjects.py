"""Subjects that are not where a verb has them: of what is there, behind an aside with a day, in "whose", of what is given."""

from __future__ import annotations

import pytest

import claimnum


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The council put passenger numbers at 11 million, but the company says there were 12 million.", "passenger"),
        ("The union put the number of strikers at 900. The company said there were 400.", "striker"),
        ("Police counted 40 protesters. Organisers say there had been 120.", "protester"),
        ("The warden counted 31 seals. Fishermen insist there are 80.", "seal"),
    ],
)
def test_so_many_there_were_are_of_what_was_counted(text: str, head: str) -> None:
    assert [claim.topic.head for claim in claimnum.extract(text)] == [head, head]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The crowd on Sunday, the busiest day, was 46,000.", "crowd"),
        ("Turnout in May, a wet month, was 61 %.", "turnout"),
        ("The audience on Friday, the second night, was 5,100.", "audience"),
        ("Operators, whose combined profit last year was €295 million, declined to comment.", "profit"),
        ("The mill, whose reported losses in 2023 came to $40 million, was sold.", "loss"),
        ("Its owner, whose estimated fortune is $9 billion, said nothing.", "fortune"),
    ],
)
def test_an_aside_is_no_subject(text: str, head: str) -> None:
    assert claimnum.extract(text)[-1].topic.head == head


@pytest.mark.parametrize(
    "text",
    ["The employers have offered 8 percent.", "The board had promised 5 %.", "The state will grant 12 percent."],
)
def test_a_share_that_is_given_is_none_of_the_giver(text: str) -> None:
    assert claimnum.extract(text)[0].topic.head is None
