"""A `Comparison` and a width -> display lines: both versions side by side, or in one column."""
