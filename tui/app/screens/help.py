"""The help: every key, by place."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.keys import KEYS, Key, Place, caption
from tui.layout.wrap import pad

_TITLES = {Place.TEXT: "In the text", Place.LIST: "In the list", Place.ANYWHERE: "Anywhere"}
_SIGNS = (
    ("+", "only the right article (B) has this"),
    ("-", "only the left article (A) has this"),
    ("~", "edited, split or merged: the words that differ are marked"),
    (">", "moved away from here: `m` or Enter goes where it went"),
    ("<", "moved to here: `m` or Enter goes where it stood"),
    ("=", "only typography differs (shown with `t`)"),
)
_KEYS_WIDTH = 32


class Help(ModalScreen[None]):
    """Lists the keys; any of `q`, Esc, `?` closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "close"),
        Binding("j", "scroll('down')"),
        Binding("k", "scroll('up')"),
        Binding("space,ctrl+f", "scroll('page_down')"),
        Binding("b,ctrl+b", "scroll('page_up')"),
    ]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static(text())

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def action_scroll(self, where: str) -> None:
        """Scroll the help by its keys; arrows and PgDn work by themselves."""
        getattr(self.query_one(VerticalScroll), f"scroll_{where}")(animate=False)


def text() -> Content:
    """The help as one text, all keys by place."""
    parts = [("storydiff", "bold $primary"), ("   keys; q or Esc closes this\n", "$muted")]
    for place in (Place.TEXT, Place.LIST, Place.ANYWHERE):
        parts.append((f"\n{_TITLES[place]}\n", "bold"))
        parts += [line for key in KEYS if key.place is place for line in _line(key)]
    parts.append(("\nA number before a key repeats it: 3]c, 10j.\n", "$muted"))
    parts.append(("\nSigns at the left of the text\n", "bold"))
    for sign, meaning in _SIGNS:
        parts += [(pad(f"  {sign}", _KEYS_WIDTH), "$primary"), (meaning + "\n", "")]
    return Content.assemble(*parts)


def _line(key: Key) -> list[tuple[str, str]]:
    keys = "  " + "  ".join(caption(name) for name in key.keys)
    gap = " " * max(1, _KEYS_WIDTH - cell_len(keys))
    return [(keys + gap, "$primary"), (key.does + "\n", "")]
