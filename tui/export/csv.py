"""Tables as lines of CSV (RFC 4180), for spreadsheets and notebooks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from tui.articles.sanitize import visible

__all__ = ["table"]


def table(names: Sequence[str], rows: Sequence[Sequence[str | float | None]]) -> Iterator[str]:
    """Yield lines of CSV; each field of text stands on one line, and what steers a terminal is a visible mark."""
    for row in (names, *rows):
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow([visible(f) if isinstance(f, str) else f for f in row])
        yield line.getvalue()
