"""What the lines above and below the panes say. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.app.desk.foot import asking_line, key_line, title_line
from tui.app.desk.papers import Papers
from tui.app.keys.table import Keys, Place
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece


class Bars(NamedTuple):
    """The lines, as pieces that fit the width."""

    title: tuple[Piece, ...]
    status: tuple[Piece, ...]
    keys: tuple[Piece, ...]


class Foot(NamedTuple):
    """What the lines at the foot tell beside what lies on the desk."""

    said: str = ""
    """What there is to tell; empty for nothing."""
    pending: str = ""
    """What is typed by half of a count or a sequence."""
    asking: bool = False
    """Whether something is being asked for."""


def bars(papers: Papers, keys: Keys, places: Sequence[Place], foot: Foot, width: int) -> Bars:
    """The lines in `width` cells, where keys are heard in these places."""
    return Bars(
        title_line(papers.session, width),
        _status(papers, foot, width),
        asking_line(width) if foot.asking else _keys(papers, keys, places, width),
    )


def _status(papers: Papers, foot: Foot, width: int) -> tuple[Piece, ...]:
    reader = papers.pile.top
    said = papers.shelf.said or papers.pairing.said or foot.said
    if said and not reader.said and reader.finder is None:
        return line_status((Piece(f" {said}", Ink.TEXT),), width, foot.pending)
    return reader.status(width, foot.pending)


def _keys(papers: Papers, keys: Keys, places: Sequence[Place], width: int) -> tuple[Piece, ...]:
    over_the_pair = bool(papers.pile.over) and Place.LIST not in places
    return key_line(
        keys,
        places,
        width,
        on_top=over_the_pair,
        also=papers.pile.top.offers,
        last=over_the_pair and papers.pile.last,
        alone=papers.pairing.alone,
        versions=papers.pair is not None and papers.session.in_order(*papers.pair),
    )
