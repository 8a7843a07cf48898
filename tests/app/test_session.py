"""A session lists, reads, groups and steps; it knows no screen."""

from __future__ import annotations

import gzip
import math
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources.repository import Repository
from tui.app.session.items import Items
from tui.app.session.opening import open_history, open_paths
from tui.app.session.session import Session, Unreadable
from tui.articles import Version
from tui.sources.entry import Entry
from tui.sources.folder import Folder
from tui.sources.source import Page, Problem, Reference
from tui.sources.texts import MANY

STORY = "The council met on Monday.\n\nIt spoke of the harbour wall for an hour.\n\nThe wall costs 12 million crowns.\n"


@pytest.fixture
def drafts(tmp_path: Path) -> Repository:
    """Four versions of a report; the third only touches what is not the article's wording."""
    made = Repository(tmp_path / "drafts")
    for subject, text in (
        ("First", STORY),
        ("Cost", STORY.replace("12", "14")),
        ("Spaces", STORY.replace("12", "14").replace("\n\n", "\n\n\n")),
        ("Hour", STORY.replace("12", "14").replace("an hour", "two hours")),
    ):
        made.commit(subject, report__txt=text)
    return made


@pytest.fixture
def history(drafts: Repository) -> Iterator[Session]:
    """A session of the report's history."""
    session = open_history(str(drafts.folder / "report.txt"))
    assert session.read(math.inf)
    session.group()
    yield session
    session.close()


def opened(*paths: Path) -> Session:
    session = open_paths([str(path) for path in paths])
    assert session.read(math.inf)
    session.group()
    return session


def test_a_history_opens_on_the_newest_two_versions_that_differ(history: Session, drafts: Repository) -> None:
    assert history.first_pair() == (2, 3)
    assert history.compare(2, 3).changes
    (drafts.folder / "report.txt").write_text(STORY.replace("12", "14").replace("an hour", "two hours") + "\n\n")
    spaces = open_history(str(drafts.folder / "report.txt"))
    spaces.read(math.inf)
    assert spaces.first_pair() == (2, 4), "only spaces differ between the last two"
    spaces.close()


def test_versions_are_listed_newest_first_and_read_when_they_are_chosen(history: Session) -> None:
    (story,) = history.stories
    assert story.name == "report.txt"
    assert story.items == (3, 2, 1, 0)
    assert [entry.unread for entry in history.entries] == [True, True, False, False]
    assert [item.words is None for item in history.entries.items] == [True, True, False, False]
    assert all(item.dated and item.title for item in history.entries.items)
    assert history.fellows(3) == (2,), "how near the others are is not asked of the unread ones"
    assert "12 million" in history.article(0).text
    assert history.article(0).version == history.entries[0].reference.version
    assert history.in_figures() == "4 versions"


def test_both_sides_step_and_stop_at_either_end(history: Session) -> None:
    assert history.neighbours(2, 3, 1) is None
    assert history.neighbours(2, 3, -1) == (1, 2)
    assert history.neighbours(2, 3, -9) == (0, 1)
    assert history.neighbours(0, 2, 5) == (1, 3), "the distance between the two stays"
    assert history.neighbours(3, 1, -1) == (2, 0), "so does the order of the sides"
    assert history.in_order(0, 3)
    assert not history.in_order(0, 99)


def test_articles_of_a_folder_are_no_versions(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY + name)
    session = opened(tmp_path)
    assert session.neighbours(0, 1, 1) is None
    assert not session.in_order(0, 1)
    assert session.in_figures() == "2 articles, 1 story"


def test_a_version_that_cannot_be_read_says_why_and_is_passed_over(drafts: Repository) -> None:
    (drafts.folder / "report.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    drafts.commit("A picture by mistake")
    session = open_history(str(drafts.folder / "report.txt"))
    session.read(math.inf)
    assert session.first_pair() == (2, 3)
    assert session.neighbours(2, 3, 1) is None
    with pytest.raises(Unreadable, match=r"report\.txt cannot be shown, since it is a PNG image"):
        session.article(4)
    session.close()


def test_a_single_version_has_nothing_to_compare_with(tmp_path: Path) -> None:
    made = Repository(tmp_path / "one")
    made.commit("Only", a__txt=STORY)
    session = open_history(str(made.folder / "a.txt"))
    session.read(math.inf)
    assert session.first_pair() is None
    assert not session.hopeless()
    assert session.note.startswith("one version only")
    session.close()
    alone = opened(made.folder / "a.txt")
    assert "storydiff history FILE" in alone.note
    (tmp_path / "loose.txt").write_text(STORY)
    assert not opened(tmp_path / "loose.txt").note


def test_a_refusal_is_all_there_is_to_say(tmp_path: Path) -> None:
    session = open_history(str(tmp_path / "loose.txt"))
    session.read(math.inf)
    (sentence,) = session.hopeless()
    assert "loose.txt does not exist" in sentence


def test_what_changed_is_read_again_and_the_rest_is_the_same_article(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (tmp_path / name).write_text(STORY + f"\nThis is {name}.\n")
    session = opened(tmp_path)
    before = [session.article(i) for i in range(4)]
    assert not session.changed()
    (tmp_path / "a.txt").write_text(STORY + "\nThis is another text.\n")
    (tmp_path / "b.txt").unlink()
    (tmp_path / "c.txt").write_text((tmp_path / "c.txt").read_text())
    (tmp_path / "e.txt.gz").write_bytes(gzip.compress(b"Nothing but a new page.\n"))
    assert session.changed()
    reloaded = session.reload()
    assert (reloaded.changed, reloaded.gone, reloaded.added) == ((0,), (1,), (4,))
    assert reloaded.in_words() == "1 page changed, 1 is gone, 1 is new"
    assert [session.article(i) == old for i, old in enumerate(before)] == [False, True, True, True]
    assert [item.gone for item in session.entries.items] == [False, True, False, False, False]
    assert "another text" in session.article(0).text
    assert "Nothing but" in session.article(4).text
    assert not session.changed()
    assert session.reload().in_words() == "no page has changed"


def test_a_page_that_comes_back_is_no_longer_gone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    session = opened(tmp_path)
    (tmp_path / "b.txt").unlink()
    assert session.reload().gone == (1,)
    assert session.reload().gone == (), "it is told once"
    (tmp_path / "b.txt").write_text(STORY + "\nAnd more.\n")
    assert session.reload().changed == (1,)
    assert not session.entries[1].gone
    assert "And more." in session.article(1).text


def test_a_page_caught_while_it_is_being_written_keeps_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    session = opened(tmp_path)
    (tmp_path / "b.txt").write_text("")
    assert session.reload().gone == (1,)
    assert "harbour wall" in session.article(1).text
    (tmp_path / "b.txt").write_text(STORY + "\nWhole again.\n")
    assert session.changed()
    assert session.reload().changed == (1,)


def test_a_page_that_could_not_be_read_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text("")
    session = opened(tmp_path)
    assert session.entries[1].problem is not None
    (tmp_path / "b.txt").write_text(STORY)
    session.reload()
    assert session.entries[1].problem is None
    assert session.stories[0].items == (0, 1)


def test_what_was_wrong_with_a_page_that_is_there_no_longer_is_forgotten(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    (tmp_path / "empty.txt").touch()
    session = opened(tmp_path)
    assert [item.problem is not None for item in session.entries.items] == [False, False, True]
    (tmp_path / "empty.txt").unlink()
    session.reload()
    assert not any(item.problem for item in session.entries.items)
    assert [*session.entries.listed] == [0, 1]
    (tmp_path / "empty.txt").write_text(STORY)
    assert session.reload().added == (2,)
    assert session.stories[0].items == (0, 1, 2)


def test_a_commit_and_an_edit_are_new_versions(history: Session, drafts: Repository) -> None:
    assert not history.changed()
    (drafts.folder / "report.txt").write_text(STORY + "\nA new end.\n")
    assert history.changed()
    assert history.reload().in_words("version") == "1 version is new"
    assert history.first_pair() == (3, 4)
    assert history.stories[0].items[0] == 4
    drafts.commit("A new end")
    assert history.changed()
    assert history.reload().added == (5,)
    assert history.stories[0].items[:2] == (5, 3), "what is committed is no longer listed as not committed"
    assert not history.has(4)
    assert history.first_pair() == (3, 5)


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    import os
    import threading

    (tmp_path / "a.txt").write_text(STORY)
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(STORY + "\nFrom a pipe.\n",))
    writer.start()
    session = opened(tmp_path / "a.txt", tmp_path / "pipe")
    writer.join()
    assert session.first_pair() == (0, 1)
    assert not session.changed()
    assert session.reload().in_words() == "no page has changed"
    assert "From a pipe" in session.article(1).text


def test_a_large_folder_is_read_once_and_then_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(MANY):
        page = tmp_path / f"{number}.txt"
        page.write_text(STORY.replace("12", str(number)))
        os.utime(page, (1_000_000_000, 1_000_000_000))
    (tmp_path / "empty.txt").touch()
    first = open_paths([str(tmp_path)])
    assert first.read(math.inf)
    first.group()
    first.close()
    opened: list[str] = []
    read = Folder.read

    def noting(self: Folder, reference: Reference) -> Page | Problem:
        opened.append(reference.path)
        return read(self, reference)

    monkeypatch.setattr(Folder, "read", noting)
    second = open_paths([str(tmp_path)])
    assert second.read(math.inf)
    second.group()
    assert opened == [str(tmp_path / "empty.txt")]
    assert [entry.card for entry in second.entries] == [entry.card for entry in first.entries]
    assert second.stories == first.stories
    assert second.first_pair() == first.first_pair()
    second.close()


def test_a_few_pages_leave_no_trace(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY)
    session = open_paths([str(tmp_path)])
    assert session.read(math.inf)
    session.close()
    assert session.cache_folder is not None
    assert not session.cache_folder.exists()


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        (["2024-03-02T09:30:00Z", "2024-03-14T09:30:00Z"], [" 2 Mar", "14 Mar"]),
        (["2023-12-31T09:30:00Z", "2024-03-01T09:30:00Z"], ["31 Dec 2023", " 1 Mar 2024"]),
        (["2024-03-01T09:30:00Z", "2024-03-01T17:05:00Z", "2024-03-02"], ["1 Mar 09:30", "1 Mar 17:05", "      2 Mar"]),
        (["2024-03-01", "2024-03-01", "no date"], ["1 Mar 2024", "1 Mar 2024", "   no date"]),
    ],
)
def test_dates_in_the_list_are_short_and_level(dates: list[str], shown: list[str]) -> None:
    references = [Reference("a", version=Version("", dated), series="a") for dated in dates]
    assert [item.when for item in Items().of([Entry(reference) for reference in references])] == shown


def test_what_is_listed_is_there_already_for_whoever_paints_meanwhile(
    drafts: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_history(str(drafts.folder / "report.txt"))
    figures: list[str] = []

    add = session.entries.add

    def painted(entry: Entry) -> None:
        add(entry)
        figures.append(session.in_figures())

    monkeypatch.setattr(session.entries, "add", painted)
    assert session.read(math.inf)
    assert len(figures) == len(session.entries) > 1
    assert session.in_figures() == f"{len(session.entries)} versions"
    session.close()
