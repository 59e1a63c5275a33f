"""Explaining a verdict: every gate, both readings of both claims, and the lexicon rows behind them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.finding import Finding
from claimnum.findings.names import named, noted
from claimnum.findings.reading import Readings
from claimnum.findings.relate import Judge
from claimnum.findings.times import Timing, nature_of, timing
from claimnum.groups.dimension import SHARE
from claimnum.groups.gates import Gate
from claimnum.groups.measure import Measure
from claimnum.values.extent import Extent, Number, infinite
from claimnum.values.interval import decimal_text
from claimnum.values.unit import as_decimal

LONGEST = 10**400  # beyond it a fraction is told in decimals, rounded


@attrs.frozen(slots=True)
class Reader:
    """One claim as it was judged: its readings in the base unit of a dimension, its measure, the lexicon rows that read it."""

    claim: Claim
    readings: Readings
    measure: Measure
    dimension: str
    rows: tuple[str, ...]


@attrs.frozen(slots=True, repr=False)
class Explanation:
    """How a verdict came about; `str()` gives it as lines.

    Args:
        finding: the verdict with its rule and reason.
        gates: every gate, in the order in which they are asked.
        timing: how the number behaves in time, and how the two days lie.
        readers: the two claims as they were read.

    >>> from claimnum import Claim, explain
    >>> told = explain(Claim.of(40, head="person"), Claim.of(30, head="person"))
    >>> [gate.name for gate in told.gates][:2], told.finding.verdict
    (['kind', 'topic'], 'conflicts')
    """

    finding: Finding
    gates: tuple[Gate, ...]
    timing: Timing
    readers: tuple[Reader, Reader]

    def __repr__(self) -> str:
        return f"<Explanation of {self.finding!r}>"

    def to_dict(self) -> dict[str, Any]:
        """The explanation as plain data."""
        a, b = (reader.claim for reader in self.readers)
        return {
            "finding": self.finding.to_dict(),
            "gates": [{"gate": g.name, "fit": g.fit.value, "presumed": g.presumed, "note": noted(g, a, b)} for g in self.gates],
            "nature": self.timing.nature.value,
            "order": self.timing.order.value,
            "claims": [
                {
                    "id": reader.claim.id,
                    "stated": shown(reader.readings.stated, reader.dimension),
                    "meant": shown(reader.readings.meant, reader.dimension),
                    "loose": shown(reader.readings.loose, reader.dimension),
                    "head": reader.measure.head,
                    "event": reader.measure.event,
                    "rows": list(reader.rows),
                }
                for reader in self.readers
            ],
        }

    def __str__(self) -> str:
        lines = [str(self.finding), f"  rule: {self.finding.rule} (policy: {self.finding.policy})"]
        lines += [f"  gate {gate.name}: {gate.fit.value}{', presumed' if gate.presumed else ''}" for gate in self.gates]
        lines.append(f"  time: {self.timing.nature.value}, {self.timing.order.value}")
        for reader in self.readers:
            stated, meant = (shown(read, reader.dimension) for read in (reader.readings.stated, reader.readings.meant))
            lines.append(f"  {named(reader.claim)}: stated {stated}, meant {meant}")
            lines.append(f"    counts {reader.measure.head or 'what is not said'}, event {reader.measure.event or 'none'}")
            lines += [f"    {row}" for row in reader.rows]
        return "\n".join(lines)


def explain(a: Claim, b: Claim, judge: Judge) -> Explanation:
    """How the verdict about two claims came about."""
    finding = judge.relate(a, b)
    one, two = (judge.side(claim) for claim in finding.claims)
    readers = tuple(
        Reader(
            side.claim, side.readings, side.question.measure, side.question.dimension, tuple(cue.row for cue in side.claim.cues)
        )
        for side in (one, two)
    )
    return Explanation(
        finding,
        judge.gates_of(one, two).gates,
        timing(one.claim, two.claim, nature_of(one.question, judge.measures.words), judge.policy),
        (readers[0], readers[1]),
    )


def shown(extent: Extent, dimension: str) -> str:
    """An extent in the base unit of a dimension as interval notation ("[950, 1049]", "[21.5%, 22.5%)", "(2000/3, ∞)")."""
    low, high = extent.lower, extent.upper
    share = dimension == SHARE
    left = "(-∞" if infinite(low[0]) else f"{'(' if low[1] else '['}{_number(low[0], share=share)}"
    right = "∞)" if infinite(high[0]) else f"{_number(high[0], share=share)}{')' if high[1] else ']'}"
    return f"{left}, {right}"


def _number(value: Number, *, share: bool) -> str:
    """An exact number: in decimals where it has them to the end (or is very long), else a fraction; a share in percent."""
    exactly = Fraction(value) * (100 if share else 1)
    decimal = as_decimal(exactly)
    told = Fraction(decimal) == exactly or max(abs(exactly.numerator), exactly.denominator) >= LONGEST
    text = decimal_text(decimal) if told else str(exactly)
    return f"{text}%" if share else text
