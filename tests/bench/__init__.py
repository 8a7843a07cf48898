"""`make bench`: how fast the program is and how much it writes, beside other programs in the same run."""
