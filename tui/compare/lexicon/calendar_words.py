"""Days, months, seasons and the words that point to them.

English, and the commonest of German, French, Spanish, Italian, Portuguese and Dutch.
"""

from __future__ import annotations

from tui.articles import calendar
from tui.articles.wordlist import numbered, wordlist

__all__ = [
    "BEFORE_DECADES",
    "BEFORE_YEARS",
    "DAYS",
    "EDGES",
    "LIMITS",
    "LOWER_MONTHS",
    "MONTHS",
    "NUMBERED",
    "OWN",
    "PERIODS",
    "POINTING",
    "SEASONS",
    "SHORTLY",
    "SHORT_DAYS",
    "SHORT_MONTHS",
    "TENS_OF_YEARS",
    "WHEN",
    "WORDS",
]

DAYS = {day: number for names in calendar.DAYS.values() for number, day in enumerate(names, 1)}
DAYS |= {"tues": 2, "weds": 3, "thurs": 4}
SHORT_DAYS = {**numbered("mon tue wed thu fri sat sun", 1), "thur": 4}
"""Days that are also other words, or parts of names."""
MONTHS = {month: number for language in ("en", "de") for number, month in enumerate(calendar.MONTHS[language], 1)}
"""Where they are written with a capital."""
SHORT_MONTHS = {**numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1), "sept": 9}
LOWER_MONTHS = {
    month: number
    for language in ("fr", "es", "it", "pt", "nl")
    for number, month in enumerate(calendar.MONTHS[language], 1)
}
"""Where they are written without one."""
WORDS = wordlist("""
yesterday today tomorrow tonight overnight noon midday midnight midweek christmas easter ramadan eid diwali hanukkah
passover pentecost purim nowruz holi thanksgiving ago
gestern vorgestern heute morgen übermorgen mittag mitternacht vormittag nachmittag wochenende frühjahr frühling sommer
herbst weihnachten ostern
hier aujourd'hui demain midi minuit noël pâques ayer hoy mañana ieri oggi domani ontem hoje amanhã gisteren vandaag
""")
"""Words that say when wherever they stand."""
SEASONS = wordlist("""
morning afternoon evening night dawn dusk weekend spring summer autumn winter matin soir nuit printemps automne hiver
""")
"""Dates where they say when (`in the spring`, `on Sunday morning`), words like others elsewhere (`a long night`)."""
WHEN = wordlist("""
about around at before by during early for from in into late mid next last on over since this through till until au ce
""")
"""Words before a season that says when."""
POINTING = wordlist("""
last this next past coming previous following earlier later early late mid same each every nächste nächsten nächster
kommende kommenden vergangene vergangenen letzte letzten diese diesen voriges vorigen anfang ende mitte début fin
""")
"""Words that point from today, or from another day, to a period."""
EDGES = wordlist("beginning close end middle midst outset start turn")
"""Before `of`, words for a part of a period: `the end of the year`."""
PERIODS = wordlist("""
hours day days week weeks month months year years weekend decade quarter century fall season term
tag tage tagen tages woche wochen monat monats monate monaten jahr jahres jahre jahren
""")
LIMITS = wordlist("before after until till since by vor nach bis seit avant après depuis antes desde hasta")
"""`by Friday` and `after Friday` are other times than `on Friday`."""
SHORTLY = wordlist("immediately just kurz right shortly soon")
"""Words before a limit that bring it closer: `shortly after noon`."""
BEFORE_YEARS = wordlist("""
in since until till by of from to during before after around and or year early late mid spring summer autumn winter
back the en de depuis seit im bis jahr desde
""")
"""Words behind which four digits are a year."""
NUMBERED = {
    **dict.fromkeys(("century", "centuries", "jahrhundert", "jahrhunderts", "siècle", "siècles"), "century"),
    **dict.fromkeys(("quarter", "quarters", "quartal", "trimestre"), "quarter"),
}
"""Stretches of time that are numbered: `the 15th century`, `the third quarter`."""
TENS_OF_YEARS = numbered("twenties thirties forties fifties sixties seventies eighties nineties", 2)
"""Decades by their tens."""
BEFORE_DECADES = wordlist("the early late mid roaring swinging")
OWN = wordlist("his her their my your its")
"""Before a decade, words that make an age of it: `in his twenties`."""
