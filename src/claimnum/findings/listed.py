"""Findings as a sequence that is made as far as it is asked for."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import overload

import attrs

from claimnum.findings.finding import Finding


@attrs.frozen(slots=True, eq=False, repr=False)
class Findings(Sequence[Finding]):
    """The findings of a report, in one order, each made when it is first asked for and kept; threads may share them.

    `findings[0]` makes one, a loop that stops early makes what it saw; `len(findings)` makes them all, which of 10⁵ claims
    about one question are millions: ask a report's `groups` for their verdicts instead.

    Args:
        make: starts the findings from the first.
    """

    make: Callable[[], Iterator[Finding]]
    _made: list[Finding] = attrs.field(init=False, factory=list)
    _rest: Iterator[Finding] = attrs.field(init=False, default=attrs.Factory(lambda self: self.make(), takes_self=True))
    # Held where findings are made, never to read those that are; reentrant, so that what makes them fails rather than hangs
    # where it asks for them itself.
    _making: threading.RLock = attrs.field(init=False, factory=threading.RLock)

    def __iter__(self) -> Iterator[Finding]:
        for index in itertools.count():
            if not self._reach(index):
                return
            yield self._made[index]

    def __len__(self) -> int:
        self._make_to(None)
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        if isinstance(index, slice):
            return tuple(self._made[: len(self)][index])
        place = index if index >= 0 else index + len(self)
        if place < 0 or not self._reach(place):
            raise IndexError(index)
        return self._made[place]

    def __bool__(self) -> bool:
        return self._reach(0)

    def __repr__(self) -> str:
        return f"<Findings: {len(self._made):,} made so far>"

    def _reach(self, index: int) -> bool:
        """Whether there is a finding at an index, which is made if it was not."""
        if index >= len(self._made):
            self._make_to(index + 1)
        return index < len(self._made)

    def _make_to(self, size: int | None) -> None:
        """Makes findings until there are so many; None for all of them."""
        with self._making:
            missing = None if size is None else max(0, size - len(self._made))
            try:
                self._made.extend(itertools.islice(self._rest, missing))
            except BaseException:
                # What was interrupted has ended for good: those after the ones made are begun anew, lest they seem all.
                object.__setattr__(self, "_rest", itertools.islice(self.make(), len(self._made), None))
                raise
