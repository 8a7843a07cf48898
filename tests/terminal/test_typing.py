"""Typed ahead, pasted, or held up by a slow line and then all at once: every key is heard, in order."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

_SLOWLY = 0.15
"""Seconds between two bytes, after which an Esc is known to stand alone."""
_FAST = 0.005
"""Seconds between two bytes of a line that brings them one by one."""

_TYPED = {
    "a count": ("8n", r"change 9 of"),
    "a search, and on": ("/moscow\rn", r"/moscow +4 of"),
    "a search, an action by name": ("/moscow\r:next match\rn", r"/moscow +5 of"),
    "a search taken back by a sequence": ("/moscow\x1b]c", r"change 2 of"),
    "a search taken back by a search": ("/mos\x1b/putin\r", r"/putin +2 of"),
    "a search ended, an action by name": ("/moscow\r\x1b:swap sides\r3n", r"change 4 of"),
    "the help and out of it": ("?\x1b3n", r"change 4 of"),
    "colours, and on": ("Tj\rn", r"change 2 of"),
    "half a sequence, taken back": ("4n]\x1bp", r"change 4 of"),
    "esc and a sequence that looks like a key": ("4n\x1b[c", r"change 4 of"),
    "esc and a letter a mac knows otherwise": ("c\x1b3n", r"change 4 of"),
    "a question within a question": ("/\x1b/\x1b/moscow\r", r"/moscow +3 of"),
    "an editor's habits": ("/moscow summit\x1bb\x15\x1b", r"change 1 of"),
    "another article, and on": ("J2n", r"change 3 of"),
    "nothing but keys": ("njkzznp\x1b]c", r"change 5 of"),
}


@pytest.mark.parametrize("pace", [0, _FAST], ids=["at once", "one by one"])
@pytest.mark.parametrize(("keys", "shown"), _TYPED.values(), ids=_TYPED)
def test_every_key_is_heard_in_order(keys: str, shown: str, pace: float) -> None:
    with Terminal() as terminal:
        terminal.wait_for(r"this is the sample story")
        _type(terminal, keys, pace)
        terminal.wait_for(shown)


def test_esc_that_stands_alone_takes_back_what_is_typed() -> None:
    with Terminal() as terminal:
        terminal.wait_for(r"this is the sample story")
        _type(terminal, "4n/moscow\x1b[c", _SLOWLY)
        terminal.wait_for(r"change 4 of")


def test_what_is_typed_before_there_is_a_screen_is_heard_there() -> None:
    with Terminal() as terminal:
        terminal.press("3n")
        terminal.wait_for(r"change 4 of")


def _type(terminal: Terminal, keys: str, pace: float) -> None:
    if not pace:
        terminal.press(keys)
        return
    for key in keys:
        terminal.press(key)
        time.sleep(pace)


# ---- what is no key


@pytest.mark.parametrize(
    "sent",
    [
        b"\xff\xfe\xc3",
        b"\x1b[99999999999999;1u",
        b"\x1b[1:2;3u",
        b"\x1b[5q",
        b"\x1b[38;5;q",
        b"\x1b[48;1;99999999;1;1t",
        b"\x1b[<99999999;99999999;99999999M",
        b"\x1b[200~Q\x1b:quit\r\x1bQ\x1b[201~",
    ],
    ids=[
        "no UTF-8",
        "a number too large",
        "a number that is none",
        "unknown",
        "not finished",
        "size",
        "mouse",
        "pasted",
    ],
)
def test_what_is_no_key_does_nothing(sent: bytes) -> None:
    with Terminal() as terminal:
        terminal.wait_for(r"this is the sample story")
        terminal.send(sent)
        terminal.press("3n")
        terminal.wait_for(r"change 4 of")
        assert "Traceback" not in terminal.raw


def test_a_paste_that_is_cut_off_does_not_keep_the_keyboard() -> None:
    with Terminal() as terminal:
        terminal.wait_for(r"this is the sample story")
        terminal.press("\x1b[200~no end")
        time.sleep(6)
        terminal.press("3n")
        terminal.wait_for(r"change 4 of")


def test_what_is_pasted_is_typed_where_something_is_asked_for() -> None:
    with Terminal() as terminal:
        terminal.wait_for(r"this is the sample story")
        terminal.press("/\x1b[200~moscow\nnothing else\x1b[201~\r")
        terminal.wait_for(r"/moscow +3 of")


# ---- Alt


def test_a_key_with_alt_can_be_given_to_an_action(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[keys]\nswap = ["Alt-J"]\nnext_change = ["Alt-Shift-N"]\nfold = ["Ctrl-Alt-F"]\n')
    with Terminal(STORYDIFF_CONFIG=str(settings)) as terminal:
        terminal.wait_for(r"this is the sample story")
        for alt in ("\x1bj", "\x1b[106;3u"):
            terminal.press(alt)
            terminal.wait_for(r"B Space Daily")
            terminal.press(alt)
            terminal.wait_for(r"A Space Daily")
        terminal.press("\x1bN\x1b[110;4u")
        terminal.wait_for(r"change 3 of")
        terminal.press("\x1b\x06")
        terminal.wait_for(r"unchanged paragraphs shown")
