"""How every article of a story words one paragraph: which articles, compared beside the event loop."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from tui.app.background import Check, Overtaken, Work
from tui.app.desk.papers import Papers
from tui.app.desk.surface import Surface
from tui.app.readers.reading import ReadingReader
from tui.app.readers.wordings import Outcome, WordingsReader
from tui.app.session.session import Unreadable
from tui.articles.article import Article
from tui.layout.sides import of_side
from tui.layout.wordings import Wording
from tui.layout.words.dates import date, moment

MOST = 100
"""Wordings of so many articles are listed, the nearest in the list: nobody reads more of them."""


class Wordings:
    """Gathers what the articles of a story have of the paragraph at the cursor."""

    def __init__(self, papers: Papers, surface: Surface) -> None:
        self._papers = papers
        self._surface = surface

    def of_paragraph_here(self) -> WordingsReader | None:
        """A reader of the wordings of the paragraph at the cursor; None where there is none, which is then said."""
        here = self._here()
        if here is None:
            self._surface.said = "the cursor stands on no paragraph"
            return None
        own, article, paragraph = here
        items = self._items(own)
        if len(items) < 2:
            self._surface.said = "no other article tells this story"
            return None
        return WordingsReader(article, paragraph, items, own, self._known)

    def _here(self) -> tuple[int, Article, int] | None:
        """The entry, its article and the paragraph that the cursor stands on."""
        pile, pair = self._papers.pile, self._papers.pair
        comparison = pile.pair.comparison
        if comparison is None or pair is None:
            return None
        if isinstance(pile.top, ReadingReader):
            found = pile.top.side, pile.top.paragraph_here
        else:
            found = pile.pair.paragraph_here
        side, paragraph = found
        if paragraph is None:
            return None
        article = of_side(comparison, side)
        return pair[0 if side == "left" else 1], article, paragraph

    def _items(self, own: int) -> tuple[int, ...]:
        """The entries of the story, or all versions of the page, and those of the pair, in the order of the list."""
        papers, entries = self._papers, self._papers.session.entries
        series = entries[own].reference.series
        fellows = papers.session.fellows(own) if series is None else entries.series.get(series, ())
        told = {own, *fellows, *(papers.pair or ())}
        order = [item for item in papers.shelf.order if item in told]
        listed = [*order, *sorted(told.difference(order))]
        begin = max(0, min(listed.index(own) - MOST // 2, len(listed) - MOST))
        return tuple(listed[begin : begin + MOST])

    def _known(self, item: int) -> Wording:
        listed = self._papers.session.entries.items[item]
        return Wording(listed.title, moment(listed.dated) or date(listed.published))

    def compare(self, reader: WordingsReader) -> None:
        """Compare the paragraph's article with those that are missing."""
        kept = {item: self._papers.comparisons.get((reader.own, item)) for item in reader.missing}
        reader.take({item: comparison for item, comparison in kept.items() if comparison is not None})
        if reader.missing:
            self._surface.background.start(Work.WORDINGS, partial(self._compare, reader, reader.missing))

    def stop(self) -> None:
        """Nobody looks at the wordings any longer."""
        self._surface.background.stop(Work.WORDINGS)

    def _compare(self, reader: WordingsReader, items: tuple[int, ...]) -> None:
        then = self._surface.background.then
        made: dict[int, Outcome] = {}
        check = Check(lambda _: then(self._compared, reader, dict(made)))
        with suppress(Overtaken):
            for item in items:
                try:
                    made[item] = self._papers.session.compare(reader.own, item, check)
                except Unreadable:
                    made[item] = "cannot be read"
            then(self._compared, reader, made)

    def _compared(self, reader: WordingsReader, outcomes: dict[int, Outcome]) -> None:
        for item, outcome in outcomes.items():
            if not isinstance(outcome, str):
                self._papers.comparisons.keep((reader.own, item), outcome)
        reader.take(outcomes)
        self._surface.paint()
