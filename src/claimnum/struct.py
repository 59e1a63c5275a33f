"""Structs: classes of a few fixed fields for what only this package makes and reads.

What users meet is an attrs class, which compares, checks what it is given and refuses to change. A phrase or a word table needs
none of that, and would pay for it: an attrs class takes a third of a millisecond to build even without these, sixty of them a
tenth of a first `extract`; and one that refuses to change takes three times as long to fill, which was a tenth of every other.
"""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform


@dataclass_transform(frozen_default=True, eq_default=False)
class StructType(type):
    """Makes slots of the annotations in a class's body; a value beside one is its default."""

    fields: tuple[str, ...]
    defaults: dict[str, Any]
    made: bool

    def __new__(  # noqa: D102 - the class's own
        mcs, name: str, bases: tuple[type, ...], body: dict[str, Any], *, frozen: bool = True
    ) -> StructType:
        del frozen  # for the type checker
        fields = tuple(body.get("__annotations__", ()))
        defaults = {field: body.pop(field) for field in fields if field in body}
        made = super().__new__(mcs, name, bases, {**body, "__slots__": fields})
        made.fields, made.defaults, made.made = fields, defaults, False
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

    def __init__(self, *values: object, **named: object) -> None:
        """Sets the fields. Half of all structs are word tables and made once: `__init__` is compiled for the second."""
        cls = type(self)
        if cls.made:
            cls.__init__ = _init(cls.fields, tuple(cls.defaults.values()))  # type: ignore[method-assign]  # the class's own from here on
            cls.__init__(self, *values, **named)
            return
        placed = dict(zip(cls.fields, values, strict=False))
        given = {**cls.defaults, **placed, **named}
        if len(values) > len(placed) or placed.keys() & named.keys() or given.keys() ^ cls.fields:
            raise TypeError(f"{cls.__name__} takes {', '.join(cls.fields)}")
        for field in cls.fields:
            setattr(self, field, given[field])
        cls.made = True

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
