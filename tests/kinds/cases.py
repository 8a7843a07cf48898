"""Read the labelled cases; README.md in this folder says how they are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tui.articles.article import Article, Paragraph, Role, Span
from tui.compare.comparison import Kind
from tui.compare.kinds.classify import edit_kinds, paragraph_kinds, speaker
from tui.compare.witness import Witness

HERE = Path(__file__).parent
_EDIT = re.compile(r"\{\{(?P<scene>.*?)\}\}|\{(?P<change>.*?) \| (?P<kinds>[a-z_, ]+)\}", re.DOTALL)
_WHOLE = re.compile(r"(?P<sign>[+-]) (?P<text>.*) \| (?P<kinds>[a-z_, ]+?)(?: \((?P<speaker>[^()]*)\))?", re.DOTALL)


class Judged(NamedTuple):
    """An edit, or a whole paragraph, with the kinds that it must carry."""

    left: Span | None
    right: Span | None
    kinds: frozenset[Kind]
    whole: bool = False
    speaker: str | None = None
    """Who must be named; `?` where nobody must be, None where it is not asked."""


class Case(NamedTuple):
    """Two versions of a text and the changes between them."""

    where: str
    title: str
    left: Article
    right: Article
    judged: tuple[Judged, ...]

    def answers(self) -> Iterator[tuple[Judged, frozenset[Kind], str | None]]:
        """Each labelled change with the kinds and the speaker that the program names."""
        left, right = Witness(self.left), Witness(self.right)
        for judged in self.judged:
            if not judged.whole:
                yield judged, frozenset(edit_kinds(left, right, judged.left, judged.right)), None
                continue
            one, other = (left, right) if judged.left else (right, left)
            span = judged.left or judged.right
            assert span is not None
            index = next(i for i, p in enumerate(one.article.paragraphs) if p.span == span)
            kinds = paragraph_kinds(one, (index,), added=judged.left is None, other=other)
            yield judged, frozenset(kinds), speaker(one, span)

    def changed(self, judged: Judged) -> str:
        """The change as a reader would write it down."""
        left = self.left.text[slice(*judged.left)] if judged.left else ""
        right = self.right.text[slice(*judged.right)] if judged.right else ""
        return f"{left} => {right}"


def read_cases(part: str) -> list[Case]:
    """The cases of `tuned` or `held`, in the order of their files."""
    cases = []
    for path in sorted((HERE / part).glob("*.txt")):
        for block in re.split(r"^= ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = block.partition("\n")
            cases.append(_case(f"{part}/{path.name}", title, body))
    return cases


class _Page:
    """One version in the making."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[Span] = []

    def paragraph(self, pieces: Iterable[str]) -> list[Span | None]:
        if self.text:
            self.text += "\n\n"
        start, spans = len(self.text), []
        for piece in pieces:
            begin = len(self.text)
            self.text += piece
            inside = piece.strip()
            begin += len(piece) - len(piece.lstrip())
            spans.append(Span(begin, begin + len(inside)) if inside else None)
        self.spans.append(Span(start, len(self.text)))
        return spans

    def article(self) -> Article:
        return Article(self.text, tuple(Paragraph(Role.BODY, 1, span, self.text[slice(*span)]) for span in self.spans))


def _kinds(text: str) -> frozenset[Kind]:
    return frozenset(Kind(name.strip()) for name in text.split(","))


def _sides(change: str) -> tuple[str, str]:
    left, _, right = f" {change} ".partition(" => ")
    return left.strip(), right.strip()


def _case(where: str, title: str, body: str) -> Case:
    left, right, judged = _Page(), _Page(), list[Judged]()
    for paragraph in re.split(r"\n\s*\n", body.strip()):
        if whole := _WHOLE.fullmatch(paragraph):
            page = right if whole["sign"] == "+" else left
            page.paragraph([whole["text"]])
            span = page.spans[-1]
            one, other = (None, span) if page is right else (span, None)
            judged.append(Judged(one, other, _kinds(whole["kinds"]), whole=True, speaker=whole["speaker"]))
            continue
        lefts, rights, labels, at = [], [], list[frozenset[Kind] | None](), 0
        for found in _EDIT.finditer(paragraph):
            old, new = _sides(found["change"] if found["scene"] is None else found["scene"])
            lefts += [paragraph[at : found.start()], old]
            rights += [paragraph[at : found.start()], new]
            labels += [None, _kinds(found["kinds"]) if found["kinds"] else None]
            at = found.end()
        left_spans = left.paragraph([*lefts, paragraph[at:]])
        right_spans = right.paragraph([*rights, paragraph[at:]])
        judged += [
            Judged(a, b, kinds) for a, b, kinds in zip(left_spans, right_spans, [*labels, None], strict=True) if kinds
        ]
    return Case(where, title, left.article(), right.article(), tuple(judged))


class Score(NamedTuple):
    """How often a kind was named rightly, named wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def scores(cases: Iterable[Case]) -> dict[Kind, Score]:
    """Precision and recall of every kind over all labelled changes."""
    right, wrong, missed = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for case in cases:
        for judged, named, _ in case.answers():
            right.update(judged.kinds & named)
            wrong.update(named - judged.kinds)
            missed.update(judged.kinds - named)
    return {kind: Score(right[kind], wrong[kind], missed[kind]) for kind in Kind}


def main() -> None:
    """Print the figures of both parts, and every case of `tuned` that fails."""
    for part in ("tuned", "held"):
        cases = read_cases(part)
        total = sum(len(case.judged) for case in cases)
        exact = sum(judged.kinds == named for case in cases for judged, named, _ in case.answers())
        print(f"{part}: {total} labelled changes, {exact} exact")
        for kind, score in scores(cases).items():
            print(f"  {kind:14} precision {score.precision:.3f}  recall {score.recall:.3f}  {tuple(score)}")
        for case in cases if part == "tuned" else ():
            for judged, named, who in case.answers():
                if judged.kinds != named:
                    print(f"{case.where}: {case.title}: {case.changed(judged)}")
                    print(f"    asked {sorted(judged.kinds)}, named {sorted(named)}")
                if judged.speaker is not None and (judged.speaker if judged.speaker != "?" else None) != who:
                    print(f"{case.where}: {case.title}: asked for {judged.speaker}, named {who}")


if __name__ == "__main__":
    main()
