"""Where the sample story lies."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def sample_story(package: Path = _PACKAGE) -> Path:
    """Return the folder of the sample story that ships with the program.

    It lies inside the package where that is installed, and beside the package in a checkout. `package` is the folder
    of the package. Raises FileNotFoundError, with a sentence fit for a terminal, where it lies in neither place.
    """
    places = (package / "seeds", package.parent / "seeds")
    for place in places:
        if any(place.glob("*.txt")):
            return place
    raise FileNotFoundError(
        f"The sample story is missing from {places[0]}: install storydiff again, or name a folder of your own."
    )
