"""A fixed world for screens: the sample story, no settings of a developer's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.app.app import StorydiffApp
from tui.app.opening import open_paths


@pytest.fixture(autouse=True)
def fixed_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a developer has set for their own terminal does not reach a test."""
    for variable in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM"):
        monkeypatch.delenv(variable, raising=False)


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
