"""What an edit changes in meaning, unit by unit."""

from __future__ import annotations

from collections.abc import Hashable, Sequence, Set

from tui.articles.speech.saying import PRESENTING
from tui.articles.wordlist import wordlist
from tui.compare.comparison import Kind
from tui.compare.kinds.amounts import amount_kinds, differ
from tui.compare.kinds.blocks import Block, Pair, align_units
from tui.compare.kinds.designation import designation
from tui.compare.kinds.quoting import is_speech, quoted, stays, touches_quotation, unquoted, word_kinds
from tui.compare.kinds.sources import inflects_saying, names_differ, source_kinds
from tui.compare.kinds.units import OPEN, Sort, Unit, read_units
from tui.compare.kinds.variants import respelled_units
from tui.compare.lexicon.inflection import is_form_of, is_plural_of
from tui.compare.lexicon.stance_words import NEGATIONS
from tui.compare.stretch import Stretch

__all__ = ["meaning_kinds"]

_QUOTE_KINDS = frozenset({Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED})
# A hedge in a longer insertion is part of the new wording; beside this many new units it still colours the old ones.
_HEDGED = 4
# Units that replace others keep their stance as a point of the edit up to this many on a side.
_REPLACED = 6
# So many words of grammar can say what a quotation says: `I have`, `he had`.
_PARAPHRASE = 2
_TENSES = wordlist("a an the that am are be been did do does had has have is was were it")
_RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})


def meaning_kinds(one: Stretch, other: Stretch, echoed: Set[Hashable] = frozenset()) -> set[Kind]:
    """The kinds of an edit that changes words: at least one.

    `echoed` are keys of units that are not looked at, since they only changed places (see marking/echoes.py).
    """
    left, right = ([unit for unit in read_units(side) if unit.key not in echoed] for side in (one, other))
    pairs, blocks = align_units(left, right)
    kinds, blocks = respelled_units(one, other, pairs, blocks)
    kinds |= _quotation_kinds(one, other, pairs, blocks)
    moved = _moved(blocks)
    if kinds & _QUOTE_KINDS and Kind.QUOTE_ALTERED not in kinds:
        if _is_paraphrased(blocks, one, other):
            kinds.add(Kind.WORDING)
        blocks = _unquoted(_without(blocks, moved), one, other)
    kinds |= amount_kinds(blocks)
    sources: list[Block] = []
    blocks = _without(blocks, moved)
    stances = {block for block in blocks if _takes_stance(block) and (pairs or not _is_clause(block))}
    if stances:
        kinds.add(Kind.STANCE)
    for block in blocks:
        found, source = _block_kinds(block, one, other, inflected=bool(stances), counted=Kind.NUMBER in kinds)
        kinds |= found
        sources.append(source)
    if names_differ(sources, one, other):
        kinds.add(Kind.NAME)
    if kinds <= {Kind.SPELLING} and (blocks or not kinds):
        only_source = inflects_saying(blocks, one, other) or (not any(map(any, blocks)) and _is_source(moved))
        kinds.add(Kind.ATTRIBUTION if only_source else Kind.WORDING)
    return kinds


def _quotation_kinds(one: Stretch, other: Stretch, pairs: Sequence[Pair], blocks: Sequence[Block]) -> set[Kind]:
    kinds: set[Kind] = set()
    if not touches_quotation(one) and not touches_quotation(other):
        return kinds
    kept: list[Pair] = []
    for pair in pairs:
        was, becomes = quoted(one, pair.left), quoted(other, pair.right)
        if was and becomes:
            kept.append(pair)
        elif was and is_speech(one, pair.left) and not stays(one, pair.left, other.witness):
            kinds.add(Kind.QUOTE_DROPPED)
        elif becomes and is_speech(other, pair.right) and not stays(other, pair.right, one.witness):
            kinds.add(Kind.QUOTE_ADDED)
    lost = [unit for block in blocks for unit in block.left]
    gained = [unit for block in blocks for unit in block.right]
    quoted_lost, quoted_gained = [u for u in lost if quoted(one, u)], [u for u in gained if quoted(other, u)]
    alone = len(quoted_lost) == len(lost) and len(quoted_gained) == len(gained)
    if pairs:
        quoted_lost = [u for u in quoted_lost if not stays(one, u, other.witness)]
        quoted_gained = [u for u in quoted_gained if not stays(other, u, one.witness)]
    return kinds | word_kinds(one, other, quoted_lost, quoted_gained, kept, alone=alone)


def _is_paraphrased(blocks: Sequence[Block], one: Stretch, other: Stretch) -> bool:
    """Whether words of grammar only (`it was over`) stand in place of quoted ones; others are new wording anyway."""
    return any(
        (_retells(block.right) and any(quoted(one, unit) for unit in block.left))
        or (_retells(block.left) and any(quoted(other, unit) for unit in block.right))
        for block in blocks
    )


def _retells(units: Sequence[Unit]) -> bool:
    """Whether words of grammar tell what a quotation says, and do not only put it in another tense."""
    units = [unit for unit in units if unit.sort is not Sort.SAYING]
    if any(unit.sort not in {Sort.SMALL, Sort.PRONOUN} for unit in units):
        return False
    return len(units) >= _PARAPHRASE or any(unit.key not in _TENSES for unit in units)


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
            presenting = len(plain) if presenting is None else presenting
            plain.append(unit)
    return plain


def _moved(blocks: Sequence[Block]) -> list[Unit]:
    """The units that only change their place within the edit, as they stand on the left."""
    gained = {unit.key for block in blocks for unit in block.right}
    return [unit for block in blocks for unit in block.left if unit.key in gained]


def _without(blocks: Sequence[Block], moved: Sequence[Unit]) -> list[Block]:
    """The blocks without the units that moved."""
    if not moved:
        return list(blocks)
    keys = {unit.key for unit in moved}
    return [
        Block(tuple(u for u in left if u.key not in keys), tuple(u for u in right if u.key not in keys))
        for left, right in blocks
    ]


def _is_source(units: Sequence[Unit]) -> bool:
    """Whether a verb of saying is among the units, and its subject: `Lund said` before or behind what he said."""
    return any(u.sort is Sort.SAYING for u in units) and any(u.sort in OPEN | {Sort.PRONOUN} for u in units)


def _takes_stance(block: Block) -> bool:
    """Whether the words of stance differ, and are a point of the edit rather than part of new wording."""
    most = _REPLACED if block.left and block.right else _HEDGED
    if max(len(block.left), len(block.right)) > most:
        return False
    left, right = block
    if all(any(unit.sort in OPEN for unit in side) for side in block):
        # In new wording all negations say the same: `was never published`, `nobody has seen`.
        left, right = (tuple(u._replace(key="not") if u.key in NEGATIONS else u for u in side) for side in block)
    return differ(left, right, {Sort.STANCE})


def _block_kinds(
    block: Block, one: Stretch, other: Stretch, *, inflected: bool, counted: bool
) -> tuple[set[Kind], Block]:
    """Names, attribution, and what is left of the wording; and the units that name sources.

    `inflected` says that other forms of the same words are no wording: the stance of the edit asks for them;
    `counted` that a figure asks for the singular of some, and the plural of others.
    """
    kinds: set[Kind] = set()
    rest = block
    named = designation(block, one, other)
    if named:
        kinds.add(Kind.NAME)
        rest = rest.without(named.left, named.right)
    found, source = source_kinds(block, one, other, named)
    rest = rest.without(source.left, source.right)
    left, right = _open_words(rest.left), _open_words(rest.right)
    if inflected:
        left, right = _uninflected(left, right), _uninflected(right, left)
    elif counted:
        left, right = _without_numbers(left, right), _without_numbers(right, left)
    elif named:
        # `Harlow County`, `Harlow and Minton counties`.
        left, right = _uninflected(left, named.right), _uninflected(right, named.left)
    if unquoted(one, left) or unquoted(other, right):
        kinds.add(Kind.WORDING)
    return kinds | found, source


def _is_clause(block: Block) -> bool:
    """Whether one side is a relative clause and the other nothing: its stance is its own (`, who had no licence,`)."""
    return not (block.left and block.right) and (block.left or block.right)[0].key in _RELATIVE


def _open_words(units: Sequence[Unit]) -> list[Unit]:
    """The units that are new wording; the `year-old` of `41-year-old` is none, nor the `aged` of `aged 41`."""
    figures = {unit.first for unit in units if unit.sort is Sort.FIGURE}
    return [
        unit
        for unit in units
        if unit.sort in OPEN and not str(unit.key).startswith("-") and not (unit.key == "aged" and unit.last in figures)
    ]


def _uninflected(units: Sequence[Unit], against: Sequence[Unit]) -> list[Unit]:
    """The units without those that are only another form of a word on the other side."""
    return [unit for unit in units if not any(is_form_of(str(unit.key), str(u.key)) for u in against)]


def _without_numbers(units: Sequence[Unit], against: Sequence[Unit]) -> list[Unit]:
    """The units without those that are the singular, or the plural, of a word on the other side."""
    return [unit for unit in units if not any(is_plural_of(str(unit.key), str(u.key)) for u in against)]
