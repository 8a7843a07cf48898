"""Impatient fingers: whatever is pressed, in whatever order and size, the screens live and every line fits."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.app.fingers import Desks
from tui.app.keys import KEYS
from tui.app.widgets.pane import Pane

KEYS_A_RUN = 100
_ENDS = {"close", "quit", "suspend"}
"""What leaves the program is left out; closing what is on top is what Esc does too."""
_ODD = "…ßд漢👍\u0301é0123456789ABCXYZaeiouw.,'\"<>[]{}()*"
_SIZES = [(120, 40), (80, 24), (60, 15), (200, 50), (30, 9), (8, 3), (1, 1)]

HOSTILE = (
    "[/]Headline [@click=app.bell]here[/] 漢字漢字 👩‍👩‍👧\n\nBy \x1b[31mRed\x1b[0m\n\n"
    "He wrote \x1b]52;c;aGk=\x07 and \u202ebackwards.\n\nשלום עולם, مرحبا بالعالم.\n\n"
    "The mayor said \u201cthe \u200bbridge stays shut\u201d until 12 May.\n\n" + "word " * 400
)


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    for number, (old, new) in enumerate([("", ""), ("shut", "open"), ("12 May", "14 June"), ("word", "sword")]):
        (tmp_path / f"[b]{number}\u202e.txt").write_text(HOSTILE.replace(old, new) if old else HOSTILE)
    (tmp_path / "empty.txt").touch()
    return str(tmp_path)


@pytest.mark.parametrize("seed", range(4))
async def test_nothing_pressed_at_random_does_harm(
    desk: Desks, hostile: str, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is exported by chance is written beside the pages.
    monkeypatch.chdir(tmp_path)
    chance = random.Random(seed)
    known = [name for key in KEYS if key.id not in _ENDS for name in key.keys]
    async with desk(*([hostile] if seed % 2 else [])) as fingers:
        for _ in range(KEYS_A_RUN):
            if chance.random() < 0.08:
                size = chance.choice(_SIZES)
                await fingers.resize(*size)
            pressed = chance.choice(known) if chance.random() < 0.8 else chance.choice(_ODD)
            # Sequences are typed one character after the other.
            await fingers.press(*(pressed if len(pressed) == 2 and not pressed.isalnum() else [pressed]))
            assert fingers.app.is_running, f"{pressed} ended the program"
            for pane in fingers.app.screen.query(Pane):
                widths = {pane.render_line(y).cell_length for y in range(pane.size.height)}
                assert widths <= {pane.size.width}, f"after {pressed}, {pane} paints lines of other widths"
        await fingers.resize(120, 40)
        await fingers.press("escape", "escape", "escape", "escape")
        assert fingers.desk is fingers.app.screen, "Esc leads back to the desk from anywhere"
