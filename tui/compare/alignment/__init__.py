"""Units of two texts -> which belong together: paragraphs and sentences, in place, split, merged or moved."""
