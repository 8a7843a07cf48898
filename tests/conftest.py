"""What holds for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Time is measured by benchmarks, not by tests that a busy machine fails. In CI the same examples come every time, so
# that a change is judged by what it changes; on a developer's machine new ones are tried.
settings.register_profile("storydiff", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "storydiff")


@pytest.fixture(autouse=True)
def no_settings_of_a_developer(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home for settings; returns it."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(home / variable))
    for variable in ("STORYDIFF_CONFIG", "STORYDIFF_THEME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(home))
    return home
