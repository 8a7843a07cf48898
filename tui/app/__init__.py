"""Lines on the screen, keys to actions: the only room that knows Textual."""
