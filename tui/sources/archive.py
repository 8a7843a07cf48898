"""The pages of a web archive: every capture of each, dated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tui.articles.article import Version
from tui.articles.sanitize import visible
from tui.misspelling import nearest
from tui.sources.archive_index import Index, keep, kept, read_index
from tui.sources.captures import Capture, by_page, page_key
from tui.sources.packed import Broken, TooLong
from tui.sources.reading import stamp, unpacked
from tui.sources.source import Listed, Page, Problem, Progress, Reference, Remark
from tui.sources.trouble import MOST_BYTES, too_long, trouble

__all__ = ["Archive"]


class Archive:
    """The captures that a WARC file holds of pages, or of the page at `url` alone.

    Captures of one page are a series, oldest first; where no page was captured twice, each stands for itself. Which
    captures there are is kept in the folder `indices`, if one is given, since it takes long to find out.
    """

    def __init__(self, path: str, url: str | None = None, *, indices: Path | None = None) -> None:
        self.path = path
        self.url = url
        self._indices = indices

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
        pages = by_page(index.captures)
        chosen = pages if self.url is None else self._chosen(pages, self.url)
        if not chosen:
            yield Problem(self.path, self._nothing(index, pages))
        versions = self.url is not None or any(len(captures) > 1 for captures in chosen.values())
        for url, captures in chosen.items():
            for capture in captures:
                yield Reference(
                    capture.url,
                    version=Version("", capture.dated),
                    series=url if versions else None,
                    key=f"{capture.offset} {capture.dated}",
                )
        if index.broken and pages:
            whole = f"{index.broken}; what is whole before that is listed"
            yield Problem(self.path, f"{visible(self.path)} cannot be read to its end, since {whole}.")
        if index.left and chosen:
            yield Remark("left out: " + _in_figures(index.left))

    def read(self, reference: Reference) -> Page | Problem:
        """Read a capture out of the archive."""
        from tui.sources.warc import BrokenOff, page  # noqa: PLC0415  loads warcio

        name = visible(reference.path)
        try:
            with Path(self.path).open("rb") as file:
                body = page(file, int(reference.key.split()[0]), MOST_BYTES)
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
        from tui.sources.warc import Packed  # noqa: PLC0415  loads warcio

        name = visible(self.path)
        now = stamp(self.path)
        if now is None:
            yield self._no_file()
            return
        known = kept(self._indices, self.path, now) if self._indices is not None else None
        if known is not None:
            yield known
            return
        try:
            for item in read_index(self.path, MOST_BYTES):
                if isinstance(item, Index):
                    if self._indices is not None:
                        keep(self._indices, self.path, now, item)
                    yield item
                else:
                    yield Progress(f"reading {name}: {item:.0%}")
        except OSError as error:
            yield trouble(self.path, error)
        except Packed as error:
            how = "zstd -dk" if self.path.endswith(".zst") else "gunzip -k"
            yield Problem(self.path, f"{name} cannot be searched, since {error}: {how} {name}")

    def _no_file(self) -> Problem:
        """Why there is no archive to read."""
        try:
            Path(self.path).stat()
        except (OSError, ValueError) as error:
            return trouble(self.path, error)
        return Problem(self.path, f"{visible(self.path)} is no file; name a web archive (.warc or .warc.gz).")

    def _chosen(self, pages: Mapping[str, Sequence[Capture]], url: str) -> Mapping[str, Sequence[Capture]]:
        wanted = page_key(url if "://" in url else f"http://{url}")
        return {address: captures for address, captures in pages.items() if page_key(address) == wanted}

    def _nothing(self, index: Index, pages: Mapping[str, Sequence[Capture]]) -> str:
        name = visible(self.path)
        if self.url is not None and pages:
            meant = nearest(self.url, pages)
            also = f"the nearest is {visible(meant)}" if meant else f"storydiff archive {name} lists what it holds"
            return f"{name} holds no capture of {visible(self.url)}; {also}."
        if index.broken:
            return f"{name} is no web archive, or a broken one ({index.broken}); name a WARC file (.warc or .warc.gz)."
        left = f", only {_in_figures(index.left)}" if index.left else ""
        return f"{name} holds no captures of pages{left}; name another archive."


def _in_figures(left: Mapping[str, int]) -> str:
    return ", ".join(f"{what} ({number:,})" for what, number in left.items())
