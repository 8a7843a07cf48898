"""Mails and web pages that browsers save as one (`.eml`, `.mbox` of one mail, `.mhtml`): the text or HTML they carry.

All are MIME messages. Of several parts the plain text counts, else the HTML; attachments and pictures do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.articles.pages.decode import NotText, decode

if TYPE_CHECKING:
    from email.message import EmailMessage

__all__ = ["carried"]

_HEADERS_WITHIN = 16_384
_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
_MIME = re.compile(rb"^mime-version:\s*1\.0", re.IGNORECASE | re.MULTILINE)
# How a mail begins in a mailbox (RFC 4155): who sent it, and when.
_POSTMARK = re.compile(
    rb"^From \S[^\n]* [0-9]{1,2}:[0-9]{2}[^\n]* [0-9]{4}[^\n]*\n(?=[A-Za-z][A-Za-z-]*:)", re.MULTILINE
)
_SHOWN = ("From", "Subject", "Date")


def carried(data: bytes) -> str | None:
    """The text of a MIME message, under its lines of sender, subject and date, or its HTML; None for anything else.

    Raises `NotText` for a mailbox of several.
    """
    if postmark := _POSTMARK.match(data):
        mails = len(_POSTMARK.findall(data))
        if mails > 1:
            raise NotText(
                f"it is a mailbox of {mails:,} mails", "save those with articles as files of their own (.eml)"
            )
        data = data[postmark.end() :]
    headers = _HEADERS.match(data[:_HEADERS_WITHIN])
    if headers is None or _MIME.search(headers[0]) is None:
        return None
    from email import message_from_bytes  # few pages are mails
    from email.policy import default

    message = message_from_bytes(data, policy=default)
    try:
        body = message.get_body(preferencelist=("plain", "html"))
        if body is None:
            return None
        payload, charset, kind = body.get_payload(decode=True), body.get_content_charset(), body.get_content_subtype()
    except Exception:  # of malformed headers the library raises whatever it trips over
        return None
    text = decode(payload, charset) if isinstance(payload, bytes) else ""
    if kind == "html":
        return text
    head = "\n".join(f"{name}: {value}" for name in _SHOWN if (value := _header(message, name)))
    return f"{head}\n\n{text}"


def _header(message: EmailMessage, name: str) -> str:
    """A header on one line; as it stands where it is malformed."""
    try:
        return " ".join(str(message[name] or "").split())
    except Exception:  # as above
        raw = next(str(value) for key, value in message.raw_items() if key.lower() == name.lower())
        return " ".join(raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
