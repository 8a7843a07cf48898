"""The changes one a line, in words that read well aloud: what it is, where, and both wordings."""

from __future__ import annotations

from collections.abc import Iterator

from tui.articles.article import Article
from tui.articles.sanitize import sanitize
from tui.compare.comparison import Comparison
from tui.layout.kinds_shown import filter_words
from tui.layout.lists.change_list import Entry, Snippet, change_list, place
from tui.layout.text.wrap import wrap
from tui.layout.view import View
from tui.layout.words.dates import dated
from tui.layout.words.phrases import sentence
from tui.layout.words.summary import in_words
from tui.layout.words.titles import titles

__all__ = ["as_changes"]

INDENT = "    "
"""What stands before the further lines of a change that is wrapped."""


def as_changes(comparison: Comparison, *, view: View, width: int | None = None) -> Iterator[str]:
    """Yield both articles, the comparison in words, and the changes that `view` shows, without line ends.

    `10. figure, A 7, B 6: “three” became “four” in “killing at least four people”`. A change is one line however long,
    unless `width` (20 cells or more) is given: then it is wrapped, further lines indented.
    """
    left, right = titles(comparison.left, comparison.right)
    told = [
        _head("A", left, comparison.left),
        _head("B", right, comparison.right),
        f"{in_words(comparison)}.",
        *((sentence(f"{filtered} changes"),) if (filtered := filter_words(comparison, view)) else ()),
        *map(_entry, change_list(comparison, view)),
    ]
    for line in map(sanitize, told):
        if width is None:
            yield line
        else:
            yield from _wrapped(line, width)


def _head(letter: str, title: str, article: Article) -> str:
    facts = ", ".join(filter(None, (title, dated(article))))
    return f"{letter}: {facts}: {' '.join(article.headline.split())}" if article.headline else f"{letter}: {facts}"


def _entry(entry: Entry) -> str:
    return f"{entry.number}. {entry.what}, {place(entry)}: {_wordings(entry.left, entry.right)}"


def _wordings(left: Snippet | None, right: Snippet | None) -> str:
    if left is None or right is None:
        done, shown = ("added", right) if left is None else ("dropped", left)
        assert shown is not None
        if shown.text == shown.changed:
            return _quoted(shown.text)
        return f"{done} {_quoted(shown.changed)} in {_quoted(shown.text)}"
    if left.changed and right.changed and left.changed != right.changed:
        return f"{_quoted(left.changed)} became {_quoted(right.changed)} in {_quoted(right.text)}"
    if left.text == right.text:
        return _quoted(right.text)
    return f"A {_quoted(left.text)}, B {_quoted(right.text)}"


def _quoted(text: str) -> str:
    return f"“{text}”"


def _wrapped(line: str, width: int) -> Iterator[str]:
    """The line in pieces of at most `width` cells."""
    first = wrap(line, width)[0][1] if line else 0
    yield line[:first]
    rest = line[first:].lstrip()
    for start, end in wrap(rest, width - len(INDENT)):
        yield INDENT + rest[start:end]
