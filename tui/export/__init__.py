"""A `Comparison` -> text, JSON and other things that are not screens."""
