"""The table of keys, and what is made of it: what is typed, what is told of it, and other keys by the settings."""
