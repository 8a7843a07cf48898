"""Two articles -> a `Comparison`."""
