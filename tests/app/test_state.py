"""What was open is found again, and no file of it, however damaged, does any harm."""

from __future__ import annotations

import json
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.fingers import Fingers
from tui.app.app import StorydiffApp
from tui.app.desk.desk import Desk
from tui.app.keys.table import Keys
from tui.app.memory import MOST_FILES, Memory
from tui.app.readers.reading import ReadingReader
from tui.app.session.opening import open_paths
from tui.app.state import (
    FORM,
    MOST_CHARACTERS,
    Choice,
    Colours,
    State,
    colours_from,
    colours_text,
    file_name,
    state_from,
    state_text,
)
from tui.config import ListShown, Settings
from tui.layout.lists.sort import Sort
from tui.layout.pair.spot import Spot
from tui.layout.view import BlockKind, Form, View
from tui.sources.sample import sample_story

_OPENED = ("/archive/story", "/archive/other")
_STATE = State(
    left="/archive/story/a.txt",
    right="/archive/story/b.txt",
    spot=Spot(BlockKind.FOLD, 3, 1, 7, 12),
    form=Form.INLINE,
    fold=False,
    context=4,
    furniture=True,
    typographic=True,
    side_pane=False,
    sort=Sort.DATE,
)


# ---- the text of the file


def test_a_state_comes_back_from_its_text() -> None:
    for state in (_STATE, State()):
        assert state_from(state_text(state, _OPENED), _OPENED) == state


def test_the_order_of_the_paths_does_not_matter_and_other_paths_have_another_file() -> None:
    assert file_name(_OPENED) == file_name(_OPENED[::-1])
    assert state_from(state_text(_STATE, _OPENED), _OPENED[::-1]) == _STATE
    assert file_name(_OPENED) != file_name(_OPENED[:1])
    assert state_from(state_text(_STATE, _OPENED), _OPENED[:1]) is None


def test_names_that_are_no_text_are_kept_too() -> None:
    opened = (os.fsdecode(b"/archive/\xff\xfe"),)
    state = State(left=opened[0] + "/a", right="\x1b]0;x\x07")
    assert state_from(state_text(state, opened), opened) == state
    assert file_name(opened).isascii()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "3", '{"state": "another/1"}', "[" * 100_000, "x" * (MOST_CHARACTERS + 1), "\x00"],
)
def test_what_is_no_state_is_none(text: str) -> None:
    assert state_from(text, _OPENED) is None
    assert colours_from(text) == Colours()


_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["row", "inline"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(Spot._fields), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*State.__slots__, "theme", "style", "name", "over"]), _VALUES))
def test_damaged_values_are_left_out(values: dict[str, Any]) -> None:
    text = json.dumps({**values, "state": FORM, "opened": sorted(_OPENED)})
    state = state_from(text, _OPENED)
    assert state is not None
    assert state_from(state_text(state, _OPENED), _OPENED) == state
    assert isinstance(state.view(View()), View)
    colours_from(text)
    colours_from(json.dumps({"state": FORM, "theme": values, "style": values}))


def test_a_theme_counts_until_the_settings_say_something_else() -> None:
    choice = Choice("light", over=None)
    assert choice.holds(Settings().theme)
    assert not choice.holds("terminal")


def test_colours_are_found_again_without_themes_that_there_are_not() -> None:
    colours = Colours(Choice("light", over=None), Choice("monokai", over="vim"))
    assert colours_from(colours_text(colours)) == colours
    pink = colours._replace(theme=Choice("pink", over=None))
    assert colours_from(colours_text(pink)) == Colours(style=colours.style)


# ---- the files


def test_what_is_kept_is_recalled(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "not" / "there" / "yet")
    assert memory.recall(_OPENED) is None
    memory.keep(_OPENED, _STATE)
    memory.keep_colours(Colours(theme=Choice("light", None)))
    assert memory.recall(_OPENED) == _STATE
    assert memory.recall_colours() == Colours(theme=Choice("light", None))
    assert not list(tmp_path.rglob("*.half"))


def test_a_theme_and_a_style_chosen_at_different_times_are_both_kept(tmp_path: Path) -> None:
    theme, style = Choice("light", None), Choice("xcode", "vim")
    Memory(tmp_path).keep_colours(Colours(theme=theme))
    Memory(tmp_path).keep_colours(Colours(style=style))
    Memory(tmp_path).keep_colours(Colours())
    assert Memory(tmp_path).recall_colours() == Colours(theme, style)


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for memory in (Memory(), Memory(Path("relative"))):
        memory.keep(_OPENED, _STATE)
        memory.keep_colours(Colours(theme=Choice("light", None)))
        assert memory.recall(_OPENED) is None
        assert memory.recall_colours() == Colours()
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_to_be_found_again_is_not_kept(tmp_path: Path) -> None:
    Memory(tmp_path).keep((), _STATE)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_or_written_is_passed_over(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    place = tmp_path / file_name(_OPENED)
    place.mkdir()
    memory.keep(_OPENED, _STATE)
    assert memory.recall(_OPENED) is None
    place.rmdir()
    os.mkfifo(place)
    assert memory.recall(_OPENED) is None
    place.unlink()
    place.write_bytes(b"\xff\xfe\x00")
    assert memory.recall(_OPENED) is None
    (tmp_path / "a file").write_text("")
    Memory(tmp_path / "a file" / "below").keep(_OPENED, _STATE)
    assert not list(tmp_path.rglob("*.half"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    Memory(tmp_path).keep(_OPENED, _STATE)
    assert Memory(tmp_path).recall(_OPENED) is None
    tmp_path.chmod(0o700)


def test_those_left_longest_ago_give_way(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep_colours(Colours(theme=Choice("light", None)))
    for number in range(MOST_FILES + 5):
        old = tmp_path / f"{number:032x}.json"
        old.write_text("{}")
        os.utime(old, (number, number))
    (tmp_path / "dead.half").write_text("")
    os.utime(tmp_path / "dead.half", (0, 0))
    memory.keep(_OPENED, _STATE)
    names = {file.name for file in tmp_path.iterdir()}
    assert len(names) == MOST_FILES + 1
    assert {"colours.json", file_name(_OPENED)} <= names
    assert memory.recall(_OPENED) == _STATE


def test_two_at_once_never_leave_half_a_file(tmp_path: Path) -> None:
    states = [State(left="x" * 20_000, context=n) for n in range(2)]
    found: list[State | None] = []

    def write(state: State) -> None:
        for _ in range(20):
            Memory(tmp_path).keep(_OPENED, state)
            found.append(Memory(tmp_path).recall(_OPENED))

    threads = [threading.Thread(target=write, args=(state,)) for state in states]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(found) <= set(states)


# ---- on the screen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_story(), tmp_path / "story"))


async def _visit(folder: Path, *keys: str, state: State | None = None, settings: Settings | None = None) -> State:
    """Open a folder, press keys, leave; returns what is to be found again."""
    session = open_paths([str(folder)])
    session.read(60)
    session.group()
    app = StorydiffApp(session, settings or Settings(), Keys(), state or State())
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        app.exit()
    return app.state


async def test_a_folder_opens_where_it_was_left(folder: Path) -> None:
    first = await _visit(folder, "J", "}", "t", "u", "s", "S", "\\", "5", "n", "j", "j")
    assert first.left is not None
    assert Path(first.left.rstrip("\0")).parent == folder
    assert first.context == 2
    assert (first.typographic, first.furniture, first.form, first.side_pane) == (True, True, Form.INLINE, False)
    assert first.sort is Sort.NAME
    assert await _visit(folder, state=first) == first


async def test_what_was_not_touched_follows_the_settings(folder: Path) -> None:
    left = await _visit(folder, "n")
    assert left == State(left=left.left, right=left.right, spot=left.spot)
    settings = Settings(context=5, form=Form.INLINE, side_pane=ListShown.HIDDEN, typographic=True)
    again = await _visit(folder, state=left, settings=settings)
    assert again == left


async def test_a_pair_that_is_gone_is_forgotten(folder: Path) -> None:
    left = await _visit(folder, "J")
    assert left.right is not None
    Path(left.right.rstrip("\0")).unlink()
    again = await _visit(folder, state=left)
    assert again.right is not None
    assert again.right != left.right


async def test_a_single_article_is_read_alone_at_every_visit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry runs again\n\nThe ferry took 12 people over the river.\n")
    left = await _visit(tmp_path)
    app = StorydiffApp(open_paths([str(tmp_path)]), Settings(), Keys(), left)
    async with app.run_test(size=(120, 40)) as pilot:
        fingers = Fingers(app, pilot)
        await fingers.press()
        assert isinstance(fingers.desk.papers.pile.top, ReadingReader)
        assert "one article only" in fingers.status


async def test_a_pair_that_is_named_wins(folder: Path) -> None:
    one, other, third = sorted(str(file) for file in folder.iterdir())[:3]
    session = open_paths([one, other])
    session.read(60)
    app = StorydiffApp(session, state=State(left=third + "\0", right=other + "\0"))
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        desk = app.screen
        assert isinstance(desk, Desk)
        assert desk.pair == (0, 1)


async def test_a_page_that_changed_meanwhile_is_read_on_near_the_same_place(folder: Path) -> None:
    left = await _visit(folder, "9", "n")
    assert left.right is not None
    page = Path(left.right.rstrip("\0"))
    page.write_text(page.read_text(encoding="utf-8")[:900], encoding="utf-8")
    again = await _visit(folder, state=left)
    assert (again.left, again.right) == (left.left, left.right)


def test_the_sample_story_and_stdin_are_not_remembered() -> None:
    assert open_paths([]).opened == ()
    assert open_paths(["-"]).opened == ()
    assert open_paths(["a", "./a/../b"]).opened == (str(Path.cwd() / "a"), str(Path.cwd() / "b"))


@given(data=st.binary(max_size=80))
def test_any_file_of_state_is_taken(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    memory = Memory(tmp_path_factory.mktemp("state"))
    memory.keep(_OPENED, State(left="a"))
    memory.keep_colours(Colours(Choice("light", None)))
    assert memory._folder is not None
    for file in memory._folder.iterdir():
        file.write_bytes(data)
    assert memory.recall(_OPENED) is None
    assert memory.recall_colours() == Colours()
