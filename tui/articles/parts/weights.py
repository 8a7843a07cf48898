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
  `pointer`: it points to another article. `label`: it is made of words of furniture only.
- `repeated`: it stands elsewhere on the page, too. `address`: it holds a web or mail address. `credit`: it names the
  source of a picture. `notice`: the page speaks of itself in it or turns to its reader. `trailing`: it breaks off with
  an ellipsis. `barred`: it holds a vertical bar. `quotation`: it begins with a quotation mark.
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
    "above prose": 0.73,
    "address long": -0.49,
    "address short": -0.73,
    "after 0": -0.58,
    "after 0 line": -0.33,
    "after 0 prose": -0.25,
    "after 1": -0.40,
    "after 1 line": 0.33,
    "after 1 prose": -0.73,
    "after 2": -0.64,
    "after 2 line": -0.28,
    "after 2 prose": -0.39,
    "after 3": -0.72,
    "after 3 line": 0.09,
    "after 3 prose": -0.82,
    "after addressing": -0.54,
    "appeal long": -0.93,
    "appeal short": -0.35,
    "barred": -0.83,
    "before 0": 0.18,
    "before 0 line": 0.09,
    "before 1": 0.42,
    "before 1 line": -0.26,
    "before 1 prose": 0.68,
    "before 2": 0.61,
    "before 2 line": -0.10,
    "before 2 prose": 0.71,
    "before 3": 0.09,
    "before 3 line": -0.71,
    "before 3 prose": 0.79,
    "below opener line": -0.51,
    "below opener prose": -0.71,
    "below prose": 0.74,
    "calls long": -1.35,
    "calls short": -0.94,
    "capitals 0 long": 0.27,
    "capitals 0 short": 0.54,
    "capitals 1 long": 0.64,
    "capitals 1 short": 0.33,
    "capitals 2 long": 0.30,
    "capitals 2 short": -0.98,
    "capitals 3 long": 0.50,
    "capitals 3 short": -0.64,
    "capitals 4 long": -0.25,
    "capitals 4 short": -0.49,
    "comment long": -0.26,
    "comment short": -0.76,
    "common 0": 0.48,
    "common 1": 0.43,
    "common 2": -0.36,
    "common 3": 0.11,
    "common 4": 0.20,
    "credit long": -1.88,
    "credit short": -2.00,
    "density 0": -0.44,
    "density 1": -1.04,
    "density 2": -0.15,
    "density 3": -0.18,
    "density 4": 0.30,
    "density 5": 0.71,
    "four sentences": 0.15,
    "in core": 0.34,
    "label": -0.54,
    "legal long": -0.13,
    "legal short": -0.35,
    "length 0 open": -0.99,
    "length 0 stopped": 0.00,
    "length 1 open": -0.67,
    "length 1 stopped": 0.00,
    "length 2 open": -0.18,
    "length 2 stopped": -0.42,
    "length 3 open": -0.09,
    "length 3 stopped": 0.28,
    "length 4 open": -0.18,
    "length 4 stopped": 0.37,
    "length 5 open": -0.75,
    "length 5 stopped": 0.62,
    "length 6 open": -0.68,
    "length 6 stopped": -0.00,
    "length 7 open": -1.06,
    "length 7 stopped": 0.82,
    "length 8 open": 0.31,
    "length 8 stopped": 0.57,
    "length 9 open": 0.84,
    "length 9 stopped": 0.41,
    "menu long": 0.53,
    "menu short": -1.01,
    "notice long": -1.21,
    "notice short": -0.76,
    "opener": -1.93,
    "openers 0 line": 0.26,
    "openers 0 prose": 0.95,
    "openers 1 line": -0.29,
    "openers 1 prose": -0.67,
    "openers 2 line": -0.93,
    "openers 2 prose": -0.13,
    "openers 3 line": -0.69,
    "openers 3 prose": -0.68,
    "overlap 0 long": 0.37,
    "overlap 0 short": -0.94,
    "overlap 1 long": 0.02,
    "overlap 1 short": -1.03,
    "overlap 2 long": 0.13,
    "overlap 2 short": -0.48,
    "overlap 3 long": -0.05,
    "overlap 3 short": -0.65,
    "overlap 4 long": 0.34,
    "overlap 4 short": -0.22,
    "pointer": -0.95,
    "quotation": 1.25,
    "repeated long": -2.12,
    "repeated short": -2.68,
    "share long": 0.58,
    "share short": -0.63,
    "trailing": -1.19,
    "two sentences": -0.03,
}
