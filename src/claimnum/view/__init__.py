"""How things look: markup, text with marks, and interval charts, made of plain data. No JavaScript, all escaped.

Stages render themselves through this package; it knows none of them.
"""
