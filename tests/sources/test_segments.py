"""Pages that an archive keeps in several records: joined, also across archives, or told with what is missing."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.sources.web_archive import WALL, Crawl, html, listed, problems, remarks, texts
from tui.sources.archives import archive as archive_room
from tui.sources.archives.archive import Archive
from tui.sources.archives.neighbours import MOST_NEIGHBOURS
from tui.sources.archives.segments import Segment, in_order, lacking
from tui.sources.source import Progress

PAGE = html("The council met on Monday to speak of the wall.", "The wall costs 12 million crowns.")
OTHER = html("The council met on Monday to speak of the wall.", "The wall costs 14 million crowns.")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def record(kind: str, block: bytes, **headers: object) -> bytes:
    """A record as it stands in an archive; names of headers take `_` for a hyphen."""
    fields = {"WARC-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}
    head = "".join(f"{name}: {value}\r\n" for name, value in {**fields, "Content-Length": len(block)}.items())
    return b"WARC/1.1\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


def cut(block: bytes, *places: int, url: str = WALL, day: int = 1, **more: object) -> list[bytes]:
    """The records of a response that is cut at these places; the last one tells the length of all."""
    ends = [*places, len(block)]
    pieces = [block[start:end] for start, end in zip([0, *places], ends, strict=True)]
    name = f"<urn:uuid:{day}-{url}>"
    dated = f"2024-03-{day:02}T10:30:00Z"
    http = {"Content_Type": "application/http; msgtype=response"}
    common = {"WARC_Target_URI": url, "WARC_Date": dated}
    records = []
    for number, piece in enumerate(pieces, start=1):
        here: dict[str, object] = {**common, "WARC_Segment_Number": number}
        if number == 1:
            here |= {"WARC_Record_ID": name, **http, **more}
        else:
            here |= {"WARC_Record_ID": f"<urn:uuid:{day}-{number}>", "WARC_Segment_Origin_ID": name}
        if number == len(pieces):
            here["WARC_Segment_Total_Length"] = len(block)
        records.append(record("response" if number == 1 else "continuation", piece, **here))
    return records


def write(path: Path, records: Sequence[bytes]) -> Archive:
    """Write an archive, each record packed by itself where its name says so."""
    path.write_bytes(b"".join(gzip.compress(one) if path.suffix == ".gz" else one for one in records))
    return Archive(str(path))


@pytest.fixture(params=["crawl.warc", "crawl.warc.gz"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


BLOCK = HEAD + b"\r\n" + PAGE


@pytest.mark.parametrize("places", [(20,), (len(HEAD) + 1,), (len(BLOCK) - 1,), (100, 150, 160)], ids=str)
def test_a_page_is_joined_wherever_it_was_cut(path: Path, places: tuple[int, ...]) -> None:
    archive = write(path, cut(BLOCK, *places))
    assert texts(archive) == [PAGE.decode()]
    assert (problems(archive), remarks(archive)) == ([], [])


def test_segments_are_joined_by_number_whatever_stands_between(path: Path) -> None:
    first, second, third = cut(BLOCK, 90, 140)
    whole = record("response", HEAD + b"\r\n" + OTHER, WARC_Target_URI=WALL + "/b", Content_Type="application/http")
    archive = write(path, [third, first, whole, second, second])
    assert sorted(texts(archive)) == sorted([PAGE.decode(), OTHER.decode()])


def test_captures_that_begin_alike_are_told_apart_and_equal_ones_are_one(path: Path) -> None:
    alike = {"WARC_Payload_Digest": "sha1:OFTHEFIRSTSEGMENTALONE"}
    records = [
        *cut(BLOCK, 120, day=1, **alike),
        *cut(BLOCK, 90, 140, day=2, **alike),
        *cut(HEAD + b"\r\n" + OTHER, 120, day=3, **alike),
    ]
    assert texts(write(path, records)) == [PAGE.decode(), OTHER.decode()]


def test_a_revisit_of_a_page_that_was_cut_is_that_page(path: Path) -> None:
    with Crawl(path, compressed=path.suffix == ".gz") as made:
        made.add(OTHER)  # the first day
        made.add(OTHER, WALL + "/else")
        made.revisit("2024-03-09T10:30:00Z", "sha1:UNKNOWN", WALL)
    written = path.read_bytes()
    records = cut(BLOCK, 120, day=9, url=WALL)
    path.write_bytes(written + b"".join(gzip.compress(one) if path.suffix == ".gz" else one for one in records))
    assert texts(Archive(str(path), WALL)) == [OTHER.decode(), PAGE.decode()]


def test_chunks_and_compression_run_over_the_cut(path: Path) -> None:
    packed = gzip.compress(PAGE)
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:33], packed[33:])) + b"0\r\n\r\n"
    head = HEAD + b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
    assert texts(write(path, cut(head + body, len(head) + 1, len(head) + 40))) == [PAGE.decode()]


def test_text_without_http_headers_is_joined(path: Path) -> None:
    first, last = cut(b"The wall costs 12 million crowns.", 10)
    first = first.replace(b"Type: response", b"Type: resource").replace(
        b"application/http; msgtype=response", b"text/plain"
    )
    assert texts(write(path, [first, last])) == ["The wall costs 12 million crowns."]


def test_the_rest_is_found_in_the_archives_beside(path: Path, tmp_path: Path) -> None:
    first, second, third = cut(BLOCK, 90, 140)
    packed = "".join(path.suffixes)
    beside = [tmp_path / f"crawl-{number}{packed}" for number in (2, 9, 10)]
    write(beside[0], [second])
    write(beside[2], [third])
    archive = write(beside[1], [first])
    assert texts(archive) == [PAGE.decode()]
    rest = write(beside[2], [third])
    assert problems(rest) == [
        f"{beside[2]} holds no captures of pages, only rests of files that begin in another archive (1); "
        "name another archive."
    ]
    assert texts(write(path, [first]))[0] == PAGE.decode(), "those before it by name are looked through as well"


def test_a_neighbour_is_read_through_once(tmp_path: Path) -> None:
    first, last = cut(BLOCK, 90)
    write(tmp_path / "b.warc", [last])
    write(tmp_path / "a.warc", [first])
    archive = Archive(str(tmp_path / "a.warc"), indices=tmp_path / "indices")
    told = [item.words for item in archive.references() if isinstance(item, Progress)]
    assert any("b.warc" in words for words in told)
    again = [item.words for item in archive.references() if isinstance(item, Progress)]
    assert not any("b.warc" in words for words in again)
    assert texts(archive) == [PAGE.decode()]


def test_a_neighbour_that_changes_is_noticed(tmp_path: Path) -> None:
    first, last = cut(BLOCK, 90)
    write(tmp_path / "b.warc", [last])
    archive = write(tmp_path / "a.warc", [first])
    (reference,) = listed(archive)
    write(tmp_path / "b.warc", cut(HEAD + b"\r\n" + OTHER, 90, day=2)[1:])
    assert "since its archive has changed" in texts_of(archive, reference)
    (tmp_path / "b.warc").unlink()
    assert "does not exist" in texts_of(archive, reference)


def texts_of(archive: Archive, reference: object) -> str:
    found = archive.read(reference)  # type: ignore[arg-type]
    return getattr(found, "sentence", "")


def test_an_archive_that_is_confined_to_itself_looks_into_no_other(tmp_path: Path) -> None:
    first, last = cut(BLOCK, 90)
    write(tmp_path / "b.warc", [last])
    write(tmp_path / "a.warc", [first])
    (told,) = problems(Archive(str(tmp_path / "a.warc"), confined=True))
    assert "lacks what follows segment 1" in told


@pytest.mark.parametrize(
    ("kept", "missing"),
    [((0, 2), "segment 2"), ((0, 1), "what follows segment 2"), ((0,), "what follows segment 1")],
    ids=str,
)
def test_what_is_missing_is_told_and_the_rest_opens(path: Path, kept: tuple[int, ...], missing: str) -> None:
    records = cut(BLOCK, 90, 140)
    whole = record("response", HEAD + b"\r\n" + OTHER, WARC_Target_URI=WALL, Content_Type="application/http")
    archive = write(path, [*(records[i] for i in kept), whole])
    assert texts(archive) == [OTHER.decode()]
    assert problems(archive) == [
        f"The capture of {WALL} of 2024-03-01T10:30:00Z lacks {missing}; put the archive that holds it beside {path}."
    ]


def test_a_rest_that_is_too_short_is_told(path: Path) -> None:
    first, last = cut(BLOCK, 90)
    archive = write(path, [first, last.replace(f"Length: {len(BLOCK)}".encode(), b"Length: 5000")])
    (told,) = problems(archive)
    assert f"lacks {5000 - len(BLOCK):,} of its 5,000 bytes" in told


def test_of_one_page_that_is_asked_for_only_its_own_troubles_are_told(path: Path) -> None:
    archive = write(path, [*cut(BLOCK, 90), cut(BLOCK, 90, url=WALL + "/b")[0]])
    assert problems(Archive(archive.path, WALL)) == []
    assert "lacks" in problems(Archive(archive.path, WALL + "/b"))[0]


def test_for_a_page_that_is_whole_no_neighbour_is_looked_through(tmp_path: Path) -> None:
    write(tmp_path / "b.warc", [])
    whole = record("response", HEAD + b"\r\n" + OTHER, WARC_Target_URI=WALL + "/b", Content_Type="application/http")
    archive = write(tmp_path / "a.warc", [cut(BLOCK, 90)[0], whole])
    told = [item.words for item in Archive(archive.path, WALL + "/b").references() if isinstance(item, Progress)]
    assert not any("b.warc" in words for words in told)
    assert texts(Archive(archive.path, WALL + "/b")) == [OTHER.decode()]


def test_the_rest_of_an_image_is_no_page(path: Path) -> None:
    image = HEAD.replace(b"text/html; charset=utf-8", b"image/png") + b"\r\n" + bytes(200)
    archive = write(path, [*cut(image, 90, url=WALL + "/a.png"), *cut(BLOCK, 90)])
    assert texts(archive) == [PAGE.decode()]
    assert remarks(archive) == ["left out: images, scripts and other files (1)"]


def test_pages_of_enormous_size_are_left_out_by_all_their_segments(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_room, "MOST_BYTES", 1000)
    long = HEAD + b"\r\n" + html("The wall. " * 150)
    archive = write(path, [*cut(long, 800, url=WALL + "/b"), *cut(BLOCK, 90)])
    assert texts(archive) == [PAGE.decode()]
    assert remarks(archive) == ["left out: pages of enormous size (1)"]


def test_so_many_neighbours_are_looked_through(tmp_path: Path) -> None:
    first, last = cut(BLOCK, 90)
    for number in range(2, MOST_NEIGHBOURS + 3):
        write(tmp_path / f"{number}.warc", [last] if number == MOST_NEIGHBOURS + 2 else [])
    assert problems(write(tmp_path / "1.warc", [first]))
    (tmp_path / "2.warc").unlink()
    assert texts(Archive(str(tmp_path / "1.warc"))) == [PAGE.decode()]


def test_neighbours_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    first, last = cut(BLOCK, 90)
    (tmp_path / "b.warc").write_bytes(b"WARC/1.0\r\nbroken")
    (tmp_path / "c.warc").mkdir()
    (tmp_path / "d.warc").symlink_to("nowhere.warc")
    (tmp_path / "e.warc.gz").write_bytes(gzip.compress(last + last))
    write(tmp_path / "f.warc", [last])
    assert texts(write(tmp_path / "a.warc", [first])) == [PAGE.decode()]


@given(
    st.lists(
        st.builds(
            Segment,
            st.just("a"),
            st.integers(1, 5),
            st.integers(0, 9),
            st.integers(0, 9),
            st.none() | st.integers(0, 40),
        ),
        min_size=1,
    )
)
def test_what_lacks_nothing_is_numbered_through_and_long_enough(segments: list[Segment]) -> None:
    ordered = in_order(segments)
    if not lacking(ordered):
        assert [segment.number for segment in ordered] == list(range(1, len(ordered) + 1))
        assert ordered[-1].total is not None
        assert sum(segment.length for segment in ordered) >= ordered[-1].total


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=st.lists(st.text("0123456789-x٣ ", max_size=21), min_size=3, max_size=3), origin=st.text(max_size=9))
@example(numbers=["1", "9" * 18, "2"], origin="<urn:uuid:1>")
@example(numbers=["1", "1", "1"], origin="")
def test_no_numbering_stops_the_program(tmp_path: Path, numbers: list[str], origin: str) -> None:
    told = {"WARC_Target_URI": WALL, "Content_Type": "application/http", "WARC_Segment_Origin_ID": ascii(origin)}
    records = [
        record("response", BLOCK, WARC_Segment_Number=number, WARC_Record_ID=ascii(origin), **told)
        for number in numbers
    ]
    archive = write(tmp_path / "crawl.warc", records)
    assert texts(archive) or problems(archive)
