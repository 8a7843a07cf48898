"""Whether two stretches have the same words and differ on the surface only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.segment import NUMBER, WORD, Token, fold
from tui.compare.comparison import Kind
from tui.compare.kinds.setting import unset
from tui.compare.lexicon.names import Naming, naming
from tui.compare.stretch import Stretch

__all__ = ["surface_kinds"]

_COMPOUND = re.compile(r"\d+(?:-[^\W\d_]+)+")
# `its` and `it's`, `the farmers` and `the farmer's`: often written for one another by mistake.
_APOSTROPHE = re.compile(r"'(?=(?:s|t|d|m|re|ve|ll)$)")
_JOINT = re.compile(r"[-./]+")


def surface_kinds(one: Stretch, other: Stretch) -> frozenset[Kind] | None:
    """The kinds of a difference that leaves the words alone; None where other words stand on the two sides.

    `typographic`: equal in the comparing form, spaces apart. `case`, `punctuation`: equal but for them. `spelling`,
    or `name` for a name: equal letters, joined, hyphenated or abbreviated otherwise (`policy makers`, `U.S.`). Marks
    that only set a paragraph, such as the bullet of a list, are typography.
    """
    if _first_letter(one) != _first_letter(other):
        return None
    left, right = unset(one), unset(other)
    if [token.form for token in left] == [token.form for token in right] or _folded(one) == _folded(other):
        return frozenset({Kind.TYPOGRAPHIC})
    if [token.key for token in left] == [token.key for token in right]:
        # Folding case also takes `ß` for `ss`, which is another spelling.
        same = [token.form.lower() for token in left] == [token.form.lower() for token in right]
        return frozenset({Kind.CASE if same else Kind.SPELLING})
    words, others = _parts(left), _parts(right)
    if [word.casefold() for word in words] == [word.casefold() for word in others]:
        return frozenset({Kind.TYPOGRAPHIC}) if _squeezed(left) == _squeezed(right) else _marked(one, other)
    if words and _letters(words) == _letters(others) and not any(t.kind is NUMBER for t in (*left, *right)):
        return frozenset({Kind.NAME if _names_somebody(one, other) else Kind.SPELLING})
    return None


def _first_letter(stretch: Stretch) -> str:
    """The first letter or digit, case folded; empty without one. It tells most edits that change words at once."""
    return next((c.casefold()[0] for token in stretch.inside for c in token.form if c.isalnum()), "")


def _marked(one: Stretch, other: Stretch) -> frozenset[Kind]:
    """The kinds of a difference in marks, and perhaps in capitals."""
    if _parts(one.inside) == _parts(other.inside):
        return frozenset({Kind.PUNCTUATION})
    if len(one.words) != len(other.words) and _names_somebody(one, other):
        # `Jong-un` and `Jong Un` are two spellings of a name.
        return frozenset({Kind.NAME})
    return frozenset({Kind.PUNCTUATION, Kind.CASE})


def _names_somebody(one: Stretch, other: Stretch) -> bool:
    """Whether either stretch begins with a name."""
    return any(naming(side.tokens, side.first, side.witness.lexicon) is Naming.YES for side in (one, other))


def _folded(stretch: Stretch) -> list[str]:
    """The stretch in its comparing form, cut at spaces: `5 000` with a space of any width."""
    inside = stretch.inside
    return fold(stretch.witness.article.text[inside[0].start : inside[-1].end]).split() if inside else []


def _parts(tokens: Sequence[Token]) -> list[str]:
    """The words, compounds and abbreviations taken apart; a figure whole, since its separators count."""
    parts: list[str] = []
    for token in tokens:
        if token.kind is NUMBER and _COMPOUND.fullmatch(token.form):
            parts.extend(token.form.split("-"))
        elif token.kind is NUMBER:
            parts.append("".join(token.form.split()))
        elif token.kind is WORD:
            form = _APOSTROPHE.sub("", token.form) if "'" in token.form else token.form
            parts.extend(part for part in _JOINT.split(form) if part)
        elif token.form in "&%":
            parts.append(token.form)
    return parts


def _letters(words: Sequence[str]) -> str:
    return "".join(words).casefold()


def _squeezed(tokens: Sequence[Token]) -> str:
    return "".join("".join(token.form.split()) for token in tokens)
