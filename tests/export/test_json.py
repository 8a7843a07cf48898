"""The JSON is the contract, key by key."""

from __future__ import annotations

import json

from hypothesis import given, settings

from tests.making import compared, revised
from tui.compare.comparison import Kind, Op, RowKind, SentenceKind
from tui.export.json import SCHEMA, as_json

_KEYS = {
    "": ["schema", "left", "right", "rows", "changes", "summary"],
    "article": ["path", "outlet", "headline", "byline", "published", "version", "read_from", "words", "paragraphs"],
    "paragraph": ["role", "line", "start", "end", "text"],
    "row": ["kind", "moved", "left", "right", "similarity", "edits", "sentences"],
    "edit": ["op", "left", "right", "kinds"],
    "sentence": ["left", "right", "kind", "moved"],
    "change": ["row", "edit", "kinds", "left", "right", "speaker"],
    "summary": ["left_words", "right_words", "kept_words", "kept_share", "rows", "moved", "kinds"],
}


@settings(deadline=None, max_examples=60)
@given(revised())
def test_every_object_has_the_keys_and_values_of_the_contract(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    told = json.loads(as_json(comparison))
    assert list(told) == _KEYS[""]
    assert told["schema"] == SCHEMA == "storydiff.comparison/1"
    for side, given_article in (("left", comparison.left), ("right", comparison.right)):
        assert list(told[side]) == _KEYS["article"]
        for paragraph in told[side]["paragraphs"]:
            assert list(paragraph) == _KEYS["paragraph"]
            assert given_article.text[paragraph["start"] : paragraph["end"]] == paragraph["text"]
    for row in told["rows"]:
        assert list(row) == _KEYS["row"]
        assert row["kind"] in list(RowKind)
        assert 0 <= row["similarity"] <= 1
        for edit in row["edits"]:
            assert list(edit) == _KEYS["edit"]
            assert edit["op"] in list(Op)
            assert edit["kinds"]
            assert set(edit["kinds"]) <= set(Kind)
        for sentence in row["sentences"]:
            assert list(sentence) == _KEYS["sentence"]
            assert sentence["kind"] in list(SentenceKind)
    for change in told["changes"]:
        assert list(change) == _KEYS["change"]
        assert 0 <= change["row"] < len(told["rows"])
        if change["edit"] is not None:
            edit = told["rows"][change["row"]]["edits"][change["edit"]]
            assert change["left"] == (comparison.left.text[slice(*edit["left"])] if edit["left"] else None)
            assert change["right"] == (comparison.right.text[slice(*edit["right"])] if edit["right"] else None)
    assert list(told["summary"]) == _KEYS["summary"]
    assert set(told["summary"]["rows"]) == set(RowKind)
    assert sum(told["summary"]["rows"].values()) == len(told["rows"])
