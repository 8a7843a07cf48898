"""One article by itself -> display lines: set to be read, or as the page has it."""
