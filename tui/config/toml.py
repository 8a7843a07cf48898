"""Settings as TOML writes them -> `Settings`, and a sentence for each thing that is wrong."""

from __future__ import annotations

import tomllib
from typing import Any, NamedTuple

from tui.articles.sanitize import visible
from tui.config.settings import Rebinding, Settings
from tui.config.table import SETTINGS, WrongValueError
from tui.misspelling import did_you_mean

__all__ = ["Parsed", "as_written", "parse"]

MOST_SHOWN = 60
"""Characters of a wrong value that are shown: enough to find it."""


class Parsed(NamedTuple):
    """The settings in a text, and what is wrong with it."""

    settings: Settings
    problems: tuple[str, ...]


def parse(text: str) -> Parsed:
    """Read settings from TOML; each setting that is wrong keeps its default, and is told in a sentence."""
    try:
        told = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Parsed(Settings(), (f"it is no TOML ({visible(str(error))}); mend that place, nothing of it is used",))
    problems: list[str] = []
    rebindings = _rebindings(told.pop("keys", {}), problems)
    by_name = {setting.name: setting for setting in SETTINGS}
    values: dict[str, Any] = {}
    for name, value in told.items():
        setting = by_name.get(name)
        if setting is None:
            problems.append(
                f"it names the setting {as_written(name)}, which does not exist{did_you_mean(name, by_name)}"
            )
            continue
        try:
            values[name] = setting.read(value)
        except WrongValueError as wrong:
            problems.append(f"{name} takes {wrong}, not {as_written(value)}{wrong.hint}")
    return Parsed(Settings(**values, keys=rebindings), tuple(problems))


def _rebindings(table: Any, problems: list[str]) -> tuple[Rebinding, ...]:
    if not isinstance(table, dict):
        problems.append(f'keys is a table, [keys] and then lines such as next_change = ["n"], not {as_written(table)}')
        return ()
    found = []
    for action, value in table.items():
        if _is_meant(action, value):
            problems.append(f"{action} stands below [keys], where it names no key; move it to the top of the file")
            continue
        keys = [value] if isinstance(value, str) else value
        if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            found.append(Rebinding(action, tuple(keys)))
        else:
            problems.append(
                f'[keys] {visible(action)} takes a list of keys such as ["n", "Ctrl-N"], not {as_written(value)}'
            )
    return tuple(found)


def _is_meant(name: str, value: Any) -> bool:
    """Whether a line below [keys] is a setting in the wrong place: TOML takes it for part of that table."""
    setting = next((setting for setting in SETTINGS if setting.name == name), None)
    if setting is None:
        return False
    try:
        setting.read(value)
    except WrongValueError:
        return False
    return True


def as_written(value: Any) -> str:
    """A value of the file as people write it, short and safe to show."""
    text = visible(str(value).lower() if isinstance(value, bool) else str(value))
    text = text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
    return f'"{text}"' if isinstance(value, str) else text
