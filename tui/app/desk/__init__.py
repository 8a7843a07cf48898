"""The desk and its parts: what lies on it, what is done with it, and the panes and bars that show it."""
