"""A text that takes long to be set is set beside the event loop: what was shown stays, and keys are heard."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, current_thread
from typing import Any

import pytest

from tests.app.fingers import Desks, Fingers
from tui.app.background import Work
from tui.compare.comparison import Comparison
from tui.layout.pair import setting
from tui.layout.pair.display import Display
from tui.layout.pair.setter import Setter
from tui.layout.pair.setting import Setting
from tui.layout.view import Form

_WALK = ["j", "]c", "z", "s", "5j", "t", "}", "J", "x", "u", "s", "n", "K", "o", "o", "z", "G"]


@pytest.fixture
def until(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Measuring is not done before this is set."""
    done, measured = Event(), Setting.measured

    def waiting(self: Setting, check: Callable[[float], None]) -> Setter:
        while not done.wait(0.005):
            check(0.5)
        return measured(self, check)

    monkeypatch.setattr(setting, "LONG", 0)
    monkeypatch.setattr(Setting, "measured", waiting)
    done.set()
    return done


def _seen(fingers: Fingers) -> tuple[object, ...]:
    reader = fingers.desk.papers.pile.pair
    assert reader.shown is not None
    view = reader.shown.view
    return (
        fingers.desk.pair,
        reader.shown.form,
        reader.shown.width,
        view,
        reader.cursor,
        [*reader.shown],
        fingers.status,
    )


async def _begun(fingers: Fingers, *keys: str) -> None:
    """Press keys, and wait until a text is being set for them."""
    await fingers.pilot.press(*keys)
    for _ in range(500):
        if any(worker.group is Work.SETTING and worker.is_running for worker in fingers.app.workers):
            return
        await fingers.pilot.pause(0.01)
    raise AssertionError("nothing is being set")


async def _walked(desk: Desks) -> list[tuple[object, ...]]:
    seen = []
    async with desk() as fingers:
        for keys in _WALK:
            await fingers.press(*keys)
            seen.append(_seen(fingers))
        for size in ((84, 30), (140, 40)):
            await fingers.resize(*size)
            seen.append(_seen(fingers))
    return seen


async def test_a_long_text_is_read_like_a_short_one(desk: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    short = await _walked(desk)
    monkeypatch.setattr(setting, "LONG", 0)
    for number, (here, there) in enumerate(zip(await _walked(desk), short, strict=True)):
        assert here == there, number


async def test_what_was_shown_stays_and_keys_are_heard_until_it_is_set(desk: Desks, until: Event) -> None:
    async with desk() as fingers:
        reader = fingers.desk.papers.pile.pair
        assert reader.shown is not None
        before = reader.shown
        until.clear()
        await _begun(fingers, "s", "j", "j")
        assert reader.shown is before
        line = reader.cursor.line
        await fingers.pilot.press("j")
        assert reader.cursor.line == line + 1
        change = reader.cursor.change
        until.set()
        await fingers.press()
        assert reader.shown.form is Form.INLINE
        assert reader.cursor.change == change


async def test_folds_that_are_asked_for_meanwhile_are_shown(desk: Desks, until: Event) -> None:
    async with desk() as fingers:
        reader = fingers.desk.papers.pile.pair
        fold = reader.view.fold
        until.clear()
        await _begun(fingers, "s", "z")
        until.set()
        await fingers.press()
        assert reader.shown is not None
        assert (reader.shown.form, reader.shown.view.fold) == (Form.INLINE, not fold)
        assert [*reader.shown] == [*Display(reader.shown.comparison, reader.view, Form.INLINE, reader.shown.width)]


async def test_the_event_loop_lays_out_no_long_text(desk: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    made, layout = [], Display.__init__

    def watched(self: Display, *given: Any, **named: Any) -> None:
        made.append(current_thread())
        layout(self, *given, **named)

    async with desk() as fingers:
        monkeypatch.setattr(setting, "LONG", 0)
        monkeypatch.setattr(Display, "__init__", watched)
        await fingers.press("s")
        await fingers.resize(90, 30)
        assert len(made) == 2
        assert current_thread() not in made


async def test_no_text_is_spelt_out_to_set_it(desk: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a thread is bound to has a description as long as all of its words, and to make it takes as long."""

    def spelt_out(_: Comparison) -> str:
        raise AssertionError("spelt out")

    monkeypatch.setattr(setting, "LONG", 0)
    monkeypatch.setattr(Comparison, "__repr__", spelt_out)
    async with desk() as fingers:
        await fingers.press("s")
        reader = fingers.desk.papers.pile.pair
        assert reader.shown is not None
        assert reader.shown.form is Form.INLINE


async def test_esc_keeps_what_is_shown(desk: Desks, until: Event) -> None:
    async with desk() as fingers:
        reader = fingers.desk.papers.pile.pair
        until.clear()
        await _begun(fingers, "s")
        await fingers.pilot.press("escape")
        assert "stopped" in fingers.status
        until.set()
        await fingers.press()
        assert reader.shown is not None
        assert (reader.shown.form, reader.present_form()) == (Form.SIDE_BY_SIDE, Form.SIDE_BY_SIDE)
        await fingers.press("s")
        assert reader.shown.form is Form.INLINE


async def test_esc_keeps_the_pair(desk: Desks, until: Event) -> None:
    async with desk() as fingers:
        pair, shown = fingers.desk.pair, fingers.desk.papers.pile.pair.shown
        until.clear()
        await _begun(fingers, "x")
        await fingers.pilot.press("escape")
        until.set()
        await fingers.press()
        assert (fingers.desk.pair, fingers.desk.papers.pile.pair.shown) == (pair, shown)


async def test_the_last_of_several_wishes_is_set(desk: Desks, until: Event) -> None:
    async with desk() as fingers:
        until.clear()
        await fingers.pilot.press("s", "s", "s")
        await fingers.pilot.resize_terminal(150, 40)
        await fingers.pilot.press("t")
        until.set()
        await fingers.press()
        shown = fingers.desk.papers.pile.pair.shown
        assert shown is not None
        assert (shown.form, shown.view.typographic) == (Form.INLINE, True)
        frame = fingers.desk.papers.pile.pair.frame
        assert frame is not None
        assert shown.width == frame.column(Form.INLINE)
        assert frame.screen == 150
