"""The keys of the settings -> the table of keys for this session, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from tui.app.keys.names import LONGEST_SEQUENCE, caption, clash, named
from tui.app.keys.table import KEYS, Key, Keys, Place
from tui.articles.sanitize import visible
from tui.config import Rebinding
from tui.misspelling import did_you_mean

INDISPENSABLE = "quit"
"""The action that keeps its keys where the settings leave no key to leave the program by."""

_EVEN = {Place.TEXT, Place.LIST, Place.ANYWHERE}
"""The places whose keys do not come before those for anywhere."""


class Rebound(NamedTuple):
    """The keys as the settings want them, as far as that can be."""

    keys: Keys
    problems: tuple[str, ...]
    """A sentence for each thing that could not be had, safe to show; the name of the file is left to others."""


def rebound(wishes: Iterable[Rebinding], table: tuple[Key, ...] = KEYS) -> Rebound:
    """Give the actions that the settings name the keys that they name; all others keep theirs.

    Where one key is then left to two actions of a place, the settings win over the table, and the earlier of two
    settings over the later. A key of its own that is the beginning of a sequence would keep that from being typed:
    that is such a clash too.
    """
    problems: list[str] = []
    asked: dict[str, tuple[str, ...]] = {}
    ids = {key.id for key in table}
    for action, names in wishes:
        if action not in ids:
            problems.append(
                f"[keys] names the action {visible(action)}, which does not exist{did_you_mean(action, ids)}"
            )
            continue
        asked[action] = _apart(action, dict.fromkeys(_known(action, names, problems)), problems)
    order = [*asked, *(key.id for key in table if key.id not in asked)]
    wanted = {key.id: replace(key, keys=asked.get(key.id, key.keys)) for key in table}
    settled: dict[str, Key] = {}
    for action in order:
        settled[action] = _without_clashes(wanted[action], settled.values(), problems)
    if not settled["close"].keys and not settled[INDISPENSABLE].keys:
        problems.append(f"[keys] leaves no key for close and quit; {INDISPENSABLE} keeps its own")
        own = next(key for key in table if key.id == INDISPENSABLE)
        settled[INDISPENSABLE] = own
        settled = {action: key if key is own else _yield_to(own, key) for action, key in settled.items()}
    return Rebound(Keys(tuple(settled[key.id] for key in table)), tuple(problems))


def _known(action: str, names: tuple[str, ...], problems: list[str]) -> list[str]:
    found = []
    for name in names:
        key = named(name)
        if key is None:
            problems.append(
                f'[keys] gives {action} the key "{visible(name)}", which does not exist; write it as the help does '
                f"(Ctrl-E, PgDn, F2), or as up to {LONGEST_SEQUENCE} characters to be typed that begin with no digit"
            )
        else:
            found.append(key)
    return found


def _apart(action: str, keys: Iterable[str], problems: list[str]) -> tuple[str, ...]:
    """The keys of one action without those that another of them keeps from being typed."""
    found: list[str] = []
    for key in sorted(keys, key=len):
        shorter = next((have for have in found if clash(have, key)), None)
        if shorter is None:
            found.append(key)
        else:
            problems.append(f"[keys] gives {action} both {caption(shorter)} and {caption(key)}, which begins with it")
    return tuple(key for key in keys if key in found)


def _without_clashes(key: Key, others: Iterable[Key], problems: list[str]) -> Key:
    for other in others:
        taken = [name for name in key.keys if _meet(key, other) and any(clash(name, have) for have in other.keys)]
        if taken:
            problems.append(
                f"[keys] leaves {_in_words(taken)} to both {other.id} and {key.id}; {other.id} has it, give {key.id} "
                "another key"
            )
            key = replace(key, keys=tuple(name for name in key.keys if name not in taken))
    return key


def _yield_to(own: Key, other: Key) -> Key:
    return replace(other, keys=tuple(name for name in other.keys if not any(clash(name, have) for have in own.keys)))


def _meet(one: Key, other: Key) -> bool:
    """Whether there is a place where both are heard and neither comes first."""
    anywhere = one.place is Place.ANYWHERE or other.place is Place.ANYWHERE
    return one.place is other.place or (anywhere and {one.place, other.place} <= _EVEN)


def _in_words(keys: list[str]) -> str:
    return ", ".join(caption(key) for key in keys)
