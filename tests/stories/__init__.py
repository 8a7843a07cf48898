"""A corpus of news stories of our own, and how well articles are grouped on it."""
