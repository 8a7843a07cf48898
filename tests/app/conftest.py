"""A fixed world for screens: the sample story, no settings of a developer's own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.app.fingers import Desks, Fingers
from tui.app.app import StorydiffApp
from tui.app.session.opening import open_paths


@pytest.fixture(autouse=True)
def fixed_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a developer has set for their own terminal does not reach a test."""
    for variable in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def open_app() -> Callable[..., StorydiffApp]:
    """Opens the app on paths, read to the end; on the sample story where none is named."""

    def opened(*paths: str) -> StorydiffApp:
        session = open_paths(list(paths))
        session.read(60)
        session.group()
        session.note = ""
        return StorydiffApp(session)

    return opened


@pytest.fixture
def desk(open_app: Callable[..., StorydiffApp]) -> Desks:
    @asynccontextmanager
    async def opened(*paths: str, size: tuple[int, int] = (120, 40)) -> Any:
        app = open_app(*paths)
        async with app.run_test(size=size) as pilot:
            fingers = Fingers(app, pilot)
            await fingers.press()
            yield fingers

    return opened
