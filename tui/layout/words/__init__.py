"""What is said in words, the same on screens, in lists and in exports."""
