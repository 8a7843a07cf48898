"""The JSON is the contract, key by key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, ValidationError

from tests.cases import case as cases
from tests.making import compared, revised
from tui.articles.article import Role
from tui.articles.read import read_bytes
from tui.compare.comparison import Kind, Op, RowKind, SentenceKind
from tui.compare.engine import compare
from tui.export import json as export
from tui.export.json import SCHEMA, as_json
from tui.sources.sample import sample_story

_KEYS = {
    "": ["schema", "left", "right", "rows", "changes", "summary"],
    "article": ["path", "outlet", "headline", "byline", "published", "version", "read_from", "words", "paragraphs"],
    "paragraph": ["role", "line", "start", "end", "text"],
    "row": ["kind", "moved", "left", "right", "similarity", "edits", "sentences"],
    "edit": ["op", "left", "right", "kinds", "moved"],
    "sentence": ["left", "right", "kind", "moved"],
    "change": ["row", "edit", "kinds", "left", "right", "speaker"],
    "summary": ["left_words", "right_words", "kept_words", "kept_share", "rows", "moved", "kinds"],
}

_CONTRACT: dict[str, Any] = json.loads(Path(export.__file__).with_name("comparison.schema.json").read_text("utf-8"))
_VALIDATOR = Draft202012Validator(_CONTRACT)


@settings(deadline=None, max_examples=100)
@given(revised())
def test_every_object_has_the_keys_and_values_of_the_contract(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    told = json.loads(as_json(comparison))
    _VALIDATOR.validate(told)
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
            edit = comparison.rows[change["row"]].edits[change["edit"]]
            for side, article in (("left", comparison.left), ("right", comparison.right)):
                span = getattr(edit, side) or edit.elsewhere
                assert change[side] == (article.text[slice(*span)] if span else None)
    assert list(told["summary"]) == _KEYS["summary"]
    assert set(told["summary"]["rows"]) == set(RowKind)
    assert sum(told["summary"]["rows"].values()) == len(told["rows"])


def test_the_schema_is_one_and_names_every_key_and_value_there_is() -> None:
    Draft202012Validator.check_schema(_CONTRACT)
    defined = _CONTRACT["$defs"]
    for name, keys in _KEYS.items():
        described = defined[name] if name else _CONTRACT
        assert described["required"] == list(described["properties"]) == keys
    assert defined["kind"]["enum"] == list(Kind)
    assert defined["row"]["properties"]["kind"]["enum"] == defined["summary"]["properties"]["rows"]["required"]
    assert defined["row"]["properties"]["kind"]["enum"] == list(RowKind)
    assert defined["edit"]["properties"]["op"]["enum"] == list(Op)
    assert defined["sentence"]["properties"]["kind"]["enum"] == list(SentenceKind)
    assert defined["paragraph"]["properties"]["role"]["enum"] == list(Role)


@pytest.mark.parametrize("file", sorted(cases.FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_tricky_cases_keep_to_the_schema(file: Path) -> None:
    _VALIDATOR.validate(json.loads(as_json(cases.compared(cases.read(file)))))


def test_the_sample_story_keeps_to_the_schema() -> None:
    pages = [read_bytes(page.read_bytes(), path=str(page)) for page in sorted(sample_story().glob("0*.txt"))]
    for right in pages[1:]:
        _VALIDATOR.validate(json.loads(as_json(compare(pages[0], right))))


@pytest.mark.parametrize(
    ("where", "wrong"),
    [(("schema",), "storydiff.comparison/2"), (("rows", 0, "kind"), "odd"), (("left", "words"), -1), (("rows",), None)],
)
def test_the_schema_notices_what_breaks_the_contract(where: tuple[str | int, ...], wrong: object) -> None:
    told: Any = json.loads(as_json(compared(["One."], ["Two."])))
    *path, last = where
    inside = told
    for key in path:
        inside = inside[key]
    inside[last] = wrong
    with pytest.raises(ValidationError):
        _VALIDATOR.validate(told)
