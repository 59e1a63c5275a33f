"""Findings as a sequence that is made as far as it is asked for."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import overload

import attrs

from claimnum.findings.finding import Finding


@attrs.frozen(slots=True, eq=False, repr=False)
class Findings(Sequence[Finding]):
    """The findings of a report, in one order, each made when it is first asked for and kept.

    `findings[0]` makes one, a loop that stops early makes what it saw; `len(findings)` makes them all, which of 10⁵ claims
    about one question are millions: ask a report's `groups` for their verdicts instead.

    Args:
        make: starts the findings from the first.
    """

    make: Callable[[], Iterator[Finding]]
    _made: list[Finding] = attrs.field(init=False, factory=list)
    _rest: Iterator[Finding] = attrs.field(init=False, default=attrs.Factory(lambda self: self.make(), takes_self=True))

    def __iter__(self) -> Iterator[Finding]:
        for index in itertools.count():
            if not self._reach(index):
                return
            yield self._made[index]

    def __len__(self) -> int:
        self._made.extend(self._rest)
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        if isinstance(index, slice):
            return tuple(self._made[: len(self)][index])
        if index < 0:
            return self._made[index + len(self)]
        self._reach(index)
        return self._made[index]

    def __bool__(self) -> bool:
        return self._reach(0)

    def __repr__(self) -> str:
        return f"<Findings: {len(self._made):,} made so far>"

    def _reach(self, index: int) -> bool:
        """Whether there is a finding at an index, which is made if it was not."""
        self._made.extend(itertools.islice(self._rest, max(0, index + 1 - len(self._made))))
        return index < len(self._made)
