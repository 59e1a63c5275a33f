"""Text that is not English says so where it is shown."""

from __future__ import annotations

import pytest

from claimnum import Claims, check, extract, reconcile
from claimnum.claims.shown import NOT_ENGLISH
from claimnum.text.english import reads_as_english

OTHERS = [
    (
        "Die Polizei teilte am Montag mit, dass bei dem Brand in der Nacht 40 Menschen verletzt wurden. Der Bürgermeister sagt"
        ", man habe alles getan, was möglich war."
    ),
    (
        "De politie meldde maandag dat bij de brand in het centrum veertig mensen gewond zijn geraakt. Volgens de burgemeester "
        "was het gebouw al jaren in gebruik als opvang."
    ),
    (
        "Politiet oplyste mandag, at mere end 40 personer blev såret under branden i centrum af byen, og at der for første"
        " gang har været tale om en påsat brand."
    ),
    (
        "La police a déclaré lundi que 40 personnes avaient été blessées dans l'incendie du centre de la ville, on a vu des "
        "flammes sur le toit."
    ),
    "La policía informó el lunes que 40 personas resultaron heridas en un incendio en el centro, y no es la primera vez.",
    "Полиция сообщила в понедельник, что при пожаре в центре города пострадали 40 человек.",
    "警方周一表示，火灾造成至少40人受伤，其中包括12名儿童，市长表示将调查原因。",
]
ENGLISH = [
    (
        "Police said on Monday that at least 40 people had been hurt in a fire in the centre of the city, and that 12 of them "
        "were children."
    ),
    (
        "Fire Kills 12 in Oakley; Storm Leaves 300 Homeless; Police Arrest 23 After Protest in Capital, Mayor Says at Least 40 "
        "Hurt in Clashes With Police"
    ),
    "Die 40.",  # too short to tell
    "",
]


@pytest.mark.parametrize("text", OTHERS, ids=lambda text: text[:12])
def test_other_languages_are_flagged_where_they_are_shown(text: str) -> None:
    claims = extract(text)
    assert not reads_as_english(text)
    assert NOT_ENGLISH in repr(claims)
    assert NOT_ENGLISH in claims._repr_html_()


@pytest.mark.parametrize("text", ENGLISH, ids=lambda text: text[:12])
def test_english_and_what_is_too_short_to_tell_is_not(text: str) -> None:
    claims = extract(text)
    assert NOT_ENGLISH not in repr(claims) + claims._repr_html_()


def test_what_is_made_of_such_text_is_flagged_too() -> None:
    foreign, own = extract(OTHERS[0]), extract(ENGLISH[0])
    for shown in (reconcile(foreign + own), check(own, against=[foreign])):
        assert f"1 of 2 texts does {NOT_ENGLISH}" in str(shown)
        assert f"1 of 2 texts does {NOT_ENGLISH}" in shown._repr_html_()
    assert NOT_ENGLISH not in str(reconcile(own)) + reconcile(own)._repr_html_()


def test_one_such_document_among_others_is_flagged_on_its_own() -> None:
    both = extract(ENGLISH[0], publisher="A") + extract(OTHERS[0], publisher="B")
    assert both._repr_html_().count(NOT_ENGLISH) == 1
    assert NOT_ENGLISH not in repr(Claims())
