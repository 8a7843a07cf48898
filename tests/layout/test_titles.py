"""What articles are called tells them apart, and is safe to show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.making import article
from tui.articles import Article, Version
from tui.layout.words.titles import file_name, title, titles


def _page(path: str, outlet: str | None = None, version: str | None = None) -> Article:
    told = None if version is None else Version(version, "2024-05-02T08:30:00Z")
    return replace(article("The ferry left.", path=path), outlet=outlet, version=told)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/a/b/c.txt", "c.txt"),
        ("c.txt", "c.txt"),
        (None, "-"),
        ("a\x1b[2J.txt", "a␛[2J.txt"),
        ("/", "/"),
        ("/dev/fd/63", "pipe 63"),
        ("/proc/self/fd/7", "pipe 7"),
        ("-", "standard input"),
    ],
)
def test_file_names_are_safe_to_show(path: str | None, shown: str) -> None:
    assert file_name(path) == shown


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (_page("a/b.txt"), "b.txt"),
        (_page("a/b.txt", "Harbour Post"), "Harbour Post"),
        (_page("a/b.txt", "Harbour Post", "Mend the lead"), "Mend the lead"),
        (_page("https://www.harbour.example/news?id=1"), "harbour.example"),
        (_page("b.txt", "Harbour\x1b[2J"), "Harbour␛[2J"),
    ],
)
def test_a_title_is_the_version_the_outlet_the_site_or_the_file(page: Article, shown: str) -> None:
    assert title(page) == shown


_CODE = "crawl/001_cbdc01228e1c176c.txt"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (replace(_page(_CODE), headline="Ferry\nreturns \x1b[2J"), "Ferry returns ␛[2J"),
        (_page(_CODE), "The ferry left."),
        (article("", path=_CODE), "001_cbdc01228e1c176c.txt"),
        (replace(_page("ferry-2.txt"), headline="Ferry returns"), "ferry-2.txt"),
        (_page(_CODE, "Harbour Post"), "Harbour Post"),
    ],
)
def test_where_the_file_is_a_mere_code_an_article_is_called_by_what_it_says(page: Article, shown: str) -> None:
    assert title(page) == shown


def test_the_first_words_of_a_long_text_are_cut_between_words() -> None:
    words = article("The ferry left the harbour at nine in the evening with forty passengers and a cow on board.")
    assert words.opening == "The ferry left the harbour at nine in the evening with…"
    unbroken = article("渡" * 90)
    assert unbroken.opening == "渡" * 59 + "…"


def test_two_coded_pages_of_one_outlet_are_told_apart_by_their_headlines() -> None:
    one = replace(_page("c/000_a95827790ba35630.txt", "Harbour Post"), headline="Ferry leaves")
    other = replace(_page("c/003_de706013968a3fb0.txt", "Harbour Post"), headline="Ferry returns")
    assert titles(one, other) == ("Ferry leaves", "Ferry returns")
    again = replace(other, headline="Ferry leaves")
    assert titles(one, again) == ("000_a95827790ba35630.txt", "003_de706013968a3fb0.txt")


def test_two_pages_of_one_outlet_are_told_apart_by_their_files_and_folders() -> None:
    post, mail = _page("a/1.txt", "Harbour Post"), _page("a/2.txt", "Evening Mail")
    assert titles(post, mail) == ("Harbour Post", "Evening Mail")
    assert titles(post, _page("a/2.txt", "Harbour Post")) == ("1.txt", "2.txt")
    assert titles(post, _page("b/1.txt", "Harbour Post")) == ("a/1.txt", "b/1.txt")
