"""claimnum reads the quantity claims in text and says which agree and which conflict."""

from claimnum.pipeline import extract, extract_many

__all__ = ["extract", "extract_many"]
__version__ = "0.1.0"
