"""What was open when the reader left: as data, and as the text of a small file. Reads and writes no file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from tui.config import THEMES, ListShown, Settings
from tui.layout.lists.sort import Sort
from tui.layout.pair.spot import Spot
from tui.layout.view import MAX_CONTEXT, BlockKind, Form, View
from tui.paths import absolute

if TYPE_CHECKING:
    from tui.sources.entry import Entry  # the title page stands without reading

FORM = "storydiff.state/1"
"""Names the form of the file; a file of another form is not read."""
MOST_CHARACTERS = 100_000
"""A longer text is taken for something else."""
MOST_LINES = 10_000_000
"""Numbers of rows and lines beyond this are taken for damage."""

_Some = TypeVar("_Some")


@dataclass(frozen=True, slots=True)
class State:
    """What is found again at the next start. None stands for what the reader left as the settings have it."""

    left: str | None = None
    """The entry on the left, by `identity`."""
    right: str | None = None
    spot: Spot | None = None
    form: Form | None = None
    fold: bool | None = None
    context: int | None = None
    furniture: bool | None = None
    typographic: bool | None = None
    side_pane: bool | None = None
    sort: Sort | None = None

    def view(self, settings: View) -> View:
        """The view of the settings, as the reader changed it."""
        chosen = {"fold": self.fold, "context": self.context}
        chosen |= {"furniture": self.furniture, "typographic": self.typographic}
        return replace(settings, **{name: value for name, value in chosen.items() if value is not None})  # type: ignore[arg-type]


def state_of(
    pair: tuple[Entry, Entry] | None,
    spot: Spot | None,
    *,
    view: View,
    form: Form | None,
    side_pane: bool | None,
    sort: Sort,
    settings: Settings,
) -> State:
    """What is to be found again: of what can be set, only what was changed on screen.

    `form` and `side_pane` are None where the width of the screen decides.
    """
    left, right = (identity(entry) for entry in pair) if pair else (None, None)
    shown = {ListShown.SHOWN: True, ListShown.HIDDEN: False}.get(settings.side_pane)
    return State(
        left=left,
        right=right,
        spot=spot,
        form=form if form is not settings.form else None,
        # One article alone is never folded, whatever its reader prefers.
        fold=view.fold if view.fold is not settings.fold and left != right else None,
        context=view.context if view.context != settings.context else None,
        furniture=view.furniture if view.furniture is not settings.furniture else None,
        typographic=view.typographic if view.typographic is not settings.typographic else None,
        side_pane=side_pane if side_pane is not shown else None,
        sort=sort if sort is not settings.sort else None,
    )


class Choice(NamedTuple):
    """A name chosen on screen, and what the settings said in its place at that time."""

    name: str
    over: str | None

    def holds(self, setting: str | None) -> bool:
        """Whether the choice counts: until somebody writes another name into the settings."""
        return setting == self.over


class Colours(NamedTuple):
    """The colours chosen on screen; None where nothing was chosen."""

    theme: Choice | None = None
    style: Choice | None = None
    """The Pygments style, by name, or `theme`; it may be one that is not installed."""

    def over(self, older: Colours) -> Colours:
        """These, and what was chosen before where these say nothing."""
        return Colours(self.theme or older.theme, self.style or older.style)


def identity(entry: Entry) -> str:
    """What an entry is known by from one start to the next."""
    return "\0".join((absolute(entry.path), entry.reference.key))


def file_name(opened: Sequence[str]) -> str:
    """The name of the file for what is open, whatever it holds."""
    return sha256("\0".join(sorted(opened)).encode("utf-8", "surrogatepass")).hexdigest()[:32] + ".json"


def state_text(state: State, opened: Sequence[str]) -> str:
    """The text of the file."""
    known: dict[str, Any] = {name: getattr(state, name) for name in State.__slots__}
    known["spot"] = state.spot and state.spot._asdict()
    return json.dumps({"state": FORM, "opened": sorted(opened), **known}, indent=1)


def state_from(text: str, opened: Sequence[str]) -> State | None:
    """The state in a file's text; None where it is damaged, of another form, or of something else."""
    told = _object(text)
    if told is None or told.get("opened") != sorted(opened):
        return None
    return State(
        left=_get(told, "left", _text),
        right=_get(told, "right", _text),
        spot=_get(told, "spot", _spot),
        form=_get(told, "form", Form),
        fold=_get(told, "fold", _switch),
        context=_get(told, "context", _number(MAX_CONTEXT)),
        furniture=_get(told, "furniture", _switch),
        typographic=_get(told, "typographic", _switch),
        side_pane=_get(told, "side_pane", _switch),
        sort=_get(told, "sort", Sort),
    )


def colours_text(colours: Colours) -> str:
    """The text of the file that holds the chosen colours."""
    chosen = {name: choice and choice._asdict() for name, choice in colours._asdict().items()}
    return json.dumps({"state": FORM, **chosen}, indent=1)


def colours_from(text: str) -> Colours:
    """The chosen colours in a file's text, without those that are damaged and themes that there are not."""
    told = _object(text) or {}
    theme = _get(told, "theme", _choice)
    return Colours(theme if theme is not None and theme.name in THEMES else None, _get(told, "style", _choice))


def _object(text: str) -> dict[str, Any] | None:
    if len(text) > MOST_CHARACTERS:
        return None
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) and told.get("state") == FORM else None


def _get(told: Mapping[str, Any], name: str, read: Callable[[Any], _Some]) -> _Some | None:
    """A value of the file, read by a function that raises ValueError or TypeError where it is none."""
    value = told.get(name)
    try:
        return None if value is None else read(value)
    except (ValueError, TypeError):
        return None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _number(most: int, least: int = 0) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError
        return value

    return read


def _choice(value: Any) -> Choice:
    if not isinstance(value, dict):
        raise TypeError
    return Choice(_text(value.get("name")), _get(value, "over", _text))


def _spot(value: Any) -> Spot:
    if not isinstance(value, dict) or value.keys() != set(Spot._fields):
        raise ValueError
    number = _number(MOST_LINES)
    return Spot(
        BlockKind(value["kind"]),
        number(value["first"]),
        number(value["inside"]),
        number(value["above"]),
        _number(MOST_LINES, -1)(value["change"]),
    )
