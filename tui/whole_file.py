"""Files that are there as a whole or not at all, whatever ends the program."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

__all__ = ["HALF", "in_place_of"]

HALF = ".half"
"""How the names of files end that are still being written."""


@contextmanager
def in_place_of(path: Path, *, mode: int = 0o600) -> Iterator[TextIO]:
    """A stream in UTF-8 that is put in the place of `path`, which need not exist, once it is written to its end.

    It is written into a file of its own beside it, which is removed where anything goes wrong. `mode` is that of the
    new file. Raises `OSError` where it cannot be written, and `ValueError` for a name that no file can have.
    """
    handle, half = tempfile.mkstemp(prefix=".", suffix=HALF, dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123  a handle
            yield stream
            stream.flush()
            os.fsync(handle)
        Path(half).chmod(mode)
        Path(half).replace(path)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise
