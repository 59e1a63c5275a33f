"""What a person reads: the report of a reconciliation, a check of a draft, their renderings."""
