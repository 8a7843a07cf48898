"""Exit statuses, and how trouble is told."""

from __future__ import annotations

import sys
from contextlib import suppress

__all__ = ["DIFFERENT", "SAME", "TROUBLE", "UserError", "tell"]

SAME, DIFFERENT, TROUBLE = 0, 1, 2
"""Exit statuses, as diff(1) has them."""


class UserError(Exception):
    """Something the user can mend; its text is one sentence for stderr."""


def tell(sentence: str) -> None:
    """Narrate on stderr; where even that is closed or full, the exit status has to do."""
    with suppress(OSError, AttributeError):
        print(f"storydiff: {sentence}", file=sys.stderr, flush=True)
