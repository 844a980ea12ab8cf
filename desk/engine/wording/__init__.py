"""Word-level differences between two texts of a row: what was inserted, deleted, replaced and moved, and what
each difference is about."""

from desk.engine.wording.comparing import compare_wording
from desk.engine.wording.values import FORM_ONLY, Difference, DifferenceClass, Operation, Wording

__all__ = ["FORM_ONLY", "Difference", "DifferenceClass", "Operation", "Wording", "compare_wording"]
