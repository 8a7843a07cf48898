"""Which changes a view shows: the same answer for steps, marks, signs, map and lists."""

from __future__ import annotations

from typing import NamedTuple

from tui.compare.comparison import Comparison, Kind
from tui.layout.view import View
from tui.layout.words.labels import labels

__all__ = ["Shown", "changes_of_edits", "printed", "shown", "shown_rows", "steps"]


def shown(comparison: Comparison, change: int, view: View) -> bool:
    """Whether a change, an index into `Comparison.changes`, is shown.

    A change of typography alone follows `View.typographic`; any other is shown unless all that it counts as is hidden.
    """
    if comparison.changes[change].kinds == (Kind.TYPOGRAPHIC,):
        return view.typographic
    return not view.hidden or not view.hidden.issuperset(labels(comparison.changes[change], comparison))


def steps(comparison: Comparison, view: View) -> tuple[int, ...]:
    """The changes that a reader steps through under `view`, as indices into `Comparison.changes`."""
    return tuple(i for i in range(len(comparison.changes)) if shown(comparison, i, view))


def printed(
    comparison: Comparison, *, fold: bool = True, typographic: bool = False, hidden: frozenset[str] = frozenset()
) -> View:
    """The view of a comparison that is printed: typography where it is asked for, or where nothing else differs.

    The comparison in words tells of it in any case. `hidden` is that of `View`.
    """
    alone = all(change.kinds == (Kind.TYPOGRAPHIC,) for change in comparison.changes)
    return View(fold=fold, typographic=typographic or alone, hidden=hidden)


class Shown(NamedTuple):
    """What a view shows of a comparison, by rows: indices into `Comparison.rows`."""

    rows: frozenset[int]
    """Those in which any change is shown."""
    wholes: frozenset[int]
    """Those whose change as a whole is shown: added, dropped, moved, split, merged."""


def shown_rows(comparison: Comparison, view: View) -> Shown:
    """The rows that show a difference under `view`."""
    visible = frozenset(steps(comparison, view))
    changes = [comparison.changes[i] for i in visible]
    return Shown(
        frozenset(row for (row, _), change in changes_of_edits(comparison).items() if change in visible)
        | frozenset(change.row for change in changes),
        frozenset(change.row for change in changes if change.edit is None),
    )


def changes_of_edits(comparison: Comparison) -> dict[tuple[int, int], int]:
    """For edits, by row and number, the change that tells of them, an index into `Comparison.changes`.

    Words that moved are told of where they arrived; the edit that took them away belongs to the same change, and
    so does the mark that closes a quotation. An edit that follows from the one beside it belongs to none.
    """
    told = {(c.row, c.edit): i for i, c in enumerate(comparison.changes) if c.edit is not None}
    told |= {(c.row, c.closing): i for i, c in enumerate(comparison.changes) if c.closing is not None}
    arrived = {}
    for (row, number), change in told.items():
        edit = comparison.rows[row].edits[number]
        if edit.right is not None and edit.elsewhere is not None:
            arrived[edit.elsewhere] = change
    if arrived:
        for row, found in enumerate(comparison.rows):
            for number, edit in enumerate(found.edits):
                if edit.left is not None and edit.elsewhere is not None and edit.left in arrived:
                    told.setdefault((row, number), arrived[edit.left])
    return told
