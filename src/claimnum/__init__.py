"""claimnum reads the quantity claims in text and says which agree and which conflict."""

from claimnum.pipeline import extract

__all__ = ["extract"]
__version__ = "0.1.0"
