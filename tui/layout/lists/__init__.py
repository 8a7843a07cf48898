"""Articles, changes, kinds and pairs -> lists to choose from."""
