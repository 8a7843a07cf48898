"""Inks -> colours: themes, reading styles, and how pieces are painted in them."""
