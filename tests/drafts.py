"""A report that was rewritten five times, as git keeps it: for the picture of a history."""

from __future__ import annotations

from pathlib import Path

from tests.sources.repository import Repository

_OPENING = """Harbour wall to be rebuilt before winter

By Ada Lindqvist

The council of Norrhamn voted on Monday to rebuild the harbour wall that fell in the storm of 3 February, at a cost of
12 million crowns.

"We cannot wait for another winter," mayor Elin Strand said. "The boats have nowhere to go."

Work is to begin in May and to last until October. Until then the ferry leaves from the old fish market.
"""

_VERSIONS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("First draft", ("", "")),
    ("Cost after the treasurer's call", ("12 million", "14 million")),
    ("Mayor quoted in full", ("for another winter,", "for another winter like this one,")),
    (
        "Opposition's view",
        ("Work is to", "The opposition voted against it and asked for a second offer.\n\nWork is to"),
    ),
    ("Legal read: no cause named", ("that fell in the storm of 3 February", "that collapsed on 3 February")),
    ("Subbed for length", ("The council of Norrhamn", "Norrhamn's council")),
)


def drafts(folder: Path) -> Path:
    """Commit the versions, a day apart; returns the path of the report."""
    repository = Repository(folder)
    text = _OPENING
    for subject, (old, new) in _VERSIONS:
        text = text.replace(old, new, 1) if old else text
        repository.commit(subject, wall__md=text)
    return folder / "wall.md"
