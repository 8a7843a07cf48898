"""Number words, magnitudes, currencies and units.

English, and the commonest of German, French, Spanish, Italian, Portuguese and Dutch.
"""

from __future__ import annotations

from tui.articles.wordlist import numbered, wordlist

__all__ = ["CURRENCIES", "FRACTIONS", "MAGNITUDES", "ORDINALS", "TENS", "TIMES", "UNITS", "VAGUE", "VALUES"]

_ONES = numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen",
    0,
)


def _tens(words: str) -> dict[str, int]:
    """The tens from twenty on."""
    return {word: 10 * n for word, n in numbered(words, 2).items()}


TENS = _tens("twenty thirty forty fifty sixty seventy eighty ninety")
VALUES: dict[str, float] = {
    **_ONES,
    **TENS,
    # The commonest number words of other languages that mean nothing else in English.
    **numbered("zwei drei vier fünf sechs sieben acht neun zehn", 2),
    **numbered("deux trois quatre cinq six sept huit neuf dix onze douze", 2),
    **numbered("dos tres cuatro cinco seis siete ocho nueve diez", 2),
    **{
        "cento": 100,
        "cien": 100,
        "cem": 100,
        "honderd": 100,
        "tre": 3,
        "quattro": 4,
        "sette": 7,
        **numbered("nove dieci undici dodici tredici quattordici quindici", 9),
    },
    **{"dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "dez": 10},
    **{"twee": 2, "drie": 3, "vijf": 5, "zeven": 7, "negen": 9, "tien": 10, "twaalf": 12, "dertien": 13},
    **numbered("elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 11),
    **numbered("doce trece catorce quince dieciséis diecisiete dieciocho diecinueve", 12),
    **_tens("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    **_tens("vingt trente quarante cinquante soixante"),
    **_tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    **{"nil": 0, "treize": 13, "quatorze": 14, "quinze": 15, "both": 2, "half": 0.5, "halves": 0.5},
}
"""What number words are worth, tens among them."""
ORDINALS = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
) | _tens("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth")
"""Places in an order."""
FRACTIONS = {
    **{"moitié": 2, "hälfte": 2, "mitad": 2, "metà": 2, "metade": 2, "helft": 2, "drittel": 3, "tiers": 3},
    **{"tercio": 3, "tercios": 3, "terzo": 3, "terzi": 3, "viertel": 4, "kwart": 4, "fünftel": 5, "zehntel": 10},
    **{"thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10},
}
"""Into how many parts a fraction divides; `third` is an ordinal as well."""
TIMES = {
    "once": 1, "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "quadrupled": 4, "halved": 0.5, "halve": 0.5,
}  # fmt: skip
"""How often, or how many fold."""
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "bln": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12,
    "hundert": 1e2, "tausend": 1e3, "mille": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9,
    "milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9, "milhão": 1e6, "milhões": 1e6, "miljoen": 1e6,
    "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "mil": 1e3, "millón": 1e6, "millones": 1e6,
}  # fmt: skip
"""Words and abbreviations that multiply the number before them."""
VAGUE = wordlist("""
handful dozens scores tens hundreds thousands millions billions trillions
dutzende dutzenden hunderte hunderten tausende tausenden zehntausende hunderttausende
dizaine dizaines douzaine douzaines vingtaine trentaine quarantaine cinquantaine centaine centaines milliers
decenas docenas cientos miles
""")
"""Counts that give no number."""
CURRENCIES = {
    "$": "$", "us$": "$", "usd": "$", "dollar": "$", "dollars": "$", "€": "€", "eur": "€", "euro": "€", "euros": "€",
    "£": "£", "gbp": "£", "pound": "£", "pounds": "£", "sterling": "£", "¥": "¥", "yen": "¥", "yuan": "yuan",
    "rouble": "₽", "roubles": "₽", "ruble": "₽", "rubles": "₽", "₽": "₽", "rupee": "₹", "rupees": "₹", "₹": "₹",
    "hryvnia": "₴", "hryvnias": "₴", "₴": "₴", "lira": "₺", "₺": "₺", "won": "₩", "₩": "₩", "franc": "francs",
    "francs": "francs", "crown": "crowns", "crowns": "crowns", "peso": "pesos", "pesos": "pesos",
    "p": "p", "pence": "p", "penny": "p", "cent": "¢", "cents": "¢", "¢": "¢",
}  # fmt: skip
"""Currencies, by one sign or word for all ways to write one."""
UNITS = {
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
        "stone",
        "ounce ounces oz",
        "knot knots",
        "pint pints",
        "kilowatt kilowatts kw",
        "gigawatt gigawatts gw",
        "ton tons",
        "litre litres liter liters",
        "gallon gallons",
        "barrel barrels",
        "acre acres",
        "hectare hectares ha",
        "degree degrees",
        "point points pt pts",
        "time times",
        "second seconds",
        "minute minutes",
        "hour hours",
        "day days",
        "week weeks",
        "month months",
        "year years",
        "decade decades",
        "century centuries",
        "mph",
        "kph km/h",
        "mw megawatt megawatts",
        "bcm",
    )
    for word in words.split()
}
"""Units behind a number, by the first of the ways to write one."""
