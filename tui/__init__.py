"""storydiff: a terminal reader and diff viewer for versions of a story."""

__version__ = "0.1.0"
