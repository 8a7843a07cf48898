"""Dates as pages write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.dates import find_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("date 2023-03-22 24m ago", "2023-03-22"),
        ("2023-03-22T10:00:00Z", "2023-03-22T10:00:00Z"),
        ("2023-03-22T10:00+02:00", "2023-03-22T10:00:00+02:00"),
        ("2023-03-22T10:00:00.123Z", "2023-03-22T10:00:00Z"),
        ("2023-03-22 10:00, no zone", "2023-03-22"),
        ("March 22, 2023", "2023-03-22"),
        ("22 Mar 2023", "2023-03-22"),
        ("Wed, 22nd of March 2023", "2023-03-22"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("22-Mar-2023", "2023-03-22"),
        ("22.03.2023", "2023-03-22"),
        ("am 3. 4. 2021", "2021-04-03"),
        ("15. Juni 2022", "2022-06-15"),
        ("5. Jän. 2020", "2020-01-05"),
        ("le 1er août 2023", "2023-08-01"),
        ("5 juillet 2021", "2021-07-05"),
        ("Jueves, 21 de Abril de 2022", "2022-04-21"),
        ("10 de março de 2020", "2020-03-10"),
        ("26, Abril, 2022", "2022-04-26"),
        ("3 maj 2020", "2020-05-03"),
        ("22 марта 2023", "2023-03-22"),
        ("2023年3月22日", "2023-03-22"),
        ("2023/3/22", "2023-03-22"),
        ("22/03/2023", "2023-03-22"),
        ("3/22/2023", "2023-03-22"),
        ("4/4/2023", "2023-04-04"),
        ("Apr. 26, 2022Apr. 26, 2022", "2022-04-26"),
        ("31 Feb 2020, that is 2 March 2020", "2020-03-02"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    found = find_date(text)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "3/4/2023",  # the third of April or the fourth of March
        "March 2023",
        "22 March",
        "30 février 2020",
        "2023-13-01",
        "12.2023",
        "May 12 people were there in 2020",
        "Marketing 3, 2020",
        "version 1.2.2023.4",
        "chapter 3, 2020",
        "22.03.12345",
        "",
    ],
)
def test_no_dates(text: str) -> None:
    assert find_date(text) is None


@given(
    st.dates(datetime.date(1850, 1, 1), datetime.date(2199, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%d %b %Y", "%Y/%m/%d", "%A, %d %B %Y"]),
    st.sampled_from(["", "Published: ", "Moscow (NWA) ", "("]),
)
def test_every_day_in_every_form(day: datetime.date, form: str, before: str) -> None:
    written = day.strftime(form)
    found = find_date(f"{before}{written} at noon")
    assert found is not None
    assert found.iso == day.isoformat()
    assert (before + written).endswith((before + written)[found.start : found.end])
