"""Quantities in several parts are one; the same one given in another unit is marked."""

from __future__ import annotations

import pytest

import claimnum


@pytest.mark.parametrize(
    ("text", "quantity", "surface"),
    [
        ("He is 5ft 10in tall.", "[70] inch", "5ft 10in"),
        ("He is 5 feet and 2 inches tall.", "[62] inch", "5 feet and 2 inches"),
        ("He stood 6 feet, 4 inches in socks.", "[76] inch", "6 feet, 4 inches"),
        ("The girl is 6'2\" tall.", "[74] inch", "6'2\""),
        ("They waited 2 hours 15 minutes.", "[135] minute", "2 hours 15 minutes"),
        ("They waited at least 2 hours and 15 minutes.", "[135, ∞) minute", "at least 2 hours and 15 minutes"),
        ("The record is 4 minutes 12.5 seconds.", "[252.5] second", "4 minutes 12.5 seconds"),
        ("The baby weighed 6 lb 3 oz.", "[99] ounce", "6 lb 3 oz"),
        ("The boxer weighs 12 stone 4 pounds.", "[172] pound", "12 stone 4 pounds"),
        ("A sentence of 3 years and 6 months was passed.", "[42] month", "3 years and 6 months"),
        ("A reach of 1 metre and 1 foot.", "[1.3048] meter", "1 metre and 1 foot"),
        ("It sold for 20 dollars and 43 cents then.", "[20.43] USD", "20 dollars and 43 cents"),
        ("Bread is 3 GBP 1 pence.", "[3.01] GBP", "3 GBP 1 pence"),
        ("Bread is 3 CAD 5 cents.", "[3.05] CAD", "3 CAD 5 cents"),
        ("It costs 15 dollars 50.", "[15.5] USD", "15 dollars 50"),
    ],
)
def test_parts_of_one_quantity_are_joined(text: str, quantity: str, surface: str) -> None:
    (claim,) = claimnum.extract(text)
    assert (str(claim.quantity), claim.surface) == (quantity, surface)


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("It grew from 3 metres and 40 birds nested.", ["[3] meter", "[40]"]),
        ("They sold 5 kg and 12 metres of it.", ["[5] kilogram", "[12] meter"]),
        ("It raised $20 and 43 people came.", ["[20] USD", "[43]"]),
        ("Races of 800 m and 5 km were run.", ["[800] meter", "[5] kilometer"]),
        ("Prices of $5 and $7.50 were asked.", ["[5] USD", "[7.5] USD"]),
        ("It took 2.5 hours and 15 minutes more.", ["[2.5] hour", "[15] minute"]),
    ],
)
def test_two_quantities_stay_two(text: str, quantities: list[str]) -> None:
    assert [str(claim.quantity) for claim in claimnum.extract(text)] == quantities


@pytest.mark.parametrize(
    "text",
    [
        "It lies 100 km (62 miles) away.",
        "It lies 100 km (about 62 miles) away.",
        "It lies 100 km [62 miles] away.",
        "It was 30 °F (−1.1 °C) at dawn.",
        "The fire covers 353,000 acres, or 552 square miles.",
        "It paid $5m (€4.6m) for the mill.",
        "It paid Rs 1,040 crore (US$120 million) for the mill.",
        "The bag weighs 10kg (25lbs).",
        "Between 8 and 16 metres (26 to 52 feet) of snow fell.",
    ],
)
def test_the_same_in_another_unit_is_marked(text: str) -> None:
    first, second = claimnum.extract(text)
    assert first.equivalent_of is None
    assert second.equivalent_of == first.id


def test_a_third_unit_restates_the_first() -> None:
    first, second, third = claimnum.extract("It melts at 300 °C (572 °F, 573 kelvin).")
    assert (second.equivalent_of, third.equivalent_of) == (first.id, first.id)


@pytest.mark.parametrize(
    "text",
    [
        "The walk is 100 km (12 miles of it uphill).",
        "It lies 100 km (1,000 feet up) away.",
        "It earned $281 million, or $1.12 a share.",
        "It holds 50 litres (20 kg) of it.",
        "It took 3 days (40 hours of work).",
        "It fell 5 percent (3 percentage points).",
        "It paid $5m (€4.6m a year) for the mill.",
        "It ran 5 km. (3 miles is a warm-up.)",
    ],
)
def test_another_thing_in_brackets_is_not(text: str) -> None:
    assert all(claim.equivalent_of is None for claim in claimnum.extract(text))


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("They were given 45 and 50 mg of it.", ["[45] milligram", "[50] milligram"]),
        ("Doses of 2, 5 and 10 grams were tried.", ["[2] gram", "[5] gram", "[10] gram"]),
        ("He ran 100 and 200 metres.", ["[100] meter", "[200] meter"]),
        ("It went for 40 and 45 cents.", ["[0.4] USD", "[0.45] USD"]),
        ("The river rose from 3.1 metres to 4.2.", ["[3.1] meter", "[4.2] meter"]),
        ("Output fell to 31 percent from a high of 40 percent.", ["[31] percent", "[40] percent"]),
        ("Cases slowed to 60 a day from a peak of 140 in May.", ["[60] 1 / day", "[140] 1 / day"]),
        (
            "Ice covered 14.3 million sq km, under the old low of 14.4 million.",
            ["[14300000] kilometer ** 2", "[14400000] kilometer ** 2"],
        ),
    ],
)
def test_a_unit_said_once_is_lent(text: str, quantities: list[str]) -> None:
    assert [str(claim.quantity) for claim in claimnum.extract(text)] == quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("It killed 40 and burned 5 km of road.", ["[40]", "[5] kilometer"]),
        ("It hired 12 people and 5 km of track was laid.", ["[12]", "[5] kilometer"]),
        ("It ran 5 km to 40 villages.", ["[5] kilometer", "[40]"]),
        ("It rose from 3 metres, a record of 12 visits.", ["[3] meter", "[12]"]),
        ("Of a quota of 40, 5 percent went.", ["[40]", "[5] percent"]),
    ],
)
def test_a_unit_is_not_lent_to_what_is_counted(text: str, quantities: list[str]) -> None:
    assert [str(claim.quantity) for claim in claimnum.extract(text)] == quantities
