"""Every setting there is: its name in the file, its default, what it says, and which values it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tui.config.settings import MEASURES, THEMES, ListShown
from tui.layout.lists.sort import Sort
from tui.layout.sheets.frame import MEASURE
from tui.layout.view import MAX_CONTEXT, Form
from tui.misspelling import did_you_mean

__all__ = ["SETTINGS", "Setting", "WrongValueError", "read_theme"]


class WrongValueError(ValueError):
    """Raised for a value that a setting cannot have; the text says what it takes."""

    def __init__(self, takes: str, hint: str = "") -> None:
        super().__init__(takes)
        self.hint = hint
        """What was probably meant."""


class Setting(NamedTuple):
    """A line of the settings file."""

    name: str
    default: str
    """As TOML writes it."""
    says: str
    """What it sets, for the file of defaults."""
    read: Callable[[Any], Any]
    """From the value in the file to the one in `Settings`; raises WrongValueError."""


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("true or false")
    return value


def _number(numbers: range) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value not in numbers:
            raise WrongValueError(f"a whole number from {numbers.start} to {numbers.stop - 1}")
        return value

    return read


def _choice(*names: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in names:
            raise WrongValueError(f"one of {', '.join(map(_quoted, names))}", did_you_mean(str(value), names))
        return str(value)

    return read


def read_theme(value: Any) -> str | None:
    """A theme by its name; None for `auto`. Raises WrongValueError for any other value."""
    name = _choice("auto", *THEMES)(value)
    return None if name == "auto" else name


def _style(value: Any) -> str | None:
    if value == "theme":
        return None
    from pygments.styles import get_all_styles  # only where a style is asked for

    known = sorted(get_all_styles())
    if value not in known:
        raise WrongValueError('"theme" or a Pygments style', did_you_mean(str(value), known))
    return str(value)


def _form(value: Any) -> Form | None:
    name = _choice("auto", *Form)(value)
    return None if name == "auto" else Form(name)


_SORTS = {sort.name.lower(): sort for sort in Sort}


def _sort(value: Any) -> Sort:
    return _SORTS[_choice(*_SORTS)(value)]


SETTINGS: tuple[Setting, ...] = (
    Setting("theme", '"auto"', f"auto (the one chosen last with T, or dark), {', '.join(THEMES)}", read_theme),
    Setting("style", '"theme"', "colours of an article read alone: theme, or a Pygments style such as monokai", _style),
    Setting("form", '"auto"', "side-by-side, inline, or auto: by the width of the screen", _form),
    Setting(
        "side_pane",
        '"auto"',
        "the list of articles: shown, hidden, or auto: where there is room for it",
        lambda value: ListShown(_choice(*ListShown)(value)),
    ),
    Setting("sort", '"story"', f"what the list is sorted by: {', '.join(_SORTS)}", _sort),
    Setting("measure", str(MEASURE), "the widest column of text, in characters", _number(MEASURES)),
    Setting("fold", "true", "fold unchanged paragraphs away", _switch),
    Setting("context", "1", "unchanged paragraphs kept on either side of a change", _number(range(MAX_CONTEXT + 1))),
    Setting("typographic", "false", "mark and step through typographic changes too", _switch),
    Setting("furniture", "false", "show the page around the articles: navigation, related links, notices", _switch),
    Setting("mouse", "true", "use the mouse; false leaves it to the terminal, for selecting and copying", _switch),
    Setting("remember", "true", "open a folder again where it was left", _switch),
)


def _quoted(text: str) -> str:
    return f'"{text}"'
