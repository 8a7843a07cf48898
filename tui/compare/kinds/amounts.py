"""Whether an edit changes figures, dates or the qualifiers of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from tui.compare.comparison import Kind
from tui.compare.kinds.blocks import Block
from tui.compare.kinds.units import Sort, Unit

__all__ = ["FIGURES", "amount_kinds", "differ"]

DATES = frozenset({Sort.DATE, Sort.LOOSE_DATE})
FIGURES = frozenset({Sort.FIGURE, Sort.LOOSE_FIGURE})
_COUNTING = FIGURES | DATES | {Sort.QUALIFIER}


def amount_kinds(blocks: Sequence[Block]) -> set[Kind]:
    """Whether figures, dates or the qualifiers of figures differ between the two sides, in whatever order."""
    left = [unit for block in blocks for unit in block.left if unit.sort in _COUNTING]
    right = [unit for block in blocks for unit in block.right if unit.sort in _COUNTING]
    if not left and not right:
        return set()
    kinds = {Kind.DATE} if differ(_telling_when(left, right), _telling_when(right, left), DATES) else set()
    if differ(_counting(left, right), _counting(right, left), FIGURES):
        kinds.add(Kind.NUMBER)
    qualified = all(any(unit.sort in FIGURES | {Sort.QUALIFIER} for unit in side) for side in (left, right))
    if differ(left, right, {Sort.QUALIFIER}) and (qualified or Kind.NUMBER not in kinds):
        kinds.add(Kind.STANCE)
    return kinds


def _counting(units: Sequence[Unit], against: Sequence[Unit]) -> list[Unit]:
    """The figures among the units; `one` and `first` are where another figure stands against them.

    `a week` takes the place of another figure with a unit only, or of another such stretch (`a day`).
    """
    loose = any(u.sort is Sort.FIGURE or (u.sort is Sort.LOOSE_FIGURE and not _is_measured(u)) for u in against)
    measured = any(unit.sort in FIGURES and _is_measured(unit) for unit in against)
    return [
        unit
        for unit in units
        if unit.sort is Sort.FIGURE or (unit.sort is Sort.LOOSE_FIGURE and (measured if _is_measured(unit) else loose))
    ]


def _telling_when(units: Sequence[Unit], against: Sequence[Unit]) -> list[Unit]:
    """The dates among the units; `spring` is one where another date stands against it."""
    loose = any(unit.sort in DATES for unit in against)
    return [unit for unit in units if unit.sort is Sort.DATE or (loose and unit.sort is Sort.LOOSE_DATE)]


def _is_measured(unit: Unit) -> bool:
    """Whether a figure has a unit: `three weeks`, `a month`."""
    return isinstance(unit.key, tuple) and len(unit.key) == 2 and isinstance(unit.key[1], str)


def differ(left: Sequence[Unit], right: Sequence[Unit], sorts: Collection[Sort]) -> bool:
    """Whether the units of these sorts say something else on the two sides, in whatever order."""
    ours, theirs = [u.key for u in left if u.sort in sorts], [u.key for u in right if u.sort in sorts]
    return ours != theirs and Counter(ours) != Counter(theirs)
