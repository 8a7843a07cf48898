"""Profiles: what an article is told by."""

from __future__ import annotations

from tests.making import article
from tui.articles.profile import profile, terms

TEXT = "The ferry to Saltholm left late on Tuesday, Pia Storm's office said, and Saltholm waited."


def test_names_are_words_with_a_capital_inside_a_sentence_as_first_written() -> None:
    assert profile(article(TEXT)).names == ("Saltholm", "Tuesday", "Pia", "Storm")


def test_phrases_are_sorted_different_and_the_same_whatever_folds_away() -> None:
    one, other = profile(article(TEXT)), profile(article(TEXT.upper()))
    assert list(one.phrases) == sorted(set(one.phrases))
    assert one.phrases == other.phrases
    assert len(one.phrases) == len(TEXT.split()) - 3


def test_phrases_are_the_same_on_every_machine() -> None:
    assert list(profile(article("one two three four")).phrases) == [1613931443]


def test_order_counts() -> None:
    assert profile(article("one two three four")).phrases != profile(article("one three two four")).phrases


def test_text_without_spaces_has_phrases_too() -> None:
    ours, theirs = profile(article("渡船又晚点了，码头上没有人介意。")), profile(article("昨天渡船又晚点了。"))
    assert set(ours.phrases) & set(theirs.phrases)


def test_wording_tells_articles_apart_that_differ_in_a_letter_or_a_border() -> None:
    same = profile(article(TEXT, "Yes."))
    assert profile(article(TEXT, "Yes.")).wording == same.wording
    assert profile(article(TEXT, "yes.")).wording != same.wording
    assert profile(article(TEXT + "Yes.")).wording != same.wording


def test_forms_of_a_word_are_one_term_and_figures_stay_whole() -> None:
    assert terms(["flooded"]) == terms(["Flooding"]) == terms(["flood"])
    assert terms(["214000"]) != terms(["214001"])
    assert terms(["Brandt's"]) == terms(["Brandt"])
    assert terms(["7", "a"]) == set()


def test_words_of_grammar_are_no_terms_and_short_names_are() -> None:
    found = set(profile(article("He sat by the sea with Xi in 1874.")).terms)
    assert found == terms(["with", "Xi", "1874"])
