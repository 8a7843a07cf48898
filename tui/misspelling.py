"""Words that were probably meant by words that do not exist."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["nearest"]

ALIKE = 0.7
"""How alike two words must be (Jaro-Winkler, 0 to 1) for one to be taken for the other misspelled: `--formt` and
`--format` have .98, `--color` and `--colour` .97, `--json` and `--unfold` .55."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is most like, if it is like any."""
    from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415  only where something is misspelled

    likeness = {name: JaroWinkler.similarity(word, name) for name in known}
    best = max(likeness, key=lambda name: likeness[name], default=None)
    return best if best is not None and likeness[best] >= ALIKE else None
