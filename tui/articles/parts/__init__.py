"""Which blocks of a page are the article, and what each is to it."""
