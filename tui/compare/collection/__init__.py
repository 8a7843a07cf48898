"""Many articles -> stories, and how much each article keeps of each other."""
