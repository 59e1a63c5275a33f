"""From claims to groups: claims that answer the same question."""
