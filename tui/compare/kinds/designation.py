"""When a block of an edit names the same place in the sentence otherwise: by another name, a title, a description."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.segment import PUNCTUATION, WORD
from tui.articles.speech.saying import SAYING
from tui.articles.speech.titles import PARTICLES, TITLES
from tui.articles.wordlist import wordlist
from tui.compare.kinds.attribution import names_source
from tui.compare.kinds.blocks import Block
from tui.compare.kinds.units import NAMES, Sort, Unit
from tui.compare.lexicon.names import Naming, begins_sentence, is_acronym_of, naming
from tui.compare.lexicon.smallwords import SMALL
from tui.compare.stretch import Stretch

__all__ = ["Designation", "designation"]

# `the leader of the opposition` describes somebody; a description is seldom longer.
_LONGEST = 5
_DETERMINERS = wordlist("the a an his her its their this these der die das le la el")
_DESCRIBING = frozenset({Sort.WORD, Sort.TITLE, Sort.NAME, Sort.PERHAPS_NAME, Sort.FIGURE})
_PLACING = wordlist("at from in into near of off on outside to with by for")
_INSIDE_NAMES = wordlist("of the and de for") | PARTICLES
_JOINTS = wordlist("and or und oder et ou y")
# What a subject does, in the forms that do not end in `-ed`.
_VERBS = SAYING | wordlist("""
is was are were has had have will would may might could can should must did does became began beat bought brought broke
built came caught chose cut drew drove fell fought found flew gave got held hit kept knew laid led left lost made meets
met paid put quit ran rose saw sent set shot showed sold spent stood takes took told wants went wins won wrote
""")


class Designation(NamedTuple):
    """The units of a block that designate."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    same: bool
    """Whether the name stays: they only add to it, take from it, abbreviate it or change a title before it."""


def designation(block: Block, one: Stretch, other: Stretch) -> Designation | None:
    """The units of `block` that name or describe somebody otherwise than the other side does; None without them.

    A name against a name, a pronoun or a short description; a title, a first name or an abbreviation beside a name
    that stays. Names within other new words are no designation.
    """
    if not block.left or not block.right:
        units, side = (block.left, one) if block.left else (block.right, other)
        beside = _is_pure(units) and (
            _stands_beside_name(units, side) or _is_set_off(units, side) or _follows_noun(units, side)
        )
        return Designation(block.left, block.right, True) if beside or _introduces_name(units, side) else None
    if block.left[0].key in _PLACING and block.right[0].key in _PLACING and len(block.left) > 1 < len(block.right):
        # `at the port`, `in Hull`.
        block = Block(block.left[1:], block.right[1:])
    left, right = _names(block.left, block.right), _names(block.right, block.left)
    same = _go_before_same_name(block, one, other) or _is_acronym(*block)
    if _is_named_by(block.right, other, block.left, left) or _is_named_by(block.left, one, block.right, right):
        return Designation(block.left, block.right, same)
    if left and right:
        sure = any(unit.sort is Sort.NAME for unit in (*left, *right))
        acting = _acts(block.left, one) and _acts(block.right, other)
        if not sure and not acting and not (_is_source(block.left, one) and _is_source(block.right, other)):
            return None
        titles = [tuple(unit for unit in side if unit.sort is Sort.TITLE) for side in block]
        return Designation((*left, *titles[0]), (*right, *titles[1]), same)
    swapped = _is_title_for_title(block, one, other) or _is_particle_for_particle(block, one, other)
    return Designation(block.left, block.right, True) if swapped else None


def _introduces_name(units: Sequence[Unit], side: Stretch) -> bool:
    """Whether the units describe whom the name behind them names: `the union's leader, Ida` before `Krog`."""
    if not units or units[-1].sort is not Sort.NAME or len(units) > _LONGEST + 1:
        return False
    if not _is_name(side, units[-1].last, 1):
        return False
    inside = side.tokens[units[0].first : units[-1].last]
    comma = next((at for at, token in enumerate(inside) if token.key == ","), len(inside))
    described = [unit for unit in units if unit.last <= units[0].first + comma]
    return comma < len(inside) and _describes(described)


def _is_title_for_title(block: Block, one: Stretch, other: Stretch) -> bool:
    sorts = {unit.sort for unit in (*block.left, *block.right)}
    if Sort.TITLE not in sorts or not sorts <= {Sort.TITLE, Sort.SMALL}:
        return False
    return _stands_beside_name(block.left, one) and _stands_beside_name(block.right, other)


def _is_particle_for_particle(block: Block, one: Stretch, other: Stretch) -> bool:
    """Whether a small word within a name changes: `Luigi di Stefano`, `Luigi de Stefano`."""
    return all(
        len(units) == 1
        and units[0].key in PARTICLES
        and _is_name(side, units[0].first - 1, -1)
        and _is_name(side, units[0].last, 1)
        for units, side in zip(block, (one, other), strict=True)
    )


def _go_before_same_name(block: Block, one: Stretch, other: Stretch) -> bool:
    """Whether one name stands behind both sides: `Mr` and `Boris` before `Johnson`."""
    if not _is_pure(block.left) or not _is_pure(block.right):
        return False
    before, behind = block.left[-1].last, block.right[-1].last
    if not _is_name(one, before, 1) or not _is_name(other, behind, 1):
        return False
    return _next_word(one, before) == _next_word(other, behind)


def _is_acronym(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Whether one side is the acronym of the name on the other."""
    shorter, longer = sorted((left, right), key=len)
    words = [str(unit.key) for unit in longer if unit.key not in _INSIDE_NAMES]
    return len(shorter) == 1 and is_acronym_of(str(shorter[0].key), words)


def _next_word(side: Stretch, at: int) -> str | None:
    return next((token.key for token in side.tokens[at:] if token.kind is WORD), None)


def _is_named_by(described: Sequence[Unit], side: Stretch, units: Sequence[Unit], names: Sequence[Unit]) -> bool:
    """Whether `units` are a name with the parts `names`, and `described` a pronoun, a description or a title.

    `side` is where the description stands: `the` may stand before the stretch, as it does before some names.
    """
    if not names or not _is_pure(units):
        return False
    if any(unit.sort is Sort.NAME for unit in names):
        if all(unit.sort is Sort.TITLE for unit in described):
            return True
        short = len(described) <= _LONGEST and all(u.sort in _DESCRIBING for u in described)
        if described and short and _stands_behind_article(described, side):
            return True
    return _describes(described)


def _stands_behind_article(units: Sequence[Unit], side: Stretch) -> bool:
    """Whether `the` stands before the units, or before a title in front of them."""
    at = units[0].first - 1
    while at > 0 and side.tokens[at].key in TITLES:
        at -= 1
    return at >= 0 and side.tokens[at].key in _DETERMINERS


def _acts(units: Sequence[Unit], side: Stretch) -> bool:
    """Whether a single word with a capital is followed by a verb: `Ostrom won`, where a sentence begins."""
    if not units or units[-1].sort is not Sort.PERHAPS_NAME or any(u.sort is not Sort.TITLE for u in units[:-1]):
        return False
    at = units[-1].last
    key = side.tokens[at].key if at < len(side.tokens) else ""
    return key in _VERBS or (key.endswith("ed") and key.isalpha())


def _names(units: Sequence[Unit], against: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units that are names; a capital at the beginning of a sentence counts where the other side designates."""
    if any(unit.sort in {Sort.NAME, Sort.PERHAPS_NAME, Sort.PRONOUN} for unit in against) or _describes(against):
        return tuple(unit for unit in units if unit.sort in NAMES)
    return tuple(unit for unit in units if unit.sort is Sort.NAME)


def _is_pure(units: Sequence[Unit]) -> bool:
    """Whether the units are a name or a title and nothing else."""
    return any(unit.sort in NAMES or unit.sort is Sort.TITLE for unit in units) and all(
        unit.sort in NAMES or unit.sort is Sort.TITLE or unit.key in _INSIDE_NAMES for unit in units
    )


def _describes(units: Sequence[Unit]) -> bool:
    """Whether the units can stand for a name: a pronoun, or an article, `both` or a genitive with a few words."""
    if len(units) == 1 and units[0].sort is Sort.PRONOUN:
        return True
    if not 0 < len(units) <= _LONGEST:
        return False
    opened = units[0].key in _DETERMINERS or units[0].sort is Sort.LOOSE_FIGURE
    owned = len(units) > 1 and str(units[0].key).endswith("'s")
    return (opened or owned) and all(u.sort in _DESCRIBING or u.key in _INSIDE_NAMES for u in units[1:])


def _is_source(units: Sequence[Unit], side: Stretch) -> bool:
    return names_source(side.tokens, units[0].first, units[-1].last)


def _is_set_off(units: Sequence[Unit], side: Stretch) -> bool:
    """Whether a name stands between commas or brackets, or in a list: `her husband, Jack,`, `Lima and Quito`.

    At the beginning of a sentence the comma behind it will do: `Jack, her husband,`.
    """
    if units[0].sort not in NAMES | {Sort.TITLE} or not any(unit.sort is Sort.NAME for unit in units):
        return False
    before, behind = units[0].first - 1, units[-1].last
    marks = [side.tokens[at].form if 0 <= at < len(side.tokens) else "" for at in (before, behind)]
    if marks[1] == "," and begins_sentence(side.tokens, units[0].first):
        return True
    enclosed = marks[0] in {",", "("} and marks[1] in {",", ")", ".", ";", ":", "-", ""}
    return enclosed or not _JOINTS.isdisjoint(marks)


def _follows_noun(units: Sequence[Unit], side: Stretch) -> bool:
    """Whether the units name whom the word before describes: `her son Liam was`."""
    before, behind = units[0].first - 1, units[-1].last
    if before < 0 or behind >= len(side.tokens) or not all(unit.sort is Sort.NAME for unit in units):
        return False
    noun, follows = side.tokens[before], side.tokens[behind]
    described = noun.kind is WORD and noun.form.islower() and noun.key not in SMALL
    return described and (follows.kind is PUNCTUATION or follows.key in SMALL | _VERBS)


def _stands_beside_name(units: Sequence[Unit], side: Stretch) -> bool:
    return _is_name(side, units[0].first - 1, -1) or _is_name(side, units[-1].last, 1)


def _is_name(side: Stretch, at: int, step: int) -> bool:
    """Whether a name or a title stands at `at`; brackets, marks and the stop of an abbreviation are passed over."""
    tokens = side.tokens
    while 0 <= at < len(tokens) and tokens[at].form in {"(", ")", '"'} | ({"."} if step > 0 else set()):
        at += step
    if not 0 <= at < len(tokens) or tokens[at].kind is not WORD or tokens[at].key in SMALL:
        return False
    return tokens[at].key in TITLES or naming(tokens, at, side.witness.lexicon) is not Naming.NO
