"""Where quotation marks quote somebody, and where they give a title or hold a word at arm's length."""

from __future__ import annotations

import pytest

from tests.making import article
from tui.articles.article import Span
from tui.compare.comparison import Kind
from tui.compare.kinds.classify import edit_kinds
from tui.compare.witness import Witness

SPOKEN = (
    "The mayor called the plan @.",
    "The mayor described the plan as @.",
    "The mayor dismissed the plan as @.",
    "The mayor denounced the plan as @.",
    "The mayor branded the plan @.",
    "The plan is @, the mayor said.",
    "The plan is @, according to the mayor.",
    "According to the mayor, the plan is @.",
    "Critics say the plan is @.",
    "Critics have labelled the plan @.",
    "The plan was condemned as @ by critics.",
    "The plan has been called @.",
    "The report said the plan was @.",
    "The court ruled that the plan was @.",
    "Experts warned that the plan was @.",
    "The letter described the plan as @.",
    "He told reporters the plan was @.",
    "He insisted that the plan was @.",
    "Many regard the plan as @.",
    "The prime minister hailed the plan as @.",
    "The mayor, who said the plan was @, resigned.",
    "Asked about the plan, the mayor said it was @.",
    "In her speech she spoke of @.",
    "He accused them of @.",
    "She thanked them for @.",
    "The leaflet promises @.",
    "The plan, which the mayor says is @, was rejected.",
    "He admitted he was @.",
    "She posted on X that it was @.",
    "The union says its members are @.",
    "It was, she wrote, @.",
    "Mayor: plan is @",
    "Plan is @, says mayor",
    "Mayor slams @ plan",
    "He was quoted as saying the plan was @.",
    "The judge said it had been @ from the start.",
    "Witnesses spoke of @ in the square.",
    "The spokesman declined to say whether it was @.",
    "She apologised for what she called @.",
)
UNSPOKEN = (
    ("The @ bomb missed.", '"smart"'),
    ("The so-called @ collapsed.", '"caliphate"'),
    ("The @ trial opens.", "'Wagatha Christie'"),
    ("The film @ opens in June.", '"Night Boat"'),
    ("Her novel @ won.", "'The Long Field'"),
    ("He sang @ at the wedding.", '"Yesterday"'),
    ("The @ was a dog.", '"Beast of Bodmin"'),
    ("The ship, the @, sank.", '"Ocean Star"'),
    ("The @ summer of 1976 was long.", '"hot"'),
    ("A @ of problems hit the airline.", '"perfect storm"'),
    ("The @ contracts will go.", '"zero-hours"'),
    ("The operation, codenamed @, began.", '"Red Dawn"'),
    ("The dish is known as @.", '"poutine"'),
    ("Known as @, he won five Tours.", '"the Cannibal"'),
    ("The word @ divides voters.", '"woke"'),
    ("The magazine @ has a new editor.", '"Der Spiegel"'),
    ("His @ was a shed.", '"office"'),
    ("She played @ in Leeds.", '"Lady Macbeth"'),
    ("The painting, @, was sold.", '"Blue Horses"'),
    ("The @ banks lost money.", '"big four"'),
)


def _kinds(frame: str, old: str, new: str) -> tuple[Kind, ...]:
    """The kinds of the edit that puts `new` in place of `old` where `frame` has an `@`."""
    at = frame.index("@")
    left, right = (Witness(article(frame.replace("@", words))) for words in (old, new))
    return edit_kinds(left, right, Span(at, at + len(old)), Span(at, at + len(new)))


@pytest.mark.parametrize("frame", SPOKEN)
def test_words_that_somebody_says_are_a_quotation(frame: str) -> None:
    assert _kinds(frame, '"a cruel joke"', "a cruel joke") == (Kind.QUOTE_DROPPED,)
    assert _kinds(frame, "a cruel joke", '"a cruel joke"') == (Kind.QUOTE_ADDED,)
    assert _kinds(frame, '"a cruel joke"', '"a cruel blow"') == (Kind.QUOTE_ALTERED,)
    assert _kinds(frame, '"a cruel joke"', "bad news") == (Kind.QUOTE_DROPPED, Kind.WORDING)


@pytest.mark.parametrize(("frame", "words"), UNSPOKEN)
def test_words_that_nobody_says_lose_marks_alone(frame: str, words: str) -> None:
    assert _kinds(frame, words, words[1:-1]) == (Kind.PUNCTUATION,)
