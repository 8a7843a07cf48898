"""What is named on a command line -> the source of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui.sources.archives.archive import Archive
from tui.sources.folder import Folder
from tui.sources.reading import is_archive
from tui.sources.source import Source

__all__ = ["source_of"]


def source_of(paths: Sequence[str], *, indices: Path | None = None) -> Source:
    """Files and folders as they are, or what a web archive holds where that alone is named.

    `indices` is the folder in which it is kept what archives hold.
    """
    if len(paths) == 1 and is_archive(paths[0]):
        return Archive(paths[0], indices=indices)
    return Folder(paths)
