"""Which paragraphs of two articles belong together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import log

from tui.compare.chain import Link, heaviest_chain
from tui.compare.options import Options

__all__ = ["Group", "Unit", "align"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a sentence as the aligner sees it."""

    keys: tuple[str, ...]
    """The comparing forms of its tokens, in order."""
    role: str = ""
    """Units of one role are a little likelier to be a pair."""


@dataclass(frozen=True, slots=True)
class Group:
    """Units of both sides that belong together; one side has exactly one unit."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    similarity: float
    moved: bool = False


def align(
    left: Sequence[Unit], right: Sequence[Unit], options: Options, progress: Callable[[float], None] | None = None
) -> list[Group]:
    """Group the units that belong together, in the order of the left side. Swapping the sides mirrors the groups."""
    if [unit.keys for unit in left] > [unit.keys for unit in right]:
        mirrored = align(right, left, options, progress)
        groups = [replace(group, left=group.right, right=group.left) for group in mirrored]
    else:
        groups = _align(left, right, options)
    return sorted(groups, key=lambda group: group.left)


def _align(  # noqa: PLR0912
    left: Sequence[Unit], right: Sequence[Unit], options: Options
) -> list[Group]:
    weights = _weights(left, right)
    bags_left = [Counter(unit.keys) for unit in left]
    bags_right = [Counter(unit.keys) for unit in right]
    mass_left = [sum(weights[key] * n for key, n in bag.items()) for bag in bags_left]
    mass_right = [sum(weights[key] * n for key, n in bag.items()) for bag in bags_right]
    where: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(bags_right):
        for key in bag:
            where[key].append(j)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for i, bag in enumerate(bags_left):
        for key, n in bag.items():
            if len(where[key]) <= 50:
                for j in where[key]:
                    shared[i, j] += weights[key] * min(n, bags_right[j][key])
    scored = []
    for (i, j), mass in shared.items():
        of_left, of_right = mass / (mass_left[i] or 1), mass / (mass_right[j] or 1)
        scored.append(((of_left + of_right) / 2, i, j, of_left, of_right))
    scored.sort(key=lambda item: (-item[0], abs(item[1] - item[2]), item[1:]))
    pair_left: dict[int, int] = {}
    pair_right: dict[int, int] = {}
    pairs: list[tuple[int, int, float]] = []
    for score, i, j, _, _ in scored:
        if score >= options.pair and i not in pair_left and j not in pair_right:
            pair_left[i], pair_right[j] = j, i
            pairs.append((i, j, score))
    pairs.sort()
    links = [Link((i, i), (j, j), mass_left[i] + mass_right[j]) for i, j, _ in pairs]
    kept = set(heaviest_chain(links))
    groups: dict[tuple[int, int], Group] = {}
    for index, (i, j, score) in enumerate(pairs):
        if index in kept or score >= options.move:
            groups[i, j] = Group((i,), (j,), score, index not in kept)
        else:
            del pair_left[i], pair_right[j]
    for _, i, j, of_left, of_right in sorted(scored, key=lambda item: (-max(item[3:]), item[1:])):
        if i not in pair_left and j in pair_right and of_left >= options.contained:
            at = (pair_right[j], j)
            if len(groups[at].right) == 1:
                groups[at] = replace(groups[at], left=tuple(sorted((*groups[at].left, i))))
                pair_left[i] = j
        elif j not in pair_right and i in pair_left and of_right >= options.contained:
            at = (i, pair_left[i])
            if at in groups and len(groups[at].left) == 1:
                groups[at] = replace(groups[at], right=tuple(sorted((*groups[at].right, j))))
                pair_right[j] = i
    return list(groups.values())


def _weights(left: Sequence[Unit], right: Sequence[Unit]) -> dict[str, float]:
    found: Counter[str] = Counter()
    for units in (left, right):
        for unit in units:
            found.update(set(unit.keys))
    total = len(left) + len(right)
    return {key: log(1 + total / n) * (1.0 if key[0].isalnum() else 0.1) for key, n in found.items()}
