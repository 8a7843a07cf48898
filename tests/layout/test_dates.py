"""Dates read as people write them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.making import article
from tui.articles import Version
from tui.layout.words.dates import date, dated, moment


@pytest.mark.parametrize(
    ("published", "shown"),
    [("2023-03-22", "22 Mar 2023"), ("2023-03-02T10:00:00Z", "2 Mar 2023"), (None, ""), ("soon", "soon")],
)
def test_dates_read_as_people_write_them(published: str | None, shown: str) -> None:
    assert date(published) == shown


def test_a_moment_is_told_to_the_minute_in_its_own_time_zone() -> None:
    assert moment("2023-03-22T10:15:59+02:00") == "22 Mar 2023 10:15"
    assert moment("2023-03-22") == "22 Mar 2023"
    assert moment(None) == ""


def test_a_version_is_dated_by_when_it_was_made_and_any_other_article_by_its_page() -> None:
    page = replace(article("The ferry left."), published="2023-03-22T08:00:00Z")
    assert dated(page) == "22 Mar 2023"
    assert dated(replace(page, version=Version("Draft", "2023-04-01T09:30:00Z"))) == "1 Apr 2023 09:30"
