"""A page's bytes -> an `Article`."""

from tui.articles.article import Article, Paragraph, Role, Span, Version
from tui.articles.decode import NotText
from tui.articles.read import read_bytes, read_text
from tui.articles.sanitize import visible

__all__ = ["Article", "NotText", "Paragraph", "Role", "Span", "Version", "read_bytes", "read_text", "visible"]
