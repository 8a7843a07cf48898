"""A comparison as a sequence of blocks: rows, ghosts of what moved, folds, page furniture."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.articles.article import Article, Role
from tui.compare.comparison import Comparison
from tui.layout.shown import Shown, shown_rows
from tui.layout.view import BlockKey, BlockKind, View


class Block(NamedTuple):
    """One block of the display."""

    kind: BlockKind
    rows: tuple[int, ...] = ()
    """The row shown, the row that moved away, or the rows folded."""
    left: tuple[int, ...] = ()
    """Paragraphs of furniture on the left; within a fold, those folded with it."""
    right: tuple[int, ...] = ()
    folded: bool = False
    key: BlockKey = BlockKey(BlockKind.ROW, 0)
    opened: BlockKey | None = None
    """The fold that was opened to show this block, if it was."""


def arrange(comparison: Comparison, view: View) -> tuple[Block, ...]:
    """Put rows, ghosts and furniture in reading order and fold what `view` folds."""
    return folded(unfolded(comparison), view, shown_rows(comparison, view))


def unfolded(comparison: Comparison) -> tuple[Block, ...]:
    """Rows, ghosts and furniture in reading order, with nothing folded."""
    return tuple(_atoms(comparison))


def folded(atoms: Sequence[Block], view: View, shown: Shown) -> tuple[Block, ...]:
    """Fold what `view` folds of blocks as `unfolded` gives them; `shown` is what it shows, see `shown_rows`."""
    if not view.fold:
        return tuple(_opened(atom, view) for atom in atoms)
    rows, wholes = shown
    quiet = [
        (atom.kind is BlockKind.FURNITURE and not view.furniture)
        or (atom.kind is BlockKind.ROW and atom.rows[0] not in rows)
        or (atom.kind is BlockKind.GHOST and atom.rows[0] not in wholes)
        for atom in atoms
    ]
    blocks: list[Block] = []
    position = 0
    while position < len(atoms):
        if not quiet[position]:
            blocks.append(_opened(atoms[position], view))
            position += 1
            continue
        end = position
        while end < len(atoms) and quiet[end]:
            end += 1
        blocks.extend(_fold(atoms[position:end], view, after_change=position > 0, before_change=end < len(atoms)))
        position = end
    return tuple(blocks)


def _fold(run: Sequence[Block], view: View, *, after_change: bool, before_change: bool) -> Iterator[Block]:
    """Fold a run of unchanged rows and furniture, but for the context next to changes."""
    rows = [i for i, atom in enumerate(run) if atom.kind is BlockKind.ROW]
    head = view.context if after_change else 0
    tail = view.context if before_change else 0
    hidden = rows[head : len(rows) - tail] if len(rows) > head + tail else []
    # Furniture at either end of the page stands alone, so that it is not taken for part of the text.
    if len(hidden) < 2:
        yield from (_opened(atom, view) for atom in run)
        return
    first, last = hidden[0], hidden[-1]
    inside = run[first : last + 1]
    key = BlockKey(BlockKind.FOLD, inside[0].rows[0])
    yield from (_opened(atom, view) for atom in run[:first])
    if key in view.opened:
        yield from (_opened(atom, view)._replace(opened=key) for atom in inside)
    else:
        yield Block(
            BlockKind.FOLD,
            tuple(i for atom in inside if atom.kind is BlockKind.ROW for i in atom.rows),
            tuple(i for atom in inside for i in atom.left),
            tuple(i for atom in inside for i in atom.right),
            folded=True,
            key=key,
        )
    yield from (_opened(atom, view) for atom in run[last + 1 :])


def _opened(atom: Block, view: View) -> Block:
    if atom.kind is BlockKind.FURNITURE and not view.furniture and atom.key not in view.opened:
        return atom._replace(folded=True)
    return atom._replace(opened=atom.key) if atom.key in view.opened else atom


def _atoms(comparison: Comparison) -> Iterator[Block]:
    """Every row once, ghosts where moved paragraphs stood, furniture where it stands in its page."""
    rows = comparison.rows
    furniture = _furniture(comparison.left), _furniture(comparison.right)
    ghosts = sorted((row.left[0], index) for index, row in enumerate(rows) if row.moved and row.left)
    past, taken, runs = 0, (0, 0), 0  # how many ghosts, paragraphs of furniture and runs of it have had their turn
    for index, (left, right) in enumerate(_ahead(comparison)):
        if index == len(rows) or (rows[index].left and not rows[index].moved):
            while past < len(ghosts) and ghosts[past][0] < left:
                _, row = ghosts[past]
                yield Block(BlockKind.GHOST, (row,), key=BlockKey(BlockKind.GHOST, row))
                past += 1
        until = bisect_left(furniture[0], left, taken[0]), bisect_left(furniture[1], right, taken[1])
        if until != taken:
            mine, other = furniture[0][taken[0] : until[0]], furniture[1][taken[1] : until[1]]
            yield Block(BlockKind.FURNITURE, (), mine, other, key=BlockKey(BlockKind.FURNITURE, runs))
            taken = until
            runs += 1
        if index < len(rows):
            yield Block(BlockKind.ROW, (index,), key=BlockKey(BlockKind.ROW, index))


def _furniture(article: Article) -> tuple[int, ...]:
    """The paragraphs of the page around an article, by index."""
    return tuple(i for i, paragraph in enumerate(article.paragraphs) if paragraph.role is Role.BOILERPLATE)


def _ahead(comparison: Comparison) -> list[tuple[int, int]]:
    """For each row, the first paragraphs of either side that come with it or after it; moved ones stand elsewhere.

    Last, the ends of both articles.
    """
    left, right = len(comparison.left.paragraphs), len(comparison.right.paragraphs)
    ahead = [(left, right)]
    for row in reversed(comparison.rows):
        left = row.left[0] if row.left and not row.moved else left
        right = row.right[0] if row.right else right
        ahead.append((left, right))
    return ahead[::-1]
