"""Every tricky case comes out as a careful person would have it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.case import FOLDER, compared, edits, read, rows

_FILES = sorted(FOLDER.glob("*.txt"))


def test_there_are_cases() -> None:
    assert len(_FILES) >= 40


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_case(file: Path) -> None:
    case = read(file)
    comparison = compared(case)
    assert rows(comparison) == case.rows
    if case.edits is not None:
        assert edits(comparison) == case.edits
