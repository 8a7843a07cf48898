"""One table of keys feeds everything: help, palette, README and what is really carried out."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from tests.key_table import README, with_table
from tui.app import desk, readers
from tui.app.keys.actions import action_line, found
from tui.app.keys.chords import Chords
from tui.app.keys.help_text import help_lines
from tui.app.keys.names import caption
from tui.app.keys.table import KEYS, Keys, Place
from tui.app.readers.reader import Reader


def _actions(owner: type) -> set[str]:
    return {name.removeprefix("do_") for name in dir(owner) if name.startswith("do_")}


def _imported(room: ModuleType) -> list[ModuleType]:
    """The modules of a room, which are imported for it."""
    return [importlib.import_module(found.name) for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}.")]


def _readers() -> list[type]:
    assert _imported(readers)
    return list(_below(Reader))


def _parts() -> list[type]:
    """The desk and its parts."""
    found = [kind for module in _imported(desk) for kind in vars(module).values() if isinstance(kind, type)]
    return [kind for kind in found if kind.__module__.startswith(desk.__name__)]


def _below(owner: type) -> Iterator[type]:
    kinds: list[type] = owner.__subclasses__()
    for kind in kinds:
        yield kind
        yield from _below(kind)


def test_every_key_is_carried_out_in_one_place_only() -> None:
    reading = set().union(*map(_actions, _readers()))
    rooms = (reading, *map(_actions, set(_parts())))
    owners = {key.id: sum(key.id in room for room in rooms) for key in KEYS}
    assert {name for name, found in owners.items() if found != 1} == set()


def test_every_action_has_a_key() -> None:
    assert set().union(*map(_actions, (*_readers(), *_parts()))) == {key.id for key in KEYS}


def test_the_readme_has_the_table_of_keys() -> None:
    text = README.read_text(encoding="utf-8")
    assert "<kbd>]c</kbd>" in text
    assert text == with_table(text), "the table of keys in the README is stale; run: make keys"


def test_the_help_names_every_key_and_what_it_does() -> None:
    text = "\n".join("".join(piece.text for piece in line) for line in help_lines(Keys(), Place.TEXT, 99))
    for key in KEYS:
        assert key.does in text
        assert all(caption(name) in text for name in key.keys)


def test_what_lies_on_the_text_has_its_own_keys_before_all_others() -> None:
    _, call = Chords().press("n", Keys().heard_in(Place.KINDS))
    assert call is not None
    assert call.key.id == "no_kind"
    _, call = Chords().press("n", Keys().heard_in(Place.CHANGES))
    assert call is not None
    assert call.key.id == "next_change"


def test_the_palette_offers_every_action() -> None:
    offered = found(Keys(), "", (Place.LIST,))
    assert sorted(offered, key=KEYS.index) == list(KEYS)
    heard = [key.place in (Place.ANYWHERE, Place.LIST) for key in offered]
    assert heard == sorted(heard, reverse=True), "what works here comes first"
    for key in KEYS:
        assert key in found(Keys(), key.does, ())
        line = "".join(piece.text for piece in action_line(key, (key.place,), 90))
        assert key.does[1:] in line
        assert caption(key.keys[0]) in line
        assert len(line) == 90


def test_the_palette_says_where_else_an_action_works() -> None:
    key = next(key for key in KEYS if key.id == "next_match")
    here, elsewhere = (action_line(key, places, 80) for places in ((Place.SEARCH,), (Place.TEXT,)))
    assert "while a search is live" not in "".join(piece.text for piece in here)
    assert "while a search is live" in "".join(piece.text for piece in elsewhere)


def test_actions_are_found_by_the_beginnings_of_words_first() -> None:
    names = [key.id for key in found(Keys(), "next ch", ())]
    assert names[0] == "next_change"
    assert found(Keys(), "zebra", ()) == ()
