"""Gathering what can be searched: beside the event loop, where it may take long."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from tui.app.background import Check, Overtaken, Work
from tui.app.desk.answering import Answering
from tui.app.desk.papers import Papers
from tui.app.desk.surface import Surface
from tui.app.readers.finder import Finder
from tui.layout.sheets.search import Index
from tui.layout.sheets.sheet import Sheet


class Gathering:
    """Gathers the passages of the sheet that somebody searches."""

    def __init__(self, papers: Papers, surface: Surface, answering: Answering) -> None:
        self._papers = papers
        self._surface = surface
        self._answering = answering
        self._sheet: Sheet | None = None
        """Whose passages are being gathered."""

    def gather_if_needed(self) -> None:
        """Begin to gather, where a search waits for it."""
        finder = self._papers.pile.top.finder
        if finder is not None and not finder.ready and self._sheet is not finder.sheet:
            self._sheet = finder.sheet
            self._surface.background.start(Work.GATHERING, partial(self._gather, finder.sheet))

    def _gather(self, sheet: Sheet) -> None:
        with suppress(Overtaken):
            self._surface.background.then(self._gathered, sheet, Finder.gather(sheet, Check()))

    def _gathered(self, sheet: Sheet, index: Index) -> None:
        self._sheet = None
        reader = self._papers.pile.top
        if reader.finder is not None and reader.finder.sheet is sheet:
            reader.gathered(index, typing=self._answering.asking)
            self._answering.tell()
        self._surface.paint()
