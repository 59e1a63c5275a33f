"""Structs: classes of a few fixed fields for what only this package makes and reads.

What users meet is an attrs class, which compares, checks what it is given and refuses to change. A phrase or a word table needs
none of that, and would pay for it: an attrs class takes a third of a millisecond to build even without these, sixty of them a
tenth of a first `extract`; and one that refuses to change takes three times as long to fill, which was a tenth of every other.
"""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform


@dataclass_transform(frozen_default=True, eq_default=False)
class StructType(type):
    """Makes slots and `__init__` of the annotations in a class's body; a value beside one is its default."""

    fields: tuple[str, ...]

    def __new__(  # noqa: D102 - the class's own
        mcs, name: str, bases: tuple[type, ...], body: dict[str, Any], *, frozen: bool = True
    ) -> StructType:
        del frozen  # for the type checker
        fields = tuple(body.get("__annotations__", ()))
        if bases and not fields:
            # From 3.14 on a body has its annotations at once only where they are left as they are written.
            raise TypeError(f"{name} has no fields; does its module begin with `from __future__ import annotations`?")
        defaults = tuple(body.pop(field) for field in fields if field in body)
        if fields:
            body["__init__"] = _init(fields, defaults)
        made = super().__new__(mcs, name, bases, {**body, "__slots__": fields})
        made.fields = fields
        return made


class Struct(metaclass=StructType):
    """What a class of fixed fields inherits.

    That they stay as they were made is for the type checker to hold; it lets those change that say so (`frozen=False`).

    >>> class Point(Struct):
    ...     x: int
    ...     y: int = 0
    >>> Point(3)
    Point(x=3, y=0)
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{field}={getattr(self, field)!r}' for field in type(self).fields)})"


Some = TypeVar("Some", bound=Struct)


def evolved(struct: Some, **changes: object) -> Some:
    """A struct with some fields changed.

    Raises:
        TypeError: it has no such field.
    """
    made: Some = type(struct)(**({field: getattr(struct, field) for field in type(struct).fields} | changes))
    return made


def _init(fields: tuple[str, ...], defaults: tuple[object, ...]) -> Any:
    """An `__init__` that takes and sets the fields; the last of them have these defaults."""
    body = "\n ".join(f"self.{field} = {field}" for field in fields)
    scope: dict[str, Any] = {}
    exec(f"def __init__(self, {', '.join(fields)}):\n {body}", scope)  # noqa: S102 - of names in our own source
    scope["__init__"].__defaults__ = defaults
    return scope["__init__"]
