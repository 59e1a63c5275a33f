"""Laws of places: sameness is mutual, what is the same lies in the other, and no name is too strange to ask about."""

from __future__ import annotations

from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.lexicon.load import Lexicon

PLACES = Lexicon.english().compiled(Gazetteer)
TABLE = files("claimnum.lexicon").joinpath("places/names.txt").read_text(encoding="utf-8").splitlines()
NAMES = [line.partition("\t")[0] for line in TABLE if line[0] not in "#="]
OWN = ["the U.S.", "Gaza", "Gazan", "Donbas", "Sahel", "Europe", "Congo", "Georgia", "Velmora", "Port Ansel", "Kyiv", "Kiev"]
known = st.sampled_from(OWN) | st.sampled_from(NAMES)
composed = st.builds("{} {}".format, st.sampled_from(["northern", "central", "downtown", "rural"]), known) | st.builds(
    "{} {}".format, known, st.sampled_from(["region", "province", "county", "airport"])
)
names = known | composed | st.text(max_size=30)


@given(names, names)
def test_sameness_is_mutual(a: str, b: str) -> None:
    assert PLACES.same(a, b) is PLACES.same(b, a)


@given(names, names)
def test_what_is_the_same_lies_in_the_other(a: str, b: str) -> None:
    if PLACES.same(a, b):
        assert PLACES.part_of(a, b) is not False


@given(known)
def test_a_place_is_itself_and_lies_in_itself(name: str) -> None:
    assert PLACES.same(name, name) is True
    assert PLACES.part_of(name, name) is True


@given(known, known, known)
def test_lying_in_carries_on_for_places_with_one_meaning(a: str, b: str, c: str) -> None:
    single = all(len(PLACES.resolve(name)) == 1 and len(PLACES.resolve(name)[0].codes) == 1 for name in (a, b, c))
    if single and PLACES.part_of(a, b) and PLACES.part_of(b, c):
        assert PLACES.part_of(a, c) is not False


@given(known)
def test_a_part_of_a_place_lies_in_it(name: str) -> None:
    assert PLACES.part_of(f"the outskirts of {name}", name) is True
