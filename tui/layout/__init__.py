"""A `Comparison` and a width -> display lines."""
