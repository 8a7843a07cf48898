"""A comparison as JSON: the contract `storydiff.comparison/1`, stable for scripts.

Keys may be added, never renamed; a change of meaning raises the number in `schema`. `comparison.schema.json` beside
this file is the contract as a JSON Schema.
"""

from __future__ import annotations

import json
from typing import Any

from tui.articles.article import Article, Span
from tui.compare.comparison import Change, Comparison, Edit, Row, SentencePair, Summary
from tui.compare.restored import by_page

__all__ = ["SCHEMA", "as_json", "as_object"]

SCHEMA = "storydiff.comparison/1"
_SHARE_DIGITS = 4
"""Shares are told to a hundredth of a per cent: a word in 10,000."""


def as_json(comparison: Comparison) -> str:
    """The comparison as one JSON object, in text that holds no character outside of ASCII."""
    return json.dumps(as_object(comparison), indent=1)


def as_object(comparison: Comparison) -> dict[str, Any]:
    """The comparison in plain dictionaries and lists; offsets and texts are those of the pages, links included."""
    page = by_page(comparison)
    return {
        "schema": SCHEMA,
        "left": _article(page.left, comparison.left.words),
        "right": _article(page.right, comparison.right.words),
        "rows": [_row(row) for row in page.rows],
        "changes": [_change(change) for change in page.changes],
        "summary": _summary(comparison.summary),
    }


def _article(article: Article, words: int) -> dict[str, Any]:
    """An article with all its paragraphs, boilerplate included."""
    version = article.version
    return {
        "path": article.path,
        "outlet": article.outlet,
        "headline": article.headline,
        "byline": article.byline,
        "published": article.published,
        "version": {"name": version.name, "dated": version.dated} if version else None,
        "read_from": article.read_from,
        "words": words,
        "paragraphs": [
            {"role": p.role, "line": p.line, "start": p.span.start, "end": p.span.end, "text": p.text}
            for p in article.paragraphs
        ],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "moved": row.moved,
        "left": list(row.left),
        "right": list(row.right),
        "similarity": round(row.similarity, _SHARE_DIGITS),
        "edits": [_edit(edit) for edit in row.edits],
        "sentences": [_sentence(pair) for pair in row.sentences],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "op": edit.op,
        "left": _span(edit.left),
        "right": _span(edit.right),
        "kinds": list(edit.kinds),
        "moved": edit.moved,
    }


def _sentence(pair: SentencePair) -> dict[str, Any]:
    return {"left": _span(pair.left), "right": _span(pair.right), "kind": pair.kind, "moved": pair.moved}


def _change(change: Change) -> dict[str, Any]:
    return {
        "row": change.row,
        "edit": change.edit,
        "kinds": list(change.kinds),
        "left": change.left,
        "right": change.right,
        "speaker": change.speaker,
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "left_words": summary.left_words,
        "right_words": summary.right_words,
        "kept_words": summary.kept_words,
        "kept_share": round(summary.kept_share, _SHARE_DIGITS),
        "rows": dict(summary.rows),
        "moved": summary.moved,
        "kinds": dict(summary.kinds),
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
