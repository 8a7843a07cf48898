"""Web archives: what they hold, and how a page of theirs is read."""
