"""Whole comparisons of the sample story as plain text: what a reader sees, line by line, kept beside the tests.

`make snapshots` writes them anew; read the difference before it is committed.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tui.articles import Article, read_bytes
from tui.compare import compare
from tui.export.text import as_text
from tui.layout.view import Form, View
from tui.sources.sample import sample_story


class PlainText(SingleFileSnapshotExtension):
    """One text file a golden."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"


def _sample(number: int) -> Article:
    file = sorted(sample_story().glob("[0-9]*.txt"))[number]
    return read_bytes(file.read_bytes(), path=file.name)


@pytest.mark.parametrize(
    ("left", "right", "form", "width"),
    [
        (0, 3, Form.SIDE_BY_SIDE, 120),
        (0, 3, Form.INLINE, 80),
        (0, 1, Form.SIDE_BY_SIDE, 100),
        (1, 3, Form.SIDE_BY_SIDE, 168),
        (2, 3, Form.INLINE, 60),
        (3, 4, Form.SIDE_BY_SIDE, 120),
    ],
)
def test_a_pair_of_the_sample_story(snapshot: SnapshotAssertion, left: int, right: int, form: Form, width: int) -> None:
    comparison = compare(_sample(left), _sample(right))
    lines = as_text(comparison, width=width, form=form, view=View(typographic=True), colour=False)
    assert "\n".join(lines) + "\n" == snapshot(extension_class=PlainText)
