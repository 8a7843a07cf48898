"""The screens from beginning to end: settings and what is remembered go in, an exit status comes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.app import Opened, StorydiffApp
from tui.app.keys.rebinding import rebound
from tui.app.memory import Memory, folder
from tui.app.state import State
from tui.config import Loaded, summed_up

if TYPE_CHECKING:
    from tui.app.session.session import Session  # the title page stands without it


def run(opened: Callable[[], Session], loaded: Loaded, *, title_page: bool, mouse: bool = True) -> int:
    """Run the screens with the settings as they were read, until the reader leaves; returns the exit status.

    With `title_page`, `opened` is called once that stands, else before there is any screen. What is wrong with the
    settings is told on the status line; `mouse` can only forbid what the settings allow.
    """
    settings, keys = loaded.settings, rebound(loaded.settings.keys)
    note = summed_up([*loaded.problems, *map(loaded.blamed, keys.problems)])
    memory = Memory(folder() if settings.remember and not settings.safe else None)
    copies = None if settings.safe else folder()

    def begin() -> Opened:
        session = opened()
        session.note = note or session.note
        return session, memory.recall(session.opened) or State()

    colours = memory.recall_colours()
    if title_page:
        app = StorydiffApp(begin, settings, keys.keys, colours=colours, copies=copies)
    else:
        session, state = begin()
        app = StorydiffApp(session, settings, keys.keys, state, colours, copies=copies)
    try:
        app.run(mouse=mouse and settings.mouse)
    finally:
        if app.session is not None:
            app.session.close()
    if app.session is not None:
        memory.keep(app.session.opened, app.state)
    memory.keep_colours(app.chosen)
    return app.return_code or 0
