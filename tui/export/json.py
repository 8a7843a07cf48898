"""A comparison as JSON: the contract `storydiff.comparison/1`, stable for scripts.

Keys may be added, never renamed; a change of meaning raises the number in `schema`. `comparison.schema.json` beside
this file is the contract as a JSON Schema.
"""

from __future__ import annotations

import json
from typing import Any

from tui.articles.article import Article, Span
from tui.compare.comparison import Change, Comparison, Edit, Row, SentencePair, Summary

SCHEMA = "storydiff.comparison/1"
_SHARE_DIGITS = 4


def as_json(comparison: Comparison) -> str:
    """The comparison as one JSON object, in text that holds no character outside of ASCII."""
    return json.dumps(as_object(comparison), indent=1)


def as_object(comparison: Comparison) -> dict[str, Any]:
    """The comparison in plain dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "left": article(comparison.left),
        "right": article(comparison.right),
        "rows": [row(r) for r in comparison.rows],
        "changes": [change(c) for c in comparison.changes],
        "summary": summary(comparison.summary),
    }


def article(a: Article) -> dict[str, Any]:
    """An article with all its paragraphs, boilerplate included."""
    return {
        "path": a.path,
        "outlet": a.outlet,
        "headline": a.headline,
        "byline": a.byline,
        "published": a.published,
        "version": {"name": a.version.name, "dated": a.version.dated} if a.version else None,
        "read_from": a.read_from,
        "words": a.words,
        "paragraphs": [
            {"role": p.role, "line": p.line, "start": p.span.start, "end": p.span.end, "text": p.text}
            for p in a.paragraphs
        ],
    }


def row(r: Row) -> dict[str, Any]:
    """A row with its edits and sentences."""
    return {
        "kind": r.kind,
        "moved": r.moved,
        "left": list(r.left),
        "right": list(r.right),
        "similarity": round(r.similarity, _SHARE_DIGITS),
        "edits": [edit(e) for e in r.edits],
        "sentences": [sentence(s) for s in r.sentences],
    }


def edit(e: Edit) -> dict[str, Any]:
    """An edit with its kinds."""
    return {"op": e.op, "left": _span(e.left), "right": _span(e.right), "kinds": list(e.kinds), "moved": e.moved}


def sentence(s: SentencePair) -> dict[str, Any]:
    """A sentence and what it became."""
    return {"left": _span(s.left), "right": _span(s.right), "kind": s.kind, "moved": s.moved}


def change(c: Change) -> dict[str, Any]:
    """A change as a reader steps through it."""
    return {
        "row": c.row,
        "edit": c.edit,
        "kinds": list(c.kinds),
        "left": c.left,
        "right": c.right,
        "speaker": c.speaker,
    }


def summary(s: Summary) -> dict[str, Any]:
    """The comparison in figures."""
    return {
        "left_words": s.left_words,
        "right_words": s.right_words,
        "kept_words": s.kept_words,
        "kept_share": round(s.kept_share, _SHARE_DIGITS),
        "rows": dict(s.rows),
        "moved": s.moved,
        "kinds": dict(s.kinds),
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
