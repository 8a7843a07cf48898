"""Mails, pages saved as one file, and text under lines such as those of a mail."""

from __future__ import annotations

from email.message import EmailMessage

from tui.articles import Role, read_bytes, read_text
from tui.articles.article import ReadFrom

BODY = "The ferry was late again, and nobody on the quay minded.\n\nIt has been late since the spring.\n"


def _message() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Jané Doe <jane@example.org>"
    message["Subject"] = "Ferry late again"
    message["Date"] = "Wed, 03 Mar 2021 09:30:00 +0100"
    return message


def test_text_under_headers_has_their_subject_sender_and_date() -> None:
    head = "From: Jane Doe <jane@example.org>\nSubject: Ferry late again\nDate: Wed, 3 Mar 2021 09:30:00 +0100\n"
    article = read_text(f"{head}\n{BODY}")
    assert (article.headline, article.byline) == ("Ferry late again", "Jane Doe")
    assert article.published == "2021-03-03T09:30:00+01:00"
    assert [p.role for p in article.paragraphs] == [Role.BOILERPLATE] * 3 + [Role.BODY] * 2


def test_a_single_label_is_no_header() -> None:
    article = read_text(f"Update: the ferry has left.\n\n{BODY}")
    assert article.paragraphs[0].role is not Role.BOILERPLATE


def test_an_encoded_mail_is_decoded() -> None:
    message = _message()
    message.set_content(BODY + "Über den Kai.\n", charset="iso-8859-1", cte="base64")
    article = read_bytes(message.as_bytes())
    assert article.byline == "Jané Doe"
    assert article.paragraphs[-1].text == "Über den Kai."


def test_a_page_saved_as_one_file_is_html() -> None:
    message = _message()
    message.set_content("<html><body><h1>Ferry late again</h1><p>The ferry was late.</p></body></html>", subtype="html")
    message.add_related(b"\x89PNG", "image", "png", cid="<picture>")
    article = read_bytes(message.as_bytes())
    assert article.read_from is ReadFrom.HTML
    assert [p.text for p in article.paragraphs] == ["Ferry late again", "The ferry was late."]


def test_a_message_without_text_is_shown_as_it_stands() -> None:
    message = _message()
    message.add_attachment(b"\x00\x01", "application", "octet-stream")
    assert read_bytes(message.as_bytes()).paragraphs
