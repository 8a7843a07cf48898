"""What a reader wants to see of a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """How two articles are set."""

    SIDE_BY_SIDE = "side-by-side"
    INLINE = "inline"


class BlockKind(StrEnum):
    """What a block of the display shows."""

    ROW = "row"
    GHOST = "ghost"
    """A word about a paragraph that moved away, at its old place."""
    FOLD = "fold"
    """Unchanged rows folded to one line."""
    FURNITURE = "furniture"
    """Paragraphs of the page around the article, opened or folded to one line."""


class BlockKey(NamedTuple):
    """Names a block of a comparison whatever is folded: its kind and its first row (or furniture run)."""

    kind: BlockKind
    first: int


@dataclass(frozen=True, slots=True)
class View:
    """What is folded, what is hidden."""

    fold: bool = True
    """Whether unchanged stretches fold to one line."""
    context: int = 1
    """How many unchanged rows stay in sight on either side of a change, 0 or more."""
    furniture: bool = False
    """Whether the page around the article is shown."""
    typographic: bool = False
    """Whether differences of typography are marked, and stepped through."""
    hidden: frozenset[str] = frozenset()
    """What the reader does not want to see: labels of `tui.layout.words.labels`, but for typography, which has a switch
    of its own. A change is hidden when all that it counts as is."""
    opened: frozenset[BlockKey] = frozenset()
    """The folds that were opened one by one."""


MAX_CONTEXT = 99
"""The most unchanged rows that can be asked for on either side of a change: two figures, as much as anybody wants."""
