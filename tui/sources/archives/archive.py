"""The pages of a web archive: every capture of each, dated."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tui.articles.article import Version
from tui.articles.sanitize import visible
from tui.misspelling import nearest
from tui.sources.archives.captures import Capture, by_page, page_key
from tui.sources.archives.index import Index, index_of
from tui.sources.archives.joining import joined
from tui.sources.archives.segments import Segment, lacking
from tui.sources.packed import Broken, TooLong
from tui.sources.reading import stamp, unpacked
from tui.sources.source import Listed, Page, Problem, Progress, Reference, Remark
from tui.sources.trouble import MOST_BYTES, no_file, too_long, trouble

__all__ = ["Archive"]


class Archive:
    """The captures that a WARC file holds of pages, or of the page at `url` alone.

    Captures of one page are a series, oldest first; where no page was captured twice, each stands for itself. Which
    captures there are is kept in the folder `indices`, if one is given, since it takes long to find out.

    Pages that were cut into several records are joined; what continues them is looked for in the archives beside as
    well, unless the archive is `confined` to itself.
    """

    def __init__(
        self, path: str, url: str | None = None, *, indices: Path | None = None, confined: bool = False
    ) -> None:
        self.path = path
        self.url = url
        self._indices = indices
        self._confined = confined

    def references(self) -> Iterator[Listed]:
        """List the captures; the archive is read through where no index of it is kept."""
        index: Index | None = None
        for item in self._index():
            if isinstance(item, Index):
                index = item
            else:
                yield item
        if index is None:
            return
        found = yield from joined(
            self.path, index, self._wants, indices=self._indices, beside=not self._confined, most=MOST_BYTES
        )
        pages = by_page(found.whole)
        chosen = {address: captures for address, captures in pages.items() if self._wants(address)}
        incomplete = [capture for capture in found.incomplete if self._wants(capture.url)]
        if not chosen and not incomplete:
            yield Problem(self.path, self._nothing(index.broken, found.left, pages))
        versions = self.url is not None or any(len(captures) > 1 for captures in chosen.values())
        for url, captures in chosen.items():
            for capture in captures:
                yield Reference(
                    capture.url,
                    version=Version("", capture.dated),
                    series=url if versions else None,
                    key=_key(capture),
                )
        if index.broken and pages:
            whole = f"{index.broken}; what is whole before that is listed"
            yield Problem(self.path, f"{visible(self.path)} cannot be read to its end, since {whole}.")
        for capture in incomplete:
            yield Problem(capture.url, self._incomplete(capture))
        if found.left and chosen:
            yield Remark("left out: " + _in_figures(found.left))

    def read(self, reference: Reference) -> Page | Problem:
        """Read a capture out of the archive."""
        from tui.sources.archives.warc_page import page  # loads warcio
        from tui.sources.archives.warc_records import BrokenOff

        name = visible(reference.path)
        offset, rest = _place(reference.key)
        try:
            with Path(self.path).open("rb") as file:
                body = page(file, offset, MOST_BYTES, rest, Path(self.path).parent)
        except OSError as error:
            return Problem(reference.path, trouble(self.path, error).sentence)
        except TooLong:
            return Problem(reference.path, too_long(reference.path))
        except (Broken, BrokenOff) as error:
            return Problem(reference.path, f"The capture of {name} cannot be read, since {error}; choose another one.")
        return unpacked(Page(reference.path, body.data, body.charset))

    def changed(self, _: Sequence[Reference], /) -> bool:
        """Never: an archive that is being written would be read through again and again; it is when somebody asks."""
        return False

    def close(self) -> None:
        """No file stays open."""

    def _index(self) -> Iterator[Index | Progress | Problem]:
        """The index that is kept, or else the one that is made while the share that is done is told."""
        from tui.sources.archives.warc import Packed  # loads warcio

        name = visible(self.path)
        if stamp(self.path) is None:
            yield self._no_file()
            return
        try:
            for item in index_of(self.path, self._indices, MOST_BYTES):
                yield item if isinstance(item, Index) else Progress(f"reading {name}: {item:.0%}")
        except OSError as error:
            yield trouble(self.path, error)
        except Packed as error:
            yield Problem(self.path, f"{name} cannot be searched, since {error}: {error.unpack} {name}")

    def _no_file(self) -> Problem:
        """Why there is no archive to read."""
        if not self.path:
            return no_file(self.path)
        try:
            Path(self.path).stat()
        except (OSError, ValueError) as error:
            return trouble(self.path, error)
        return Problem(self.path, f"{visible(self.path)} is no file; name a web archive (.warc or .warc.gz).")

    def _wants(self, address: str) -> bool:
        """Whether captures of an address are asked for."""
        if self.url is None:
            return True
        return page_key(address) == page_key(self.url if "://" in self.url else f"http://{self.url}")

    def _incomplete(self, capture: Capture) -> str:
        """What is missing of a page that was cut."""
        name = visible(self.path)
        dated = f" of {capture.dated}" if capture.dated else ""
        where = f"put the archive that holds it beside {name}"
        return f"The capture of {visible(capture.url)}{dated} lacks {lacking(capture.segments)}; {where}."

    def _nothing(self, broken: str, left: Mapping[str, int], pages: Mapping[str, Sequence[Capture]]) -> str:
        name = visible(self.path)
        if self.url is not None and pages:
            meant = nearest(self.url, pages)
            also = f"the nearest is {visible(meant)}" if meant else f"storydiff archive {name} lists what it holds"
            return f"{name} holds no capture of {visible(self.url)}; {also}."
        if broken:
            return f"{name} is no web archive, or a broken one ({broken}); name a WARC file (.warc or .warc.gz)."
        only = f", only {_in_figures(left)}" if left else ""
        return f"{name} holds no captures of pages{only}; name another archive."


def _key(capture: Capture) -> str:
    """What a capture is found by: its place in the archive, its date, and the places of what continues it."""
    key = f"{capture.offset} {capture.dated}"
    return f"{key} {json.dumps(capture.segments[1:])}" if capture.segments else key


def _place(key: str) -> tuple[int, list[Segment]]:
    """The place and the other segments that a key tells."""
    offset, _, rest = (*key.split(" ", 2), "[]")[:3]
    return int(offset), [Segment(*told) for told in json.loads(rest)]


def _in_figures(left: Mapping[str, int]) -> str:
    return ", ".join(f"{what} ({number:,})" for what, number in left.items())
