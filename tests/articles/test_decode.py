"""Bytes become the text that was meant; what is no text is refused."""

from __future__ import annotations

import codecs
import gzip
import random
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.pages.decode import NotText, decode

TEXTS = {
    "Russian": "Городской совет во вторник решил закрыть бассейн. Крыша не выдержит ещё одной снежной зимы. ",
    "Greek": "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την πισίνα της παλιάς πόλης. ",
    "Polish": "Rada miasta zagłosowała za zamknięciem pływalni. Inżynierowie uważają, że dach nie wytrzyma zimy. ",
    "Czech": "Městská rada v úterý odhlasovala uzavření bazénu. Inženýři soudí, že střecha další zimu nevydrží. ",
    "French": "Le conseil a voté mardi la fermeture de la piscine ; le toit ne résistera pas à l’hiver, dit-on. ",
    "German": "Der Rat hat die Schließung des Bads beschlossen. Das Dach überstünde den nächsten Winter nicht. ",
    "Chinese": "市议会周二投票决定关闭老城的游泳池。工程师们认为，屋顶无法再承受一个多雪的冬天。",
    "Taiwanese": "市議會週二投票決定關閉老城的游泳池。工程師們認為，屋頂無法再承受一個多雪的冬天。",
    "Japanese": "市議会は火曜日、旧市街のプールを閉鎖することを決めた。屋根がもう一冬の雪に耐えられないという。",
    "Korean": "시의회는 화요일 구시가지의 수영장을 폐쇄하기로 의결했다. 지붕이 겨울을 견디지 못한다는 것이다. ",
    "Turkish": "Belediye meclisi salı günü yüzme havuzunun kapatılması yönünde oy kullandı. Çatı dayanmayacakmış. ",
    "Hebrew": "מועצת העירייה הצביעה ביום שלישי על סגירת בריכת השחייה בעיר העתיקה. ",
    "Arabic": "صوّت المجلس البلدي يوم الثلاثاء على إغلاق حوض السباحة في المدينة القديمة. ",
}
LEGACY = [
    ("Russian", "cp1251", 2),
    ("Russian", "koi8_r", 2),
    ("Greek", "cp1253", 2),
    ("Polish", "cp1250", 12),
    ("Polish", "iso8859_2", 12),
    ("Czech", "cp1250", 8),
    ("French", "cp1252", 1),
    ("German", "cp1252", 1),
    ("Chinese", "gb18030", 1),
    ("Taiwanese", "big5", 2),
    ("Japanese", "shift_jis", 1),
    ("Japanese", "euc_jp", 1),
    ("Japanese", "iso2022_jp", 1),
    ("Korean", "euc_kr", 1),
    ("Turkish", "cp1254", 8),
    ("Hebrew", "cp1255", 2),
    ("Arabic", "cp1256", 2),
]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_unicode_with_and_without_a_byte_order_mark(language: str, encoding: str) -> None:
    text = TEXTS[language] + "\n1 2 3\n"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("bom", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_marks(bom: bytes) -> None:
    encoding = "utf-16-be" if len(bom) == 2 else "utf-32-be"
    assert decode(bom + "été".encode(encoding)) == "été"


@pytest.mark.parametrize(("language", "encoding", "times"), LEGACY)
def test_legacy_encodings_of_a_page_of_text(language: str, encoding: str, times: int) -> None:
    """`times` says how much text the guess needs; most need a sentence or two."""
    data = (TEXTS[language] * times).encode(encoding)
    assert decode(data) == data.decode(encoding)


@pytest.mark.parametrize("text", ["Café", "Zürich, 3. März", "“Quoted” – and €5", "£3 for a señor"])
def test_short_text_that_is_not_utf8_is_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_a_declared_charset_decides() -> None:
    data = "Příliš žluťoučký kůň".encode("iso8859_2")
    assert decode(data, "iso-8859-2") == "Příliš žluťoučký kůň"
    assert decode("“quotes”".encode("cp1252"), "ISO-8859-1") == "“quotes”", "as browsers read it"


@pytest.mark.parametrize("declared", ["no-such-charset", "", "x\0y", "hex"])
def test_a_declared_charset_that_is_unknown_is_passed_over(declared: str) -> None:
    assert decode("naïve été".encode(), declared) == "naïve été"
    assert decode(b"caf\xe9", declared) == "café"


def test_a_declared_charset_that_does_not_fit_is_passed_over() -> None:
    assert decode(b"caf\xe9", "utf-8") == "café"


def test_damage_does_not_turn_utf8_into_another_encoding() -> None:
    data = (TEXTS["French"] * 3).encode()
    assert decode(data[:40] + b"\xff" + data[40:]).replace("\ufffd", "") == TEXTS["French"] * 3
    cut = TEXTS["Chinese"].encode()[:-1]
    assert decode(cut) == TEXTS["Chinese"][:-1] + "\ufffd"


def test_a_few_zero_bytes_are_damage() -> None:
    assert decode(b"one\0two\0three words and some more of them") == "one\0two\0three words and some more of them"
    assert decode(b"ab\0cdefghij klm nop\0") == "ab\0cdefghij klm nop\0"


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(5000),
        bytes(1000),
        gzip.compress(b"words " * 200),
        b"%PDF-1.7\n%plain words follow",
        b"\x89PNG\r\n\x1a\n",
        b"\x7fELF" + b"words" * 99,
        b"PK\x03\x04words",
        bytes(range(256)) * 8,
    ],
    ids=["noise", "zeros", "gzip", "PDF", "PNG", "executable", "ZIP", "every byte"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match=r"^it is \w"):
        decode(data)


def _zipped(*entries: str, mimetype: str = "") -> bytes:
    """A ZIP archive with these entries; `mimetype` comes first, uncompressed, as OpenDocument and EPUB want it."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for entry in entries:
            archive.writestr(entry, "<a/>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (_zipped("[Content_Types].xml", "word/document.xml"), "it is a Word document"),
        (_zipped("[Content_Types].xml", "xl/workbook.xml"), "it is a document of an office program"),
        (_zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "it is an OpenDocument file"),
        (_zipped("toc.xml", mimetype="application/epub+zip"), "it is an e-book"),
        (_zipped("a.txt"), "it is a ZIP archive"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\0" + b"0" * 250 + b"words", "it is a tar archive"),
        (b"\x1f\x8b\x08\0" + b"\0" * 40, "it is compressed more than once"),
        (b"{\\rtf1\\ansi The ferry sails again.}", "it is an RTF document"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "it is a document of an older office program"),
    ],
    ids=str.split("Word spreadsheet OpenDocument EPUB ZIP tar gzip RTF old-office"),  # an archive holds the hour
)
def test_documents_of_other_programs_are_called_by_their_names(data: bytes, what: str) -> None:
    with pytest.raises(NotText, match=f"^{what}$"):
        decode(data)


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "shift_jis", "?"]))
def test_any_bytes_become_text_or_are_refused(data: bytes, declared: str | None) -> None:
    try:
        text = decode(data, declared)
    except NotText:
        return
    assert isinstance(text, str)
    assert bool(text) == bool(data) or len(data) <= 4


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=200))
def test_utf8_is_read_back(text: str) -> None:
    data = text.encode()
    if not any(data.startswith(mark) for mark in (codecs.BOM_UTF8, b"BZh", b"%PDF-", b"GIF8")):
        assert decode(data) == text
