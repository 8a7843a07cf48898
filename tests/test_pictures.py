"""The pictures in `screenshots/` show the program as it is."""

from __future__ import annotations

import pytest

from tests.pictures import FOLDER, PICTURES, Picture, take


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_a_picture_is_fresh(picture: Picture) -> None:
    file = FOLDER / f"{picture.name}.svg"
    assert file.read_text(encoding="utf-8") == await take(picture), f"{file.name} is stale; run: make screenshots"


def test_there_are_no_others() -> None:
    assert {file.stem for file in FOLDER.glob("*.svg")} == {picture.name for picture in PICTURES}
