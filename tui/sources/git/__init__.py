"""The history of a file in git, which is only asked to read."""
