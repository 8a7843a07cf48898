"""A sentence put in where another was taken out is no edit of it, though some of its words return."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.making import article
from tui.compare import compare
from tui.compare.options import Options

_STORY = (
    "The ferry company has sold its three oldest ships to a yard in Gdynia.",
    "They had sailed between the islands since 1971 without a single serious accident.",
    "Captain Ole Madsen, who commanded one of them for twenty years, called it a sad day.",
    "Two catamarans from Norway will take over the route in the spring.",
    "They burn a third of the fuel and need half of the crew.",
    "The union of seamen fears for sixty jobs and has asked for talks.",
)
_TAKEN_OUT = "Passengers will have to book a place for their cars at least two days before they sail."
_PUT_IN = (
    "The island council hopes for more guests, and two hotels have begun to build.",
    "Before they sail for the last time, the three ships will be open to the public for a day.",
    "For their last voyage at the end of May a band will play on board.",
)


def _paired(new: str, options: Options) -> bool:
    """Whether what was put in is said to be what was taken out."""
    left = article(*_STORY[:4], _TAKEN_OUT, *_STORY[4:])
    right = article(*_STORY[:4], new, "A ticket will cost as much as before.", *_STORY[4:])
    return any(row.left == (4,) and 4 in row.right for row in compare(left, right, options).rows)


@pytest.mark.parametrize("new", _PUT_IN)
def test_what_stands_in_the_place_of_another_is_no_edit_of_it(new: str) -> None:
    assert not _paired(new, Options())


def test_what_was_edited_in_its_place_is_paired() -> None:
    assert _paired("Passengers must book a place for their cars at least four days before sailing.", Options())


def test_second_thoughts_are_needed() -> None:
    options = Options()
    believing = replace(options, revision=replace(options.revision, alone=-9.0))
    assert any(_paired(new, believing) for new in _PUT_IN)
