"""HTML as browsers save it: the article, its roles and its masthead; odd, hostile and enormous pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.articles import Article, NotText, Role, read_bytes, read_text
from tui.articles.article import ReadFrom

SAVED = """<!DOCTYPE html>
<!-- saved from url=(0047)https://harbour.example/news/ferry-late-again -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<title>Ferry to Saltholm late again as pilots' row drags on | Harbour Gazette</title>
<meta property="og:title" content="Ferry to Saltholm late again as pilots' row drags on">
<meta property="og:site_name" content="Harbour Gazette">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"datePublished": "2024-05-14T09:30:00+02:00", "author": {"@type": "Person", "name": "Mara Lindqvist"}}</script>
<style>body { color: red }</style></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><article>
<h1>Ferry to Saltholm late again as pilots' row drags on</h1>
<p class="article__standfirst">Passengers waited three hours on Tuesday while the company and its pilots traded blame
over an agreement signed last autumn.</p>
<div class="byline">By <a rel="author" href="/mara">Mara Lindqvist</a></div>
<p><time datetime="2024-05-14T09:30:00+02:00">14 May 2024</time></p>
<figure><img src="ferry.jpg"><figcaption>The ferry at its berth on Tuesday morning.</figcaption></figure>
<p>The ferry to Saltholm left its berth three hours late on Tuesday, the <b>fourth</b> delay in two weeks, after its
pilots refused to sail without a second officer on the bridge.</p>
<p>\u201cWe signed an agreement and we expect it to be kept,\u201d said Pia Storm, who speaks for the pilots. The
company said it had done all that the contract asks of it.</p>
<h2>A winter of delays</h2>
<p>Islanders have counted eleven cancelled sailings since January, when the older of the two vessels went into dock for
repairs that were meant to last a fortnight.</p>
<blockquote><p>Nobody on the island plans a doctor's appointment for the morning any more, the grocer
said.</p></blockquote>
<ul><li>The first sailing now leaves at 9:15.</li><li>Tickets for the 6:00 boat stay valid all day.</li></ul>
<p>The harbour board meets on Friday. It can fine the company up to 40,000 crowns a day, which it has never done.</p>
</article>
<aside><h3>Most read</h3><ol><li><a href="/x">Bakery wins prize for its rye loaf</a></li></ol></aside>
<form><label>Get our newsletter</label><input><button>Sign up</button></form></main>
<footer><p>\u00a9 2024 Harbour Gazette. All rights reserved.</p></footer>
</body></html>
"""


def _roles(article: Article) -> list[tuple[str, str]]:
    return [(p.role.value, " ".join(p.text.split()[:3])) for p in article.paragraphs]


def test_a_saved_page_gives_the_article_and_keeps_the_page_around_it() -> None:
    article = read_bytes(SAVED.encode("cp1252"), path="ferry.html")
    assert article.read_from is ReadFrom.HTML
    assert _roles(article) == [
        ("boilerplate", "Home"),
        ("boilerplate", "News"),
        ("headline", "Ferry to Saltholm"),
        ("standfirst", "Passengers waited three"),
        ("byline", "By Mara Lindqvist"),
        ("dateline", "14 May 2024"),
        ("caption", "The ferry at"),
        ("body", "The ferry to"),
        ("body", "“We signed an"),
        ("crosshead", "A winter of"),
        ("body", "Islanders have counted"),
        ("body", "Nobody on the"),
        ("body", "The first sailing"),
        ("body", "Tickets for the"),
        ("body", "The harbour board"),
        ("boilerplate", "Most read"),
        ("boilerplate", "Bakery wins prize"),
        ("boilerplate", "Get our newsletter"),
        ("boilerplate", "Sign up"),
        ("boilerplate", "© 2024 Harbour"),
    ]


def test_the_masthead_is_what_the_page_says_of_itself() -> None:
    article = read_bytes(SAVED.encode("cp1252"))
    assert article.outlet == "Harbour Gazette"
    assert article.headline == "Ferry to Saltholm late again as pilots' row drags on"
    assert article.byline == "Mara Lindqvist"
    assert article.published == "2024-05-14T09:30:00+02:00"


def _undated(lead: str, line: str = "") -> str:
    paragraphs = "".join(
        f"<p>The harbour board met on day {n} and heard for {n} hours what the pilots of the ferry want.</p>"
        for n in range(2, 9)
    )
    return (
        f"<html><head><title>Ferry late again</title></head><body><article><h1>Ferry late again</h1>{line}"
        f"<p>{lead} The ferry to Saltholm was late again, and nobody knows for how long it will be.</p>{paragraphs}"
        "</article><footer>© 2024 Harbour Gazette. All rights reserved.</footer></body></html>"
    )


@pytest.mark.parametrize(
    ("page", "published"),
    [
        (_undated(""), None),  # the year of the copyright is no date of publication
        (_undated("SALTHOLM, 14 May 2024 -"), "2024-05-14"),
        (_undated("", "<p>15 May 2024</p>"), "2024-05-15"),
    ],
)
def test_a_page_without_metadata_is_dated_by_its_date_lines_or_not_at_all(page: str, published: str | None) -> None:
    assert read_bytes(page.encode()).published == published


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Ferry late again | Saltposten", "Saltposten"),
        ("Ferry late again - La Gaceta de Saltholm", "La Gaceta de Saltholm"),
        ("Ferry late again — all that you need to know about it today", None),
        ("Ferry late again", None),
    ],
)
def test_the_outlet_is_what_the_title_names_behind_the_headline(title: str, outlet: str | None) -> None:
    page = _undated("").replace("<title>Ferry late again</title>", f"<title>{title}</title>")
    assert read_bytes(page.encode()).outlet == outlet


def test_words_in_inline_elements_and_broken_lines_run_together_as_they_are_shown() -> None:
    article = read_bytes(SAVED.encode("cp1252"))
    texts = [p.text for p in article.paragraphs]
    assert any("on Tuesday, the fourth delay in two weeks, after its pilots refused" in text for text in texts)
    assert [p.line for p in article.paragraphs if p.role is Role.HEADLINE] == [13]


def test_whole_sets_nothing_of_the_page_aside() -> None:
    article = read_bytes(SAVED.encode("cp1252"), whole=True)
    assert {p.role for p in article.paragraphs} == {Role.BODY}


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "iso-8859-1"])
def test_the_charset_that_the_page_declares_counts(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>Crème brûlée à la gare</p></body></html>'
    assert read_bytes(page.encode(charset)).paragraphs[0].text == "Crème brûlée à la gare"


@pytest.mark.parametrize(
    ("charset", "text"), [("shift_jis", "フェリーがまた遅れた"), ("koi8-r", "Паром снова опоздал")]
)
def test_charsets_of_other_scripts(charset: str, text: str) -> None:
    page = f"<html><head><meta charset={charset}></head><body><p>{text}</p></body></html>"
    assert read_bytes(page.encode(charset)).paragraphs[0].text == text


def test_a_page_without_an_article_is_read_by_its_words() -> None:
    article = read_text("<html><body><ul><li>One</li><li>Two</li></ul></body></html>")
    assert [p.text for p in article.paragraphs] == ["One", "Two"]


def test_a_page_without_text_has_no_paragraphs() -> None:
    assert read_text("<html><body><script>let a = 'text';</script></body></html>").paragraphs == ()


def test_scripts_styles_and_hidden_elements_are_no_text() -> None:
    page = (
        "<html><body><style>p{}</style><p>seen</p><p hidden>unseen</p><noscript>off</noscript><p>too</p></body></html>"
    )
    assert [p.text for p in read_text(page).paragraphs] == ["seen", "too"]


def test_hostile_characters_become_marks_however_they_are_written() -> None:
    article = read_text("<html><body><p>a\x1b]52;c;aGk=\x07b &#x202e;c &#27;[31m</p></body></html>")
    assert article.paragraphs[0].text == "a␛]52;c;aGk=␇b ⟨U+202E⟩c ␛[31m"


def test_a_hundred_thousand_nested_elements_lose_no_text() -> None:
    page = "<html><body><p>top</p>" + "<div>" * 100_000 + "<p>deep &amp; far</p>" + "</div>" * 100_000
    assert [p.text for p in read_text(page).paragraphs] == ["top", "deep & far"]


def test_paragraphs_of_a_page_nested_too_deep_know_their_lines() -> None:
    head = "<html><body>\n<script>\nlet a;\n</script><p\nclass='lead'>\nfirst\n</p>"
    page = head + "<div>" * 100_000 + "\n<!-- a\nnote --><p>second</p>"
    assert [(p.line, p.text) for p in read_text(page).paragraphs] == [(6, "first"), (9, "second")]


def test_an_element_with_a_hundred_thousand_attributes_takes_no_time() -> None:
    page = "<html><body " + " ".join(f'a{i}="x"' for i in range(100_000)) + "><p>text</p></body></html>"
    assert [p.text for p in read_text(page).paragraphs] == ["text"]


@pytest.mark.parametrize("end", ["", "<html><body>"])
def test_a_row_of_comments_takes_no_time(end: str) -> None:
    assert read_text("<!---->\n" * 400 + end + "<p>text</p>").paragraphs[-1].text == "text"
    assert read_text("<!---->" * 400 + "text").read_from is ReadFrom.TEXT


def test_pictures_within_the_page_do_not_make_it_too_long() -> None:
    page = SAVED.replace("ferry.jpg", "data:image/png;base64," + "A" * 13_000_000)
    assert [p.text for p in read_text(page).paragraphs] == [p.text for p in read_text(SAVED).paragraphs]


def test_enormous_html_is_refused_in_a_clause() -> None:
    with pytest.raises(NotText, match="it is HTML of more than 12 million characters"):
        read_text("<html><body>" + "<p>The ferry left late again.</p>" * 500_000)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<br>", "<td>", "<script>", "</script>", "<a href='", "text", "&lt;", "\0"])
    )
)
def test_no_markup_however_broken_makes_the_reader_fail(pieces: list[str]) -> None:
    article = read_text("<html>" + "".join(pieces))
    end = 0
    for paragraph in article.paragraphs:
        assert paragraph.text == article.text[paragraph.span.start : paragraph.span.end]
        assert paragraph.span.start >= end
        end = paragraph.span.end
