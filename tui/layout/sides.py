"""The two sides of what stands side by side: articles, the paragraphs of a row, the wordings of a change."""

from __future__ import annotations

from typing import Literal, Protocol, TypeVar

__all__ = ["Side", "of_side"]

Side = Literal["left", "right"]

_Some_co = TypeVar("_Some_co", covariant=True)


class _Sided(Protocol[_Some_co]):
    @property
    def left(self) -> _Some_co: ...
    @property
    def right(self) -> _Some_co: ...


def of_side(both: _Sided[_Some_co], side: Side) -> _Some_co:
    """What a comparison, a row, a block or a change has on one of its sides."""
    return both.left if side == "left" else both.right
