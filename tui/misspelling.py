"""Words that were probably meant by words that do not exist."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["did_you_mean", "nearest"]

ALIKE = 0.6
"""How alike two words must be for one to be taken for the other misspelled: one less the share of letters that must be
put in, taken out, replaced or swapped. `formt` and `format` have .83, `cvs` and `csv` .67, `json` and `unfold` .17."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is most like, if it is like any; hyphens before either do not count."""
    from rapidfuzz.distance import OSA  # only where something is misspelled

    bare = word.lstrip("-")
    likeness = {name: OSA.normalized_similarity(bare, name.lstrip("-")) for name in known}
    best = max(likeness, key=lambda name: likeness[name], default=None)
    return best if best is not None and likeness[best] >= ALIKE else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean next_change?`, or nothing where no known name is near."""
    meant = nearest(name, known)
    return f"; did you mean {meant}?" if meant else ""
