"""From groups to findings: which claims agree, which cannot both be true, and why."""
