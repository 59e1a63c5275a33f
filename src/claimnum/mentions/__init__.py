"""From text to mentions: every quantity as it stands in the text, every date, and every number that is neither.

`quantulum` is the only door to quantulum3, opened for a unit phrase that the unit table lacks.
"""
