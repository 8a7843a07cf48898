"""The filter by kind in words: which kinds of changes are shown, and how many of all that leaves."""

from __future__ import annotations

from dataclasses import replace

from tui.compare.comparison import Comparison
from tui.layout.shown import steps
from tui.layout.view import View
from tui.layout.words.labels import LABELS, TYPOGRAPHY, labels

__all__ = ["filter_words", "is_shown", "present", "with_label"]

NAMED = 3
"""As many kinds are named; of more only the number is told."""


def present(comparison: Comparison) -> tuple[tuple[str, int], ...]:
    """The labels that occur in a comparison, with how many changes carry each, in the order of `LABELS`.

    Typography counts where nothing else changed: that is what its switch shows and hides.
    """
    counted = dict.fromkeys(LABELS, 0)
    for change in range(len(comparison.changes)):
        found = labels(comparison.changes[change], comparison)
        for label in found:
            if label != TYPOGRAPHY or found == (TYPOGRAPHY,):
                counted[label] += 1
    return tuple((label, number) for label, number in counted.items() if number)


def is_shown(view: View, label: str) -> bool:
    """Whether changes that count as this are shown."""
    return view.typographic if label == TYPOGRAPHY else label not in view.hidden


def with_label(view: View, label: str, *, on: bool) -> View:
    """The view with changes of this label shown or hidden; for typography that is the switch that `t` turns."""
    if label == TYPOGRAPHY:
        return replace(view, typographic=on)
    return replace(view, hidden=view.hidden - {label} if on else view.hidden | {label})


def filter_words(comparison: Comparison, view: View) -> str:
    """What the filter shows and how much of all that is: `showing quotation altered and figure: 5 of 33 changes`.

    Empty where nothing is hidden but typography, which the status line counts apart.
    """
    if not view.hidden:
        return ""
    there = [label for label, _ in present(comparison) if label != TYPOGRAPHY]
    kept = [label for label in there if label not in view.hidden]
    gone = [label for label in there if label in view.hidden]
    everything = len(steps(comparison, replace(view, hidden=frozenset())))
    told = f"{len(steps(comparison, view)):,} of {everything:,}"
    if not kept:
        return f"showing no kind of change: {told}"
    if len(kept) <= NAMED and gone:
        return f"showing {_listed(kept)}: {told}"
    if len(gone) <= NAMED:
        return f"showing all but {_listed(gone)}: {told}" if gone else f"showing every kind there is: {told}"
    return f"showing {len(kept)} of {len(there)} kinds: {told}"


def _listed(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"
