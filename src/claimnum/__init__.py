"""claimnum reads the quantity claims in text and says which agree and which conflict."""

from claimnum.pipeline import check, extract, extract_many, read_dates, reconcile, relate

__all__ = ["check", "extract", "extract_many", "read_dates", "reconcile", "relate"]
__version__ = "0.1.0"
