"""Made-up news prose of any length, and edited copies of it: the same for the same seed, and nobody's but our own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from random import Random

_NOUNS = """
harbour council bridge ferry budget storm harvest library signal winter market garden railway festival museum
lantern orchard parliament ministry hospital river treaty border embassy tariff pipeline strike election court inquiry
vaccine drought airport reactor archive quarry shipyard levee granary tram viaduct census verdict ceasefire convoy loan
subsidy pension curfew ballot reservoir turbine sanction corridor delegation refinery glacier monastery textile
""".split()
_ADJECTIVES = """new northern disputed costly early quiet former joint sudden rural central unpaid foreign narrow public
abandoned regional coastal temporary independent fragile historic broad overdue frozen private""".split()
_VERBS = """reopened postponed approved rejected inspected financed surrounded rebuilt promised measured closed praised
criticised replaced defended inherited examined delayed restored sold questioned welcomed""".split()
_ROLES = """mayor minister spokeswoman director historian engineer ambassador teacher judge chairwoman secretary
captain""".split()
_WHEN = """Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()
_SAYING = "said told warned added noted insisted".split()
_HOW = "before dawn|after long talks|for a second time|without a vote|under heavy rain|despite protests".split("|")
_HEADS = "Bar Cor Del Fen Gal Hol Ist Jor Kal Lor Mar Nor Ost Pel Quin Ros Sel Tar Ul Var Wen Yor Zel".split()
_MIDDLES = "a an ar e el en i in o or u ur".split()
_TAILS = "bach dale din ford gard ham kov lund man mere nik quist rova ster ton vik wick zen".split()


def paragraphs(words: int, seed: int) -> list[str]:
    """Paragraphs of together about so many words, at least one."""
    random = Random(seed)
    made: list[str] = []
    so_far = 0
    while so_far < words or not made:
        made.append(" ".join(_sentence(random) for _ in range(random.randint(2, 5))))
        so_far += made[-1].count(" ") + 1
    return made


def edited(original: list[str], seed: int) -> list[str]:
    """A copy as another desk would make it: most paragraphs kept, some reworded, dropped, added, split or moved."""
    random = Random(seed)
    copy: list[str] = []
    waiting: list[tuple[int, str]] = []
    for number, paragraph in enumerate(original):
        while waiting and waiting[0][0] <= number:
            copy.append(waiting.pop(0)[1])
        fate = random.random()
        if fate < 0.55:
            copy.append(paragraph)
        elif fate < 0.82:
            copy.append(_reworded(paragraph, random))
        elif fate < 0.87:
            copy += [paragraph, " ".join(_sentence(random) for _ in range(random.randint(2, 4)))]
        elif fate < 0.92:
            half = paragraph.find(". ") + 1
            copy += [paragraph[:half], paragraph[half + 1 :]] if half else [paragraph]
        elif fate < 0.95:
            waiting.append((number + 6, paragraph))
    return copy + [paragraph for _, paragraph in waiting]


def repeated(lines: int, seed: int) -> tuple[list[str], list[str]]:
    """Two texts of so many lines of which hardly one is unique, the second with lines left out and put in."""
    random = Random(seed)
    stock = [_sentence(random) for _ in range(8)]
    left = [random.choice(stock) for _ in range(lines)]
    right = [random.choice(stock) if random.random() < 0.02 else line for line in left if random.random() > 0.02]
    return left, right


def folder(articles: int, seed: int) -> Iterator[tuple[str, str]]:
    """Names and texts of articles of some 400 words, in stories of one to four versions."""
    random = Random(seed)
    made = 0
    for story in count():
        original = [_clause(random, _name(random)).capitalize(), *paragraphs(random.randint(250, 550), seed + story)]
        for version in range(random.randint(1, 4)):
            if made == articles:
                return
            text = original if version == 0 else edited(original, seed + story + version)
            yield f"{made:05d}-{_name(random).lower()}.txt", "\n\n".join(text) + "\n"
            made += 1


def _reworded(paragraph: str, random: Random) -> str:
    words = paragraph.split(" ")
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(words))
        words[at : at + random.randint(0, 2)] = [random.choice(_ADJECTIVES), random.choice(_NOUNS)][
            : random.randint(1, 2)
        ]
    return " ".join(words)


def _name(random: Random) -> str:
    return random.choice(_HEADS) + random.choice(_MIDDLES) + random.choice(_TAILS)


def _thing(random: Random) -> str:
    noun = random.choice(_NOUNS)
    return f"the {random.choice(_ADJECTIVES)} {noun}" if random.random() < 0.5 else f"the {noun}"


def _clause(random: Random, subject: str) -> str:
    return f"{subject} {random.choice(_VERBS)} {_thing(random)} {random.choice(_HOW)}"


def _sentence(random: Random) -> str:
    person, place = _name(random), _name(random)
    match random.randrange(5):
        case 0:
            says = _clause(random, _thing(random))
            who = f"{person}, the {random.choice(_ROLES)} of {place}"
            made = f"{who}, {random.choice(_SAYING)} on {random.choice(_WHEN)} that {says}."
        case 1:
            says = _clause(random, _thing(random))
            made = f'"{says.capitalize()}," {person} {random.choice(_SAYING)} in {place}.'
        case 2:
            made = f"{random.randint(2, 990)} people in {place} saw how {_clause(random, _thing(random))}."
        case 3:
            cost = random.randint(11, 995) / 10
            made = f"{_clause(random, _thing(random))}, at a cost of ${cost} million, and {_clause(random, person)}."
        case _:
            made = f"{_clause(random, _thing(random))} while {_clause(random, _thing(random))} near {place}."
    return made[0].upper() + made[1:]
