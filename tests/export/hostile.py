"""Text that would do harm if an export took it for markup or for a terminal's orders."""

from __future__ import annotations

HOSTILE = (
    "<script>alert('one')</script> & <img src=x onerror=alert(2)> &lt;b&gt;",
    "A | B || `code` **bold** _it_ [link](alert(3).html) ![pic](x.png) <!-- gone -->",
    "# heading \\ | \\` ~~struck~~ $x^2$ @someone #12 GH-7 :smile:",
    "Write to a@example.invalid, see http://example.invalid/a or www.example.invalid.",
    "He said \x1b]52;c;aGk=\x07 and \x1b[2J left \u202etxt\u202c, \u2066isolated\u2069, \x9b31m red \x00 nul.",
    '"></del></p></div></main><h1 id="change1">quoted</h1> \' onclick=\'alert(4)',
    "[/] [@click=app.bell] [-so-] {+so+} --- </style></title></table>",
)
"""Paragraphs, each with tricks of its own."""

STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
"""A regular expression for what steers a terminal or turns a line around."""
