"""A page's bytes -> an `Article`."""
