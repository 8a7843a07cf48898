"""What an edit changes in meaning, unit by unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Sequence, Set

from tui.articles.saying import PRESENTING
from tui.compare.comparison import Kind
from tui.compare.kinds.attribution import names_source, source_words
from tui.compare.kinds.blocks import Block, Pair, align_units
from tui.compare.kinds.designation import Designation, designation
from tui.compare.kinds.quoting import is_speech, quoted, word_kinds
from tui.compare.kinds.units import Sort, Unit, read_units
from tui.compare.kinds.variants import respelled_units
from tui.compare.lexicon.names import same_name
from tui.compare.lexicon.verbs import is_form_of
from tui.compare.stretch import Stretch

__all__ = ["meaning_kinds"]

_QUOTE_KINDS = frozenset({Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED})
_NAMES = frozenset({Sort.NAME, Sort.PERHAPS_NAME})
_FIGURES = frozenset({Sort.FIGURE, Sort.LOOSE_FIGURE})
_SPEECH = frozenset({Sort.SAYING, Sort.PERHAPS_SAYING})
# Words of an edit that need another kind to explain them, or are new wording.
_OPEN = frozenset({Sort.WORD, Sort.NAME, Sort.PERHAPS_NAME, Sort.TITLE, Sort.PERHAPS_SAYING})
# A hedge in a longer insertion is part of the new wording; beside this many new units it still colours the old ones.
_HEDGED = 4
# Units that replace others keep their stance as a point of the edit up to this many on a side.
_REPLACED = 6
# So many words of grammar can say what a quotation says: `it was over`.
_PARAPHRASE = 3
_GRAMMAR = frozenset({Sort.SMALL, Sort.PRONOUN})
_RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})
# A quotation stands beside a verb when this many tokens, or fewer, are between: `," Mayor Ferri snapped`.
_BESIDE = 4


def meaning_kinds(one: Stretch, other: Stretch, echoed: Set[Hashable] = frozenset()) -> set[Kind]:
    """The kinds of an edit that changes words: at least one.

    `echoed` are keys of units that are not looked at, since they only changed places (see echoes.py).
    """
    left, right = ([unit for unit in read_units(side) if unit.key not in echoed] for side in (one, other))
    pairs, blocks = align_units(left, right)
    kinds, blocks = respelled_units(one, other, pairs, blocks)
    kinds |= _quotation_kinds(one, other, pairs, blocks)
    if kinds & _QUOTE_KINDS and Kind.QUOTE_ALTERED not in kinds:
        if _is_paraphrased(blocks, one, other):
            kinds.add(Kind.WORDING)
        blocks = _unquoted(blocks, one, other)
    kinds |= _figure_kinds(blocks)
    sources: list[Block] = []
    blocks = _without_moved(blocks)
    stances = {block for block in blocks if _takes_stance(block) and (pairs or not _is_clause(block))}
    if stances:
        kinds.add(Kind.STANCE)
    for block in blocks:
        found, source = _block_kinds(block, one, other, inflected=bool(stances))
        kinds |= found
        sources.append(source)
    if _names_differ(sources):
        kinds.add(Kind.NAME)
    if kinds <= {Kind.SPELLING} and (blocks or not kinds):
        kinds.add(Kind.WORDING)
    return kinds


def _quotation_kinds(one: Stretch, other: Stretch, pairs: Sequence[Pair], blocks: Sequence[Block]) -> set[Kind]:
    kinds: set[Kind] = set()
    kept: list[Pair] = []
    for pair in pairs:
        was, becomes = quoted(one, pair.left), quoted(other, pair.right)
        if was and becomes:
            kept.append(pair)
        elif (was and is_speech(one, pair.left)) or (becomes and is_speech(other, pair.right)):
            kinds.add(Kind.QUOTE_ADDED if becomes else Kind.QUOTE_DROPPED)
    lost = [unit for block in blocks for unit in block.left]
    gained = [unit for block in blocks for unit in block.right]
    quoted_lost, quoted_gained = [u for u in lost if quoted(one, u)], [u for u in gained if quoted(other, u)]
    alone = len(quoted_lost) == len(lost) and len(quoted_gained) == len(gained)
    return kinds | word_kinds(one, other, quoted_lost, quoted_gained, kept, alone=alone)


def _is_paraphrased(blocks: Sequence[Block], one: Stretch, other: Stretch) -> bool:
    """Whether other words, were they words of grammar only (`it was over`), stand in place of quoted ones."""
    return any(
        len(new) >= _PARAPHRASE and all(unit.sort in _GRAMMAR for unit in new) and any(quoted(side, u) for u in old)
        for old, new, side in ((b, a, s) for block in blocks for b, a, s in ((*block, one), (*block[::-1], other)))
    )


def _unquoted(blocks: Sequence[Block], one: Stretch, other: Stretch) -> list[Block]:
    """The blocks without words of quotations that are new or gone as a whole.

    Figures and dates count in them too. A paraphrase in place of a quotation takes no stance that could be compared.
    """
    plain = [Block(tuple(_plain(block.left, one)), tuple(_plain(block.right, other))) for block in blocks]
    if plain == list(blocks):
        return plain
    return [
        Block(tuple(u for u in left if u.sort is not Sort.STANCE), tuple(u for u in right if u.sort is not Sort.STANCE))
        for left, right in plain
    ]


def _plain(units: Sequence[Unit], side: Stretch) -> list[Unit]:
    """The units outside of quotations, and what counts in them too; the verb that presents a quotation goes with it."""
    stay = {Sort.FIGURE, Sort.LOOSE_FIGURE, Sort.DATE}
    plain: list[Unit] = []
    presenting: int | None = None
    quotes = False
    for unit in units:
        if unit.sort in stay:
            plain.append(unit)
        elif quoted(side, unit):
            quotes = True
            if presenting is not None:
                # `calling the terms "an insult"`: the words before the quotation say what it presents.
                plain, presenting = plain[:presenting], None
        elif unit.key not in PRESENTING:
            plain.append(unit)
        elif not quotes:
            presenting = len(plain)
            plain.append(unit)
    return plain


def _figure_kinds(blocks: Sequence[Block]) -> set[Kind]:
    """Whether figures, dates or the qualifiers of figures differ between the two sides, in whatever order."""
    left = [unit for block in blocks for unit in block.left]
    right = [unit for block in blocks for unit in block.right]
    kinds = {Kind.DATE} if _differ(left, right, {Sort.DATE}) else set()
    sorts = {Sort.FIGURE, Sort.LOOSE_FIGURE}
    if _differ(_counting(left, right), _counting(right, left), sorts):
        kinds.add(Kind.NUMBER)
    qualified = all(any(unit.sort in sorts | {Sort.QUALIFIER} for unit in side) for side in (left, right))
    if _differ(left, right, {Sort.QUALIFIER}) and (qualified or Kind.NUMBER not in kinds):
        kinds.add(Kind.STANCE)
    return kinds


def _counting(units: Sequence[Unit], against: Sequence[Unit]) -> list[Unit]:
    """The figures among the units; `one` and `first` are where another figure stands against them.

    `a week` takes the place of another figure with a unit only.
    """
    loose = any(u.sort is Sort.FIGURE or (u.sort is Sort.LOOSE_FIGURE and not _is_measured(u)) for u in against)
    measured = any(unit.sort is Sort.FIGURE and _is_measured(unit) for unit in against)
    return [
        unit
        for unit in units
        if unit.sort is Sort.FIGURE or (unit.sort is Sort.LOOSE_FIGURE and (measured if _is_measured(unit) else loose))
    ]


def _is_measured(unit: Unit) -> bool:
    """Whether a figure has a unit: `three weeks`, `a month`."""
    return isinstance(unit.key, tuple) and len(unit.key) == 2 and isinstance(unit.key[1], str)


def _differ(left: Sequence[Unit], right: Sequence[Unit], sorts: Collection[Sort]) -> bool:
    return Counter(u.key for u in left if u.sort in sorts) != Counter(u.key for u in right if u.sort in sorts)


def _without_moved(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without units that only changed their place within the edit."""
    moved = Counter(u.key for block in blocks for u in block.left) & Counter(
        u.key for block in blocks for u in block.right
    )
    if not moved:
        return list(blocks)
    return [
        Block(tuple(u for u in block.left if u.key not in moved), tuple(u for u in block.right if u.key not in moved))
        for block in blocks
    ]


def _takes_stance(block: Block) -> bool:
    """Whether the words of stance differ, and are a point of the edit rather than part of new wording."""
    most = _REPLACED if block.left and block.right else _HEDGED
    return _differ(block.left, block.right, {Sort.STANCE}) and max(len(block.left), len(block.right)) <= most


def _block_kinds(block: Block, one: Stretch, other: Stretch, *, inflected: bool) -> tuple[set[Kind], Block]:
    """Names, attribution, and what is left of the wording; and the units that name sources.

    `inflected` says that other forms of the same words are no wording: the stance of the edit asks for them.
    """
    kinds: set[Kind] = set()
    rest = block
    named = designation(block, one, other)
    if named:
        kinds.add(Kind.NAME)
        rest = rest.without(named.left, named.right)
    said = Block(
        tuple(unit for unit in block.left if not quoted(one, unit)),
        tuple(unit for unit in block.right if not quoted(other, unit)),
    )
    speaks = any(unit.sort is Sort.SAYING for unit in (*said.left, *said.right))
    source = Block(_source(said.left, one, named, speaks=speaks), _source(said.right, other, named, speaks=speaks))
    if source.left or source.right or (_counts_source(said.left, one) and _counts_source(said.right, other)):
        kinds.add(Kind.ATTRIBUTION)
        if source.left and source.right and _is_named(source.left) != _is_named(source.right):
            kinds.add(Kind.NAME)
        rest = rest.without(source.left, source.right)
    left, right = _open_words(rest.left, block.left), _open_words(rest.right, block.right)
    if inflected:
        left, right = _uninflected(left, right), _uninflected(right, left)
    if any(not quoted(one, unit) for unit in left) or any(not quoted(other, unit) for unit in right):
        kinds.add(Kind.WORDING)
    return kinds, source


def _counts_source(units: Sequence[Unit], side: Stretch) -> bool:
    """Whether the units say how many they are who speak: `two` before `witnesses said`."""
    if not units or any(unit.sort not in _FIGURES | {Sort.SMALL} for unit in units):
        return False
    return names_source(side.tokens, units[0].first, units[-1].last)


def _is_clause(block: Block) -> bool:
    """Whether one side is a relative clause and the other nothing: its stance is its own (`, who had no licence,`)."""
    return not (block.left and block.right) and (block.left or block.right)[0].key in _RELATIVE


def _is_named(units: Sequence[Unit]) -> bool:
    """Whether a source goes by its own name: the `AFP` of `told AFP`, not the `Israel's` of `Israel's military`."""
    return any(unit.sort is Sort.NAME and not str(unit.key).endswith("'s") for unit in units)


def _names_differ(sources: Sequence[Block]) -> bool:
    """Whether the sources on the two sides have names, and none in common."""
    left = [str(unit.key) for source in sources for unit in source.left if unit.sort in _NAMES]
    right = [str(unit.key) for source in sources for unit in source.right if unit.sort in _NAMES]
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
    found = tuple(u for u in units if u.sort in _OPEN or u.sort is Sort.PRONOUN)
    return () if all(str(unit.key).endswith("ly") for unit in found) else found


def _only_verb(units: Sequence[Unit], side: Stretch) -> set[Unit]:
    """The one word that stands where another text has a verb of saying, beside a quotation: `"...," Ferri snapped`."""
    words = [unit for unit in units if unit.sort is Sort.WORD]
    if len(words) != 1 or not str(words[0].key).endswith(("ed", "s")):
        return set()
    near = side.tokens[max(0, words[0].first - _BESIDE) : words[0].last + _BESIDE]
    return set(words) if any(token.form in {'"', "'"} for token in near) else set()


def _open_words(units: Sequence[Unit], block: Sequence[Unit]) -> list[Unit]:
    """The units that are new wording; the `year-old` of `41-year-old` is none where its figure is in the block too."""
    figures = {unit.last for unit in block if unit.sort is Sort.FIGURE}
    return [u for u in units if u.sort in _OPEN and not (str(u.key).startswith("-") and u.last in figures)]


def _uninflected(units: Sequence[Unit], against: Sequence[Unit]) -> list[Unit]:
    """The units without those that are only another form of a word on the other side."""
    return [unit for unit in units if not any(is_form_of(str(unit.key), str(u.key)) for u in against)]
