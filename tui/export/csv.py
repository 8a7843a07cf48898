"""Tables as lines of CSV (RFC 4180), for spreadsheets and notebooks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from tui.articles.sanitize import visible

__all__ = ["table"]

_FORMULA = ("=", "+", "-", "@")
"""How a field begins that spreadsheets reckon out instead of showing it (OWASP, CSV Injection)."""


def table(names: Sequence[str], rows: Sequence[Sequence[str | float | None]]) -> Iterator[str]:
    """Yield lines of CSV, the names first; None is an empty field.

    Each field of text stands on one line, and what steers a terminal is a visible mark. Text that a spreadsheet would
    take for a formula has an apostrophe before it, which spreadsheets do not show.
    """
    for row in (names, *rows):
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow([_shown(f) if isinstance(f, str) else f for f in row])
        yield line.getvalue()


def _shown(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if len(shown) > 1 and shown.startswith(_FORMULA) else shown
