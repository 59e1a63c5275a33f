"""What a sum or a total is of: verbs that give somebody a sum, sums that went to something, nouns that only say a number."""

from __future__ import annotations

import pytest

from claimnum import extract


def topics(text: str) -> list[tuple[str | None, str | None]]:
    return [(claim.topic.head, claim.topic.event) for claim in extract(text) if claim.kind in ("money", "count")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The regulator fined Norbank $40 million on Monday.", "fine"),
        ("The strike cost the port's shippers €22 million.", "cost"),
        ("The deal values Kestrel at $1.1 billion.", "value"),
        ("The deal values the biggest airline at $900m.", "value"),
        ("Tickets cost $40.", "cost"),
    ],
)
def test_a_verb_that_gives_its_object_a_sum_is_its_event(text: str, event: str) -> None:
    assert topics(text)[-1][1] == event


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Auditors found that $135 million had been spent on the bridge.", ("bridge", "spend")),
        ("Some €90 million was spent on repairs.", ("repair", "spend")),
        ("About $2m had been earned by May.", (None, "earn")),
        ("A further $7m was pledged for the clinic.", ("clinic", "pledge")),
    ],
)
def test_a_sum_that_was_given_is_for_what_it_went_to(text: str, topic: tuple[str | None, str]) -> None:
    assert topics(text) == [topic]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The storm killed 40 people. The figure could rise to 60.", "kill"),
        ("Police arrested 58 demonstrators. The total stands at 140, the union said.", "arrest"),
        ("The quake injured 30 people. The tally is now 45.", "injure"),
    ],
)
def test_a_total_is_of_what_happened_to_what_was_just_counted(text: str, event: str) -> None:
    assert [told for _, told in topics(text)] == [event, event]


@pytest.mark.parametrize(
    ("text", "head", "event"),
    [
        ("The count of the missing is 11.", None, "miss"),
        ("The tally of wounded soldiers reached 300.", "soldier", "injure"),
    ],
)
def test_a_count_is_of_what_it_counts(text: str, head: str | None, event: str) -> None:
    read = topics(text)[-1]
    assert read[1] == event
    assert head is None or read[0] in (head, "person")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("About 5,000 people took part in the strike.", "strike"),
        ("Some 3,000 workers joined the walkout.", "walkout"),
        ("At least 200 students participated in a march on Sunday.", "march"),
        ("Some 40 doctors joined the ministry.", "join"),
    ],
)
def test_who_takes_part_in_what_a_noun_names_has_it_for_an_event(text: str, event: str) -> None:
    assert topics(text)[0][1] == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("175 acres burned, officials said.", "burn"),
        ("Update: 175 acres burned.", "burn"),
        ("Some 400 hectares were destroyed.", "destroy"),
        ("The road, 12 km long, was destroyed.", None),
    ],
)
def test_an_amount_that_is_its_own_subject_has_its_verb_for_an_event(text: str, event: str | None) -> None:
    assert next(claim for claim in extract(text)).topic.event == event
