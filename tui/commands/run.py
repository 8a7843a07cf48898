"""Runs one command and puts whatever goes wrong into one sentence on stderr and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from tui.commands.status import TROUBLE, UserError, tell
from tui.commands.table import COMMANDS

__all__ = ["run"]

_SCREENS = "screens"
_INTERRUPTED = 130


def run(given: Sequence[str]) -> int:
    """Run the command that the arguments name, the screens where they name none; returns the exit status."""
    name, arguments = (given[0], given[1:]) if given and given[0] in COMMANDS else (_SCREENS, given)
    command = import_module(f"tui.commands.{name.replace('-', '_')}")
    try:
        status = int(command.run(command.parser().parse(arguments)))
        if sys.stdout is not None:
            sys.stdout.flush()
    except UserError as trouble:
        tell(str(trouble))
        return TROUBLE
    except BrokenPipeError:
        _end_as_others_do()
        return TROUBLE
    except OSError as error:
        tell(f"the output could not be written ({error.strerror or error}); make room or write it elsewhere")
        _close_stdout()
        return TROUBLE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        from tui.failure import failure, wants_traceback

        if wants_traceback():
            raise
        tell(failure(error))
        return TROUBLE
    return status


def _end_as_others_do() -> None:
    """Who reads the output has read enough: end quietly by SIGPIPE, as a program does that knows nothing of it."""
    import signal

    _close_stdout()
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGPIPE)


def _close_stdout() -> None:
    """Put stdout out of use, so that the interpreter does not complain of it on its way out."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
