"""Small articles and comparisons for tests."""

from __future__ import annotations

from hypothesis import strategies as st

from tui.articles import Article, read_text
from tui.compare import Comparison, compare

WORDS = (
    "river",
    "council",
    "bridge",
    "mayor",
    "budget",
    "storm",
    "harvest",
    "teacher",
    "library",
    "engine",
    "harbour",
    "signal",
    "winter",
    "market",
    "doctor",
    "garden",
    "mountain",
    "railway",
    "festival",
    "museum",
    "fisher",
    "lantern",
    "orchard",
    "parliament",
)


def article(*paragraphs: str, path: str | None = None) -> Article:
    """An article of just these paragraphs."""
    return read_text("\n".join(paragraphs), path=path, whole=True, paragraphs="lines")


def compared(left: list[str], right: list[str]) -> Comparison:
    """The comparison of two articles given by their paragraphs."""
    return compare(article(*left, path="left.txt"), article(*right, path="right.txt"))


def sentence(number: int, length: int = 12) -> str:
    """A sentence of its own for each number, of words that other numbers use in another order."""
    words = [WORDS[(number * 7 + i * (number % 5 + 1)) % len(WORDS)] for i in range(length)]
    return " ".join(words).capitalize() + f" in {1900 + number}."


_word = st.sampled_from([*WORDS, "said", "“new", "era”", "12", "$15.6", "--", "don't", "习近平", "👍", "naïve", "[/]"])
_paragraph = st.lists(_word, min_size=1, max_size=30).map(" ".join)
paragraph_lists = st.lists(_paragraph, max_size=8)


@st.composite
def revised(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Two lists of paragraphs, the second an edited copy of the first."""
    left = draw(paragraph_lists)
    right = []
    for paragraph in left:
        match draw(st.integers(0, 5)):
            case 0:
                continue
            case 1:
                words = paragraph.split()
                words[draw(st.integers(0, len(words) - 1))] = draw(_word)
                right.append(" ".join(words))
            case 2:
                right += [paragraph, draw(_paragraph)]
            case _:
                right.append(paragraph)
    rotated: bool = draw(st.booleans())
    if right and rotated:
        right.append(right.pop(0))
    return left, right


@st.composite
def revised_stories(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Two stories of several sentences a paragraph, the second with sentences dropped, edited, added and moved."""
    size = draw(st.integers(1, 12))
    before = [sentence(n, draw(st.integers(4, 14))) for n in range(size)]
    after = []
    for told in before:
        match draw(st.integers(0, 6)):
            case 0:
                continue
            case 1:
                words = told.split()
                words[draw(st.integers(0, len(words) - 2))] = draw(_word)
                after.append(" ".join(words))
            case 2:
                after.insert(draw(st.integers(0, len(after))), told)
            case _:
                after.append(told)
    return _paragraphs(draw, before), _paragraphs(draw, after)


def _paragraphs(draw: st.DrawFn, sentences: list[str]) -> list[str]:
    """Sentences as paragraphs of one to three."""
    told = []
    while sentences:
        size = draw(st.integers(1, 3))
        told.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return told
