"""Articles of our own corpus are grouped by the stories they tell, and each story has a telling name."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from tests.evaluation.stories import CORPUS, Told, grouped, read, score
from tui.articles.profile import SHORTEST, profile
from tui.compare.collection.stories import story_name

PARTS = ("tuned", "held", "fresh")


@cache
def told(*parts: str) -> list[Told]:
    return read(CORPUS / part for part in parts)


def stories_of(*parts: str) -> dict[str, list[Told]]:
    names = dict.fromkeys(one.story for one in told(*parts))
    return {name: [one for one in told(*parts) if one.story == name] for name in names}


def test_the_corpus_is_what_its_readme_says() -> None:
    assert len(told(*PARTS)) >= 100
    assert len(stories_of(*PARTS)) >= 20
    assert {one.kind for one in told(*PARTS)} == {
        "wire", "copy", "rewrite", "brief", "follow-up", "feature", "round-up"
    }  # fmt: skip


@pytest.mark.parametrize("parts", [*((part,) for part in PARTS), PARTS])
def test_stories_are_found(parts: tuple[str, ...]) -> None:
    assert score(told(*parts), grouped(told(*parts))).f1 >= 0.95


def test_the_order_of_the_articles_does_not_count() -> None:
    there, back = told(*PARTS), told(*PARTS)[::-1]
    last = len(back) - 1
    assert {frozenset(group) for group in grouped(there)} == {
        frozenset(last - index for index in group) for group in grouped(back)
    }


@pytest.mark.parametrize("story", stories_of(*PARTS))
def test_a_folder_of_one_story_is_one_story(story: str) -> None:
    assert len(grouped(stories_of(*PARTS)[story])) == 1


@pytest.mark.parametrize("part", PARTS)
def test_a_folder_of_two_stories_keeps_them_apart(part: str) -> None:
    reported = {name: of for name, of in stories_of(part).items() if of[0].kind != "round-up"}
    for one, other in combinations(reported.values(), 2):
        assert score(one + other, grouped(one + other)).precision == 1.0, (one[0].story, other[0].story)


def test_a_round_up_joins_none_of_the_stories_it_tells() -> None:
    for part in PARTS:
        (group,) = [group for group in grouped(told(part)) for i in group if told(part)[i].kind == "round-up"]
        assert len(group) == 1


@pytest.mark.parametrize("story", [story for story, of in stories_of(*PARTS).items() if len(of) > 1])
def test_a_story_is_named_by_words_that_most_of_its_articles_use(story: str) -> None:
    articles = [one.article for one in stories_of(*PARTS)[story]]
    words = [word.casefold() for word in story_name([profile(article) for article in articles]).split()]
    telling = [word for word in words if len(word) >= SHORTEST]
    assert telling
    headed = sum(any(word in (article.headline or "").casefold() for word in telling) for article in articles)
    assert 2 * headed >= len(articles)


def test_how_a_grouping_is_scored() -> None:
    four = [one._replace(story=story) for one, story in zip(told("held")[:4], "aabb", strict=True)]
    assert score(four, [(0, 1), (2, 3)]).f1 == 1.0
    assert score(four, [(0, 1, 2, 3)]) == (2 / 6, 1.0)
    assert score(four, [(0, 1), (2,), (3,)]) == (1.0, 0.5)
    assert score(four, [(0,), (1,), (2,), (3,)]).f1 == 0.0
