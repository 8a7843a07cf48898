"""Who is said to have said it: what a block of an edit changes of that."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.comparison import Kind
from tui.compare.kinds.amounts import FIGURES
from tui.compare.kinds.attribution import names_source, source_words
from tui.compare.kinds.blocks import Block
from tui.compare.kinds.designation import Designation
from tui.compare.kinds.quoting import quoted
from tui.compare.kinds.units import NAMES, OPEN, Sort, Unit
from tui.compare.lexicon.names import same_name
from tui.compare.stretch import Stretch

__all__ = ["names_differ", "source_kinds"]

_SPEECH = frozenset({Sort.SAYING, Sort.PERHAPS_SAYING})
# A quotation stands beside a verb when this many tokens, or fewer, are between: `," Mayor Ferri snapped`.
_BESIDE = 4


def source_kinds(block: Block, one: Stretch, other: Stretch, named: Designation | None) -> tuple[set[Kind], Block]:
    """The kinds of a change of who said it, and the units of the block that name sources.

    `named` are the units that name somebody otherwise, if any do.
    """
    left = tuple(unit for unit in block.left if not quoted(one, unit))
    right = tuple(unit for unit in block.right if not quoted(other, unit))
    speaks = any(unit.sort is Sort.SAYING for unit in (*left, *right))
    source = Block(_source(left, one, named, speaks=speaks), _source(right, other, named, speaks=speaks))
    if not source.left and not source.right and not (_counts_source(left, one) and _counts_source(right, other)):
        return set(), source
    if source.left and source.right and _is_named(source.left) != _is_named(source.right):
        return {Kind.ATTRIBUTION, Kind.NAME}, source
    return {Kind.ATTRIBUTION}, source


def names_differ(sources: Sequence[Block]) -> bool:
    """Whether the sources on the two sides have names, and none in common."""
    left = [str(unit.key) for source in sources for unit in source.left if unit.sort in NAMES]
    right = [str(unit.key) for source in sources for unit in source.right if unit.sort in NAMES]
    return bool(left and right) and not any(same_name(a, b) for a in left for b in right)


def _source(units: Sequence[Unit], side: Stretch, named: Designation | None, *, speaks: bool) -> tuple[Unit, ...]:
    """The units of one side of a block that say who said it: verbs of saying with their subjects, or a subject alone.

    `speaks` says that one of the sides has a verb of saying; what else may be one is then taken for one.
    """
    if speaks:
        verbs = {unit for unit in units if unit.sort in _SPEECH} or _only_verb(units, side)
        covered = {at for verb in verbs for at in source_words(side.tokens, verb.first, side.first, side.last)}
        return tuple(unit for unit in units if unit in verbs or unit.first in covered)
    if not units or (named and named.same) or not names_source(side.tokens, units[0].first, units[-1].last):
        return ()
    found = tuple(u for u in units if u.sort in OPEN or u.sort is Sort.PRONOUN)
    return () if all(str(unit.key).endswith("ly") for unit in found) else found


def _only_verb(units: Sequence[Unit], side: Stretch) -> set[Unit]:
    """The one word that stands where another text has a verb of saying, beside a quotation: `"...," Ferri snapped`."""
    words = [unit for unit in units if unit.sort is Sort.WORD]
    if len(words) != 1 or not str(words[0].key).endswith(("ed", "s")):
        return set()
    near = side.tokens[max(0, words[0].first - _BESIDE) : words[0].last + _BESIDE]
    return set(words) if any(token.form in {'"', "'"} for token in near) else set()


def _counts_source(units: Sequence[Unit], side: Stretch) -> bool:
    """Whether the units say how many they are who speak: `two` before `witnesses said`."""
    if not units or any(unit.sort not in FIGURES | {Sort.SMALL} for unit in units):
        return False
    return names_source(side.tokens, units[0].first, units[-1].last)


def _is_named(units: Sequence[Unit]) -> bool:
    """Whether a source goes by its own name: the `AFP` of `told AFP`, not the `Israel's` of `Israel's military`."""
    return any(unit.sort is Sort.NAME and not str(unit.key).endswith("'s") for unit in units)
