"""The sample story shows what its README promises, and quotes nobody falsely."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from tui.articles import read_bytes
from tui.articles.article import Article, Role
from tui.articles.profile import profile
from tui.articles.segment import TokenKind, fold, tokens
from tui.compare import compare
from tui.compare.collection.stories import kin, stories, story_name
from tui.compare.comparison import Change, Comparison, Kind, Row, RowKind, SentenceKind
from tui.sources.sample import sample_story

WIRE = "000_space-daily-wire.txt"
MERIDIAN = "001_meridian-24.txt"
BANGKOK = "002_bangkok-bulletin.txt"
DANUBE = "003_danube-courier.txt"
ROUND_UP = "004_morning-round-up.txt"
PAGES = (WIRE, MERIDIAN, BANGKOK, DANUBE, ROUND_UP)

ON_THE_RECORD = (
    # Putin: at the talks, to the press after them, at the banquet
    "Many of the provisions of the peace plan put forward by China... can be taken as the basis for a peaceful "
    "settlement when Kyiv and the West will be ready for it",
    "However, so far we have not seen such readiness on their part",
    "I am sure that Russian-Chinese cooperation has truly unlimited possibilities and prospects",
    "meaningful and frank",
    "growing demand",
    "prosperity",
    # Xi
    "We signed a statement on enhancing the strategic partnership and bilateral ties which are entering a new era",
    "Right now there are changes the likes of which we haven't seen for 100 years",
    "dear friend",
    # their joint declaration
    "The parties call on the United States to stop undermining international and regional security and global "
    "strategic stability in order to secure its unilateral military advantage",
    "great concern",
    # Zelensky: at the press conference with Kishida, in his evening address
    "We offered China to become a partner in the implementation of the peace formula. We passed over our formula "
    "across all channels. We invite you to dialogue. We are waiting for your answer",
    "simply freeze",
    "Our talks with Mr. Kishida were quite productive",
    "I also heard a very concrete willingness of Japan to work together with us to even more actively mobilise the "
    "world for international order, to protect against aggression, to protect against Russian terror",
    "Given Japan's strength, its leadership in Asia in defending peace and the rules-based international order, and "
    "Japan's responsibility as the (Group of Seven) chair, our talks today can truly yield a global result",
    # Ukraine's foreign ministry
    "historic",
    "a sign of solidarity and strong cooperation between (Ukraine and Japan)",
    # Blinken: as agencies heard him, and as the State Department transcribed him
    "suggests that China feels no responsibility to hold the president accountable for the atrocities committed in "
    "Ukraine",
    "And instead of even condemning, it would rather provide diplomatic cover for Russia to continue to commit "
    "those great crimes",
    "suggests that China feels no responsibility to hold the Kremlin accountable for the atrocities committed in "
    "Ukraine, and instead of even condemning them, it would rather provide diplomatic cover for Russia to continue "
    "to commit those very crimes",
    "stalling tactic",
)

ALTERED = (
    "Many of the provisions of the peace plan put forward by China can be taken as the basis for a peaceful "
    "settlement,",
    "We invite you to dialogue. We are waiting,",
    "I am sure that Russian-Chinese cooperation has unlimited possibilities,",
    "The parties call on the United States to stop undermining international security and strategic stability in order "
    "to secure its unilateral military advantage,",
    "It would rather provide diplomatic cover for Russia to continue to commit those very crimes,",
)
"""What the Bangkok Bulletin presents as quotations after leaving words out."""


def words(text: str) -> tuple[str, ...]:
    """The words of `text` in the comparing form, American spelling of the one word that has two here."""
    return tuple(t.key.replace("mobilize", "mobilise") for t in tokens(text) if t.kind is not TokenKind.PUNCTUATION)


def contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def leaves_out(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether `part` is `whole` with some words left out."""
    rest = iter(whole)
    return len(part) < len(whole) and all(word in rest for word in part)


@cache
def page(name: str) -> Article:
    return read_bytes((sample_story() / name).read_bytes(), path=name)


@cache
def pair(left: str, right: str) -> Comparison:
    return compare(page(left), page(right))


def texts(comparison: Comparison, row: Row) -> tuple[str, str]:
    left = " ".join(comparison.left.paragraphs[i].text for i in row.left)
    right = " ".join(comparison.right.paragraphs[i].text for i in row.right)
    return left, right


def row(comparison: Comparison, phrase: str) -> Row:
    """The one row that has `phrase` on either side."""
    found = [r for r in comparison.rows if any(phrase in side for side in texts(comparison, r))]
    assert len(found) == 1, f"{phrase!r} stands in {len(found)} rows"
    return found[0]


def change(comparison: Comparison, left: str, right: str) -> Change:
    """The one change that holds `left` on the left and `right` on the right."""
    found = [c for c in comparison.changes if left in (c.left or "") and right in (c.right or "")]
    found = [c for c in found if c.edit is not None] or found
    assert len(found) == 1, f"{left!r} -> {right!r} is in {len(found)} changes"
    return found[0]


def in_marks(text: str) -> Iterator[str]:
    """What stands between double quotation marks, line by line."""
    for found in re.finditer(r'"([^"\n]+)"', fold(text)):
        yield found[1]


class TestPages:
    def test_five_pages_and_a_readme(self) -> None:
        assert sorted(p.name for p in sample_story().iterdir()) == [*PAGES, "README.md"]

    @pytest.mark.parametrize("name", PAGES)
    def test_an_article_has_600_to_1000_words(self, name: str) -> None:
        assert 600 <= page(name).words <= 1000

    @pytest.mark.parametrize(
        ("name", "outlet", "headline", "byline", "published"),
        [
            (
                WIRE,
                "Space Daily Wire",
                "Xi flies home from Moscow with a toast but no truce",
                "NWA Staff Writers",
                "2023-03-22",
            ),
            (
                MERIDIAN,
                None,
                "'Dear friend': Putin toasts Xi in the Kremlin while the war grinds on",
                None,
                "2023-03-22",
            ),
            (BANGKOK, "Bangkok Bulletin", "Xi’s days in Moscow end with talk of a new era", None, None),
            (DANUBE, "Danube Courier", "Xi, Putin Toast A 'New Era' As Moscow Visit Ends Without A Truce", None, None),
        ],
    )
    def test_the_masthead_is_read(
        self, name: str, outlet: str | None, headline: str, byline: str | None, published: str | None
    ) -> None:
        article = page(name)
        read = (article.outlet, article.headline, article.byline, article.published)
        assert read == (outlet, headline, byline, published)

    @pytest.mark.parametrize(
        ("name", "roles"),
        [
            (WIRE, {Role.HEADLINE: 1, Role.BYLINE: 1, Role.DATELINE: 1, Role.CROSSHEAD: 3, Role.SIGNOFF: 1}),
            (MERIDIAN, {Role.HEADLINE: 1, Role.DATELINE: 1, Role.STANDFIRST: 3, Role.CROSSHEAD: 3}),
            (BANGKOK, {Role.HEADLINE: 1, Role.CROSSHEAD: 4}),
            (DANUBE, {Role.HEADLINE: 1, Role.STANDFIRST: 1, Role.CROSSHEAD: 3}),
        ],
    )
    def test_the_parts_around_the_body_are_told(self, name: str, roles: dict[Role, int]) -> None:
        found = Counter(paragraph.role for paragraph in page(name).paragraphs)
        assert {role: found[role] for role in roles} == roles

    @pytest.mark.parametrize(
        ("name", "phrase"),
        [
            (WIRE, "Ice pilots on the northern sea route"),
            (WIRE, "Farmers turn in a meteorite"),
            (WIRE, "Meadowlark Space Publishing"),
            (BANGKOK, "Home » "),
            (BANGKOK, "Pinwheel Widgets"),
            (DANUBE, "A note on how this page was made"),
            (DANUBE, "Stolen Altar Panel"),
        ],
    )
    def test_furniture_is_set_aside(self, name: str, phrase: str) -> None:
        assert [p.role for p in page(name).paragraphs if phrase in p.text] == [Role.BOILERPLATE]

    @pytest.mark.parametrize("name", PAGES)
    def test_every_quotation_is_on_the_record(self, name: str) -> None:
        record = [words(statement) for statement in ON_THE_RECORD]
        quoted = [q for i in page(name).content for q in in_marks(page(name).paragraphs[i].text)]
        assert quoted
        altered = ALTERED if name == BANGKOK else ()
        assert [q for q in quoted if q not in altered and not any(contains(s, words(q)) for s in record)] == []

    @pytest.mark.parametrize("quotation", ALTERED)
    def test_an_altered_quotation_only_leaves_words_out(self, quotation: str) -> None:
        assert quotation in in_marks(page(BANGKOK).text)
        whole = [statement for statement in map(words, ON_THE_RECORD) if leaves_out(statement, words(quotation))]
        assert len(whole) == 1

    @pytest.mark.skipif("STORYDIFF_REAL_PAGES" not in os.environ, reason="needs a folder of real pages")
    @pytest.mark.parametrize("name", PAGES)
    def test_no_eight_words_in_a_row_are_borrowed(self, name: str) -> None:
        folder = Path(os.environ["STORYDIFF_REAL_PAGES"])
        borrowed = {run for p in folder.glob("*.txt") for run in runs(words(p.read_text("utf-8", "replace")))}
        assert borrowed
        own = re.sub(r'"[^"\n]*"', "\n", fold(page(name).text))
        for statement in ON_THE_RECORD:
            for sentence in statement.split(". "):
                own = own.replace(sentence, "\n")
        found = {" ".join(run) for line in own.split("\n") for run in runs(words(line)) if run in borrowed}
        assert found == set()


def runs(sequence: tuple[str, ...], length: int = 8) -> Iterator[tuple[str, ...]]:
    for start in range(len(sequence) - length + 1):
        yield sequence[start : start + length]


class TestAllPairs:
    def test_every_kind_of_row_occurs(self) -> None:
        found = {r.kind for names in permutations(PAGES, 2) for r in pair(*names).rows}
        assert found == set(RowKind)

    def test_every_kind_of_change_occurs(self) -> None:
        found = {kind for names in permutations(PAGES, 2) for kind in pair(*names).summary.kinds}
        assert found == set(Kind)

    def test_one_story_that_opens_on_its_closest_pair(self) -> None:
        profiles = [profile(page(name)) for name in PAGES]
        assert stories(kin(profiles)) == ((0, 1, 2, 3, 4),)
        assert "Xi" in story_name(profiles)
        assert kin(profiles).closest == (PAGES.index(WIRE), PAGES.index(DANUBE))


class TestWireAndDanubeCourier:
    def test_a_calm_first_picture(self) -> None:
        summary = pair(WIRE, DANUBE).summary
        assert 0.7 <= summary.kept_share <= 0.85
        assert summary.moved == 1
        assert summary.rows[RowKind.MERGED] == 0
        assert len(pair(WIRE, DANUBE).changes) <= 40

    def test_the_warrant_moved(self) -> None:
        moved = row(pair(WIRE, DANUBE), "For Putin the company was well timed")
        assert (moved.kind, moved.moved) == (RowKind.SAME, True)

    def test_the_standfirst_is_added(self) -> None:
        comparison = pair(WIRE, DANUBE)
        assert row(comparison, "Xi Jinping and Vladimir Putin closed ranks").kind is RowKind.ADDED
        assert comparison.summary.rows[RowKind.SPLIT] == 1

    def test_energy_is_split(self) -> None:
        split = row(pair(WIRE, DANUBE), "Energy took up much of the talks")
        assert (split.kind, len(split.left), len(split.right), split.edits) == (RowKind.SPLIT, 1, 2, ())

    def test_only_a_dash_differs(self) -> None:
        assert row(pair(WIRE, DANUBE), "impartial broker").kind is RowKind.TYPOGRAPHIC

    @pytest.mark.parametrize(
        ("phrase", "kind"),
        [
            ("Anthems played and a guard of honour", RowKind.DROPPED),
            ("Our talks with Mr. Kishida", RowKind.DROPPED),
            ("a very concrete willingness of Japan", RowKind.DROPPED),
            ("The International Monetary Fund", RowKind.DROPPED),
            ("feels no responsibility", RowKind.ADDED),
            ("those great crimes", RowKind.ADDED),
            ("foreign ministry", RowKind.ADDED),
            ("biggest trading partner", RowKind.ADDED),
            ("the Quad", RowKind.ADDED),
        ],
    )
    def test_what_came_and_went(self, phrase: str, kind: RowKind) -> None:
        assert row(pair(WIRE, DANUBE), phrase).kind is kind

    def test_blinken_is_named(self) -> None:
        comparison = pair(WIRE, DANUBE)
        for phrase in ("feels no responsibility", "those great crimes"):
            added = change(comparison, "", phrase)
            assert added.kinds[0] is Kind.QUOTE_ADDED
            assert added.speaker is not None
            assert "Blinken" in added.speaker

    @pytest.mark.parametrize(
        ("left", "right", "kind"),
        [
            ("three", "four", Kind.NUMBER),
            ("in February", "last month", Kind.DATE),
            ("$190", "$185", Kind.NUMBER),
            ("says", "claims", Kind.ATTRIBUTION),
            ("is to", "would", Kind.STANCE),
            ("group's", "grouping's", Kind.WORDING),
            ("", "on Tuesday", Kind.DATE),
        ],
    )
    def test_words_that_changed(self, left: str, right: str, kind: Kind) -> None:
        assert change(pair(WIRE, DANUBE), left, right).kinds == (kind,)


class TestWireAndMeridian:
    def test_putins_words_are_merged(self) -> None:
        merged = row(pair(WIRE, MERIDIAN), "Many of the provisions")
        assert (merged.kind, len(merged.left), len(merged.right)) == (RowKind.MERGED, 2, 1)

    def test_the_press_conference_is_split(self) -> None:
        split = row(pair(WIRE, MERIDIAN), "We invite you to dialogue")
        assert (split.kind, len(split.left), len(split.right)) == (RowKind.SPLIT, 1, 2)

    @pytest.mark.parametrize(
        ("left", "right", "kind"),
        [
            ("metres", "meters", Kind.SPELLING),
            ("12", "twelve", Kind.SPELLING),
            ("$15.6 billion", "$15.6bn", Kind.SPELLING),
            ("is", "may be", Kind.STANCE),
            ("said there", "told the guests", Kind.ATTRIBUTION),
            ("last year", "in 2022", Kind.DATE),
        ],
    )
    def test_words_that_changed(self, left: str, right: str, kind: Kind) -> None:
        comparison = pair(WIRE, MERIDIAN)
        found = [c for c in comparison.changes if (c.left, c.right) == (left, right)]
        assert [c.kinds for c in found] == [(kind,)]

    def test_names_and_titles(self) -> None:
        changes = pair(WIRE, MERIDIAN).changes
        assert any(
            Kind.NAME in c.kinds and "Zelensky" in (c.left or "") and "Zelenskyy" in (c.right or "") for c in changes
        )
        assert any(Kind.CASE in c.kinds and "Minister" in (c.right or "") for c in changes)

    def test_a_full_stop_changes_sides(self) -> None:
        comparison = pair(WIRE, MERIDIAN)
        talks = row(comparison, "Monday's opening talks")
        assert any(Kind.PUNCTUATION in e.kinds for e in talks.edits)


class TestBangkokBulletin:
    @pytest.mark.parametrize("other", [WIRE, MERIDIAN, DANUBE])
    @pytest.mark.parametrize("phrase", ["Many of the provisions", "I am sure", "The parties call", "We are waiting"])
    def test_a_quotation_is_altered(self, other: str, phrase: str) -> None:
        comparison = pair(other, BANGKOK)
        found = [
            comparison.changes[i].kinds
            for i in range(len(comparison.changes))
            if any(phrase in side for side in texts(comparison, comparison.rows[comparison.changes[i].row]))
        ]
        assert any(Kind.QUOTE_ALTERED in kinds for kinds in found)

    def test_blinken_stands_in_two_wordings(self) -> None:
        assert Kind.QUOTE_ALTERED in change(pair(DANUBE, BANGKOK), "president", "Kremlin").kinds


class TestRoundUp:
    @pytest.mark.parametrize(
        "phrase", ["Monday's opening talks", "Trade between the neighbours", "The war has sharpened"]
    )
    def test_a_borrowed_sentence_is_traced(self, phrase: str) -> None:
        comparison = pair(WIRE, ROUND_UP)
        pairs = [s for r in comparison.rows for s in r.sentences] + list(comparison.sentence_moves)
        traced = [
            s
            for s in pairs
            if s.left is not None
            and s.right is not None
            and comparison.left.text[s.left.start :].startswith(phrase)
            and comparison.right.text[s.right.start :].startswith(phrase)
        ]
        assert {s.kind for s in traced} == {SentenceKind.SAME}

    def test_little_else_is_kept(self) -> None:
        assert pair(WIRE, ROUND_UP).summary.kept_share < 0.12


class TestWhereItLies:
    def test_in_a_checkout_beside_the_package(self, tmp_path: Path) -> None:
        (tmp_path / "seeds").mkdir()
        (tmp_path / "seeds" / "a.txt").touch()
        assert sample_story(tmp_path / "tui") == tmp_path / "seeds"

    def test_inside_an_installed_package_first(self, tmp_path: Path) -> None:
        for place in (tmp_path / "seeds", tmp_path / "tui" / "seeds"):
            place.mkdir(parents=True)
            (place / "a.txt").touch()
        assert sample_story(tmp_path / "tui") == tmp_path / "tui" / "seeds"

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError, match=r"sample story is missing from .*seeds"):
            sample_story(tmp_path / "tui")
