from __future__ import annotations

import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.text.inflection import Inflection, inflection


@pytest.fixture(scope="module")
def english() -> Inflection:
    return Lexicon.english().compiled(inflection)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("kill", "kill kills killed killing"),
        ("die", "die dies died dying"),
        ("ship", "ships shipped shipping"),
        ("evacuate", "evacuates evacuated evacuating"),
        ("flee", "flee flees fled fleeing"),
        ("bury", "buries buried burying"),
        ("hit", "hits hit hitting"),
        ("admit", "admits admitted admitting"),
        ("shoot", "shoots shot shooting"),
        ("be", "is are was were been being"),
        ("displace", "displaced displacing displaces"),
        ("dismiss", "dismissed dismisses dismissing"),
        # none of these is in the list of verbs
        ("airlift", "airlifted airlifting airlifts"),
        ("incinerate", "incinerated incinerating"),
        ("furlough", "furloughed furloughing"),
        ("scrub", "scrubbed scrubbing"),
        ("ferry", "ferried ferries"),
        ("quarrel", "quarrelled quarrelling"),
        ("rival", "rivalled rivalling"),
        ("tunnel", "tunnelled tunnelling"),
        ("compel", "compelled compelling"),
        ("call", "called calling"),
        ("quell", "quelled quelling"),
        ("install", "installed installing"),
        ("misspell", "misspelled misspelling"),
        ("ground", "grounded ground"),
        ("ski", "skied skiing"),
        ("taxi", "taxied taxiing"),
        ("shelve", "shelved shelving"),
    ],
)
def test_verb_forms_lead_back_to_their_base(english: Inflection, base: str, forms: str) -> None:
    assert {form: english.base_verb(form) for form in forms.split()} == dict.fromkeys(forms.split(), base)


@pytest.mark.parametrize(
    "pair",
    """troops troop|people person|lives life|families family|deaths death|children child|buses bus|boxes box|horses horse
    houses house|crises crisis|shelves shelf|heroes hero|caves cave|glasses glass|branches branch|illnesses illness|news news
    species species|aircraft aircraft|police police|roofs roof|virus virus|women woman|leaves leaf""".replace("\n", "|").split(
        "|"
    ),
)
def test_plurals_lead_back_to_their_singular(english: Inflection, pair: str) -> None:
    plural, singular = pair.split()
    assert english.singular(plural) == singular
    assert english.singular(singular) == singular


def test_a_lexicon_may_add_verbs_and_plurals() -> None:
    own = Lexicon.english().extended({"verbs": {"irregular": "\nyeet yote yote"}, "nouns": {"irregular": "\nkine cow"}})
    assert own.compiled(inflection).base_verb("yote") == "yeet"
    assert own.compiled(inflection).singular("kine") == "cow"
