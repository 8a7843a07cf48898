"""What words stand for, however they are written: names, figures, dates, spellings, words of grammar."""
