"""The keys of the settings: what they change, what they cannot change, and what is told of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.test_desk import Open
from tui.app.app import StorydiffApp
from tui.app.desk.desk import Desk
from tui.app.keys.chords import Chords
from tui.app.keys.names import caption, clash, is_named, named
from tui.app.keys.rebinding import rebound
from tui.app.keys.table import KEYS, Key, Keys, Place
from tui.app.session.opening import open_paths
from tui.config import Rebinding, Settings


def _keys(keys: Keys, action: str) -> tuple[str, ...]:
    return next(key.keys for key in keys if key.id == action)


def _typed(keys: Keys, *typed: str, place: Place = Place.TEXT) -> list[str]:
    chords, calls = Chords(), []
    for key in typed:
        chords, call = chords.press(key, keys.heard_in(place))
        if call is not None:
            calls.append(call.key.id)
    return calls


def test_without_settings_the_table_stands() -> None:
    assert rebound([]) == (Keys(), ())


def test_an_action_gets_the_keys_it_is_given() -> None:
    keys, problems = rebound([Rebinding("swap", ("X", "Ctrl-X")), Rebinding("next_change", ("]c", "gc"))])
    assert problems == (
        "[keys] leaves g to both next_change and top; next_change has it, give top another key",
        "[keys] leaves g to both next_change and list_top; next_change has it, give list_top another key",
    )
    assert _typed(keys, "X", "ctrl+x", "g", "c", "x", "n") == ["swap", "swap", "next_change"]


def test_what_has_no_key_is_not_listed_and_not_heard() -> None:
    keys, problems = rebound([Rebinding("suspend", ())])
    assert problems == ()
    assert _typed(keys, "ctrl+z") == []
    assert keys.caption_of("suspend") == ""


def test_a_key_for_two_actions_of_the_settings_is_told() -> None:
    keys, problems = rebound([Rebinding("swap", ("X",)), Rebinding("fold", ("X",))])
    assert problems == ("[keys] leaves X to both swap and fold; swap has it, give fold another key",)
    assert _keys(keys, "swap") == ("X",)
    assert _keys(keys, "fold") == ()


def test_the_settings_win_over_the_table_and_say_so() -> None:
    keys, problems = rebound([Rebinding("swap", ("n",))])
    assert problems == ("[keys] leaves n to both swap and next_change; swap has it, give next_change another key",)
    assert _keys(keys, "next_change") == ("]c", "ctrl+n")
    assert rebound([Rebinding("swap", ("n",)), Rebinding("next_change", ("]c",))]).problems == ()


def test_a_key_that_begins_another_keeps_that_from_being_typed() -> None:
    keys, problems = rebound([Rebinding("swap", ("XX", "X", "W"))])
    assert problems == ("[keys] gives swap both X and XX, which begins with it",)
    assert _keys(keys, "swap") == ("X", "W")


def test_two_places_may_use_the_same_key() -> None:
    assert rebound([Rebinding("line_down", ("d",)), Rebinding("list_down", ("d",))]).problems == ()


@pytest.mark.parametrize(
    ("action", "key", "sentence"),
    [
        ("next_chnge", "n", "[keys] names the action next_chnge, which does not exist; did you mean next_change?"),
        ("\x1b]0;", "n", "[keys] names the action ␛]0;, which does not exist"),
        ("swap", "Ctrl-Banana", '[keys] gives swap the key "Ctrl-Banana", which does not exist; write it as'),
        ("swap", "banana", '[keys] gives swap the key "banana", which does not exist'),
        ("swap", "3x", '[keys] gives swap the key "3x", which does not exist'),
        ("swap", "", '[keys] gives swap the key "", which does not exist'),
        ("swap", "\x1b", '[keys] gives swap the key "␛", which does not exist'),
    ],
)
def test_what_does_not_exist_is_told_by_name(action: str, key: str, sentence: str) -> None:
    _, problems = rebound([Rebinding(action, (key,))])
    assert problems[0].startswith(sentence)


def test_there_is_always_a_key_to_leave_by() -> None:
    keys, problems = rebound([Rebinding("quit", ()), Rebinding("close", ()), Rebinding("swap", ("Q",))])
    assert "[keys] leaves no key for close and quit; quit keeps its own" in problems
    assert _typed(keys, "Q") == ["quit"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("j", "j"),
        (" ", "space"),
        ("Space", "space"),
        ("PgDn", "pagedown"),
        ("esc", "escape"),
        ("Ctrl-E", "ctrl+e"),
        ("ctrl+e", "ctrl+e"),
        ("Shift-Tab", "shift+tab"),
        ("Shift-Ctrl-Left", "ctrl+shift+left"),
        ("Alt-x", "alt+x"),
        ("Ctrl-Alt-X", "alt+ctrl+x"),
        ("Alt-Shift-X", "alt+shift+x"),
        ("F2", "f2"),
        ("]c", "]c"),
        ("--", "--"),
        ("习", "习"),
        ("Shift-a", None),
        ("Ctrl-", None),
        ("1", None),
        ("0", None),
    ],
)
def test_a_key_goes_by_any_of_its_names(text: str, key: str | None) -> None:
    assert named(text) == key


@pytest.mark.parametrize("name", [name for key in KEYS for name in key.keys])
def test_every_key_of_the_table_is_understood_as_the_help_writes_it(name: str) -> None:
    assert named(name) == name
    assert named(caption(name)) == name


_WISHES = st.lists(
    st.builds(
        Rebinding,
        st.sampled_from([key.id for key in KEYS]),
        st.lists(st.sampled_from([name for key in KEYS for name in key.keys] + ["X", "]", "gg", "Ctrl-X"])).map(tuple),
    ),
    max_size=6,
)


@given(_WISHES)
def test_whatever_is_wished_no_key_means_two_things(wishes: list[Rebinding]) -> None:
    keys, _ = rebound(wishes)
    assert [key.id for key in keys] == [key.id for key in KEYS]
    for place in Place:
        own: list[str] = [name for key in keys if key.place is place for name in key.keys]
        heard: list[tuple[str, Key]] = [(name, key) for key in keys.heard_in(place) for name in key.keys]
        for name, key in heard:
            if key.place is not place and any(clash(name, first) for first in own):
                assert place not in (Place.TEXT, Place.LIST, Place.ANYWHERE)
                continue
            typed = [name] if is_named(name) else list(name)
            assert _typed(keys, *typed, place=place) == [key.id]
    assert keys.caption_of("close") or keys.caption_of("quit")


async def test_a_key_of_the_settings_works_on_the_screen(open_app: Open) -> None:
    session = open_paths([])
    session.read(60)
    app = StorydiffApp(session, Settings(), rebound([Rebinding("swap", ("X",))]).keys)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        desk = app.screen
        assert isinstance(desk, Desk)
        assert desk.pair is not None
        left, right = desk.pair
        await pilot.press("x")
        assert desk.pair == (left, right)
        await pilot.press("X")
        assert desk.pair == (right, left)
