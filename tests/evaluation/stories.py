"""How well articles are grouped by story: `python -m tests.evaluation.stories [FOLDER...]`.

Without arguments, the parts of the corpus of `tests/stories` and the whole of it are measured. A folder named holds
one file a story, written as `tests/stories/corpus/README.md` says. Precision, recall and F1 are of pairs of articles:
of those put into one group, how many tell one story, and the other way round.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tui.articles import Article, read_text
from tui.articles.profile import profile
from tui.compare.collection.stories import kin, stories

__all__ = ["CORPUS", "Score", "Told", "grouped", "read", "score"]

CORPUS = Path(__file__).parent.parent / "stories" / "corpus"


class Told(NamedTuple):
    """An article of the corpus."""

    story: str
    kind: str
    article: Article

    def __str__(self) -> str:
        return f"{self.story} {self.kind}"


class Score(NamedTuple):
    """Shares from 0 to 1, of pairs of articles."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if any(self) else 0.0


def read(folders: Iterable[Path]) -> list[Told]:
    """The articles of all stories in these folders, in the order of their names."""
    found = []
    for file in sorted(file for folder in folders for file in folder.glob("*.txt")):
        for part in file.read_text(encoding="utf-8").split("=== ")[1:]:
            kind, _, text = part.partition("\n")
            found.append(Told(f"{file.parent.name}/{file.stem}", kind, read_text(text)))
    return found


def grouped(told: Sequence[Told]) -> tuple[tuple[int, ...], ...]:
    """The articles as the program groups them, by index."""
    return stories(kin([profile(one.article) for one in told]))


def score(told: Sequence[Told], groups: Iterable[Sequence[int]]) -> Score:
    """Compare a grouping with the stories that the articles belong to."""
    wanted = {(a, b) for a, b in combinations(range(len(told)), 2) if told[a].story == told[b].story}
    found = {pair for group in groups for pair in combinations(sorted(group), 2)}
    hit = len(wanted & found)
    return Score(hit / len(found) if found else 1.0, hit / len(wanted) if wanted else 1.0)


def main(folders: Sequence[Path]) -> None:
    """Print the figures, then every group that holds more or less than one story."""
    told = read(folders)
    groups = grouped(told)
    figures = score(told, groups)
    names = " ".join(folder.name for folder in folders)
    print(f"{names}: precision {figures.precision:.3f}, recall {figures.recall:.3f}, F1 {figures.f1:.3f}")
    sizes = {story: sum(one.story == story for one in told) for story in {one.story for one in told}}
    for group in groups:
        held = {told[index].story for index in group}
        if len(held) > 1 or len(group) < sizes[min(held)]:
            print("  ", "; ".join(str(told[index]) for index in group))


if __name__ == "__main__":
    parts = [CORPUS / "tuned", CORPUS / "held", CORPUS / "fresh"]
    for chosen in [[Path(name)] for name in sys.argv[1:]] or [*([part] for part in parts), parts]:
        main(chosen)
