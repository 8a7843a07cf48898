"""The start: a title page stands until there is something to read, or until it is clear that there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.app import background
from tui.app.app import NOTHING_TO_SHOW, StorydiffApp
from tui.app.desk.desk import Desk
from tui.app.screens.title_page import TitlePage
from tui.app.session.opening import open_paths
from tui.app.session.session import Session
from tui.app.state import State
from tui.app.widgets.bars import StatusBar, TitleBar


async def test_the_title_page_opens_the_desk() -> None:
    seen: list[str] = []

    def opening() -> tuple[Session, State]:
        seen.append(str(app.screen.query_one(TitleBar).render_line(0).text).rstrip())
        session = open_paths([])
        session.read(60)
        return session, State()

    app = StorydiffApp(opening)
    async with app.run_test() as pilot:
        assert isinstance(app.screen_stack[0], TitlePage)
        while not isinstance(app.screen, Desk):
            await pilot.pause(0.01)
        await pilot.pause(0.1)
        assert seen == [" storydiff"]
        assert app.screen.papers.session.complete
        assert app.screen.pair is not None


async def test_with_nothing_to_show_the_program_ends_with_a_sentence(tmp_path: Path) -> None:
    def opening() -> tuple[Session, State]:
        session = open_paths([str(tmp_path)])
        session.read(60)
        return session, State()

    app = StorydiffApp(opening)
    async with app.run_test() as pilot:
        await pilot.pause(0.5)
    assert app.return_code == NOTHING_TO_SHOW


async def test_how_far_the_first_comparison_is_stands_no_longer_than_it_takes(
    open_app: Callable[..., StorydiffApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "quick", lambda *_: False)
    monkeypatch.setattr(background, "PATIENCE_SECONDS", 0.0)
    told: list[str] = []
    say = Desk.say

    def overheard(self: Desk, words: str) -> None:
        told.append(words)
        say(self, words)

    monkeypatch.setattr(Desk, "say", overheard)
    app = open_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert any(words.startswith("comparing") for words in told)
        assert "comparing" not in app.screen.query_one(StatusBar).render_line(0).text
