"""A comparison as Markdown: the summary and a table of the changes, as GitHub and others render it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.articles.article import Article
from tui.articles.sanitize import sanitize
from tui.compare.comparison import Comparison
from tui.layout.kinds_shown import filter_words
from tui.layout.lists.change_list import Entry, Snippet, change_list, place
from tui.layout.shown import printed
from tui.layout.view import View
from tui.layout.words.dates import dated
from tui.layout.words.phrases import sentence
from tui.layout.words.summary import in_words
from tui.layout.words.titles import titles

__all__ = ["as_markdown"]

# Every mark that opens something inside a line of GitHub's Markdown: emphasis, code, links, tables, mathematics; `#`
# ends a heading.
_MARKUP = re.compile(r"[\\`*_\[\]|~$^#]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# What GitHub links or replaces in rendered text, where a backslash does not help: a comment breaks it up.
_BROKEN_UP = re.compile(r"@(?=\w)|#(?=\d)|/(?=/)|:(?=[\w+-]+:)|\bGH(?=-\d)|\bwww(?=\.)", re.IGNORECASE)
_COMMENT = "<!-- -->"


def as_markdown(comparison: Comparison, *, view: View | None = None) -> str:
    """Both articles in a table, the comparison in words, and the changes that `view` shows, or `printed` if none
    is given, each a line of a table.

    Words that only one side has stand in `<del>` and `<ins>`, which Markdown takes as they are. Whatever the articles
    hold is text: it opens no markup, no cell, no link, and mentions nobody.
    """
    return "\n".join(_lines(comparison, view or printed(comparison))) + "\n"


def _lines(comparison: Comparison, view: View) -> Iterator[str]:
    left, right = map(_text, titles(comparison.left, comparison.right))
    yield f"# {left} and {right}, compared"
    yield ""
    yield f"| | A: {left} | B: {right} |"
    yield "| --- | --- | --- |"
    for name, one, other in zip(_FACTS, _facts(comparison.left), _facts(comparison.right), strict=True):
        if one or other:
            yield f"| {name} | {one} | {other} |"
    yield ""
    yield _text(sentence(in_words(comparison)))
    if filtered := filter_words(comparison, view):
        yield ""
        yield _text(sentence(f"{filtered} changes"))
    entries = change_list(comparison, view)
    if entries:
        yield ""
        yield "| No. | What | Paragraph | A | B |"
        yield "| ---: | --- | --- | --- | --- |"
        yield from map(_entry, entries)


_FACTS = ("headline", "byline", "date", "words", "page")


def _facts(article: Article) -> Sequence[str]:
    known = (article.headline, article.byline, dated(article), f"{article.words:,}", article.path)
    return [_text(fact or "") for fact in known]


def _entry(entry: Entry) -> str:
    cells = (
        f"{entry.number}",
        _text(entry.what),
        place(entry),
        _snippet(entry.left, "del"),
        _snippet(entry.right, "ins"),
    )
    return f"| {' | '.join(cells)} |"


def _snippet(snippet: Snippet | None, element: str) -> str:
    if snippet is None:
        return ""
    changed = f"<{element}>{_text(snippet.changed)}</{element}>" if snippet.changed else ""
    return _text(snippet.before) + changed + _text(snippet.after)


def _text(foreign: str) -> str:
    """Foreign text on one line, every mark of it made plain; spaces at either end stay."""
    line = re.sub(r"\s", " ", sanitize(foreign))
    line = _BROKEN_UP.sub(lambda found: found[0] + _COMMENT, line)
    pieces = line.split(_COMMENT)
    return _COMMENT.join(_MARKUP.sub(r"\\\g<0>", piece).translate(_ENTITIES) for piece in pieces)
