"""Articles are grouped by what they tell; the closest two that differ come first."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.making import article
from tui.articles import Article, Role
from tui.articles.profile import Profile, profile
from tui.compare.collection.stories import Kin, kin, stories, story_name

_FLOOD = [
    "The Tarn burst its banks at Varnholt on Monday, and mayor Ilse Brandt ordered three hundred people out.",
    "Rescuers from Kessel and Oberau brought forty children to a school in Lind, the mayor said.",
    "The Interior Ministry in Marburg sent boats, pumps and two helicopters to the valley overnight.",
]
_FLOOD_RETOLD = [
    "Three hundred people had to leave Varnholt when the Tarn flooded the town, according to Ilse Brandt, its mayor.",
    "Forty children from Kessel spent the night at a school in Lind; helicopters were sent from Marburg.",
]
_STRIKE = [
    "Bus drivers in Porto Novo walked out on Tuesday after talks between the Transit Union and Rui Sampaio failed.",
    "Mr Sampaio said the offer of the city council would stand until Friday; the Union called it an insult.",
]


def profiled(articles: Sequence[Article]) -> list[Profile]:
    return [profile(article) for article in articles]


def related(articles: Sequence[Article]) -> Kin:
    return kin(profiled(articles))


def _headed(headline: str, *paragraphs: str, published: str | None = None) -> Article:
    made = article(headline, *paragraphs)
    first = replace(made.paragraphs[0], role=Role.HEADLINE)
    return replace(made, paragraphs=(first, *made.paragraphs[1:]), headline=headline, published=published)


def test_copies_and_rewritings_of_one_event_are_one_story_and_others_are_not() -> None:
    copied = [_FLOOD[0], "Nobody was hurt.", *_FLOOD[1:]]
    articles = [article(*_FLOOD), article(*_STRIKE), article(*copied), article(*_FLOOD_RETOLD)]
    assert stories(related(articles)) == ((0, 2, 3), (1,))


def test_furniture_that_many_pages_share_makes_no_story() -> None:
    furniture = "Sign up for our Morning Letter and follow Varnholt Today on every network there is."
    chance = random.Random(1)
    told = [" ".join(f"word{chance.randrange(5000)}" for _ in range(80)) for _ in range(60)]
    articles = [article(text, furniture) for text in told]
    assert all(len(group) == 1 for group in stories(related(articles)))


def test_no_articles_no_stories() -> None:
    assert stories(related([])) == ()
    assert stories(related([article()])) == ((0,),)


def test_the_closest_pair_differs_and_has_the_earlier_first() -> None:
    old = _headed("Flood", *_FLOOD, published="2024-05-02")
    new = _headed("Flood", *_FLOOD[:2], "Water is falling.", published="2024-05-01")
    assert related([article(*_STRIKE), old, article(*_FLOOD_RETOLD), new]).closest == (3, 1)


def test_identical_articles_are_chosen_only_where_nothing_else_is() -> None:
    same = [article(*_FLOOD), article(*_FLOOD)]
    assert related(same).closest == (0, 1)
    assert related([*same, article(*_FLOOD[:2], "Water is falling.")]).closest == (0, 2)
    assert related(same[:1]).closest is None


def test_a_story_is_named_by_what_its_headlines_share() -> None:
    named = [
        _headed("Flood in Varnholt drives out hundreds", *_FLOOD),
        _headed("Varnholt counts the cost of Flood", "x"),
    ]
    assert set(story_name(profiled(named)).split()) == {"Flood", "Varnholt"}
    assert story_name(profiled(named[:1])) == "Flood in Varnholt drives out hundreds"
    assert story_name(profiled([article(*_FLOOD), article(*_FLOOD_RETOLD)]))
    assert story_name([]) == ""


def test_a_chain_of_articles_that_each_share_half_with_the_next_is_not_one_story() -> None:
    chance = random.Random(2)
    topics = [[f"{chance.choice('BDFGKLMN')}{chance.randbytes(5).hex()}" for _ in range(12)] for _ in range(8)]
    chain = [article(f"today {' '.join(one)}", f"and {' '.join(other)}") for one, other in pairwise(topics)]
    assert max(map(len, stories(related(chain)))) <= 3


def test_hundreds_of_versions_are_one_story() -> None:
    chance = random.Random(3)
    words = [chance.randbytes(3).hex() for _ in range(2000)]
    told = [" ".join(chance.choices(words, k=12)) for _ in range(12)]
    versions = []
    for _ in range(120):
        told[chance.randrange(len(told))] = " ".join(chance.choices(words, k=12))
        versions.append(article(*told))
    assert len(stories(related(versions))) == 1


def test_the_same_report_in_two_languages_is_two_stories() -> None:
    german = article(
        "Der Fluss Tarn ist in Varnholt über die Ufer getreten, und Ilse Brandt hat das Rathaus in Lind geräumt.",
        "Aus Kessel und Oberau kamen Retter, und das Innenministerium in Marburg hat Boote in das Tal geschickt.",
    )
    assert stories(related([article(*_FLOOD), german])) == ((0,), (1,))


@given(st.lists(st.lists(st.sampled_from([*_FLOOD, *_FLOOD_RETOLD, *_STRIKE]), max_size=5), max_size=9))
def test_every_article_is_in_one_story_and_the_largest_come_first(folder: list[list[str]]) -> None:
    found = stories(related([article(*paragraphs) for paragraphs in folder]))
    assert sorted(index for group in found for index in group) == list(range(len(folder)))
    assert [len(group) for group in found] == sorted(map(len, found), reverse=True)
    assert all(group and list(group) == sorted(group) for group in found)


def test_names_are_written_as_usual_and_small_words_name_nothing() -> None:
    named = [
        _headed("Ferry of the dead raised off Lind", "LIND saw it come up."),
        _headed("Divers raise the ferry of Lind", "All of Lind saw it."),
    ]
    assert story_name(profiled(named)) == "Lind ferry"
