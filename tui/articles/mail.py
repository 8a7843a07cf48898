"""Mails and web pages that browsers save as one (`.eml`, `.mhtml`): the text or HTML that they carry.

Both are MIME messages. Of several parts the plain text counts, else the HTML; attachments and pictures do not.
"""

from __future__ import annotations

import re

from tui.articles.decode import decode

__all__ = ["carried"]

_HEADERS_WITHIN = 16_384
_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
_MIME = re.compile(rb"^mime-version:\s*1\.0", re.IGNORECASE | re.MULTILINE)
_SHOWN = ("From", "Subject", "Date")


def carried(data: bytes) -> str | None:
    """The text of a MIME message, under its lines of sender, subject and date, or its HTML; None for anything else."""
    headers = _HEADERS.match(data[:_HEADERS_WITHIN])
    if headers is None or _MIME.search(headers[0]) is None:
        return None
    from email import message_from_bytes  # few pages are mails
    from email.message import EmailMessage
    from email.policy import default

    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return None
    payload = body.get_payload(decode=True)
    text = decode(payload, body.get_content_charset()) if isinstance(payload, bytes) else ""
    if body.get_content_subtype() == "html":
        return text
    head = "\n".join(f"{name}: {' '.join(str(message[name]).split())}" for name in _SHOWN if message[name])
    return f"{head}\n\n{text}"
