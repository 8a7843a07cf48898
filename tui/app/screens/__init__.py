"""The screens beside the desk: the title page before it, and those that lie over it."""
