"""What keys are called: in the table and by Textual (`ctrl+e`), by people (`Ctrl-E`), and as they are typed (`]c`)."""

from __future__ import annotations

LONGEST_SEQUENCE = 3
"""Characters of the longest key that is typed as several; what is longer is taken for a name misspelled."""
_CAPTIONS = {
    "space": "Space",
    "enter": "Enter",
    "tab": "Tab",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "insert": "Ins",
    "delete": "Del",
    "backspace": "Backspace",
    "escape": "Esc",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}
_NAMES = {shown.lower(): name for name, shown in _CAPTIONS.items()} | {name: name for name in _CAPTIONS}
_MODIFIERS = ("ctrl", "alt", "shift")
"""As people order them; Textual has them by the alphabet."""
_HELD = tuple(f"{modifier}+" for modifier in _MODIFIERS)


def is_named(key: str) -> bool:
    """Whether a key goes by a name (`enter`, `ctrl+e`) rather than by the characters that are typed (`j`, `]c`)."""
    return key in _CAPTIONS or (len(key) > 1 and key.startswith(_HELD))


def is_sequence(key: str) -> bool:
    """Whether a key is typed as several characters, one after the other."""
    return len(key) > 1 and not is_named(key)


def clash(one: str, other: str) -> bool:
    """Whether two keys cannot both be typed: they are the same, or one is the beginning of the other."""
    if is_named(one) or is_named(other):
        return one == other
    return one.startswith(other) or other.startswith(one)


def caption(key: str) -> str:
    """A key as people write it: `Ctrl-E`, `PgDn`, `]c`."""
    if not is_named(key):
        return key
    *held, last = key.split("+")
    held.sort(key=_MODIFIERS.index)
    return "-".join([*(modifier.capitalize() for modifier in held), _CAPTIONS.get(last, last.upper())])


def named(text: str) -> str | None:
    """The key that a person calls `text`, by any of its names, as the table writes it; None where there is none."""
    if not text.isprintable() or not text or text[0].isdecimal():
        # A number is a count.
        return None
    if len(text) == 1:
        return "space" if text == " " else text
    if text.lower() in _NAMES:
        return _NAMES[text.lower()]
    held = text.lower().replace("-", "+").split("+")
    last = held.pop()
    if held and set(held) <= set(_MODIFIERS):
        return _with_modifiers(held, last)
    if " " in text or len(text) > LONGEST_SEQUENCE:
        return None
    return text


def _with_modifiers(held: list[str], last: str) -> str | None:
    """A key with Ctrl, Alt or Shift held down; a terminal tells Shift with a letter as the capital letter."""
    letter = len(last) == 1 and last.isascii() and last.isalnum()
    if last not in _NAMES and (not letter or held == ["shift"]):
        return None
    return "+".join([*sorted(set(held)), _NAMES.get(last, last)])
