"""Readers: each knows what it reads, where its cursor is, and what each key does there. None knows a screen."""
