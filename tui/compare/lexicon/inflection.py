"""Forms of one word: what an auxiliary asks of a verb (`did not know`, `knew`), and a figure of a noun."""

from __future__ import annotations

__all__ = ["is_form_of", "is_plural_of"]

# The irregular verbs that news has most, all their forms that letters do not show to be one word.
_IRREGULAR = """
be am is are was were been being, bear bore borne, beat beaten, become became, begin began begun, bend bent, bind bound,
bite bit bitten, blow blew blown, break broke broken, bring brought, build built, buy bought, catch caught,
choose chose chosen, come came, deal dealt, dig dug, do does did done, draw drew drawn, drink drank drunk,
drive drove driven, eat ate eaten, fall fell fallen, feel felt, fight fought, find found, flee fled, fly flew flown,
forbid forbade forbidden, forget forgot forgotten, freeze froze frozen, get got gotten, give gave given,
go goes went gone, grow grew grown, hang hung, have has had, hear heard, hide hid hidden, hold held, keep kept,
know knew known, lay laid, lead led, leave left, lend lent, lie lay lain, lose lost, make made, mean meant, meet met,
pay paid, ride rode ridden, ring rang rung, rise rose risen, run ran, see saw seen, seek sought, sell sold, send sent,
shake shook shaken, shine shone, shoot shot, shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat,
sleep slept, speak spoke spoken, spend spent, stand stood, steal stole stolen, stick stuck, strike struck stricken,
swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken, teach taught, tear tore torn,
tell told, think thought, throw threw thrown, understand understood, wake woke woken, wear wore worn, win won,
withdraw withdrew withdrawn, write wrote written
"""
_BASES = {form: words.split()[0] for words in _IRREGULAR.split(",") for form in words.split()}
_PLURALS = frozenset(
    frozenset(pair.split())
    for pair in (
        "man men", "woman women", "child children", "person people", "foot feet", "tooth teeth", "goose geese",
        "mouse mice", "policeman policemen", "fireman firemen", "gunman gunmen", "spokesman spokesmen", "wife wives",
        "life lives", "knife knives", "half halves", "leaf leaves", "shelf shelves", "wolf wolves", "calf calves",
        "thief thieves", "crisis crises", "analysis analyses", "criterion criteria", "phenomenon phenomena",
        "businessman businessmen", "fisherman fishermen", "serviceman servicemen",
    )
)  # fmt: skip
# Two forms of one word share all letters but the last of the shorter, and this many at least: `brake`, `braked`.
_STEM = 3


def is_form_of(one: str, other: str) -> bool:
    """Whether two case-folded words are forms of one, told by their letters or as an irregular verb."""
    one, other = _base(one), _base(other)
    stem = max(_STEM, min(len(one), len(other)) - 1)
    return one == other or (one[:stem] == other[:stem] and abs(len(one) - len(other)) <= _STEM)


def is_plural_of(one: str, other: str) -> bool:
    """Whether one of two case-folded words is the plural of the other."""
    shorter, longer = sorted((one, other), key=len)
    regular = longer in {f"{shorter}s", f"{shorter}es"} or (shorter.endswith("y") and longer == f"{shorter[:-1]}ies")
    return regular or frozenset({one, other}) in _PLURALS


def _base(form: str) -> str:
    """The first form of an irregular verb; `being` and `giving` are read without their ending."""
    stem = form.removesuffix("ing") if len(form) > _STEM + len("ing") else form
    return _BASES.get(form) or _BASES.get(stem) or _BASES.get(f"{stem}e") or _BASES.get(form.removesuffix("s")) or form
