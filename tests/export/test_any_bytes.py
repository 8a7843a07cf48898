"""Any bytes, by whatever reader they are for: an article or one sentence, then a comparison, then every export."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from tui.articles import Article, NotText, read_bytes
from tui.compare import compare
from tui.export import json as export
from tui.export.changes import as_changes
from tui.export.html import as_html
from tui.export.json import as_json
from tui.export.markdown import as_markdown
from tui.export.text import as_text
from tui.layout.view import Form, View
from tui.sources.reading import unpacked
from tui.sources.source import Page

_PAGE = b"<html><head><title>Ferry late</title></head><body><article><h1>Ferry late</h1><p>"
_MAIL = b"From: Mara Lind <mara@example.org>\nSubject: Ferry late\nMIME-Version: 1.0\nContent-Type: "
_HEADS = (
    b"",
    _PAGE,
    b"---\ntitle: Ferry late\n---\n",
    _MAIL + b"text/html; charset=",
    _MAIL + b"text/plain\nContent-Transfer-Encoding: base64\n\n",
    _MAIL + b'multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n' + _PAGE,
    b"\xff\xfe",
)
_PACKS: tuple[Callable[[bytes], bytes], ...] = (bytes, gzip.compress, bz2.compress, lzma.compress)
_WORDS = st.sampled_from(
    [b"The ferry left late. ", b"</p><p>", b"\n\n", b"--x--\n", b"\x1b]52;c;", b"said", b"&#x202e;"]
)
_BODY = st.lists(st.one_of(_WORDS, st.binary(max_size=8)), max_size=12).map(b"".join)
_VALIDATOR = Draft202012Validator(
    json.loads((Path(export.__file__).parent / "comparison.schema.json").read_text(encoding="utf-8"))
)


@st.composite
def _pages(draw: st.DrawFn) -> Article | None:
    """What is read of a page whose packing may be damaged; None where one sentence says that it cannot be."""
    packed = bytearray(draw(st.sampled_from(_PACKS))(draw(st.sampled_from(_HEADS)) + draw(_BODY)))
    if packed and draw(st.integers(0, 3)) == 0:
        packed[draw(st.integers(0, len(packed) - 1))] ^= draw(st.integers(1, 255))
    page = unpacked(Page("page", bytes(packed)))
    if not isinstance(page, Page):
        assert "\n" not in page.sentence
        assert page.sentence.isprintable()
        return None
    with suppress(NotText):
        article = read_bytes(page.data, path=page.path)
        assert all(article.text[slice(*found.span)] == found.text for found in article.paragraphs)
        return article
    return None


@settings(max_examples=80)
@given(_pages(), _pages(), st.integers(20, 200), st.sampled_from(Form))
def test_bytes_to_exports(left: Article | None, right: Article | None, width: int, form: Form) -> None:
    if left is None or right is None:
        return
    comparison = compare(left, right)
    _VALIDATOR.validate(json.loads(as_json(comparison)))
    lines = list(as_text(comparison, width=width, form=form, view=View(), colour=False))
    assert max(map(cell_len, lines), default=0) <= width
    for made in (*lines, *as_changes(comparison, view=View()), as_markdown(comparison), as_html(comparison)):
        assert "\x1b" not in made
        assert "\u202e" not in made
