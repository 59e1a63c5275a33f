"""Claims made by hand: two that differ in anything are two, two that are equal are one, and what is no claim is named."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from typing import Any

import pytest

import claimnum as cn
from claimnum.errors import ClaimnumError, RecordError

DAY = dt.date(2024, 11, 4)
SAID: dict[str, Any] = {"unit": "meter", "kind": "measure", "head": "wall", "source": "Ott", "published": "2024-11-04"}
OTHER: list[dict[str, Any]] = [
    {"unit": "mile"},
    {"kind": "age"},
    {"role": "increase"},
    {"modality": "denied"},
    {"hedge": "about"},
    {"precision": 100},
    {"subject": "the wall"},
    {"head": "fence"},
    {"event": "build"},
    {"entity": "Acme"},
    {"places": ["Gao"]},
    {"period": cn.Period.day(DAY)},
    {"said": "2024-11-03"},
    {"source": "Reed"},
    {"source_title": "mayor"},
    {"source_kind": "organisation"},
    {"via": "the Gazette"},
    {"publisher": "Wire"},
    {"published": "2024-11-05", "said": "2024-11-04"},
    {"url": "https://wire.test"},
    {"document": "row 7"},
]


def test_claims_that_differ_in_anything_have_ids_of_their_own() -> None:
    claims = [cn.Claim.of(40, **SAID), cn.Claim.of(41, **SAID), *(cn.Claim.of(40, **SAID | other) for other in OTHER)]
    assert len({claim.id for claim in claims}) == len(claims)
    assert len(sum((cn.Claims([claim]) for claim in claims), cn.Claims())) == len(claims)
    in_one = [cn.Claim.of(40, **{"document": "d", **SAID, **other}) for other in OTHER]
    assert len({claim.id for claim in in_one}) == len(in_one)


@pytest.mark.parametrize(
    "spelled",
    [
        {},
        {"said": DAY},
        {"said": "2024-11-04T10:00:00", "published": DAY},
        {"precision": "1.0"},
        {"places": iter(())},
        {"source_kind": "person"},
    ],
)
def test_claims_that_say_the_same_are_one(spelled: dict[str, Any]) -> None:
    claim, same = cn.Claim.of(40, **SAID), cn.Claim.of(cn.Interval.point("40"), **SAID | spelled)
    assert same == claim
    assert same.id == claim.id


def test_an_id_is_the_same_in_every_process() -> None:
    code = "import claimnum as cn; print(cn.Claim.of(40, head='café \\ud800', places=['Gao']).id)"
    ids = {subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)}
    assert ids == {cn.Claim.of(40, head="café \ud800", places=["Gao"]).id.encode() + b"\n"}


def test_one_place_needs_no_list() -> None:
    assert cn.Claim.of(40, places="Kursk") == cn.Claim.of(40, places=["Kursk"])


LARGE = "a number of at most 1000 digits before or behind the point"
UNIT = "names joined by ' * ' and ' / ', powers behind ' ** ' (99 in all)"


@pytest.mark.parametrize(
    ("value", "more", "argument", "expected"),
    [
        ("forty", {}, "value", "a decimal number"),
        (None, {}, "value", "a Decimal, int or decimal string"),
        (4.5, {}, "value", "a Decimal, int or decimal string"),
        ([1, 2], {}, "value", "a Decimal, int or decimal string"),
        ((1,), {}, "value", "a number, a pair of ends or an Interval"),
        ((1, 2, 3), {}, "value", "a number, a pair of ends or an Interval"),
        ((2, 1), {}, "interval", "lower end before upper end"),
        (("1e999999999", 0), {}, "interval", "lower end before upper end"),
        ("1e300000", {}, "lower", LARGE),
        ("9" * 1001, {}, "lower", LARGE),
        ((0, "1e-1001"), {}, "upper", LARGE),
        (40, {"precision": 0.1}, "precision", "a Decimal, int or decimal string"),
        (40, {"precision": (1,)}, "precision", "a Decimal, int or decimal string"),
        (40, {"precision": True}, "precision", "a Decimal, int or decimal string"),
        (40, {"precision": "abc"}, "precision", "a decimal number"),
        (40, {"precision": "NaN"}, "precision", "a finite number"),
        (40, {"precision": -5}, "precision", "zero or more"),
        (40, {"precision": "1e5000"}, "precision", LARGE),
        (40, {"unit": 5}, "unit", "a str or None"),
        (40, {"unit": "a ** b"}, "unit", UNIT),
        (40, {"unit": "kilometer ** 99999999"}, "unit", UNIT),
        (40, {"places": 5}, "places", "a str or several"),
        (40, {"places": {"Kursk": 1}}, "places", "a str or several"),
        (40, {"period": "2024"}, "period", "a Period or None"),
        (40, {"said": "last week"}, "said", "an ISO date (2024-11-04)"),
    ],
)
def test_an_argument_that_is_none_is_named(value: Any, more: dict[str, Any], argument: str, expected: str) -> None:
    with pytest.raises(ClaimnumError) as raised:
        cn.Claim.of(value, **more)
    told = vars(raised.value)
    assert (told["argument"], told["expected"]) == (argument, expected)
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize(("key", "value"), [("places", [1]), ("head", 5), ("kind", ["count"]), ("document", 7), ("url", b"x")])
def test_what_the_wire_has_no_word_for_is_named(key: str, value: Any) -> None:
    with pytest.raises(RecordError) as raised:
        cn.Claim.of(40, **{key: value})
    assert raised.value.key == key
