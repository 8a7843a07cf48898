"""What an article quotes, in whatever marks, and whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import article
from tui.articles.article import Article, Paragraph, Role, Span
from tui.articles.speech.quotations import quotations
from tui.articles.speech.quotations import quoted as quoted_in


def quoted(*paragraphs: str) -> list[str]:
    """The words that an article of these paragraphs quotes."""
    page = article(*paragraphs)
    return [page.text[slice(*quotation.span)] for quotation in quotations(page)]


def speakers(*paragraphs: str) -> list[str | None]:
    return [quotation.speaker for quotation in quotations(article(*paragraphs))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"We lost the roof," she said.', ["We lost the roof,"]),
        ("“We lost the roof,” she said. “All of it.”", ["We lost the roof,", "All of it."]),
        ("``We lost the roof,'' she said.", ["We lost the roof,"]),
        ("„Wir bleiben“, sagte er, „und zwar alle.“", ["Wir bleiben", "und zwar alle."]),
        ("»Wir bleiben«, sagte er.", ["Wir bleiben"]),
        ("« Nous restons », dit-elle.", ["Nous restons"]),
        ("”Vi stannar kvar,” sade hon.", ["Vi stannar kvar,"]),
        ("市長は「町を離れない」と述べた。", ["町を離れない"]),
        ("市长说“我们不走”。", ["我们不走"]),
        ('他说"我们不走"。', ["我们不走"]),
        ("'Unlimited patience'", ["Unlimited patience"]),
        ("- 'Unlimited patience' -", ["Unlimited patience"]),
        ("Mayor 'undermining' the courts", ["undermining"]),
        ("‘I don’t know,’ he said, ‘and I don’t care.’", ["I don’t know,", "and I don’t care."]),
        ("'the growers' march was a farce', he wrote", ["the growers' march was a farce"]),
        ('Talks (called "useful") went on.', ["useful"]),
        ('They spoke of "grain"—"and of salt".', ["grain", "and of salt"]),
        ('He said:"No."', ["No."]),
    ],
)
def test_marks_of_every_kind(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It wasn't the growers' fault, and nobody's saying it was.",
        "The '90s were the miners' best years; '89 was the worst.",
        'He is 6\'2" tall and the screen is 27" wide.',
        "Rock 'n' roll at five o'clock.",
        "'Twas the captain's idea.",
        "The O'Neills' boat",
        "",
        '"',
        '" "',
        "”",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quoted(text or "x") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“He told me, ‘Run,’ and I ran,” she said.", ["He told me, ‘Run,’ and I ran,"]),
        (
            "\"They call it 'progress', and I call it theft,\" he said.",
            ["They call it 'progress', and I call it theft,"],
        ),
        (
            "'They call it \"progress\", and I call it theft,' he said.",
            ['They call it "progress", and I call it theft,'],
        ),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ('"a 6\'2" giant" won', ["a 6'2\" giant"]),
    ],
)
def test_of_nested_quotations_the_outermost(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_a_quotation_over_paragraphs_has_a_piece_in_each_and_one_speaker() -> None:
    texts = [
        "“I was born here.",
        "“My mother was born here.",
        "“I will die here,” said Ion Petrescu.",
        "The road is shut.",
    ]
    assert quoted(*texts) == ["I was born here.", "My mother was born here.", "I will die here,"]
    assert speakers(*texts) == ["Petrescu"] * 3


def test_a_missing_closing_mark_swallows_nothing() -> None:
    assert quoted('"We will fight on, Adeyemi said.', "The court meets again.") == ["We will fight on,"]
    assert quoted('"We will fight on. "We will win."') == ["We will fight on.", "We will win."]
    assert quoted("“We will fight on", "The court meets again.") == ["We will fight on"]


def test_a_missing_opening_mark_begins_with_the_sentence() -> None:
    assert quoted('We will fight on," Adeyemi said.') == ["We will fight on,"]
    assert quoted('"No," he said. We will fight on," he added.') == ["No,", "We will fight on,"]
    assert quoted('Adeyemi said: We will fight on."') == ["We will fight on."]


def test_a_block_quotation_needs_no_marks() -> None:
    texts = [
        "Ruth Adeyemi told a press conference:",
        "We have nothing to hide. Ask us anything.",
        "The court sits on Friday.",
    ]
    assert quoted(*texts) == [texts[1]]
    assert speakers(*texts) == ["Adeyemi"]


def test_a_colon_announces_a_list_or_nothing_as_often() -> None:
    assert quoted("The ministry named those who were freed:", "Three clerks and a driver came home at night.") == []
    assert quoted("She said:", "- a clerk who had signed") == []


def test_a_block_quotation_in_marks_is_one_quotation() -> None:
    assert quoted("She said:", '"We have nothing to hide," and left.') == ["We have nothing to hide,"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"It is over," said US Secretary of State Antony Blinken.', "Blinken"),
        ('"It is over," Antony Blinken, the US secretary of state, told reporters in Oslo.', "Blinken"),
        ('US Secretary of State Antony Blinken said the visit "suggests that nobody feels responsible".', "Blinken"),
        ('"It is over," the ministry\'s chief economist, Ravi Menon, told lawmakers.', "Menon"),
        ('"It is over," said one tenant, Marek Nowy.', "Nowy"),
        ('"It is over," said Ursula von der Leyen.', "von der Leyen"),
        ('"It is over," Mr. Kishida said.', "Kishida"),
        ('Norland\'s foreign ministry described the trip as "historic".', "Norland's foreign ministry"),
        ('"It is over," the White House said.', "White House"),
        ('According to Lena Ostrom, the town is "on its knees".', "Ostrom"),
        ('Ferri called the talks "frank" and said that nobody would sign "a blank cheque".', "Ferri"),
        ('"It is over," a neighbour said.', "neighbour"),
        ('Officials, who asked not to be named, spoke of "a mess".', "Officials"),
        ("„Es ist vorbei“, sagte Bürgermeisterin Anna Vogt.", "Vogt"),
        ("« C'est fini », a déclaré le maire Paul Lenoir.", "Lenoir"),
        ("«Se acabó», dijo el ministro Juan Ortega.", "Ortega"),
        ('"It is over" was painted on the wall.', None),
    ],
)
def test_speakers(text: str, name: str | None) -> None:
    assert set(speakers(text)) == {name}


def test_a_family_name_that_stands_first_is_known_by_its_use() -> None:
    texts = ['"It is over," President Xi Jinping said.', "Xi left by plane.", "Xi's hosts waved."]
    assert speakers(*texts) == ["Xi"]


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    texts = [
        '"I stay," Prime Minister Hanna Lindqvist said.',
        "The house was full.",
        '"And so does the cabinet," she added.',
    ]
    assert speakers(*texts) == ["Lindqvist", "Lindqvist"]
    assert speakers('"And so does the cabinet," she added.') == [None]
    assert speakers(texts[0], '"We go," they said.') == ["Lindqvist", None]


def test_a_paragraph_of_nothing_but_speech_goes_on_with_the_speaker() -> None:
    assert speakers('"I stay," Lindqvist said.', '"So does the cabinet."') == ["Lindqvist", "Lindqvist"]
    assert speakers('"I stay," Lindqvist said.', "'Unlimited patience'") == ["Lindqvist", None]


def test_a_name_among_others_in_the_sentence_is_not_the_speaker() -> None:
    assert speakers('"It was frank," Ferri said after talks with Chinese leader Xi Jinping.') == ["Ferri"]


def test_the_sentence_before_names_no_speaker() -> None:
    text = "According to Volodymyr Ostrom, the mayor, a plan was made and nobody answered. “We wait,” he told us."
    assert speakers(text) == ["Ostrom"]
    assert speakers('A plan was made by the council and is on its way. "We wait."') == [None]


def test_boilerplate_is_left_out() -> None:
    text = '"Read more"\n"It is over," she said.'
    page = Article(
        text,
        (
            Paragraph(Role.BOILERPLATE, 1, Span(0, 11), text[:11]),
            Paragraph(Role.BODY, 2, Span(12, len(text)), text[12:]),
        ),
    )
    assert [page.text[slice(*q.span)] for q in quotations(page)] == ["It is over,"]


_words = st.sampled_from(
    ['"', "“", "”", "„", "«", "»", "'", "’", "‘", "``", "''", "「", "」", "said", "he", "Ostrom", "won't", "we go", ",",
     ".", ":", " ", "\n", "'90s", "6'2\"", "told reporters:", "according to"]
)  # fmt: skip
_texts = st.lists(_words, max_size=30).map(" ".join) | st.lists(_words, max_size=30).map("".join) | st.text(max_size=80)


@settings(deadline=None, max_examples=300)
@given(st.lists(_texts, max_size=5))
def test_pieces_lie_in_their_paragraphs_in_order(texts: list[str]) -> None:
    page = article(*texts)
    found = quotations(page)
    ends = [0, *(quotation.span.end for quotation in found)]
    for end, quotation in zip(ends, found, strict=False):
        start, last = quotation.span
        assert end <= start < last
        assert page.text[start:last] == page.text[start:last].strip()
        assert any(p.span.start <= start and last <= p.span.end for p in page.paragraphs)
        assert quotation.speaker is None or quotation.speaker.strip()


@given(st.lists(_texts, max_size=5))
def test_a_single_paragraph_quotes_what_it_quotes_among_the_others(texts: list[str]) -> None:
    page = article(*texts)
    alone = [span for index in range(len(page.paragraphs)) for span in quoted_in(page, index)]
    assert alone == [quotation.span for quotation in quotations(page)]


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from(["we", "saw", "smoke", "at", "noon", "and", "ran"]), min_size=3, max_size=12),
    st.sampled_from(['""', "“”", "«»", "„“", "「」"]),
)
def test_marked_words_are_found_whatever_the_words(words: list[str], marks: str) -> None:
    speech = " ".join(words)
    assert quoted(f"She said {marks[0]}{speech}{marks[1]} at the gate.") == [speech]
