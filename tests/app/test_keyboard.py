"""What a terminal sends: whatever it is, nothing is raised, and nothing that was typed is lost or turned around."""

from __future__ import annotations

import string
import time
from codecs import getincrementaldecoder

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from tui.app.terminal.keyboard import ESCAPE, MOST_PASTED, PASTE_BEGINS, PASTE_ENDS, PASTE_SECONDS, Typing, strokes

_BLOCKS = st.lists(
    st.binary(max_size=40)
    | st.text("\x1b[O]P<>?:;0123456789ABCDHMRZmu~ty\x9b\x00", max_size=40).map(str.encode)
    | st.sampled_from([PASTE_BEGINS.encode(), PASTE_ENDS.encode(), b"\x1b[<0;1;1M", b"\x1b[48;1;2;3;4t"]),
    max_size=8,
)


def _heard(*blocks: str, quiet: float = 0) -> list[Message]:
    """The messages of blocks that were read one after the other, and of the quiet that follows."""
    typing = Typing()
    found = [message for block in blocks for message in typing.feed(block)]
    time.sleep(0.11 if quiet else 0)
    return [*found, *typing.quiet(quiet)]


def _pressed(messages: list[Message]) -> list[str]:
    """The keys, those with Alt taken apart."""
    keys = [message for message in messages if isinstance(message, events.Key)]
    return [stroke.key for key in keys for stroke in strokes(key) or (key,)]


@given(_BLOCKS)
def test_whatever_is_sent_nothing_is_raised(blocks: list[bytes]) -> None:
    decode = getincrementaldecoder("utf-8")("replace").decode
    for message in _heard(*map(decode, blocks)):
        assert isinstance(message, Message)


@given(st.lists(st.text(string.ascii_letters + string.digits + " :/]é习", max_size=5), max_size=6))
def test_what_is_typed_comes_in_order_however_it_is_cut(blocks: list[str]) -> None:
    keys = [message.character for message in _heard(*blocks) if isinstance(message, events.Key)]
    assert keys == list("".join(blocks))


@pytest.mark.parametrize("letter", string.ascii_letters.replace("O", "") + string.digits + ":/]?>\t\r")
def test_esc_is_kept_whatever_follows(letter: str) -> None:
    both = _pressed(_heard(ESCAPE + letter))
    assert both == ["escape", *_pressed(_heard(letter))]


def test_what_begins_longer_sequences_is_waited_for() -> None:
    for letter in "[O":
        assert _pressed(_heard(ESCAPE + letter, quiet=1)) == ["escape", *_pressed(_heard(letter))]
        assert _pressed(_heard(ESCAPE, letter + "A")) == ["up"]


@pytest.mark.parametrize(
    ("term", "keys"), [("xterm", ["escape", "left_square_bracket", "c"]), ("rxvt", ["shift+right"])]
)
def test_a_sequence_of_rxvt_is_a_key_there_alone(monkeypatch: pytest.MonkeyPatch, term: str, keys: list[str]) -> None:
    monkeypatch.setenv("TERM", term)
    assert _pressed(_heard("\x1b[c")) == keys


@given(st.text(max_size=30), st.integers(1, 7))
def test_what_is_pasted_is_one_text_whatever_it_holds(text: str, step: int) -> None:
    pasted = text.replace(PASTE_ENDS, "")
    ended = pasted + PASTE_ENDS
    blocks = [ended[at : at + step] for at in range(0, len(ended), step)]
    messages = _heard(f"a{PASTE_BEGINS}", *blocks, "b")
    assert [m.text for m in messages if isinstance(m, events.Paste)] == [pasted]
    assert _pressed(messages) == ["a", "b"]


def test_of_a_paste_without_bounds_the_beginning_is_kept() -> None:
    messages = _heard(PASTE_BEGINS, *["word " * 1000] * 100, PASTE_ENDS + "n")
    (paste,) = (message for message in messages if isinstance(message, events.Paste))
    assert len(paste.text) == MOST_PASTED
    assert _pressed(messages) == ["n"]


def test_a_paste_without_an_end_is_given_up() -> None:
    typing = Typing()
    assert list(typing.feed(f"{PASTE_BEGINS}half")) == []
    assert list(typing.quiet(PASTE_SECONDS / 2)) == []
    (paste,) = typing.quiet(PASTE_SECONDS)
    assert isinstance(paste, events.Paste)
    assert paste.text == "half"
    assert _pressed(list(typing.feed("n"))) == ["n"]
