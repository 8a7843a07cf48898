"""Groups of paragraphs -> rows in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.align import Group

__all__ = ["in_reading_order"]


def in_reading_order(groups: Sequence[Group], left: Sequence[int], right: Sequence[int]) -> list[Group]:
    """Put groups, and the paragraphs of neither, in the reading order of the right side.

    `left` and `right` list all paragraphs that take part; a paragraph in no group becomes a group of its own with the
    other side empty. What only the left has stands after the unmoved group that holds the nearest paragraph before it.
    """
    grouped_left = {i for group in groups for i in group.left}
    grouped_right = {j for group in groups for j in group.right}
    home = {i: group for group in groups if not group.moved for i in group.left}
    dropped: dict[tuple[int, ...] | None, list[Group]] = {}
    place: tuple[int, ...] | None = None
    for i in left:
        if i in home:
            place = home[i].right
        elif i not in grouped_left:
            dropped.setdefault(place, []).append(Group((i,), (), 0.0))
    added = [Group((), (j,), 0.0) for j in right if j not in grouped_right]
    ordered = dropped.get(None, [])
    for group in sorted((*groups, *added), key=lambda group: group.right):
        ordered.append(group)
        ordered.extend(dropped.get(group.right, ()))
    return ordered
