"""One change a line, with its kind, its place and both wordings, for eyes and ears."""

from __future__ import annotations

import re

from hypothesis import given, settings
from rich.cells import cell_len

from tests.export.hostile import HOSTILE, STEERING
from tests.making import compared, revised, sentence
from tui.export.changes import as_changes
from tui.layout.shown import steps
from tui.layout.view import View

_ALL = View(typographic=True)


def _told(left: list[str], right: list[str]) -> list[str]:
    return list(as_changes(compared(left, right), view=_ALL))


def test_each_kind_of_change_has_its_sentence() -> None:
    rest = [sentence(n) for n in range(4)]
    assert _told(["The river rose by 12 metres.", *rest], ["The river rose by 14 metres.", *rest])[3:] == [
        "1. figure, A 1, B 1: “12” became “14” in “The river rose by 14 metres.”"
    ]
    assert _told(["The mayor spoke at noon.", *rest], ["The mayor spoke at noon on Monday.", *rest])[3:] == [
        "1. date, A 1, B 1: added “on Monday” in “The mayor spoke at noon on Monday.”"
    ]
    assert _told(["The mayor spoke at noon on Monday.", *rest], ["The mayor spoke at noon.", *rest])[3:] == [
        "1. date, A 1, B 1: dropped “on Monday” in “The mayor spoke at noon on Monday.”"
    ]
    assert _told(rest, [*rest, "Ducks live on the pond."])[3:] == ["1. paragraph added, B 5: “Ducks live on the pond.”"]
    assert _told(rest, [rest[3], *rest[:3]])[3:] == [f"1. paragraph moved, unchanged, A 4, B 1: “{rest[3]}”"]


@settings(deadline=None, max_examples=60)
@given(revised())
def test_every_change_is_one_line_and_wraps_when_asked(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    lines = list(as_changes(comparison, view=_ALL))
    assert [line.partition(". ")[0] for line in lines[3:]] == [
        str(number) for number, _ in enumerate(steps(comparison, _ALL), start=1)
    ]
    wrapped = list(as_changes(comparison, view=_ALL, width=40))
    assert all(cell_len(line) <= 40 for line in wrapped)
    assert "".join("".join(wrapped).split()) == "".join("".join(lines).split())


def test_hostile_text_is_harmless() -> None:
    text = "\n".join(_told(list(HOSTILE), []))
    assert not re.search(STEERING, text.replace("\n", ""))
    assert "␛" in text
