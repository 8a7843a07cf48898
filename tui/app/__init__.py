"""The Textual screens: they paint lines and decide nothing."""
