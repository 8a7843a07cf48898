"""Units of an edit that say the same in other letters: spellings, names, slips of the keys, contractions."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from tui.articles.segment import TokenKind
from tui.compare.comparison import Kind
from tui.compare.kinds.blocks import Block, Pair
from tui.compare.kinds.quoting import quoted
from tui.compare.kinds.units import NAMES, Sort, Unit
from tui.compare.lexicon.names import same_name
from tui.compare.lexicon.numerals import digits_apart
from tui.compare.lexicon.spelling import is_mistaken, is_respelled, is_slip, without_accents, written_out
from tui.compare.stretch import Stretch

__all__ = ["respelled_units"]

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
            if kind := _variant(one, other, left, right) or _slip_in_date(one, other, left, right):
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
    return [t.key for t in stretch.tokens[unit.first : unit.last] if t.kind is not TokenKind.PUNCTUATION]


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
    if is_mistaken(left.key, right.key):
        return Kind.SPELLING
    words = left.sort is Sort.WORD and right.sort is Sort.WORD
    return Kind.SPELLING if words and is_slip(left.key, right.key) else None


def _slip_in_date(one: Stretch, other: Stretch, left: Unit, right: Unit) -> Kind | None:
    """`Febuary` is February, and no date by itself."""
    if (left.sort is Sort.DATE) == (right.sort is Sort.DATE):
        return None
    before, after = _keys(one, left), _keys(other, right)
    single = len(before) == len(after) == 1
    return Kind.SPELLING if single and OSA.distance(before[0], after[0], score_cutoff=1) == 1 else None
