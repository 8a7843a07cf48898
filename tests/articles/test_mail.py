"""Mails, pages saved as one file, and text under lines such as those of a mail."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles import NotText, Role, read_bytes, read_text
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


@pytest.mark.parametrize("sender", ["<", "a@", "=?utf-8?q??=", "a:b@c;\u0080=?", "x@["], ids=ascii)
def test_malformed_headers_stand_as_they_are_and_the_text_is_read(sender: str) -> None:
    mail = f"From: {sender}\nSubject: =?utf-8?q?F=C3=A6rgen?=\nMIME-Version: 1.0\n\n{BODY}"
    article = read_bytes(mail.encode())
    assert article.headline == "Færgen"
    assert [p.text for p in article.paragraphs][-2:] == BODY.strip().split("\n\n")


def test_a_mail_whose_kind_cannot_be_told_is_shown_as_it_stands() -> None:
    assert "It has been late" in read_bytes(f"From: a\nContent-Type: ,\nMIME-Version: 1.0\n\n{BODY}".encode()).text


_pieces = st.sampled_from(
    ["=?utf-8?q?=C3=A6?=", "=?", "=?klingon?q?x?=", "<", '"', "(", ",", "@[", "a:b@c;", ";", "/", "text/plain", "=",
     "multipart/mixed; boundary=b", "; charset*=utf-8''a%", "message/rfc822", "base64", "\0", "\x80", " "]
) | st.text(max_size=4)  # fmt: skip
_names = st.sampled_from(["From", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding"])


@given(st.lists(st.tuples(_names, st.lists(_pieces, max_size=4).map("".join)), min_size=1, max_size=5))
def test_whatever_the_headers_say_nothing_is_raised(headers: list[tuple[str, str]]) -> None:
    head = "".join(f"{name}: {value}\n" for name, value in headers)
    assert read_bytes(f"MIME-Version: 1.0\n{head}\n--b\n\n{BODY}--b--\n".encode("utf-8", "replace")).text


POSTMARK = "From jane@example.org Wed Mar  3 09:30:00 2021\n"


def test_a_mailbox_of_one_mail_is_that_mail() -> None:
    message = _message()
    message.set_content(BODY + "From Monday on it sails at 10:00 2021 style.\n", cte="base64")
    article = read_bytes(POSTMARK.encode() + message.as_bytes())
    assert article.headline == "Ferry late again"
    assert article.paragraphs[-1].text.startswith("From Monday on")


def test_a_mailbox_of_many_mails_is_no_article() -> None:
    message = _message()
    message.set_content(BODY)
    with pytest.raises(NotText, match="a mailbox of 3 mails"):
        read_bytes((POSTMARK + message.as_string() + "\n").encode() * 3)


def test_a_message_without_text_is_shown_as_it_stands() -> None:
    message = _message()
    message.add_attachment(b"\x00\x01", "application", "octet-stream")
    assert read_bytes(message.as_bytes()).paragraphs
