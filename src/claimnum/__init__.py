"""claimnum reads the quantity claims in text and says which agree and which conflict.

    text ──► mentions ──► claims ──► groups ──► findings ──► report

>>> import claimnum as cn
>>> claims = cn.extract("Police said at least 40 people were killed.", publisher="Wire", published="2024-11-04")
>>> claims[0].surface, str(claims[0].quantity), claims[0].source.name
('at least 40', '[40, ∞)', 'Police')

Names are imported when they are first asked for, so that `import claimnum` costs next to nothing.
"""

from importlib import import_module

TYPE_CHECKING = False  # read by type checkers; importing typing for it would cost more than all of this file
if TYPE_CHECKING:
    from claimnum.claims.claim import Claim
    from claimnum.claims.claims import Claims
    from claimnum.engines.many import Outcome, extract_many
    from claimnum.errors import ClaimnumError
    from claimnum.findings.explain import Explanation
    from claimnum.findings.finding import Finding
    from claimnum.lexicon.gazetteer import part_of
    from claimnum.lexicon.load import Lexicon
    from claimnum.pipeline import check, explain, extract, read_dates, reconcile, relate
    from claimnum.report.check import Check
    from claimnum.report.report import Report
    from claimnum.report.timeline import Timeline
    from claimnum.text.document import Document
    from claimnum.values.interval import Interval
    from claimnum.values.period import Period
    from claimnum.values.policy import Policy
    from claimnum.values.quantity import Quantity
    from claimnum.values.reading import Reading
    from claimnum.wire.record import SCHEMA_VERSION
    from claimnum.wire.schema import claim_schema

__version__ = "0.1.0"

_HOMES = {
    "claims.claim": ("Claim",),
    "claims.claims": ("Claims",),
    "engines.many": ("Outcome", "extract_many"),
    "errors": ("ClaimnumError",),
    "findings.explain": ("Explanation",),
    "findings.finding": ("Finding",),
    "lexicon.gazetteer": ("part_of",),
    "lexicon.load": ("Lexicon",),
    "pipeline": ("check", "explain", "extract", "read_dates", "reconcile", "relate"),
    "report.check": ("Check",),
    "report.report": ("Report",),
    "report.timeline": ("Timeline",),
    "text.document": ("Document",),
    "values.interval": ("Interval",),
    "values.period": ("Period",),
    "values.policy": ("Policy",),
    "values.quantity": ("Quantity",),
    "values.reading": ("Reading",),
    "wire.record": ("SCHEMA_VERSION",),
    "wire.schema": ("claim_schema",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "SCHEMA_VERSION",
    "Check",
    "Claim",
    "ClaimnumError",
    "Claims",
    "Document",
    "Explanation",
    "Finding",
    "Interval",
    "Lexicon",
    "Outcome",
    "Period",
    "Policy",
    "Quantity",
    "Reading",
    "Report",
    "Timeline",
    "check",
    "claim_schema",
    "explain",
    "extract",
    "extract_many",
    "part_of",
    "read_dates",
    "reconcile",
    "relate",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'claimnum' has no attribute {name!r}")
    value: object = getattr(import_module(f"claimnum.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
