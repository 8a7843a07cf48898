"""The commands by name. A command is a module of this room of the same name (`-` being `_`)."""

from __future__ import annotations

__all__ = ["COMMANDS"]

COMMANDS = {
    "history": "the versions of a file in its git history",
    "archive": "the captures of pages in a web archive",
    "diff": "compare two articles, on stdout",
    "list": "list the articles of folders, with their stories",
    "pairs": "how much each article keeps of each other",
    "git-diff": "compare as git's external diff program",
    "config": "print, write or check the settings",
    "completion": "complete commands and options in bash, zsh and fish",
}
"""What each does, for the help. The screens have no name: they are what runs without a command."""
