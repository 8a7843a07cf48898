"""Names of files as names of articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.words.file_names import fitted, is_code


@pytest.mark.parametrize(
    "name",
    ["001_cbdc01228e1c176c.txt", "9f8e7d6c5b4a.html", "article-88213.txt", "2f1c44aa-90b1-4d2e-8c11-0242ac120002.html"],
)
def test_a_code_says_nothing(name: str) -> None:
    assert is_code(name)


@pytest.mark.parametrize(
    "name",
    ["flood-wire-1.txt", "draft.md", "v2.txt", "1.txt", "2024-05-03.txt", "ferry-88213.html", "крушение-88213.txt"],
)
def test_a_name_that_a_person_gave_says_something(name: str) -> None:
    assert not is_code(name)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (24, "flood-osterlund-wire.txt"),
        (20, "flood-osterlund-wire"),
        (17, "flood-os…und-wire"),
        (8, "floo…ire"),
        (3, "f…e"),
        (2, "f…"),
        (1, "…"),
    ],
)
def test_a_file_loses_its_ending_then_its_middle(width: int, shown: str) -> None:
    assert fitted("flood-osterlund-wire.txt", width) == shown


def test_an_address_loses_its_middle() -> None:
    assert fitted("harbourpost.example/news/bridge", 16) == "harbourp…/bridge"


def test_an_outlet_loses_its_end() -> None:
    assert fitted("Nettavisen.no and partners", 12) == "Nettavisen.…"


@given(st.text(min_size=1, max_size=40), st.integers(1, 30))
def test_a_name_fits(name: str, width: int) -> None:
    assert cell_len(fitted(f"{name}.txt", width)) <= width
