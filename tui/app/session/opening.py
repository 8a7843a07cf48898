"""What there is to open, and the session that it makes. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui.app.session.session import Session
from tui.articles.sanitize import visible
from tui.layout.words.titles import file_name
from tui.paths import absolute, cache_folder
from tui.sources.archives.archive import Archive
from tui.sources.archives.index import archive_indices
from tui.sources.folder import Folder
from tui.sources.git.history import History, under_git
from tui.sources.reading import is_archive
from tui.sources.sample import sample_story

FIRST_SECONDS = 0.2
"""Pages are read for this long before the first paint: a folder that is done by then appears complete at once."""


def open_paths(paths: Sequence[str], *, safe: bool = False) -> Session:
    """A session of these files and folders; of the sample story where none is named.

    With `safe`, nothing is written, and links that lead out of the folders are not followed.
    """
    if not paths:
        return Session(
            "the sample story",
            Folder([str(sample_story())]),
            note="this is the sample story; to read your own: storydiff FOLDER, or two files",
        )
    if len(paths) == 1 and is_archive(paths[0]):
        return open_archive(paths[0], safe=safe)
    files = [path for path in paths if not Path(path).is_dir()]
    pair = len(paths) == len(files) == 2
    name = ", ".join(file_name(path.rstrip("/") or path) for path in paths)
    return Session(
        name,
        Folder(paths, confined=safe),
        note=_ALONE if len(paths) == len(files) == 1 and paths[0] != "-" and under_git(paths[0]) else "",
        opened=() if "-" in paths else _absolute(paths),
        cache_folder=None if safe else cache_folder(),
        fixed_pair=pair,
    )


def open_history(file: str) -> Session:
    """A session of the versions that git keeps of a file."""
    return Session(visible(file), History(file), note=_STEPS, opened=("history", *_absolute([file])))


def open_archive(path: str, url: str | None = None, *, safe: bool = False) -> Session:
    """A session of the captures in a web archive, or of those of one page; with `safe`, no index of it is kept,
    and no archive beside it is opened."""
    source = Archive(path, url, indices=None if safe else archive_indices(), confined=safe)
    opened = ("archive", *_absolute([path]), *([url] if url is not None else []))
    name = file_name(path) if url is None else f"{visible(url)} in {file_name(path)}"
    return Session(name, source, opened=opened)


def _absolute(paths: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(absolute, paths))


_ALONE = "one article only: name another, or see its versions in git with: storydiff history FILE"
_STEPS = "( and ) step to the versions before and after"
