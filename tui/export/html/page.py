"""The page around the rows: head, both articles, summary, list of changes."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from tui.articles.article import Article
from tui.articles.sanitize import visible
from tui.compare.comparison import Comparison
from tui.export.html.marks import Steps, snippet, text
from tui.export.html.rows import Rows
from tui.layout.kinds_shown import filter_words
from tui.layout.lists.change_list import Entry, change_list, place
from tui.layout.shown import printed
from tui.layout.view import View
from tui.layout.words.dates import dated
from tui.layout.words.phrases import count, sentence
from tui.layout.words.summary import in_words
from tui.layout.words.titles import titles

__all__ = ["as_html"]

_HERE = Path(__file__).parent
_LEGEND = """\
<p class="legend"><span><b>-</b> only A</span> <span><b>+</b> only B</span> <span><b>~</b> edited</span>
<span><b>&gt;</b> moved away</span> <span><b>&lt;</b> moved here</span> <span><b>=</b> typography</span></p>"""


def as_html(comparison: Comparison, *, view: View | None = None) -> str:
    """The comparison as a whole HTML document, to be written as UTF-8.

    Both articles stand side by side, on narrow screens one below the other. The changes that `view` shows, or
    `printed` if none is given, are marked, numbered, and linked to their neighbours and to their entry in the list at
    the end. Whatever the articles hold is text: nothing of it becomes markup, and a content security policy keeps the
    page from loading anything.
    """
    return "\n".join(_page(comparison, view or printed(comparison))) + "\n"


def _page(comparison: Comparison, view: View) -> Iterator[str]:
    names = titles(comparison.left, comparison.right)
    entries = change_list(comparison, view)
    script = _read("page.js")
    left, right = map(text, names)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{left} and {right}, compared</title>"
    yield f"<style>\n{_read('page.css')}</style>\n</head>\n<body>"
    yield from _header(comparison, names, len(entries), filter_words(comparison, view))
    yield '<main aria-label="Both versions">\n<div class="row titles" aria-hidden="true">'
    yield f'<div class="side a"><b>A</b> {left}</div><div class="side b"><b>B</b> {right}</div></div>'
    yield from Rows(comparison, view, Steps(entries)).all()
    yield "</main>"
    if entries:
        yield from _list(entries, names)
    yield f"<script>{script}</script>\n</body>\n</html>"


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _policy(script: str) -> str:
    """Nothing may be loaded or sent; the page's own style and its one script may run."""
    own = b64encode(sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{own}'; base-uri 'none'"


def _header(comparison: Comparison, names: Sequence[str], changes: int, filtered: str) -> Iterator[str]:
    yield '<header>\n<h1>Two versions, compared</h1>\n<div class="row">'
    for letter, name, article in zip("AB", names, (comparison.left, comparison.right), strict=True):
        yield f'<section class="side {letter.lower()}"><h2><b>{letter}</b> {text(name)}</h2>'
        yield f'<ul lang="" dir="auto">{"".join(_facts(article, name))}</ul></section>'
    yield f'</div>\n<p class="summary">{text(sentence(in_words(comparison)))}</p>'
    if filtered:
        yield f'<p class="filter">{text(sentence(f"{filtered} changes"))}</p>'
    if changes:
        yield f'<nav aria-label="Changes"><a href="#change1" accesskey="1">First change</a> of {changes:,}, on with'
        yield "<kbd>n</kbd> and <kbd>p</kbd> or <kbd>Tab</kbd> <kbd>Enter</kbd>;"
        yield '<a href="#changes" accesskey="c">list of changes</a></nav>'
        yield _LEGEND
    yield "</header>"


def _facts(article: Article, name: str) -> Iterator[str]:
    """What is known of an article beside its name, a list item each."""
    if article.headline and article.headline != name:
        yield f'<li class="headline">{text(article.headline)}</li>'
    facts = [article.byline, dated(article), count(article.words, "word")]
    yield f"<li>{text(', '.join(filter(None, facts)))}</li>"
    if article.path:
        yield f"<li><code>{text(visible(article.path))}</code></li>"


def _list(entries: Sequence[Entry], names: Sequence[str]) -> Iterator[str]:
    yield '<section id="changes" aria-labelledby="list">\n<h2 id="list">Changes</h2>\n<table>'
    heading = "".join(f'<th scope="col">{text(t)}</th>' for t in ("No.", "What", "Paragraph", f"A {names[0]}"))
    yield f'<thead><tr>{heading}<th scope="col">{text(f"B {names[1]}")}</th></tr></thead>\n<tbody>'
    for entry in entries:
        number = entry.number
        yield f'<tr id="entry{number}"><th scope="row"><a href="#change{number}">{number:,}</a></th>'
        yield f"<td>{text(entry.what)}</td><td>{text(place(entry))}</td>"
        yield f'<td lang="" dir="auto">{snippet(entry.left, "left")}</td>'
        yield f'<td lang="" dir="auto">{snippet(entry.right, "right")}</td></tr>'
    yield "</tbody>\n</table>\n</section>"
