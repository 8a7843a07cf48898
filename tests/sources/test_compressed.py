"""Compressed pages are unpacked, whatever they are called; bombs and broken ones are a sentence."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.web_archive import Crawl, html
from tui.app.session.opening import open_paths
from tui.sources.compressed import decompress
from tui.sources.folder import Folder
from tui.sources.packed import Broken, TooLong
from tui.sources.reading import read_file
from tui.sources.source import Page, Problem, Reference

Pack = Callable[[bytes], bytes]
PACKS: list[Pack] = [gzip.compress, bz2.compress, lzma.compress]
packed = pytest.mark.parametrize("pack", PACKS, ids=["gz", "bz2", "xz"])

MOST = 100_000


@given(st.sampled_from(PACKS), st.lists(st.binary(max_size=300), min_size=1, max_size=3))
def test_streams_one_after_another_are_one_text(pack: Pack, parts: list[bytes]) -> None:
    assert decompress(b"".join(map(pack, parts)), MOST) == b"".join(parts)


@given(st.binary())
def test_anything_else_is_left_as_it_is(data: bytes) -> None:
    plain = b"The " + data
    assert decompress(plain, 0) == plain


@packed
def test_the_bound_is_exact(pack: Pack) -> None:
    assert len(decompress(pack(bytes(MOST)), MOST)) == MOST
    with pytest.raises(TooLong):
        decompress(pack(bytes(MOST + 1)), MOST)
    with pytest.raises(TooLong):
        decompress(pack(bytes(MOST)) + pack(b"x"), MOST)


@packed
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_cut_or_damaged_is_never_taken_for_whole(pack: Pack, data: st.DataObject) -> None:
    text = b"The harbour wall costs twelve million crowns. " * 20
    whole = pack(text)
    cut = data.draw(st.integers(6, len(whole) - 1))
    with pytest.raises(Broken):
        decompress(whole[:cut], MOST)
    damaged = bytearray(whole)
    damaged[data.draw(st.integers(10, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        found = decompress(bytes(damaged), MOST)
    except (Broken, TooLong):
        return
    assert found == text, "a bit that nothing depends on"


def test_an_archive_that_asks_for_enormous_memory_is_refused() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9, "dict_size": 1 << 29}]
    with pytest.raises(Broken, match="too much memory"):
        decompress(lzma.compress(b"words", filters=filters), MOST)


@packed
@pytest.mark.usefixtures("a_mebibyte_at_most")
def test_a_file_is_read_unpacked_and_trouble_is_one_sentence(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(pack(b"The wall stands.\n"))
    assert read_file(str(path)) == Page(str(path), b"The wall stands.\n")
    path.write_bytes(pack(b"The wall stands.\n")[:-5])
    assert f"{path} cannot be unpacked, since it ends too early" in sentence(path)
    path.write_bytes(pack(bytes(2**20 + 1)))
    assert "is longer than 1 MB" in sentence(path)


def sentence(path: Path) -> str:
    found = read_file(str(path))
    assert isinstance(found, Problem)
    return found.sentence


@pytest.mark.parametrize("pack", [bz2.compress, lzma.compress], ids=["bzip2", "xz"])
def test_an_archive_packed_as_a_whole_is_no_article(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    packed = tmp_path / "crawl.warc.packed"
    packed.write_bytes(pack(b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n"))
    found = read_file(str(packed))
    assert isinstance(found, Problem)
    assert "is a web archive that is packed as a whole; unpack it first" in found.sentence


def test_compressed_pages_of_a_folder_are_listed_and_archives_of_files_are_not(tmp_path: Path) -> None:
    for name in ("a.txt.gz", "b.html.bz2", "c.xz", "d.tar.gz", "e.warc.gz", "f.tgz", "g.sql.xz", "h.warc"):
        (tmp_path / name).write_bytes(gzip.compress(b"words"))
    listed = [item for item in Folder([str(tmp_path)]).references() if isinstance(item, Reference)]
    assert [Path(item.path).name for item in listed] == ["a.txt.gz", "b.html.bz2", "c.xz"]


def test_a_web_archive_alone_is_opened_as_one_and_else_names_the_command(tmp_path: Path) -> None:
    path = tmp_path / "crawl"
    with Crawl(path) as crawl:
        crawl.add(html("The wall costs 12 million."))
        crawl.add(html("The wall costs 14 million."))
    session = open_paths([str(path)])
    session.read(60)
    assert session.in_figures() == "2 versions"
    assert f"storydiff archive {path}" in sentence(path)
