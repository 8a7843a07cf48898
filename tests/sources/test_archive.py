"""The captures of a web archive: all of them that are pages, and nothing a hostile archive could do."""

from __future__ import annotations

import bz2
import gzip
import math
import zlib
from copy import copy
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import brotli
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.sources.web_archive import WALL, Crawl, html, listed, problems, remarks, texts
from tui.app.session.opening import open_archive
from tui.sources.archives.archive import Archive
from tui.sources.archives.captures import page_key
from tui.sources.reading import is_archive
from tui.sources.source import Page, Problem, Progress

ONE, TWO, THREE = (
    html("The council met on Monday to speak of the wall.", f"The wall costs {cost} million crowns.")
    for cost in (12, 14, 15)
)


@pytest.fixture(params=[True, False], ids=["compressed", "plain"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where an archive is written, in either form."""
    return tmp_path / ("crawl.warc.gz" if request.param else "crawl.warc")


def crawl(path: Path) -> Crawl:
    return Crawl(path, compressed=path.suffix == ".gz")


def sentence(archive: Archive) -> str:
    (found,) = problems(archive)
    assert "\n" not in found
    assert found.isprintable()
    return found


def test_captures_of_a_page_are_dated_and_oldest_first(path: Path) -> None:
    with crawl(path) as made:
        dates = [made.add(body) for body in (ONE, TWO, THREE)]
    archive = Archive(str(path))
    assert [r.version.dated for r in listed(archive) if r.version] == dates
    assert texts(archive) == [body.decode() for body in (ONE, TWO, THREE)]
    assert {(r.path, r.series) for r in listed(archive)} == {(WALL, WALL)}
    assert not problems(archive)
    assert any(isinstance(item, Progress) and "%" in item.words for item in archive.references())


def test_a_page_that_stays_the_same_is_one_capture(path: Path) -> None:
    with crawl(path) as made:
        for body in (ONE, ONE, TWO, ONE):
            made.add(body)
    assert texts(Archive(str(path))) == [body.decode() for body in (ONE, TWO, ONE)]


def test_addresses_of_one_page_are_one_page(path: Path) -> None:
    with crawl(path) as made:
        for address, body in (
            ("http://example.org:80/news/wall/", ONE),
            ("https://www.EXAMPLE.org/news/wall#top", TWO),
            ("https://example.org/news/wall?page=2", THREE),
        ):
            made.add(body, address)
    assert [r.series for r in listed(Archive(str(path)))] == [
        *["https://www.EXAMPLE.org/news/wall#top"] * 2,
        "https://example.org/news/wall?page=2",
    ]


def test_one_page_can_be_named(path: Path) -> None:
    other = "https://example.org/other"
    with crawl(path) as made:
        made.add(ONE)
        made.add(TWO)
        made.add(THREE, other)
    assert len(listed(Archive(str(path), "example.org/news/wall"))) == 2
    assert [r.series for r in listed(Archive(str(path), other))] == [other], "alone, and still a version"
    assert f"no capture of https://example.org/othr; the nearest is {other}." in sentence(
        Archive(str(path), "https://example.org/othr")
    )


def test_pages_that_were_captured_once_stand_for_themselves(path: Path) -> None:
    with crawl(path) as made:
        made.add(ONE, "https://one.example.org/wall")
        made.add(TWO, "https://two.example.org/wall")
    session = open_archive(str(path))
    session.read(math.inf)
    session.group()
    assert [entry.reference.series for entry in session.entries] == [None, None]
    assert session.first_pair() == (0, 1)
    assert [story.items for story in session.stories] == [(0, 1)], "they tell the same story"


def test_among_pages_captured_often_those_captured_once_come_last(path: Path) -> None:
    with crawl(path) as made:
        made.add(ONE, "https://example.org/once")
        made.add(ONE)
        made.add(TWO)
    session = open_archive(str(path))
    session.read(math.inf)
    session.group()
    assert [(story.name, len(story.items)) for story in session.stories] == [
        ("www.example.org/news/wall", 2),
        ("One version only", 1),
    ]
    assert session.in_figures() == "3 versions of 2 pages"
    pair = session.first_pair()
    assert pair is not None
    assert "14 million" in session.article(pair[1]).text


def test_a_revisit_is_what_it_revisits(path: Path) -> None:
    with crawl(path) as made:
        first = made.add(ONE, warc={"WARC-Payload-Digest": "sha1:ONE"})
        made.add(TWO, warc={"WARC-Payload-Digest": "sha1:TWO"})
        made.revisit(first, "sha1:ONE")
        made.revisit(first, "sha1:ONE")
        made.revisit("2020-01-01T00:00:00Z", "sha1:NOWHERE")
        made.revisit("2020-01-01T00:00:00Z", "sha1:TWO")
    archive = Archive(str(path))
    assert texts(archive) == [body.decode() for body in (ONE, TWO, ONE, TWO)]
    assert [r.version.dated for r in listed(archive) if r.version][2] == "2024-03-03T10:30:00Z"
    assert remarks(archive) == ["left out: captures whose text lies in another archive (1)"]


def test_what_is_no_page_is_left_out_and_counted(path: Path) -> None:
    with crawl(path) as made:
        made.add(ONE)
        made.add(b"GIF89a", content_type="image/gif")
        made.add(b"{}", content_type="application/json")
        made.add(b"User-agent: *", "https://example.org/robots.txt", content_type="text/plain")
        made.add(b"", status="301 Moved Permanently", Location="/elsewhere")
        made.add(html("Not found."), status="404 Not Found")
        made.add(b"", kind="request")
        made.add(b"8.8.8.8", "dns:example.org", kind="resource", content_type="text/dns")
        made.add(TWO)
    archive = Archive(str(path))
    assert len(listed(archive)) == 2
    assert remarks(archive) == ["left out: images, scripts and other files (4), redirects and errors (2)"]


def test_text_that_was_taken_out_of_pages_is_a_page(path: Path) -> None:
    with crawl(path) as made:
        made.add(b"The wall costs 12 million crowns.", kind="conversion", content_type="text/plain")
        made.add(b"The wall costs 14 million crowns.", kind="resource", content_type="text/plain")
    assert texts(Archive(str(path))) == [f"The wall costs {cost} million crowns." for cost in (12, 14)]


@pytest.mark.parametrize(
    ("encoding", "encode"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body)[2:-4]),
        ("br", brotli.compress),
        ("gzip", lambda body: body),
        ("identity", lambda body: body),
        ("gzip, br", lambda body: brotli.compress(gzip.compress(body))),
    ],
)
def test_bodies_are_decoded_as_http_says(path: Path, encoding: str, encode: object) -> None:
    assert callable(encode)
    packed = encode(TWO)
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:50], packed[50:])) + b"0\r\n\r\n"
    with crawl(path) as made:
        made.add(ONE)
        made.add(packed, Content_Encoding=encoding)
        made.add(chunks, Content_Encoding=encoding, Transfer_Encoding="chunked")
    assert texts(Archive(str(path)))[1:] == [TWO.decode()] * 2


def test_the_charset_of_the_http_header_counts(path: Path) -> None:
    with crawl(path) as made:
        made.add("Привет из гавани, стена стоит.".encode("koi8-r"), content_type='text/plain; charset="KOI8-R"')
        made.add(ONE)
    session = open_archive(str(path))
    session.read(math.inf)
    assert "Привет из гавани" in session.article(0).text


def test_an_archive_that_breaks_off_opens_with_what_is_whole(path: Path) -> None:
    with crawl(path) as made:
        for body in (ONE, TWO, html("x" * 5000, *map(str, range(3000)))):
            made.add(body)
    whole = path.read_bytes()
    path.write_bytes(whole[:-2000])
    archive = Archive(str(path))
    assert len(listed(archive)) == 2
    assert "cannot be read to its end, since it breaks off in the middle of a record; what is whole" in sentence(
        archive
    )
    path.write_bytes(whole[: len(whole) // 2].replace(b"WARC/1.0", b"WARC/9.9"))
    assert problems(Archive(str(path)))


def test_damage_in_the_middle_ends_it_there(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    with crawl(path) as made:
        made.add(ONE)
        offset = made._file.tell()
        for body in (TWO, THREE):
            made.add(body)
    data = bytearray(path.read_bytes())
    data[offset + 40 : offset + 80] = bytes(40)
    path.write_bytes(data)
    archive = Archive(str(path))
    assert texts(archive) == [ONE.decode()]
    assert "since it is damaged" in sentence(archive)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "holds no captures of pages"),
        (b"No archive at all.\n" * 99, "is no web archive"),
        (bytes(range(256)) * 99, "is no web archive"),
        (gzip.compress(b"No archive at all.\n"), "is no web archive"),
        (b"WARC/1.0\r\n", "is no web archive"),
        (b"WARC/1.0\r\n" + b"X-Long: 1\r\n" * 200_000, "is no web archive"),
        (b"WARC/1.0\r\nX: " + b"x" * 3_000_000, "is no web archive"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\n", "is no web archive"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n", "holds no captures of pages"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n", "holds no captures of pages"),
    ],
    ids=str.split("empty text binary packed begun headers header enormous negative wordy"),
)
def test_what_is_no_archive_is_one_sentence(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "a\x1b[2J.warc"
    path.write_bytes(data)
    assert told in sentence(Archive(str(path)))
    assert "a␛[2J.warc" in sentence(Archive(str(path)))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            b" CDX N b a m s k r M S V g\norg,example)/ 2024 http://example.org text/html 200 X - - 100 0 a\n",
            "begin with",
        ),
        (bz2.compress(b"WARC/1.0\r\n" * 30), "does not begin with a record"),
        (b"\xef\xbb\xbfWARC/1.0\r\nWARC-Type: response\r\n\r\n", "does not begin with a record"),
    ],
    ids=["index", "bzip2", "byte order mark"],
)
def test_what_has_five_words_on_a_line_is_no_archive(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "crawl").write_bytes(data)
    assert told in sentence(Archive(str(tmp_path / "crawl")))


def test_nothing_of_an_archive_reaches_stderr_unseen(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with crawl(path) as made:
        made.add(ONE, "https://example.org/a b\x1b]0;x\x07")
        made.add(TWO, "https://example.org/a b\x1b]0;x\x07")
    assert len(texts(Archive(str(path)))) == 2
    assert capfd.readouterr() == ("", "")


def test_an_archive_packed_as_a_whole_names_the_remedy(tmp_path: Path) -> None:
    with crawl(tmp_path / "crawl.warc") as made:
        made.add(ONE)
        made.add(TWO)
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress((tmp_path / "crawl.warc").read_bytes()))
    assert "unpack it first: gunzip -k" in sentence(Archive(str(tmp_path / "crawl.warc.gz")))


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert "does not exist" in sentence(Archive(str(tmp_path / "missing.warc")))
    assert "is no file" in sentence(Archive(str(tmp_path)))


@pytest.mark.usefixtures("a_mebibyte_at_most")
def test_bombs_are_a_sentence(path: Path) -> None:
    with crawl(path) as made:
        made.add(ONE)
        for encoding, packed in (("gzip", gzip.compress(bytes(2**24))), ("br", brotli.compress(bytes(2**24)))):
            made.add(packed, Content_Encoding=encoding)
        made.add(gzip.compress(gzip.compress(bytes(2**24))), Content_Encoding="gzip")
        made.add(b"x" * (2**20 + 9))
        made.add(b"zzz", Content_Encoding="zstd")
        made.add(b"ffffffff\r\nx", Transfer_Encoding="chunked")
    archive = Archive(str(path))
    found = texts(archive)
    assert all("is longer than 1 MB" in text for text in found[1:4])
    assert "since its encoding is unknown here" in found[4]
    assert remarks(archive) == ["left out: pages of enormous size (1)"]


def test_hostile_addresses_do_no_harm(path: Path) -> None:
    hostile = ("https://[", "https://\x1b]0;x\x07/\u202e", "https://e.org/" + "x" * 5000, "javascript:alert(1)", "")
    with crawl(path) as made:
        for address in hostile:
            made.add(ONE, address)
            made.add(TWO, address)
        made.add(ONE)
        made.add(TWO)
    session = open_archive(str(path))
    session.read(math.inf)
    session.group()
    assert "www.example.org/news/wall" in [story.name for story in session.stories]
    assert all(story.name.isprintable() for story in session.stories)
    assert all(item.title.isprintable() for item in session.entries.items)


def test_the_index_is_kept_and_believed_only_for_the_same_file(path: Path, tmp_path: Path) -> None:
    with crawl(path) as made:
        made.add(ONE)
        made.add(TWO)
    indices = tmp_path / "indices"
    before = listed(Archive(str(path), indices=indices))
    (kept,) = indices.iterdir()
    assert kept.stat().st_mode & 0o077 == 0, "nobody else learns what was opened"
    again = Archive(str(path), indices=indices)
    assert not any(isinstance(item, Progress) for item in again.references()), "it is not read through again"
    assert listed(again) == before
    assert texts(again) == [ONE.decode(), TWO.decode()]
    with crawl(path) as made:
        made.add(THREE)
        made.add(ONE)
        made.add(TWO)
    assert len(listed(Archive(str(path), indices=indices))) == 3
    assert len(list(indices.iterdir())) == 1


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"of": 1}', b'{"of": [], "captures": 5}', b"[" * 100_000],
    ids=str.split("empty cut list bytes wrong other deep"),
)
def test_a_damaged_index_is_made_again(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "crawl.warc.gz"
    with crawl(path) as made:
        made.add(ONE)
    indices = tmp_path / "indices"
    listed(Archive(str(path), indices=indices))
    (kept,) = indices.iterdir()
    kept.write_bytes(damage)
    assert len(listed(Archive(str(path), indices=indices))) == 1


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    with crawl(path) as made:
        made.add(ONE)
    (tmp_path / "file").write_text("no folder")
    assert len(listed(Archive(str(path), indices=tmp_path / "file" / "indices"))) == 1


def test_indices_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.sources.archives.index.MOST_BYTES", 1000)
    indices = tmp_path / "indices"
    for number in range(6):
        path = tmp_path / f"{number}.warc.gz"
        with crawl(path) as made:
            made.add(ONE)
        listed(Archive(str(path), indices=indices))
    assert 1 <= len(list(indices.iterdir())) < 6


def test_an_archive_that_changes_under_the_reader(path: Path) -> None:
    with crawl(path) as made:
        made.add(ONE)
        made.add(TWO)
    archive = Archive(str(path))
    references = listed(archive)
    path.write_bytes(b"something else")
    assert isinstance(archive.read(references[1]), Problem)
    path.unlink()
    found = archive.read(references[0])
    assert isinstance(found, Problem)
    assert "does not exist" in found.sentence


@pytest.mark.parametrize("missing", [1, 8, 100, 200, 300, 360])
def test_wherever_a_packed_archive_breaks_off_it_is_told(tmp_path: Path, missing: int) -> None:
    part = written(tmp_path / "crawl.warc.gz", ONE, TWO)
    (tmp_path / "crawl.warc.gz").write_bytes(part[:-missing])
    archive = Archive(str(tmp_path / "crawl.warc.gz"))
    assert "cannot be read to its end" in sentence(archive)
    assert texts(archive)[0] == ONE.decode()


def zipped(path: Path, **members: bytes) -> Path:
    """A ZIP archive with an index and these archives, named without their suffix."""
    with ZipFile(path, "w") as made:
        made.writestr("pages/pages.jsonl", "{}")
        for name, data in members.items():
            made.writestr(f"archive/{name}.warc.gz", data)
        made.writestr("datapackage.json", "{}")
    return path


def written(path: Path, *bodies: bytes) -> bytes:
    with Crawl(path) as made:
        for body in bodies:
            made.add(body)
    return path.read_bytes()


def test_archives_in_a_zip_archive_are_one_archive(tmp_path: Path) -> None:
    part = tmp_path / "part.warc.gz"
    whole = zipped(tmp_path / "crawl.wacz", a=written(part, ONE, TWO), b=written(part, THREE))
    assert is_archive(str(whole))
    archive = Archive(str(whole), indices=tmp_path / "indices")
    found = texts(archive)
    assert sorted(found) == sorted(body.decode() for body in (ONE, TWO, THREE))
    assert texts(archive) == found, "from the index too"
    assert problems(archive) == []


def test_of_a_zip_archive_what_is_whole_is_read_and_damage_is_told(tmp_path: Path) -> None:
    part = written(tmp_path / "part.warc.gz", ONE, TWO)
    damaged = Archive(str(zipped(tmp_path / "a.wacz", a=part[: len(part) // 2 + 40], b=written(tmp_path / "b", THREE))))
    assert texts(damaged) == [ONE.decode(), THREE.decode()]
    assert "cannot be read to its end" in sentence(damaged)
    whole = zipped(tmp_path / "b.wacz", a=part)
    whole.write_bytes(whole.read_bytes()[:-60])
    assert "it is damaged" in sentence(Archive(str(whole)))
    with ZipFile(tmp_path / "c.wacz", "w", ZIP_DEFLATED) as made:
        made.writestr("archive/a.warc.gz", part)
    assert f"unzip {tmp_path}/c.wacz" in sentence(Archive(str(tmp_path / "c.wacz")))
    with ZipFile(tmp_path / "d.wacz", "w") as made:
        made.writestr("pages/nothing.txt", "words")
    assert "holds no captures of pages" in sentence(Archive(str(tmp_path / "d.wacz")))


def test_files_of_a_zip_archive_that_lie_over_one_another_are_not_read_again_and_again(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "a.wacz", a=written(tmp_path / "part.warc.gz", ONE))
    with ZipFile(whole, "a") as made:
        again = copy(made.getinfo("archive/a.warc.gz"))
        again.filename = "archive/b.warc.gz"
        made.filelist.append(again)
        made.NameToInfo[again.filename] = again
        made.writestr("archive/note.txt", "words")
    assert "lie over one another" in sentence(Archive(str(whole)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1, exclude_max=True), instead=st.binary(max_size=4))
def test_no_damage_of_a_zip_archive_stops_the_program(tmp_path: Path, at: float, instead: bytes) -> None:
    path = zipped(tmp_path / "a.wacz", a=written(tmp_path / "part.warc.gz", ONE, TWO))
    data = path.read_bytes()
    place = int(at * len(data))
    path.write_bytes(data[:place] + instead + data[place + 2 :])
    archive = Archive(str(path))
    assert texts(archive) or problems(archive)


def test_an_archive_of_the_older_kind(tmp_path: Path) -> None:
    body = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + ONE
    about = b"1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n"
    path = tmp_path / "old.arc"
    path.write_bytes(
        b"filedesc://old.arc 0.0.0.0 20060102030405 text/plain %d\n%s\n\n" % (len(about) + 1, about)
        + b"http://example.org/wall 127.0.0.1 20060102030405 text/html %d\n%s\n" % (len(body), body)
    )
    archive = Archive(str(path))
    assert texts(archive) == [ONE.decode()]
    assert [r.version.dated for r in listed(archive) if r.version] == ["2006-01-02T03:04:05Z"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_stops_the_program(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "crawl.warc"
    with crawl(path) as made:
        made.add(ONE)
        made.add(gzip.compress(TWO), Content_Encoding="gzip")
        made.revisit("2024-03-01T10:30:00Z", "sha1:x")
    damaged = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(damaged) - 1), max_size=8)):
        damaged[place] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    archive = Archive(str(path))
    for reference in listed(archive):
        assert isinstance(archive.read(reference), (Page, Problem))


@example("[")
@given(st.text())
def test_any_string_has_a_key(url: str) -> None:
    assert page_key(f"HTTP://WWW.{url}") == page_key(f"https://{url}")


@given(st.from_regex(r"[a-z]{1,8}\.org(/[a-zA-Z0-9]{1,5}){1,3}(\?[a-z=]{1,5})?", fullmatch=True))
def test_addresses_that_differ_in_what_does_not_count_have_one_key(page: str) -> None:
    host, _, rest = page.partition("/")
    assert page_key(f"https://{page}") == page_key(f"http://www.{host.upper()}:80/{rest}#part")
    assert page_key(f"https://{page}x") != page_key(f"https://{page}")
