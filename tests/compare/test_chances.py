"""The chance of each link, held against weighing every chain by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import exp, isclose, log

from hypothesis import given
from hypothesis import strategies as st

from tui.compare.alignment.chances import Steps, chances, weight

Link = tuple[int, int]
Odds = list[dict[int, float]]


@st.composite
def _odds(draw: st.DrawFn) -> tuple[Odds, int]:
    height, width = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    value = st.one_of(st.none(), st.floats(0.01, 100.0))
    table = [[draw(value) for _ in range(width)] for _ in range(height)]
    return [{j: odds for j, odds in enumerate(row) if odds is not None} for row in table], width


def _ends(odds: Odds, width: int, steps: Steps, last: Link) -> Iterator[tuple[list[Link], float]]:
    """Every way to go on behind a link, with its weight: a row is opened further on, or gets the neighbouring unit.

    A row beside the one before, or beside an edge, weighs more.
    """
    yield [], steps.beside if last == (len(odds) - 1, width - 1) and odds else 1.0
    ways = [
        (i, j, steps.opening * (steps.beside if (i, j) == (last[0] + 1, last[1] + 1) else 1.0))
        for i in range(last[0] + 1, len(odds))
        for j in range(last[1] + 1, width)
    ]
    if last[0] >= 0:
        ways += [(last[0], last[1] + 1, steps.going_on), (last[0] + 1, last[1], steps.going_on)]
    for i, j, step in ways:
        if i < len(odds) and j in odds[i]:
            for links, end in _ends(odds, width, steps, (i, j)):
                yield [(i, j), *links], step * odds[i][j] * end


@given(_odds(), st.builds(Steps, st.floats(0.05, 5.0), st.floats(1.0, 5.0), st.floats(0.05, 5.0)))
def test_chances_are_shares_of_the_weight_of_all_chains(table: tuple[Odds, int], steps: Steps) -> None:
    odds, width = table
    whole = 0.0
    through: defaultdict[Link, float] = defaultdict(float)
    for links, heavy in _ends(odds, width, steps, (-1, -1)):
        whole += heavy
        for link in links:
            through[link] += heavy
    found = chances(odds, width, steps)
    assert isclose(found.weight, log(whole), abs_tol=1e-9)
    assert isclose(weight(odds, width, steps), found.weight)
    for i, row in enumerate(odds):
        assert found.links[i].keys() == row.keys()
        for j in row:
            assert isclose(found.links[i][j], through[i, j] / whole, abs_tol=1e-9)


@given(st.integers(1, 300), st.floats(1.0, 50.0))
def test_chains_of_any_length_stay_clear_of_the_largest_float(units: int, evidence: float) -> None:
    """Every unit equals its counterpart and has something of the next one."""
    odds = [{j: exp(evidence) if i == j else 1.0 for j in (i, i + 1) if j < units} for i in range(units)]
    found = chances(odds, units, Steps(1.0, 1.5, 0.5))
    assert found.weight > 0.9 * units * evidence - 1
    assert all(0.0 <= chance <= 1.0 for row in found.links for chance in row.values())
    if evidence > 10.0:
        assert all(row[i] > 0.99 for i, row in enumerate(found.links))


@given(st.integers(1, 2000), st.floats(1.0, 50.0), st.booleans())
def test_a_unit_that_is_like_thousands_in_a_row_stays_clear_of_it_too(
    units: int, evidence: float, beyond: bool
) -> None:
    odds = [dict.fromkeys(range(units), exp(evidence)), *([{units: 1.0}] if beyond else [])]
    found = chances(odds, units + 1, Steps(1.0, 1.5, 0.5))
    assert found.weight > units * (evidence + log(0.5)) - 1
    assert all(0.0 <= chance <= 1.0 for row in found.links for chance in row.values())
