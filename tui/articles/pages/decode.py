"""A page's bytes -> text.

In this order: byte order mark, the charset that the page's carrier declares, UTF-16 and UTF-32 by their pattern of
zero bytes, ISO-2022-JP by its escapes, strict UTF-8, UTF-8 with a few damaged characters, a guess by
charset-normalizer where there is enough text to guess from, and windows-1252.
"""

from __future__ import annotations

import codecs
import re

from tui.articles.pages.no_text import NotText, other_than_text

__all__ = ["NotText", "decode"]


# Bytes are refused when more of them than this are control characters that no text uses, a few aside. Executables,
# images and archives have 5 to 30 %; damaged text files seldom have 0.1 %.
_MOST_CONTROLS = 0.02
_FEW_CONTROLS = 4

# UTF-16 text in any script has zero bytes for its spaces, digits and line ends, nearly all at the same parity. Where
# all other bytes are ASCII text, half of the bytes are zero; fewer are damage.
_LEAST_ZEROS = 0.02
_LEAST_ZEROS_IN_ASCII = 0.4
_TO_ONE_AT_WRONG_PARITY = 5

# Valid multi-byte sequences for each damaged one, for the text to count as UTF-8 with damage. Chance hits in other
# encodings make a text look valid in less than one sequence out of three.
_VALID_PER_DAMAGED = 4

# Guesses from fewer non-ASCII bytes than this are wrong too often: see tests/articles/test_decode.py.
_LEAST_TO_GUESS_FROM = 32

# What is guessed among: the legacy encodings that text has been kept in. To a guesser their rare relatives, such as
# ISO 8859-10, look as likely as the true one.
_LEGACY = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_8", "iso8859_9", "koi8_r", "koi8_u", "cp866", "mac_cyrillic"),
    *("shift_jis", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp949", "tis_620"),
]

# The guess looks at no more than this, so that its time does not grow with the page.
_SAMPLE = 32_768

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# How ISO-2022-JP, the encoding of Japanese mails, begins a stretch of kanji; no other text has it.
_TO_KANJI = b"\x1b$"

# Labels that the web uses for windows-1252, as the WHATWG Encoding Standard has it.
_MEANS_CP1252 = frozenset({"ascii", "iso8859-1"})

# Captured terminal output is text too: bells, backspaces, escapes and deletes count as such.
_PRINTABLE = bytes({*b"\a\b\t\n\f\r\x1b", *range(0x20, 0x100)})
_TEXT_WITH_ZEROS = bytes({*_PRINTABLE, 0})


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode a page.

    `declared` is a charset that the page's carrier names (an HTTP header, a `meta` element); an unknown or plainly
    wrong one is passed over. Bytes that fit no charset become U+FFFD. Raises `NotText` for binary data.
    """
    known = other_than_text(data)
    if known is not None:
        raise known
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    if _is_binary(data):
        raise NotText("it is no text")
    if declared:
        text = _decode_declared(data, declared)
        if text is not None:
            return text
    text = _decode_declared(data, "iso2022_jp_2004") if _TO_KANJI in data else None
    if text is not None:
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _is_binary(data: bytes) -> bool:
    return len(data.translate(None, _PRINTABLE)) > _MOST_CONTROLS * len(data) + _FEW_CONTROLS


def _wide_encoding(data: bytes) -> str | None:
    """The UTF-16 or UTF-32 that the zero bytes of text without a byte order mark give away."""
    zeros = data.count(0)
    ascii_text = data.isascii() and not data.translate(None, _TEXT_WITH_ZEROS)
    least = _LEAST_ZEROS_IN_ASCII if ascii_text else _LEAST_ZEROS
    if zeros < 2 or zeros < least * len(data) or len(data) % 2:
        return None
    by_place = [data[place::4].count(0) for place in range(4)]
    quarter = len(data) // 4
    if len(data) % 4 == 0:
        if by_place[3] == by_place[2] == quarter and by_place[0] != quarter:
            return _if_text(data, "utf-32-le")
        if by_place[0] == by_place[1] == quarter and by_place[3] != quarter:
            return _if_text(data, "utf-32-be")
    even, odd = by_place[0] + by_place[2], by_place[1] + by_place[3]
    if odd > _TO_ONE_AT_WRONG_PARITY * even:
        return _if_text(data, "utf-16-le")
    if even > _TO_ONE_AT_WRONG_PARITY * odd:
        return _if_text(data, "utf-16-be")
    return None


def _if_text(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    controls = sum(text.count(chr(code)) for code in range(0x20) if code not in _PRINTABLE)
    return encoding if controls <= _MOST_CONTROLS * len(text) else None


def _decode_declared(data: bytes, declared: str) -> str | None:
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        return data.decode("cp1252" if name in _MEANS_CP1252 else name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _decode_legacy(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    valid = len(text) - damaged - len(text.encode("ascii", "ignore"))
    if valid >= _VALID_PER_DAMAGED * damaged:
        return text
    return data.decode(_guess(data) or "cp1252", "replace")


def _guess(data: bytes) -> str | None:
    """The legacy charset that the text looks to be in, None where there is too little to tell."""
    end = data.rfind(b"\n", 0, _SAMPLE) + 1 if len(data) > _SAMPLE else len(data)
    sample = data[: end or _SAMPLE]
    if len(re.sub(rb"[\x00-\x7f]+", b"", sample)) < _LEAST_TO_GUESS_FROM:
        return None
    from charset_normalizer import from_bytes  # its import costs more than a comparison does

    best = from_bytes(sample, cp_isolation=_LEGACY).best()
    return best.encoding if best else None
