"""Figures and amounts: what a number says, however it is written."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from tui.articles.segment import Token, TokenKind
from tui.articles.wordlist import numbered, wordlist

__all__ = ["BEGINNINGS", "Figure", "counted", "digits_apart", "is_number_word", "read_figure", "value_of"]


class Figure(NamedTuple):
    """A number read from tokens."""

    key: Hashable
    """Equal for equal amounts: `12` and `twelve`, `$15.6bn` and `15.6 billion dollars`."""
    end: int
    """Index of the token behind the figure."""
    firm: bool
    """False for words that count only beside another figure: `one`, `first`, `once`."""
    tail: str
    """What the last token says besides the number: `year` in `four-year`, else empty."""


_ONES = numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen",
    0,
)
_TENS = {word: 10 * n for word, n in numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()}
_VALUES: dict[str, float] = {
    **_ONES,
    **_TENS,
    # The commonest number words of German, French and Spanish that mean nothing else in English.
    **numbered("zwei drei vier fünf sechs sieben acht neun zehn", 2),
    **numbered("deux trois quatre cinq six sept huit neuf dix onze douze", 2),
    **numbered("dos tres cuatro cinco seis siete ocho nueve diez", 2),
    **{"nil": 0, "zwölf": 12, "doce": 12, "vingt": 20, "veinte": 20, "both": 2, "half": 0.5, "halves": 0.5},
}
_ORDINALS = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
)
_FRACTIONS = {"thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "tenths": 10}
_TIMES = {
    "once": 1, "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "quadrupled": 4, "halved": 0.5, "halve": 0.5,
}  # fmt: skip
_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "bln": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12,
    "hundert": 1e2, "tausend": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9,
    "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "mil": 1e3, "millón": 1e6, "millones": 1e6,
}  # fmt: skip
_VAGUE = wordlist("dozens scores tens hundreds thousands millions billions trillions")
_CURRENCIES = {
    "$": "$", "us$": "$", "usd": "$", "dollar": "$", "dollars": "$", "€": "€", "eur": "€", "euro": "€", "euros": "€",
    "£": "£", "gbp": "£", "pound": "£", "pounds": "£", "sterling": "£", "¥": "¥", "yen": "¥", "yuan": "yuan",
    "rouble": "₽", "roubles": "₽", "ruble": "₽", "rubles": "₽", "₽": "₽", "rupee": "₹", "rupees": "₹", "₹": "₹",
    "hryvnia": "₴", "hryvnias": "₴", "₴": "₴", "lira": "₺", "₺": "₺", "won": "₩", "₩": "₩", "franc": "francs",
    "francs": "francs", "crown": "crowns", "crowns": "crowns", "peso": "pesos", "pesos": "pesos",
    "cent": "¢", "cents": "¢", "¢": "¢",
}  # fmt: skip
_UNITS = {
    word: words.split()[0]
    for words in (
        "% percent pc prozent",
        "km kilometre kilometres kilometer kilometers",
        "mile miles mi",
        "m metre metres meter meters",
        "cm centimetre centimetres centimeter centimeters",
        "foot feet ft",
        "inch inches",
        "yard yards",
        "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
        "tonne tonnes",
        "ton tons",
        "litre litres liter liters",
        "gallon gallons",
        "barrel barrels",
        "acre acres",
        "hectare hectares ha",
        "degree degrees",
        "point points",
        "time times",
        "second seconds",
        "minute minutes",
        "hour hours",
        "day days",
        "week weeks",
        "month months",
        "year years",
        "decade decades",
        "mph",
        "kph km/h",
        "mw megawatt megawatts",
        "bcm",
    )
    for word in words.split()
}
BEGINNINGS = frozenset({"a", "an", "per", "percentage", "basis"}).union(
    _VALUES, _ORDINALS, _FRACTIONS, _TIMES, _MAGNITUDES, _VAGUE, _CURRENCIES, _UNITS
)
"""The words that may begin a figure, digits and compounds apart."""
_NUMERAL = re.compile(r"([-+]?)([a-z]{0,3}[$€£¥₹₽₩₴₺¢])?(\d(?:[\d.,'\s]*\d)?)\s*(.*)", re.DOTALL)
_GROUPED = re.compile(r"\d{1,3}(?:[,.'\s]\d{3})+")
_GROUP = 3
_THREE_DIGITS = re.compile(r"\d{3}")
_RANGE = re.compile(r"(\d+)-(\d+)")
_ORDINAL_ENDING = frozenset({"st", "nd", "rd", "th"})
# Scores, ratios, versions and the like are what they are written as.
_UNLIKE_AMOUNT = re.compile(r"\d|^[:/]")
_DIGITS = re.compile(r"\d+")


def is_number_word(key: str) -> bool:
    """Whether the case-folded word counts something: `seven`, `million`, `forty-one`."""
    return key in _MAGNITUDES or key in _VAGUE or key in _FRACTIONS or _word_value(key) is not None


def counted(key: str) -> float:
    """What a case-folded number word, or the one that begins a compound, is worth by itself; 0 for other words.

    A magnitude is worth itself, one of several (`dozens`) as much as the greatest.
    """
    if key in _VAGUE:
        return max(_MAGNITUDES.values())
    if key in _MAGNITUDES:
        return _MAGNITUDES[key] if len(key) > 1 else 0
    return _word_value(key) or _word_value(key.partition("-")[0]) or 0


def digits_apart(one: str, other: str) -> bool:
    """Whether two words are alike but for their digits: `A9` and `A7`."""
    return one != other and _DIGITS.sub("0", one) == _DIGITS.sub("0", other)


def value_of(numeral: str) -> float:
    """What digits with separators are worth, commas or full stops being the separators of thousands.

    Three digits behind every separator make thousands (`12.000` is twelve thousand, as in German); a lone comma or full
    stop otherwise begins the decimals.
    """
    compact = "".join(numeral.split()).replace("'", "")
    last = max(compact.rfind(","), compact.rfind("."))
    if last < 0:
        return float(compact)
    whole, decimals = compact[:last], compact[last + 1 :]
    mixed = {mark for mark in ",." if mark in whole} - {compact[last]}
    if not mixed and _GROUPED.fullmatch(numeral) and not numeral.startswith("0"):
        return float(compact.replace(",", "").replace(".", ""))
    return float(f"{whole.replace(',', '').replace('.', '') or '0'}.{decimals}")


def _with_groups(tokens: Sequence[Token], at: int, end: int, numeral: str) -> tuple[int, str]:
    """Take in the groups of three digits that only a space keeps apart: `1 234 000`; the index of the last one."""
    while (
        at + 1 < end
        and tokens[at].end - tokens[at].start <= _GROUP
        and _THREE_DIGITS.fullmatch(tokens[at + 1].key)
        and tokens[at + 1].start == tokens[at].end + 1
    ):
        at, numeral = at + 1, numeral + tokens[at + 1].key
    return at, numeral


def _separated_oddly(numeral: str) -> bool:
    """Whether separators stand where no amount has them: `1,2,3`, `10.12.20`."""
    marks = [mark for mark in numeral if mark in ",."]
    return (
        len(marks) > 1
        and not _GROUPED.fullmatch(numeral)
        and not _GROUPED.fullmatch(numeral[: numeral.rfind(marks[-1])])
    )


def read_figure(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """Read the figure that begins with token `at`, with the words that belong to it before token `end`."""
    token = tokens[at]
    if token.kind is TokenKind.NUMBER:
        return _read_numeral(tokens, at, end)
    if token.kind is TokenKind.PUNCTUATION:
        return Figure((None, "%"), at + 1, True, "") if token.form in "%‰" else None
    return _read_words(tokens, at, end)


def _read_numeral(tokens: Sequence[Token], at: int, end: int) -> Figure:
    key = tokens[at].key
    if found := _read_range(tokens, at, end):
        return found
    match = _NUMERAL.fullmatch(key)
    if match is None or _UNLIKE_AMOUNT.search(match[4]) or _separated_oddly(match[3]):
        return Figure(key, at + 1, True, "")
    sign, currency, numeral, rest = match.groups()
    at, numeral = _with_groups(tokens, at, end, numeral)
    value = value_of(numeral) * (-1 if sign == "-" and currency is None else 1)
    unit = _CURRENCIES.get(currency or "", currency)
    if rest in _ORDINAL_ENDING:
        return Figure(("place", value), at + 1, True, "")
    tail = ""
    if rest in _MAGNITUDES:
        value *= _MAGNITUDES[rest]
    elif rest in _CURRENCIES or rest in _UNITS:
        unit = unit or _CURRENCIES.get(rest) or _UNITS[rest]
    elif rest:
        tail = rest.lstrip("-")
    return _with_unit(tokens, at + 1, end, value, unit, tail=tail)


def _read_range(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """A result or a range: `52-48`, `52 to 48`."""
    key = tokens[at].key
    if found := _RANGE.fullmatch(key):
        return Figure(("range", float(found[1]), float(found[2])), at + 1, True, "")
    if at + 2 < end and tokens[at + 1].key == "to" and key.isdecimal() and tokens[at + 2].key.isdecimal():
        return Figure(("range", float(key), float(tokens[at + 2].key)), at + 3, True, "")
    return None


def _word_value(key: str) -> float | None:
    if key in _VALUES:
        return _VALUES[key]
    tens, hyphen, ones = key.partition("-")
    if hyphen and tens in _TENS and 0 < _VALUES.get(ones, 0) < 10:
        return _TENS[tens] + _VALUES[ones]
    return None


def _read_words(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    key = tokens[at].key
    simple = _simple(key, at)
    if simple is not None:
        return simple
    if key in {"a", "an", "half"}:
        # `a dozen`, `half a million`: the article counts.
        there = at + 2 if key == "half" and at + 1 < end and tokens[at + 1].key == "a" else at + 1
        if there < end and tokens[there].key in _MAGNITUDES and len(tokens[there].key) > 2:
            return _with_unit(tokens, there, end, 0.5 if key == "half" else 1.0, None)
    if key in _MAGNITUDES and len(key) > 1:
        return _with_unit(tokens, at, end, 1.0, None)
    value = _word_value(key)
    if value is None:
        return _read_compound(key, at) or _read_unit(tokens, at, end)
    after, firm = at + 1, key not in {"one", "zero", "both"}
    if value in _TENS.values() and after < end and 0 < (_VALUES.get(tokens[after].key) or 0) < 10:
        value, after = value + _VALUES[tokens[after].key], after + 1
    while after < end and tokens[after].key == "hundred":
        value, after = value * 100, after + 1
        firm = True
        if after + 1 < end and tokens[after].key == "and" and (more := _word_value(tokens[after + 1].key)) is not None:
            value, after = value + more, after + 2
    if after < end and tokens[after].key in _FRACTIONS:
        return Figure((round(value / _FRACTIONS[tokens[after].key], 4), None), after + 1, True, "")
    return _with_unit(tokens, after, end, value, None, firm=firm)


def _simple(key: str, at: int) -> Figure | None:
    if key in _VAGUE:
        return Figure(("many", key), at + 1, True, "")
    if key in _TIMES:
        return Figure(("times", _TIMES[key]), at + 1, key != "once", "")
    if key in _ORDINALS:
        return Figure(("place", float(_ORDINALS[key])), at + 1, key != "first", "")
    if key in _FRACTIONS:
        return Figure((1 / _FRACTIONS[key], None), at + 1, True, "")
    return None


def _read_compound(key: str, at: int) -> Figure | None:
    """`four-year`, `two-thirds`, `twenty-first`."""
    head, hyphen, tail = key.partition("-")
    if not hyphen:
        return None
    if head in _TENS and tail in _ORDINALS:
        return Figure(("place", float(_TENS[head] + _ORDINALS[tail])), at + 1, True, "")
    value = _word_value(head)
    if value is None or head in {"one", "half"}:
        return None
    if tail in _FRACTIONS:
        return Figure((round(value / _FRACTIONS[tail], 4), None), at + 1, True, "")
    return Figure((value, None), at + 1, True, tail)


def _read_unit(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """A unit behind a number: `percent`, `kilometres`, `weeks`."""
    key = tokens[at].key
    if key == "per" and at + 1 < end and tokens[at + 1].key == "cent":
        return Figure((None, "%"), at + 2, True, "")
    if key in {"percentage", "basis"} and at + 1 < end and tokens[at + 1].key in {"point", "points"}:
        return Figure((None, f"{key} points"), at + 2, True, "")
    if key == "percent":
        return Figure((None, "%"), at + 1, True, "")
    if at and (key in _UNITS or key in _CURRENCIES or (key in _MAGNITUDES and len(key) == 1)):
        # `half a point` has an article between.
        before = tokens[at - 2] if tokens[at - 1].key == "a" and at > 1 else tokens[at - 1]
        if before.kind is TokenKind.NUMBER or is_number_word(before.key):
            return Figure((None, _UNITS.get(key) or _CURRENCIES.get(key) or key), at + 1, True, "")
    return None


def _with_unit(
    tokens: Sequence[Token], at: int, end: int, value: float, unit: str | None, *, firm: bool = True, tail: str = ""
) -> Figure:
    """Take in the magnitudes and the unit behind a number."""
    while at < end and not tail and tokens[at].key in _MAGNITUDES and (len(tokens[at].key) > 1):
        value, at, firm = value * _MAGNITUDES[tokens[at].key], at + 1, True
    if at < end and not tail and unit is None:
        key = tokens[at].key
        if key in _CURRENCIES:
            unit, at, firm = _CURRENCIES[key], at + 1, True
        elif key in _UNITS:
            unit, at, firm = _UNITS[key], at + 1, True
        elif key in {"per", "percentage", "basis"} and (found := _read_unit(tokens, at, end)):
            unit, at, firm = found.key[1], found.end, True  # type: ignore[index]
    # Twelve digits are more than any figure has; they level what multiplying floats leaves behind.
    return Figure((float(f"{value:.12g}"), unit), at, firm, tail)
