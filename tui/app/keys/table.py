"""The table of keys: bindings, footer, help, palette and the README are all made from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui.app.keys.names import caption


class Place(StrEnum):
    """Where a key is heard, in words."""

    ANYWHERE = "anywhere"
    TEXT = "in the text"
    """In the pane of text, whatever it shows."""
    SEARCH = "while a search is live"
    """Anywhere then; comes before the other places."""
    CHANGES = "in the list of changes"
    KINDS = "in the choice of kinds"
    PAIRS = "in the table of all pairs"
    WORDINGS = "in the wordings of a paragraph"
    LIST = "in the list of articles"


@dataclass(frozen=True, slots=True)
class Key:
    """An action and the keys that call it."""

    id: str
    """Names the action, and the key in the settings."""
    keys: tuple[str, ...]
    """A printable character stands for itself, others go by Textual's names (`ctrl+e`, `pagedown`); sequences are
    written as they are typed (`]c`)."""
    place: Place
    does: str
    """What it does, for the help and the palette."""
    short: str = ""
    """A word or two for the footer; empty for keys that are not listed there."""
    repeats: bool = False
    """Whether a count typed before it (`3]c`) means anything."""


_S, _T, _L, _A = Place.SEARCH, Place.TEXT, Place.LIST, Place.ANYWHERE
_CHANGES, _KINDS, _PAIRS = Place.CHANGES, Place.KINDS, Place.PAIRS

KEYS: tuple[Key, ...] = (
    Key("next_change", ("]c", "n", "ctrl+n"), _A, "next change", "next change", repeats=True),
    Key("previous_change", ("[c", "p"), _A, "previous change", "back", repeats=True),
    Key("last_change", ("]C",), _A, "last change"),
    Key("first_change", ("[C",), _A, "first change"),
    Key("next_match", ("n",), _S, "next match", "next match", repeats=True),
    Key("previous_match", ("N",), _S, "previous match", "previous", repeats=True),
    Key("end_search", ("escape",), _S, "end the search", "end search"),
    Key("find", ("/",), _T, "find words in both columns", "find"),
    Key("line_down", ("j", "down"), _T, "one line down", repeats=True),
    Key("line_up", ("k", "up"), _T, "one line up", repeats=True),
    Key("scroll_down", ("ctrl+e",), _T, "scroll one line down, cursor in place", repeats=True),
    Key("scroll_up", ("ctrl+y",), _T, "scroll one line up, cursor in place", repeats=True),
    Key("half_page_down", ("ctrl+d",), _T, "half a page down", repeats=True),
    Key("half_page_up", ("ctrl+u",), _T, "half a page up", repeats=True),
    Key("page_down", ("space", "pagedown", "ctrl+f"), _T, "a page down", repeats=True),
    Key("page_up", ("b", "pageup", "ctrl+b"), _T, "a page up", repeats=True),
    Key("top", ("g", "home"), _T, "to the top"),
    Key("bottom", ("G", "end"), _T, "to the bottom"),
    Key("open", ("enter",), _T, "open or close a fold; follow a move to its other end"),
    Key("other_end", ("m",), _A, "the other end of a move"),
    Key("changes", ("c",), _A, "list of changes, and back", "changes"),
    Key("kinds", ("f",), _A, "choose the kinds of changes that are shown", "kinds"),
    Key("read_alone", ("o",), _A, "read one article alone, and back", "read alone"),
    Key("all_pairs", ("M",), _A, "table of all pairs, and back", "all pairs"),
    Key("wordings", ("w",), _A, "this paragraph in every article of its story, and back", "wordings"),
    Key("fold", ("z",), _A, "fold or unfold unchanged paragraphs", "fold"),
    Key("less_context", ("{",), _A, "less context around changes", repeats=True),
    Key("more_context", ("}",), _A, "more context around changes", repeats=True),
    Key("typographic", ("t",), _A, "show or hide typographic changes"),
    Key("inline", ("s",), _A, "side by side, or inline", "inline"),
    Key("swap", ("x",), _A, "swap sides", "swap"),
    Key("furniture", ("u",), _A, "show or hide the page around the articles", "page"),
    Key("copy", ("y",), _A, "copy this change, both wordings", "copy"),
    Key("copy_paragraphs", ("Y",), _A, "copy the paragraphs on both sides"),
    Key("export", ("e",), _A, "write the comparison into a file: HTML, Markdown, JSON, text", "export"),
    Key("raw_page", ("U",), _A, "the raw source of the page, and back"),
    Key("next_article", ("J",), _A, "next article on the right", "next article", repeats=True),
    Key("previous_article", ("K",), _A, "previous article on the right", repeats=True),
    Key("older_pair", ("(",), _A, "among versions of a page: both sides to the older ones", "older", repeats=True),
    Key("newer_pair", (")",), _A, "among versions of a page: both sides to the newer ones", "newer", repeats=True),
    Key("go_there", ("enter",), _CHANGES, "go to this change in the text", "go there"),
    Key("switch_kind", ("space",), _KINDS, "show or hide this kind", "show/hide"),
    Key("every_kind", ("a",), _KINDS, "show every kind", "all"),
    Key("no_kind", ("n",), _KINDS, "hide every kind", "none"),
    Key("open_pair", ("enter",), _PAIRS, "read this pair", "read"),
    Key("previous_column", ("h", "left"), _PAIRS, "one column to the left", "left", repeats=True),
    Key("next_column", ("l", "right"), _PAIRS, "one column to the right", "right", repeats=True),
    Key("open_wording", ("enter",), Place.WORDINGS, "read this article beside the paragraph's own", "read"),
    Key("kinds_chosen", ("enter",), _KINDS, "done choosing", "done"),
    Key("filter", ("/",), _L, "list only what holds the words you type", "filter"),
    Key("sort", ("S",), _A, "sort the list: by story, name, date, length, closeness"),
    Key("list_down", ("j", "down"), _L, "one article down", repeats=True),
    Key("list_up", ("k", "up"), _L, "one article up", repeats=True),
    Key("list_page_down", ("space", "pagedown", "ctrl+f", "ctrl+d"), _L, "a page down", repeats=True),
    Key("list_page_up", ("b", "pageup", "ctrl+b", "ctrl+u"), _L, "a page up", repeats=True),
    Key("list_top", ("g", "home"), _L, "first article"),
    Key("list_bottom", ("G", "end"), _L, "last article"),
    Key("put_right", ("enter",), _L, "read this article on the right", "put right"),
    Key("choose_right", (">",), _A, "put the list's article on the right"),
    Key("choose_left", ("<",), _A, "put the list's article on the left", "put left"),
    Key("other_pane", ("tab", "shift+tab"), _A, "between the list and the text", "list/text"),
    Key("to_list", ("h", "left"), _A, "to the list"),
    Key("to_text", ("l", "right"), _A, "to the text"),
    Key("side_pane", ("\\",), _A, "show or hide the list"),
    Key("stop", ("escape",), _A, "stop comparing; forget what is typed by half"),
    Key("reload", ("R",), _A, "read again what has changed"),
    Key("repaint", ("ctrl+l",), _A, "paint the screen again"),
    Key("theme", ("T",), _A, "choose the colours"),
    Key("reading_style", ("P",), _A, "choose the colours of quotations, figures and dates"),
    Key("palette", (":", "ctrl+p"), _A, "all actions by name"),
    Key("help", ("?", "f1"), _A, "help", "help"),
    Key("suspend", ("ctrl+z",), _A, "suspend to the shell"),
    Key("close", ("q",), _A, "close what is on top, else quit", "quit"),
    Key("quit", ("Q", "ctrl+q"), _A, "quit"),
    Key("how_to_quit", ("ctrl+c",), _A, "say how to quit"),
)


@dataclass(frozen=True, slots=True)
class Keys:
    """The actions with the keys that call them in this session: those of the table, or as the settings change them."""

    table: tuple[Key, ...] = KEYS

    def __iter__(self) -> Iterator[Key]:
        return iter(self.table)

    def heard_in(self, *places: Place) -> tuple[Key, ...]:
        """The actions that can be called in some places, those that can be called anywhere included.

        Where two of them have a key in common, the first counts.
        """
        wanted = dict.fromkeys((*places, Place.ANYWHERE))
        return tuple(key for place in wanted for key in self.table if key.place is place)

    def caption_of(self, action: str) -> str:
        """The first key of an action, as people write it; empty where no key calls it."""
        return next((caption(key.keys[0]) for key in self.table if key.id == action and key.keys), "")
