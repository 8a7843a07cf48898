"""A story, and a column of other news that retells sentences of it in other words."""

from __future__ import annotations

from tests.making import compared
from tui.compare import Comparison

STORY = [
    "A gantry crane collapsed on the main quay of the port of Carrowmore on Monday evening, killing a docker.",
    "The dead man was named as Owen Tarrant, 47, a father of two who had worked on the quay since leaving school.",
    "Two of the injured men are in a serious condition with crushed limbs. The third was expected home on Tuesday.",
    "Investigators from the labour inspectorate took away maintenance logs and closed three berths.",
    "The crane was built in 1994 and passed its last yearly inspection in March, said the director, Magnus Feeney.",
    '"We put it in writing four times," the secretary of the union, Rosa Quill, said of rails that were sinking.',
    "Shipping lines were diverting vessels to Duneely and Port Esker, where queues were already forming.",
    "Flags at the town hall were lowered, and the council's meeting was broken off after a minute's silence.",
]
NAMED = "Owen Tarrant was 47, a father of two and a docker all his working life in Carrowmore."
WRITTEN = 'Rosa Quill of the union: "We put it in writing four times" that the rails were sinking.'
_OTHER_NEWS = [
    "The three ferries that cross the Lindholm sound will cost a third more from the first of May, the authority "
    "decided. A single crossing rises from 3 to 4 marks, a monthly pass from 60 to 80. Those who live on the islands "
    "keep the old fare until the autumn. The oldest of the boats, the Gudrun, goes to a museum in the south.",
    "Talks between the bakers of Kornau and their works broke off after nine hours, and the mayor has offered to "
    "mediate. Nobody in the valley expects fresh rolls before the weekend. The works say that they can wait. Flour is "
    "sold by the sack meanwhile, and a school has lent out its ovens. The bakers want shorter nights.",
    "Wanderers have sold the ground on which they have played since 1909. A builder pays 31 million for the land and "
    "will put up four hundred flats there. The team moves in with its oldest rival, whose supporters have hung out "
    "black scarves. A vote of the members was close, and one of them has gone to court over it.",
    "A girl of fifteen has found an unknown comet on photographic plates that had lain in a cellar for seventy years. "
    "The observatory at Hochfeld confirmed it. A committee will decide in the summer what it is to be called. It comes "
    "back in 2036, and will then be seen with the naked eye from the southern hills.",
]


_MORE_NEWS = (
    "Snow fell on the passes in June.",
    "The price of rye has doubled since the drought, and millers blame speculators.",
    "An orchestra without a conductor played to eleven people and a dog, who stayed until the end.",
    "The king's birthday passed without a parade, since his horse was lame.",
    "In Pellworm the sugar mill will take beet by barge again, which its neighbours call a step back.",
    "Doctors warn against mushrooms that a new book praises.",
)


def round_up(*retold: str) -> Comparison:
    """The story beside the column, which tells these sentences in the midst of other news."""
    head, *news = _OTHER_NEWS
    for place, sentence in enumerate(retold):
        first, rest = news[place].split(". ", 1)
        news[place] = f"{first}. {sentence} {rest}"
    return compared(STORY, [head, " ".join([*news, *_MORE_NEWS])])
