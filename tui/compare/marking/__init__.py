"""A row -> its edits: the words that changed, as a reader would mark them."""
