"""From mentions to claims: who said it, when, of what, and where. The last stage to read the text."""
