"""Which units are linked with which, while rows take shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["Links"]


class Links:
    """Links between left and right units; the units that hang together are to become a row.

    A row has one unit on one side at least, so of two linked units one has no other link.
    """

    def __init__(self, pairs: Iterable[tuple[int, int]] = ()) -> None:
        self.left: dict[int, set[int]] = {}
        """The right units of each left unit that has any."""
        self.right: dict[int, set[int]] = {}
        for i, j in pairs:
            self.add(i, j)

    def add(self, i: int, j: int) -> None:
        """Link left unit i with right unit j."""
        self.left.setdefault(i, set()).add(j)
        self.right.setdefault(j, set()).add(i)

    def drop(self, i: int, j: int) -> None:
        """Take a link away."""
        for side, one, other in ((self.left, i, j), (self.right, j, i)):
            side[one].discard(other)
            if not side[one]:
                del side[one]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter([(i, j) for i in sorted(self.left) for j in sorted(self.left[i])])

    def bridges(self) -> list[tuple[int, int]]:
        """The links both of whose units have others as well."""
        return [(i, j) for i, j in self if len(self.left[i]) > 1 and len(self.right[j]) > 1]

    def rows(self) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
        """The units that hang together, by their first left unit."""
        found: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
        for i in sorted(self.left):
            others = tuple(sorted(self.left[i]))
            if len(others) > 1:
                found.append(((i,), others))
            else:
                group = tuple(sorted(self.right[others[0]]))
                if group[0] == i:
                    found.append((group, others))
        return found
