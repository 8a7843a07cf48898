"""Paths from the root, also where the program stands in a folder that is gone."""

from __future__ import annotations

import os


def absolute(path: str) -> str:
    """A path from the root, links kept as they are; as it was given where there is no folder to reckon it from."""
    try:
        return os.path.abspath(path)  # noqa: PTH100  names that are not Unicode stay as they are
    except OSError:
        return os.path.normpath(path)
