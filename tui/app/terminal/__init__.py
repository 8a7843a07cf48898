"""What stands between Textual and the terminal: keys and signals in, bytes out."""
