"""Whole comparisons as plain text: what a reader sees, line by line, kept beside the tests.

`make snapshots` writes them anew; read the difference before it is committed.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.making import compared
from tui.export.text import as_text
from tui.layout.view import Form, View

_OLD = [
    "Council shuts the bridge over the Tarn",
    "By Lena Vogt",
    "The council of Varnholt voted on Monday to close the old bridge over the Tarn to all traffic.",
    "Engineers found cracks in two of its pillars last autumn, and the railing has rusted through. "
    "Divers are to look at the others once the spring floods have passed.",
    "Shopkeepers on the west bank fear that the detour will cost them a third of their trade.",
    "A ferry for people on foot is to run every quarter of an hour until the new bridge opens.",
    "Mayor Ilse Brandt said the repair would have cost more than a new crossing. "
    '"We had no money, no time and no choice."',
    "School buses will take the road through Oberau, which adds twenty minutes to the journey.",
    "The bridge -- built in 1907 -- has been repaired four times.",
    "The last repair, in 1988, took two summers.",
    "The state will pay 12 million of the cost.",
]
_NEW = [
    "Old bridge over the Tarn to close",
    "The council of Varnholt voted on Tuesday to close the old bridge over the Tarn to all traffic.",
    "A ferry for people on foot is to run every quarter of an hour until the new bridge opens.",
    "Engineers found cracks in three of its pillars last autumn, and the railing has rusted through.",
    "Divers are to look at the others once the spring floods have passed.",
    "Shopkeepers on the west bank fear that the detour will cost them a third of their trade.",
    'Mayor Ilse Brandt claimed the repair would have cost more than a new crossing. "We had no money and no choice."',
    "School buses will take the road through Oberau, which adds twenty minutes to the journey.",
    "The bridge \u2013 built in 1907 \u2013 has been repaired four times.",
    "The last repair, in 1988, took two summers.",
    "Anton Reiter, who sells bread at the bridgehead, called the vote \u201ca death sentence for our street\u201d.",
    "The state will pay 14 million of the cost.",
]


class PlainText(SingleFileSnapshotExtension):
    """One text file a golden."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"


@pytest.mark.parametrize("fold", [True, False], ids=["folded", "unfolded"])
@pytest.mark.parametrize(
    ("form", "width"),
    [(Form.SIDE_BY_SIDE, 80), (Form.SIDE_BY_SIDE, 120), (Form.INLINE, 60), (Form.INLINE, 80)],
)
def test_two_versions_of_a_story(snapshot: SnapshotAssertion, form: Form, width: int, fold: bool) -> None:
    view = View(fold=fold, typographic=True)
    lines = as_text(compared(_OLD, _NEW), width=width, form=form, view=view, colour=False)
    assert "\n".join(lines) + "\n" == snapshot(extension_class=PlainText)
