"""The command palette: every action of the table of keys, by name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.app.chords import Call
from tui.app.key_names import caption
from tui.app.keys import Key, Keys
from tui.app.screens.desk import Desk


class Actions(Provider):
    """Offers what the keys do to those who look for it by name."""

    @staticmethod
    def titles(keys: Keys) -> list[str]:
        """The names of the actions, in the order of the table."""
        return [_title(key) for key in keys]

    async def discover(self) -> Hits:
        """Every action, in the order of the table."""
        for key in self._table():
            yield DiscoveryHit(_title(key), partial(self._do, key), help=_keys(key))

    async def search(self, query: str) -> Hits:
        """The actions whose description matches."""
        matcher = self.matcher(query)
        for key in self._table():
            if (score := matcher.match(_title(key))) > 0:
                yield Hit(score, matcher.highlight(_title(key)), partial(self._do, key), help=_keys(key))

    def _table(self) -> Keys:
        screen = self.screen
        return screen.keys if isinstance(screen, Desk) else Keys()

    def _do(self, key: Key) -> None:
        screen = self.app.screen
        if isinstance(screen, Desk):
            screen.carry_out(Call(key))


def _title(key: Key) -> str:
    return key.does[0].upper() + key.does[1:]


def _keys(key: Key) -> str:
    return "  ".join(caption(name) for name in key.keys)
