"""A page's bytes -> text, and the blocks it stands in."""
