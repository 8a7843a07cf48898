"""The headlines of two versions stand in one row, even where one was written anew and they share no word."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.alignment.align import Group

__all__ = ["pair_headlines"]

_COMPANY = 2
"""So many pairs in place, headlines apart, show that two articles are versions: strangers share one line by chance."""


def pair_headlines(groups: Sequence[Group], left: int | None, right: int | None) -> list[Group]:
    """Pair the headlines, units `left` and `right`, of two articles that have other pairs in place.

    A headline that was grouped with what is none, such as a standfirst, is taken from it. A pair that would cross
    another one is not made.
    """
    if left is None or right is None or any(left in group.left and right in group.right for group in groups):
        return list(groups)
    others = [group for group in (_without(group, left, right) for group in groups) if group.left and group.right]
    in_place = [group for group in others if not group.moved]
    crossed = any((group.left[0] < left) != (group.right[0] < right) for group in in_place)
    if crossed or len(in_place) < _COMPANY:
        return list(groups)
    return sorted((*others, Group((left,), (right,))), key=lambda group: group.left)


def _without(group: Group, left: int, right: int) -> Group:
    return Group(tuple(i for i in group.left if i != left), tuple(j for j in group.right if j != right), group.moved)
