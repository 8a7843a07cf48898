"""What is packed by Zstandard: pages, and archives a frame a record, with and without a dictionary."""

from __future__ import annotations

import random
import resource
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.web_archive import Crawl, html, in_frames, listed, problems, texts, zstandard
from tui.app.session.opening import open_paths
from tui.sources import unpacking
from tui.sources.archives.archive import Archive
from tui.sources.compressed import decompress
from tui.sources.packed import Broken, TooLong, Unsupported
from tui.sources.reading import is_archive, read_file
from tui.sources.source import Page, Problem

ONE = html("The harbour wall costs twelve million crowns.")
TWO = html("The harbour wall costs fourteen million crowns.")
MOST = 100_000


@pytest.fixture(scope="module")
def dictionary() -> bytes:
    chance = random.Random(1)
    samples = [html(f"The wall at pier {chance.random()} costs {chance.random()} crowns.") for _ in range(500)]
    return zstandard.train_dict(samples, 4_000).dict_content


def crawl(folder: Path, *bodies: bytes) -> bytes:
    """The bytes of an archive of these captures of one page, packed by gzip."""
    with Crawl(folder / "crawl.warc.gz") as made:
        for body in bodies:
            made.add(body)
    return (folder / "crawl.warc.gz").read_bytes()


@pytest.mark.parametrize("headed", ["plain", "dictionary", "packed dictionary"])
def test_an_archive_lists_and_reads_its_captures(tmp_path: Path, dictionary: bytes, headed: str) -> None:
    path = tmp_path / "crawl.warc.zst"
    used = b"" if headed == "plain" else dictionary
    path.write_bytes(in_frames(crawl(tmp_path, ONE, TWO, ONE), used, packed="packed" in headed))
    assert is_archive(str(path))
    archive = Archive(str(path))
    assert texts(archive) == [ONE.decode(), TWO.decode(), ONE.decode()]
    assert not problems(archive)
    session = open_paths([str(path)])
    assert isinstance(session.source, Archive)
    assert "web archive" in _sentence(read_file(str(path)))


def test_an_archive_of_one_frame_names_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.zst"
    with Crawl(tmp_path / "crawl.warc", compressed=False) as made:
        made.add(ONE)
        made.add(TWO)
    path.write_bytes(zstandard.compress((tmp_path / "crawl.warc").read_bytes()))
    (told,) = problems(Archive(str(path)))
    assert "unpack it first: zstd -dk" in told


def test_an_archive_that_breaks_off_opens_as_far_as_it_goes(tmp_path: Path, dictionary: bytes) -> None:
    chance = random.Random(2)
    path = tmp_path / "crawl.warc.zst"
    long = html(*(f"Pier {chance.random()} fell." for _ in range(400)))
    whole = in_frames(crawl(tmp_path, ONE, long), dictionary)
    path.write_bytes(whole[:-1_000])
    archive = Archive(str(path))
    assert texts(archive) == [ONE.decode()]
    assert "cannot be read to its end" in problems(archive)[0]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, dictionary: bytes) -> list[bytes]:
    """An archive without a dictionary and one with it."""
    members = crawl(tmp_path_factory.mktemp("whole"), ONE, TWO)
    return [in_frames(members), in_frames(members, dictionary)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_stops_the_program(tmp_path: Path, whole: list[bytes], data: st.DataObject) -> None:
    path = tmp_path / "damaged.warc.zst"
    damaged = bytearray(data.draw(st.sampled_from(whole)))
    for place in data.draw(st.lists(st.integers(0, len(damaged) - 1), max_size=6)):
        damaged[place] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    archive = Archive(str(path))
    for reference in listed(archive):
        assert isinstance(archive.read(reference), (Page, Problem))


def test_a_record_is_not_unpacked_further_than_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bomb.warc.zst"
    path.write_bytes(in_frames(crawl(tmp_path, bytes(300_000_000), ONE)))
    assert path.stat().st_size < 100_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert texts(Archive(str(path))) == [ONE.decode()]
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * (1 if sys.platform == "darwin" else 1024)
    assert grown < 30_000_000


def test_pages_are_unpacked_within_bounds() -> None:
    page = zstandard.compress(bytes(MOST))
    assert decompress(page, MOST) == bytes(MOST)
    assert decompress(page[:0] + zstandard.compress(ONE) + zstandard.compress(TWO), MOST) == ONE + TWO
    with pytest.raises(TooLong):
        decompress(zstandard.compress(bytes(MOST + 1)), MOST)
    with pytest.raises(Broken, match="too early"):
        decompress(zstandard.compress(ONE)[:-3], MOST)


def test_without_the_package_a_sentence_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "crawl.warc.zst"
    path.write_bytes(in_frames(crawl(tmp_path, ONE)))
    page = tmp_path / "page.html.zst"
    page.write_bytes(zstandard.compress(ONE))
    for module in ("backports", "backports.zstd", "compression", "compression.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(Unsupported):
        unpacking.zstandard()
    (told,) = problems(Archive(str(path)))
    assert "backports.zstd; or unpack it first: zstd -dk" in told
    assert "backports.zstd; install that, or unpack the page first" in _sentence(read_file(str(page)))


def _sentence(found: Page | Problem) -> str:
    assert isinstance(found, Problem)
    return found.sentence
