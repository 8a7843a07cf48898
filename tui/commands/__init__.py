"""What `storydiff` does on the command line: one command a file, each with a `parser` and a `run`."""
