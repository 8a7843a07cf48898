"""Text -> lines of pieces in inks, of a given width."""
