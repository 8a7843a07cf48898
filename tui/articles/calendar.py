"""What the days of the week and the months are called, in the languages that pages are commonly written in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["DAYS", "MONTHS"]

_IN_WEEKS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}
_IN_YEARS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}


def _by_language(names: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({language: tuple(text.split()) for language, text in names.items()})


DAYS = _by_language(_IN_WEEKS)
"""The seven days by language, Monday first, in small letters."""
MONTHS = _by_language(_IN_YEARS)
"""The twelve months by language, in small letters."""
