"""What each sign of `evidence` weighs: how much it adds to the logarithm of the odds that a line is article.

Fitted by `tests/evaluation/fit_pages.py` to 227 web pages in ten languages, two thirds of them German, of which
annotators had marked some texts as article and some as not: 1,500 lines in all. On pages left out of the fitting the
weights reach F1 .90 over the marked texts; leaving out any one group of signs costs .00 to .01.

How to read a sign:

- `length N open|stopped`: how many words the line has (steps at 2, 3, 5, 8, 12, 17, 25, 41, 81), and whether it ends as
  a sentence does. `two sentences`, `four sentences`: that many or more end in it.
- `common N`: the share of words of grammar (steps at .1, .2, .3, .4). `capitals N`: that of capitalised words (steps at
  .2, .4, .6, .8).
- `long`: a line of more than 12 words; `short`: any other. `prose`: a line that is prose by itself; `line`: any other.
- `share`, `calls`, `comment`, `legal`, `menu`, `notice`: it holds a word of this topic of furniture. `appeal`: and it
  addresses the reader. `opener`: it reads like the heading of comments, related links and the like.
- `repeated`: it stands elsewhere on the page, too. `address`: it holds a web or mail address. `credit`: it names the
  source of a picture. `trailing`: it breaks off with an ellipsis. `barred`: it holds a vertical bar. `quotation`: it
  begins with a quotation mark.
- `above prose`, `below prose`: a neighbour is prose. `density N`: how much prose stands around the line, as a share of
  the page's highest figure (steps at .05, .15, .3, .5, .75).
- `in core`: it stands in the page's longest run of prose. `before N`, `after N`: so many lines off it (steps at 3, 10,
  40). `after addressing`: it stands behind the core and addresses the reader.
- `overlap N`: the share of its telling words that the core has as well (steps at .01, .2, .4, .7).
- `openers N`: so many openers have stood between the start of the core and the line. `below opener`: one has within the
  last four lines.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

WEIGHTS = {
    "above prose": 0.78,
    "address long": -0.43,
    "address short": -0.70,
    "after 0": -0.59,
    "after 0 line": -0.35,
    "after 0 prose": -0.24,
    "after 1": -0.38,
    "after 1 line": 0.27,
    "after 1 prose": -0.65,
    "after 2": -0.61,
    "after 2 line": -0.30,
    "after 2 prose": -0.34,
    "after 3": -0.72,
    "after 3 line": 0.09,
    "after 3 prose": -0.81,
    "after addressing": -0.52,
    "appeal long": -1.05,
    "appeal short": -0.44,
    "barred": -0.89,
    "before 0": 0.12,
    "before 0 line": 0.12,
    "before 1": 0.44,
    "before 1 line": -0.25,
    "before 1 prose": 0.69,
    "before 2": 0.58,
    "before 2 line": -0.10,
    "before 2 prose": 0.68,
    "before 3": 0.09,
    "before 3 line": -0.70,
    "before 3 prose": 0.79,
    "below opener line": -0.36,
    "below opener prose": -0.92,
    "below prose": 0.76,
    "calls long": -1.28,
    "calls short": -0.96,
    "capitals 0 long": 0.16,
    "capitals 0 short": 0.52,
    "capitals 1 long": 0.58,
    "capitals 1 short": 0.34,
    "capitals 2 long": 0.27,
    "capitals 2 short": -0.90,
    "capitals 3 long": 0.59,
    "capitals 3 short": -0.60,
    "capitals 4 long": -0.25,
    "capitals 4 short": -0.46,
    "comment long": -0.41,
    "comment short": -0.92,
    "common 0": 0.49,
    "common 1": 0.47,
    "common 2": -0.37,
    "common 3": 0.11,
    "common 4": 0.20,
    "credit long": -1.90,
    "credit short": -2.03,
    "density 0": -0.45,
    "density 1": -1.09,
    "density 2": -0.12,
    "density 3": -0.16,
    "density 4": 0.28,
    "density 5": 0.68,
    "four sentences": 0.19,
    "in core": 0.32,
    "legal long": -0.34,
    "legal short": -0.42,
    "length 0 open": -1.08,
    "length 0 stopped": 0.00,
    "length 1 open": -0.66,
    "length 1 stopped": 0.00,
    "length 2 open": -0.14,
    "length 2 stopped": -0.43,
    "length 3 open": -0.07,
    "length 3 stopped": 0.27,
    "length 4 open": -0.25,
    "length 4 stopped": 0.31,
    "length 5 open": -0.77,
    "length 5 stopped": 0.65,
    "length 6 open": -0.61,
    "length 6 stopped": -0.03,
    "length 7 open": -1.08,
    "length 7 stopped": 0.90,
    "length 8 open": 0.19,
    "length 8 stopped": 0.60,
    "length 9 open": 0.89,
    "length 9 stopped": 0.46,
    "menu long": 0.56,
    "menu short": -1.08,
    "notice long": 0.00,
    "notice short": -0.60,
    "opener": -1.96,
    "openers 0 line": 0.25,
    "openers 0 prose": 1.04,
    "openers 1 line": -0.31,
    "openers 1 prose": -0.71,
    "openers 2 line": -0.83,
    "openers 2 prose": -0.24,
    "openers 3 line": -0.77,
    "openers 3 prose": -0.60,
    "overlap 0 long": 0.28,
    "overlap 0 short": -0.98,
    "overlap 1 long": -0.01,
    "overlap 1 short": -0.75,
    "overlap 2 long": 0.13,
    "overlap 2 short": -0.58,
    "overlap 3 long": -0.02,
    "overlap 3 short": -0.68,
    "overlap 4 long": 0.40,
    "overlap 4 short": -0.24,
    "quotation": 1.26,
    "repeated long": -2.11,
    "repeated short": -2.71,
    "share long": 0.51,
    "share short": -0.63,
    "trailing": -1.13,
    "two sentences": -0.06,
}
