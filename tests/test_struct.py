"""Structs: slots, defaults and copies with some fields changed."""

from __future__ import annotations

import pytest

from claimnum.struct import Struct, StructType, evolved


class Pair(Struct):
    """Two fields, the last with a default."""

    left: int
    right: int = 2

    def total(self) -> int:
        return self.left + self.right


def test_fields_are_taken_by_place_or_name_and_the_last_have_defaults() -> None:
    assert (Pair(1).total(), Pair(1, 3).total(), Pair(left=1, right=4).total()) == (3, 4, 5)
    with pytest.raises(TypeError):
        Pair()  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("values", "named"), [((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {"a": 1}), ((1,), {"d": 1}), ((1, 2), {"d": 1})]
)
def test_a_field_too_few_too_many_twice_or_unknown_is_refused(values: tuple[int, ...], named: dict[str, int]) -> None:
    class Three(Struct):
        a: int
        b: int
        c: int = 3

    with pytest.raises(TypeError):
        Three(*values, **named)
    assert repr(Three(1, b=2)) == "Three(a=1, b=2, c=3)"
    assert repr(Three(1, 2, 4)) == "Three(a=1, b=2, c=4)"


def test_a_struct_without_fields_says_what_may_be_missing() -> None:
    with pytest.raises(TypeError, match=r"Empty has no fields.*from __future__ import annotations"):
        StructType("Empty", (Struct,), {"__annotate_func__": None})


def test_no_field_can_be_added() -> None:
    with pytest.raises(AttributeError):
        Pair(1).middle = 3  # type: ignore[attr-defined]


def test_a_changed_copy_leaves_what_it_was_made_of() -> None:
    pair = Pair(1)
    assert repr(evolved(pair, right=5)) == "Pair(left=1, right=5)"
    assert repr(pair) == "Pair(left=1, right=2)"
    with pytest.raises(TypeError):
        evolved(pair, middle=3)
