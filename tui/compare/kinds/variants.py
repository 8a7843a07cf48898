"""Units of an edit that say the same in other letters: spellings, names, slips of the keys, contractions."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from tui.articles.segment import PUNCTUATION
from tui.compare.comparison import Kind
from tui.compare.kinds.blocks import Block, Pair
from tui.compare.kinds.quoting import quoted
from tui.compare.kinds.units import NAMES, Sort, Unit
from tui.compare.lexicon.names import same_name
from tui.compare.lexicon.numerals import digits_apart
from tui.compare.lexicon.spelling import canonical, is_mistaken, is_respelled, is_slip, without_accents, written_out
from tui.compare.stretch import Stretch

__all__ = ["respelled_units"]

_WORDS = frozenset({Sort.WORD, Sort.TITLE, Sort.SAYING, Sort.PERHAPS_SAYING})
_SPECIAL = frozenset({Sort.DATE, Sort.FIGURE, Sort.LOOSE_FIGURE})
# Two spellings of a word are looked for in blocks of up to so many pairs of units; in longer ones all is new.
_LOOKED_THROUGH = 256


def respelled_units(
    one: Stretch, other: Stretch, pairs: Sequence[Pair], blocks: Sequence[Block]
) -> tuple[set[Kind], list[Block]]:
    """The kinds of units that say the same in other letters, and the blocks without those found in them."""
    kinds: set[Kind] = set()
    contracted: list[Unit] = []
    for left, right in pairs:
        before, after = _keys(one, left), _keys(other, right)
        if before == after or str(left.key).startswith("-"):
            # Alike, or the tail of a compound whose figure is compared by itself.
            continue
        if left.sort is Sort.NAME or right.sort is Sort.NAME or _accented(left, right, before, after):
            kinds.add(Kind.NAME)
        elif any(len(written_out(key)) > 1 for key in (*before, *after)):
            contracted.append(left)
        else:
            kinds.add(Kind.SPELLING)
    remaining = []
    for block in blocks:
        found, rest = _without_variants(one, other, block)
        kinds |= found
        if rest.left or rest.right:
            remaining.append(rest)
    if contracted and not remaining:
        kinds.add(Kind.QUOTE_ALTERED if quoted(one, contracted[0]) else Kind.SPELLING)
    return kinds, remaining


def _without_variants(one: Stretch, other: Stretch, block: Block) -> tuple[set[Kind], Block]:
    """The kinds of units that differ in letters from one on the other side, and the block without them."""
    kinds: set[Kind] = set()
    if len(block.left) * len(block.right) > _LOOKED_THROUGH:
        return kinds, block
    left_gone: list[Unit] = []
    right_gone: list[Unit] = []
    for left in block.left:
        for right in block.right:
            if right in right_gone:
                continue
            if kind := _variant(one, other, left, right) or _slip_in_special(one, other, left, right):
                kinds.add(kind)
                left_gone.append(left)
                right_gone.append(right)
                break
    rest = block.without(left_gone, right_gone)
    if Kind.NAME in kinds and (
        _is_described(rest.right, block.right, rest.left) or _is_described(rest.left, block.left, rest.right)
    ):
        return kinds, Block((), ())
    return kinds, rest


def _is_described(rest: Sequence[Unit], units: Sequence[Unit], against: Sequence[Unit]) -> bool:
    """Whether the `rest` is what a description or a longer name adds: `the German government`, `the Czech Republic`."""
    if not rest or against or units[0].key != "the" or len(rest) != 2:
        return False
    return units[-1].sort is Sort.WORD or units[-1].sort in NAMES


def _accented(left: Unit, right: Unit, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether two words with capitals differ by their accents: few words but names do."""
    if left.sort not in NAMES or right.sort not in NAMES:
        return False
    return [without_accents(key) for key in before] == [without_accents(key) for key in after]


def _keys(stretch: Stretch, unit: Unit) -> list[str]:
    return [t.key for t in stretch.tokens[unit.first : unit.last] if t.kind is not PUNCTUATION]


def _variant(one: Stretch, other: Stretch, left: Unit, right: Unit) -> Kind | None:
    """The kind of a difference in letters between two units that stand against each other, if it is no more."""
    if not isinstance(left.key, str) or not isinstance(right.key, str):
        return None
    nouns = one.witness.lexicon.nouns_have_capitals and other.witness.lexicon.nouns_have_capitals
    if nouns and left.sort is right.sort is Sort.PERHAPS_NAME:
        return Kind.SPELLING if is_respelled(left.key, right.key) else None
    if left.sort in NAMES and right.sort in NAMES and same_name(left.key, right.key):
        return Kind.NAME
    if digits_apart(left.key, right.key):
        return Kind.NUMBER
    words = Sort.WORD in {left.sort, right.sort} and {left.sort, right.sort} <= _WORDS
    slip = is_mistaken(left.key, right.key) or (words and _is_slip(one, other, left, right))
    return Kind.SPELLING if slip else None


def _slip_in_special(one: Stretch, other: Stretch, left: Unit, right: Unit) -> Kind | None:
    """`Febuary` is February, and no date by itself; `fourty` is forty."""
    if (left.sort in _SPECIAL) == (right.sort in _SPECIAL):
        return None
    return Kind.SPELLING if _is_slip(one, other, left, right, dated=Sort.DATE in {left.sort, right.sort}) else None


def _is_slip(one: Stretch, other: Stretch, left: Unit, right: Unit, *, dated: bool = False) -> bool:
    """Whether two units of one word each differ by a slip of the keys; `dated` says that one of them is a date."""
    before, after = _keys(one, left), _keys(other, right)
    if len(before) != 1 or len(after) != 1:
        return False
    close = dated and OSA.distance(before[0], after[0], score_cutoff=1) == 1
    return close or is_slip(before[0], after[0]) or (before != after and canonical(before[0]) == canonical(after[0]))
