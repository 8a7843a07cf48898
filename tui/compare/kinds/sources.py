"""Who is said to have said it: what a block of an edit changes of that."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import Token
from tui.articles.wordlist import wordlist
from tui.compare.comparison import Kind
from tui.compare.kinds.amounts import FIGURES
from tui.compare.kinds.attribution import is_saying, names_source, source_words
from tui.compare.kinds.blocks import Block
from tui.compare.kinds.designation import Designation
from tui.compare.kinds.quoting import unquoted
from tui.compare.kinds.units import NAMES, OPEN, Sort, Unit
from tui.compare.lexicon.names import same_name
from tui.compare.stretch import Stretch

__all__ = ["inflects_saying", "names_differ", "source_kinds"]

# Beside a verb of saying, words that are no source: `no longer denies`.
_ADVERBS = wordlist("longer ever once twice soon later earlier first hardly rather")
_NOUNS_IN_LY = wordlist("ally assembly bully family italy monopoly")
_AUXILIARIES = wordlist("am are been had has have is was were a ont avait hat haben hatte ha han")
_SPEECH = frozenset({Sort.SAYING, Sort.PERHAPS_SAYING})
# A quotation stands beside a verb when this many tokens, or fewer, are between: `," Mayor Ferri snapped`.
_BESIDE = 4


def source_kinds(block: Block, one: Stretch, other: Stretch, named: Designation | None) -> tuple[set[Kind], Block]:
    """The kinds of a change of who said it, and the units of the block that name sources.

    `named` are the units that name somebody otherwise, if any do.
    """
    left, right = unquoted(one, block.left), unquoted(other, block.right)
    speaks = any(unit.sort is Sort.SAYING for unit in (*left, *right))
    source = Block(_source(left, one, named, speaks=speaks), _source(right, other, named, speaks=speaks))
    if not source.left and not source.right and not (_counts_source(left, one) and _counts_source(right, other)):
        return set(), source
    if source.left and source.right and _is_named(source.left) != _is_named(source.right):
        return {Kind.ATTRIBUTION, Kind.NAME}, source
    return {Kind.ATTRIBUTION}, source


def inflects_saying(blocks: Sequence[Block], one: Stretch, other: Stretch) -> bool:
    """Whether an edit only puts a verb of saying in another tense: `said`, `has said`."""
    units = [
        (unit, side) for block in blocks for units, side in zip(block, (one, other), strict=True) for unit in units
    ]
    return bool(units) and all(unit.key in _AUXILIARIES and _says(side.tokens, unit.last) for unit, side in units)


def _says(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands at `at`, behind further auxiliaries."""
    while at < len(tokens) and tokens[at].key in _AUXILIARIES:
        at += 1
    return at < len(tokens) and is_saying(tokens, at)


def names_differ(sources: Sequence[Block], one: Stretch, other: Stretch) -> bool:
    """Whether the sources on the two sides have names, and none in common."""
    left = [name for source in sources for name in _named(source.left, one)]
    right = [name for source in sources for name in _named(source.right, other)]
    return bool(left and right) and not any(same_name(a, b) for a in left for b in right)


def _named(units: Sequence[Unit], side: Stretch) -> list[str]:
    sorts = {Sort.NAME} if side.witness.lexicon.nouns_have_capitals else NAMES
    return [str(unit.key) for unit in units if unit.sort in sorts]


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
    found = tuple(u for u in units if (u.sort in OPEN and not str(u.key).startswith("-")) or u.sort is Sort.PRONOUN)
    return () if all(_is_adverb(str(unit.key)) for unit in found) else found


def _is_adverb(key: str) -> bool:
    return key in _ADVERBS or (key.endswith("ly") and key not in _NOUNS_IN_LY)


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
    if any(side.tokens[at].key.endswith("old") for unit in units for at in range(unit.first, unit.last)):
        return False
    return names_source(side.tokens, units[0].first, units[-1].last)


def _is_named(units: Sequence[Unit]) -> bool:
    """Whether a source goes by its own name: the `AFP` of `told AFP`, not the `Israel's` of `Israel's military`."""
    return any(unit.sort is Sort.NAME and not str(unit.key).endswith("'s") for unit in units)
