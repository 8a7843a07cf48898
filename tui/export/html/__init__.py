"""A comparison as one HTML page."""

from tui.export.html.page import as_html

__all__ = ["as_html"]
