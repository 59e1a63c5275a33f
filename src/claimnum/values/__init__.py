"""The frozen values everything else is made of: intervals, quantities, periods, units, and the choices of a call.

No text and no spans here. `unit` is the only door to pint, and opens it only to convert.
"""
