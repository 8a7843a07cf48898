"""What every sheet of lines has in common: its room, a cursor, a selection, a search."""
