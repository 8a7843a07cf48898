"""A cache folder of a test's own, and pages that are long before they take long."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.sources import reading, trouble
from tui.sources.archives import archive


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test looks into a developer's own cache, or leaves anything there."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def a_mebibyte_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """No page may be longer than that."""
    for module in (archive, reading, trouble):
        monkeypatch.setattr(module, "MOST_BYTES", 2**20)
