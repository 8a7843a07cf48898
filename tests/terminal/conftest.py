"""What the tests at real terminals open."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of three versions of one page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, day in enumerate(("Monday", "Tuesday", "Friday")):
        story = f"The council voted on {day} to close the old bridge.\n\nRepairs would cost {number + 12} million.\n"
        (folder / f"{number}.txt").write_text(story)
    return folder
