"""What a rewriting tells in another order finds its counterpart; what merely speaks of the same thing has none."""

from __future__ import annotations

import random

from tests.making import compared
from tui.compare import Comparison

_ENDINGS = ("dam", "ket", "lin", "mos", "nar", "pel", "rig", "sten", "tor", "val", "wick", "zen")
_TOLD = (
    "Fire destroyed the sugar mill at Pellworm during the night to Thursday, and no one was inside when it broke out.",
    "The mill was built in 1887 by Henrik Aasen and gave work to ninety people, most of them from two villages.",
    "Four brigades fought the blaze until dawn; a wall that fell on a pump cost the men of Ording their engine.",
    "Sabine Brodersen, who runs the mill, said that the beet harvest would be taken by barge to the works at Tonder.",
    "Insurers put the damage at eleven million, of which the molasses tanks alone make up three million.",
    "A welder who repaired a boiler on Wednesday afternoon is being questioned by the police in Husum.",
)
_RETOLD = (
    "The police of Husum question a man who had welded at one of the boilers on Wednesday afternoon.",
    "In the night before Thursday a fire laid the Pellworm sugar mill in ashes. Nobody was in it at the time.",
    "Eleven million is what the damage comes to, the insurers believe; three of these stood in tanks of molasses.",
    "Until dawn the blaze kept four brigades busy. Ording's lost its engine, as a wall came down upon a pump.",
    "For ninety people of two villages it meant work, ever since Henrik Aasen had built the mill in 1887.",
    "Barges are to carry the beet of this harvest to Tonder, where there are works, said Sabine Brodersen of the mill.",
)


def _pairs(comparison: Comparison) -> set[tuple[int, int]]:
    return {(i, j) for row in comparison.rows for i in row.left for j in row.right}


def test_what_is_told_again_in_another_order_finds_its_counterpart() -> None:
    comparison = compared(list(_TOLD), list(_RETOLD))
    assert _pairs(comparison) == {(0, 1), (1, 4), (2, 3), (3, 5), (4, 2), (5, 0)}
    assert sum(row.moved for row in comparison.rows) >= 3


def test_other_news_from_the_same_mill_finds_none() -> None:
    other = [
        "The sugar mill at Pellworm will open its doors to visitors on Saturday, with a brass band and free molasses.",
        "Henrik Aasen's portrait has come back from the restorers and hangs over the stairs again.",
        "Children may steer a barge through the harbour while their parents learn how beet becomes sugar.",
        "Sabine Brodersen expects two thousand guests and has borrowed benches from the brigades of the island.",
        "The proceeds go to the lifeboat, which needs a new engine.",
    ]
    assert _pairs(compared(list(_TOLD), other)) == set()


def test_texts_too_long_to_look_at_every_pair_find_none_where_they_have_nothing_to_do_with_each_other() -> None:
    """The closest of very many pairs have much in common, whatever the texts."""
    chance = random.Random(3)
    vocabulary = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in ("ar", "el", "in", "os", "u") for c in _ENDINGS]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]

    def told() -> list[str]:
        return [" ".join(chance.choices(vocabulary, weights, k=20)) + "." for _ in range(400)]

    comparison = compared(told(), told())
    assert len(_pairs(comparison)) <= 2
    assert not any(row.moved for row in comparison.rows)
