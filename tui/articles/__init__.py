"""A page's bytes -> an `Article`.

The names are imported when they are first asked for: the first frame on the screen needs none of the reading.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.articles.article import Article, Paragraph, Role, Span, Version
    from tui.articles.pages.decode import NotText
    from tui.articles.read import read_bytes, read_text
    from tui.articles.sanitize import visible

__all__ = ["Article", "NotText", "Paragraph", "Role", "Span", "Version", "read_bytes", "read_text", "visible"]

_HOMES = {
    **dict.fromkeys(("Article", "Paragraph", "Role", "Span", "Version"), "article"),
    **dict.fromkeys(("read_bytes", "read_text"), "read"),
    "NotText": "pages.decode",
    "visible": "sanitize",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
