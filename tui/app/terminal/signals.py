"""What the system tells the process: to end, to stop, to go on.

All of it is heeded between two steps of the event loop. A handler that Python calls in the middle of one would write to
the terminal while the interrupted step may hold the lock of that very queue, and wait for it forever.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from textual.app import App, SuspendNotSupported

ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)


def heed(app: App[None], leave: Callable[[int], None], *, may_stop: bool) -> None:
    """Heed signals from here on: `leave` gets the number of one that ends the process.

    Without `may_stop` nothing but SIGSTOP stops it. To be called on the running event loop; does nothing where that
    cannot take signals, as outside of the main thread.
    """
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, ValueError, RuntimeError):
        for number in ENDS:
            loop.add_signal_handler(number, leave, number)
        if may_stop:
            loop.add_signal_handler(signal.SIGTSTP, stop, app)
        else:
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        loop.add_signal_handler(signal.SIGCONT, _enter_again, app)


def stop(app: App[None]) -> None:
    """Give the terminal back as it was and stop the process; returns once it goes on, in the foreground."""
    loop = asyncio.get_running_loop()
    with suppress(SuspendNotSupported), app.suspend():
        loop.remove_signal_handler(signal.SIGCONT)
        os.kill(os.getpid(), signal.SIGSTOP)
        while _in_background():
            # A shell's `bg`: the terminal is not the program's to paint on.
            os.kill(os.getpid(), signal.SIGSTOP)
        loop.add_signal_handler(signal.SIGCONT, _enter_again, app)


def _enter_again(app: App[None]) -> None:
    """Set the terminal up anew after a SIGSTOP, of which nobody was told; others may have used it since."""
    with suppress(SuspendNotSupported), app.suspend():
        pass


def _in_background() -> bool:
    with suppress(OSError, ValueError, AttributeError):
        return os.tcgetpgrp(sys.__stdin__.fileno()) != os.getpgrp()  # type: ignore[union-attr]
    return False
