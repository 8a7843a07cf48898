"""Capitals that come or go only because a sentence begins elsewhere."""

from __future__ import annotations

from tui.compare.lexicon.names import begins_sentence
from tui.compare.stretch import Stretch

__all__ = ["follows_from_beginning"]


def follows_from_beginning(left: Stretch, right: Stretch) -> bool:
    """Whether two equal words differ only by the capital of a first word: `The` in `Yesterday, the` and in `The`.

    It follows from the edit beside it, which put other words at the beginning of the sentence.
    """
    if len(left.inside) != 1 or len(right.inside) != 1:
        return False
    before, after = left.inside[0].form, right.inside[0].form
    begins = begins_sentence(left.tokens, left.first)
    if begins == begins_sentence(right.tokens, right.first) or before[1:] != after[1:]:
        return False
    return (before if begins else after)[0].isupper()
