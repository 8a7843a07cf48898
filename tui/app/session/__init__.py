"""The pages of a session, listed and read, and what was compared of them. Knows no screen."""
