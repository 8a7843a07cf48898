"""What is taken away from the desk: copies for the clipboard, and the comparison as a file."""

from __future__ import annotations

from tui.app.copying import Copying
from tui.app.desk.papers import Papers
from tui.app.desk.surface import Surface
from tui.app.exporting import Exporting
from tui.app.keys.table import Keys
from tui.app.screens.export import Export
from tui.layout.sheets.selection import selected


class Taking:
    """Copies what the reader points to, and opens the screen that writes files."""

    def __init__(self, papers: Papers, surface: Surface, keys: Keys, copying: Copying, *, safe: bool) -> None:
        """With `safe`, no file is written."""
        self._papers = papers
        self._surface = surface
        self._keys = keys
        self._copying = copying
        self._safe = safe

    def do_copy(self, _: int) -> None:
        self._copy_excerpt("copy", whole=False)

    def do_copy_paragraphs(self, _: int) -> None:
        self._copy_excerpt("copy_paragraphs", whole=True)

    def _copy_excerpt(self, action: str, *, whole: bool) -> None:
        if excerpt := self._papers.pile.top.excerpt(whole=whole):
            self._copy(excerpt.text, excerpt.what, self._keys.caption_of(action))

    def copy_selection(self) -> None:
        """Copy what the mouse has selected, if it has selected anything."""
        reader = self._papers.pile.top
        if reader.sheet is not None and reader.selection:
            self._copy(selected(reader.sheet, reader.selection), "the selection", "selecting it again")

    def _copy(self, text: str, what: str, again: str) -> None:
        copied = self._copying.copy(text, what, again)
        if copied.send:
            self._surface.app.copy_to_clipboard(copied.send)
        self._papers.pile.top.said = copied.said

    def do_export(self, _: int) -> None:
        pair = self._papers.pile.pair
        if self._safe:
            self._surface.said = "this session writes no files (--safe)"
        elif pair.comparison is None:
            self._surface.said = "there is no comparison to export yet"
        else:
            exporting = Exporting(pair.comparison, pair.view)
            self._surface.app.push_screen(Export(exporting), lambda said: self._surface.say(said or ""))
