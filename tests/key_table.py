"""The table of keys in the README, made from the table in code: `python -m tests.key_table` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path

from tui.app.keys.names import caption
from tui.app.keys.table import KEYS, Place

README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(r"(<!-- keys: [^\n]*-->\n).*?(<!-- end of keys -->)", re.DOTALL)


def table() -> str:
    """The table in Markdown."""
    lines = []
    for place in Place:
        lines += [f"\n| {place} | |", "|---|---|"]
        lines += [f"| {_keys(key.keys)} | {key.does} |" for key in KEYS if key.place is place]
    return "\n".join(lines).strip("\n") + "\n"


def _keys(names: tuple[str, ...]) -> str:
    return " ".join(f"<kbd>{caption(name).replace('<', '&lt;').replace('>', '&gt;')}</kbd>" for name in names)


def with_table(text: str) -> str:
    """The README with its table of keys made anew."""
    return _BLOCK.sub(lambda match: match[1] + table() + match[2], text)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
