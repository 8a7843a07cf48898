"""Two articles -> a `Comparison`."""

from tui.compare.comparison import (
    Change,
    Comparison,
    Edit,
    Kind,
    Op,
    Row,
    RowKind,
    SentenceKind,
    SentencePair,
    Summary,
)
from tui.compare.engine import compare
from tui.compare.options import Options

__all__ = [
    "Change",
    "Comparison",
    "Edit",
    "Kind",
    "Op",
    "Options",
    "Row",
    "RowKind",
    "SentenceKind",
    "SentencePair",
    "Summary",
    "compare",
]
