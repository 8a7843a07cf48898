"""What an article quotes, and whom."""
