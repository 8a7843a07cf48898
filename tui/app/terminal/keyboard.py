"""What the terminal sends -> keys: none lost, however many come at once, and nothing it sends ends the program.

Esc is also what every other special key begins with. Textual waits for what follows it, and where that makes no key it
knows, it forgets the Esc or takes the letter for one of a Mac's Option keys. Here Esc and a letter become one key with
Alt, as terminals tell it; `strokes` takes it apart again where no action has that key.
"""

from __future__ import annotations

import asyncio
import os
import re
import selectors
import shutil
import signal
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from io import TextIOWrapper
from typing import Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.keys import Keys
from textual.message import Message

ESCAPE = "\x1b"
LOOK_SECONDS = 0.1
"""How often the thread that reads looks up: whether an Esc stands alone, and whether the program is being left."""
MOST_BYTES = 1024
"""Read at once; the rest waits."""
MOST_WAITING = 100
"""Keys that wait to be heard; beyond it nothing is read, so that it is the sender who waits."""
WAIT_SECONDS = 0.005
"""How often it is asked then whether there is room again."""
MOST_CELLS = 10_000
"""Columns or lines of the largest terminal; more is no size that one tells."""
UNTOLD = (80, 25)
PASTE_BEGINS, PASTE_ENDS = f"{ESCAPE}[200~", f"{ESCAPE}[201~"
MOST_PASTED = 100_000
"""Characters of a paste that are kept; the rest is passed over."""
PASTE_SECONDS = 5.0
"""A paste that has no end by then was cut off, and must not keep the keyboard."""
_INTRODUCERS = "[O"
"""What makes a sequence of more characters after Esc: control sequences, and keys of the keypad."""
_ONLY_RXVT = {f"{ESCAPE}[{letter}" for letter in "abcd"}
"""The arrows with Shift, as no other terminal tells them: anywhere else `Esc` and `[c` were typed fast."""
_UNKNOWN = re.compile(rf"{ESCAPE}\[(?![<M?])[0-?]*[ -/]*[@-~]")
"""A control sequence by ECMA-48, section 5.4; but what the mouse and reports of modes begin with is left to others."""


class KeyParser(XTermParser):
    """Textual's parser, which keeps every Esc and passes over control sequences that stand for no key."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        """The keys that a sequence stands for; none as long as more of it may come."""
        known = super()._sequence_to_key_events
        if len(sequence) == 2 and sequence[0] == ESCAPE and sequence[1] not in _INTRODUCERS:
            sequence, alt = sequence[1], True
        if alt:
            yield from (_with_alt(key) for key in known(sequence))
        elif sequence in _ONLY_RXVT and not os.environ.get("TERM", "").startswith("rxvt"):
            yield events.Key("escape", ESCAPE)
            for character in sequence[1:]:
                yield from known(character)
        elif sequence != ESCAPE:
            try:
                keys = list(known(sequence))
            except (ValueError, OverflowError):
                keys = []  # numbers that no terminal sends
            # Typed as the letters it is made of, it would do whatever those do.
            yield from keys or ([events.Key(Keys.Ignore, sequence)] if _UNKNOWN.fullmatch(sequence) else [])


def _with_alt(key: events.Key) -> events.Key:
    letter = f"shift+{key.key.lower()}" if len(key.key) == 1 and key.key.isupper() else key.key
    return events.Key(f"alt+{letter}", key.character)


def strokes(key: events.Key) -> tuple[events.Key, ...]:
    """The keys that one with Alt may have been typed as: Esc and another one; none where the terminal knows better.

    The protocol of kitty tells Alt by itself, and then no character.
    """
    if not key.key.startswith("alt+") or key.character is None:
        return ()
    name = key.character if key.character.isalnum() else key.key.removeprefix("alt+")
    return events.Key("escape", ESCAPE), events.Key(name, key.character)


class Typing:
    """Takes what is read apart into messages, what is pasted at once into one, whatever that holds."""

    def __init__(self) -> None:
        self._parser = KeyParser()
        self._pasting = False
        self._pasted = ""
        self._tail = ""
        """What was read last of a paste: its end may have begun in it."""

    def feed(self, text: str) -> Iterator[Message]:
        """What a text that was read stands for."""
        while text:
            if self._pasting:
                text = self._tail + text
                pasted, end, rest = text.partition(PASTE_ENDS)
                cut = len(pasted) if end else max(0, len(text) - len(PASTE_ENDS) + 1)
                self._pasted += text[: min(cut, MOST_PASTED - len(self._pasted))]
                self._tail = "" if end else text[cut:]
                text = rest
                if end:
                    yield self._paste()
            else:
                typed, start, text = text.partition(PASTE_BEGINS)
                yield from self._parser.feed(typed) if typed else ()
                self._pasting = bool(start)

    def quiet(self, seconds: float) -> Iterator[Message]:
        """What there is now that nothing has come for so long: an Esc that stands alone, a paste without an end."""
        if self._pasting and seconds >= PASTE_SECONDS:
            yield self._paste()
        yield from self._parser.tick()

    def _paste(self) -> events.Paste:
        pasted, self._pasted, self._tail, self._pasting = self._pasted + self._tail, "", "", False
        return events.Paste(pasted)


class Keyboard(LinuxDriver):
    """Textual's driver, that nothing which the terminal sends can end, and that a dropped line does not hold up."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        if isinstance(self._file, TextIOWrapper):
            self._file = _Line(self._file)  # type: ignore[assignment]
        self._sent: Future[bool] | None = None
        """The last message; done once it is in the queue."""

    def _get_terminal_size(self) -> tuple[int, int]:
        """Columns and lines; where the terminal does not tell, those that Rich assumes as well, for both must agree."""
        return shutil.get_terminal_size(UNTOLD)

    def send_message(self, message: Message) -> None:
        """Put a message into the queue of the program, which belongs to another thread."""
        self._sent = asyncio.run_coroutine_threadsafe(self._app._post_message(message), loop=self._loop)

    def _behind(self) -> bool:
        """Whether the program does not keep up with what is typed."""
        return (self._sent is not None and not self._sent.done()) or self._app.message_queue_size > MOST_WAITING

    def run_input_thread(self) -> None:
        """Read until the program is left or the terminal is gone."""
        typing, decode = Typing(), getincrementaldecoder("utf-8")("replace").decode
        heard = time.monotonic()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if self._behind():
                    self.exit_event.wait(WAIT_SECONDS)
                    continue
                if not selector.select(LOOK_SECONDS):
                    messages = typing.quiet(time.monotonic() - heard)
                elif data := self._read():
                    heard = time.monotonic()
                    messages = typing.feed(decode(data))
                else:
                    # The end of the terminal, of which a process without a controlling one is not told otherwise.
                    os.kill(os.getpid(), signal.SIGHUP)
                    return
                for message in messages:
                    if not isinstance(message, events.Resize) or max(message.size) <= MOST_CELLS:
                        self.process_message(message)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, MOST_BYTES)
        except OSError:
            return b""


class _Line:
    """The terminal as a file to write to, which takes everything, also once it is gone.

    It is written to in UTF-8, whatever the locale says: what that lacks would be spelled out, at the cost of the width.
    """

    def __init__(self, terminal: TextIOWrapper) -> None:
        terminal.reconfigure(encoding="utf-8", errors="replace")
        self._terminal = terminal
        self.fileno = terminal.fileno

    def write(self, text: str) -> None:
        with suppress(OSError, ValueError):
            self._terminal.write(text)

    def flush(self) -> None:
        with suppress(OSError, ValueError):
            self._terminal.flush()
