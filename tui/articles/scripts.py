"""Which scripts a text is in: most need nothing of what is said of others, and wide classes take long to compile."""

from __future__ import annotations

import re

__all__ = ["latin"]

# Latin letters with their signs, and what stands between them: dashes, quotation marks, ellipses, units of currency.
_BEYOND = re.compile("[^\x00-\u02ff\u2010-\u203a\u20a0-\u20cf]")


def latin(text: str) -> bool:
    """Whether `text` holds nothing but Latin letters, digits and the common signs: no combining marks either."""
    return text.isascii() or not _BEYOND.search(text)
