"""Groups of units -> the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.compare.alignment.align import Group

__all__ = ["in_reading_order"]


def in_reading_order(groups: Sequence[Group], left: Iterable[int], right: Iterable[int]) -> list[Group]:
    """Put groups, and the units of no group, in the reading order of the right side.

    `left` and `right` list all units that take part; a unit of no group becomes a group of its own with the other side
    empty. What only the left has stands after the last of the unmoved groups that hold a unit before it.
    """
    grouped_left = {i for group in groups for i in group.left}
    grouped_right = {j for group in groups for j in group.right}
    home = {i: group.right for group in groups if not group.moved for i in group.left}
    dropped: dict[tuple[int, ...] | None, list[Group]] = {}
    place: tuple[int, ...] | None = None
    for i in left:
        if i in home:
            place = home[i] if place is None else max(place, home[i])
        elif i not in grouped_left:
            dropped.setdefault(place, []).append(Group((i,), ()))
    added = [Group((), (j,)) for j in right if j not in grouped_right]
    ordered = dropped.get(None, [])
    for group in sorted((*groups, *added), key=lambda group: group.right):
        ordered.append(group)
        if not group.moved:
            ordered.extend(dropped.get(group.right, ()))
    return ordered
