"""Paths from the root, also where the program stands in a folder that is gone, and the user's cache folder."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["absolute", "cache_folder"]


def absolute(path: str) -> str:
    """A path from the root, links kept as they are; as it was given where there is no folder to reckon it from."""
    try:
        return os.path.abspath(path)  # noqa: PTH100  names that are not Unicode stay as they are
    except OSError:
        return os.path.normpath(path)


def cache_folder() -> Path | None:
    """The platform's place for what the program keeps of pages between runs; None where there is no home.

    Without a home it would be a relative path, and lie wherever the program was started.
    """
    from platformdirs import user_cache_path  # not needed by `storydiff diff`

    folder = user_cache_path("storydiff")
    return folder if folder.is_absolute() else None
