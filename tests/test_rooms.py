"""The walls between the rooms hold in a running interpreter too: a deferred import escapes the static check."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_CORE = [
    ".".join(path.relative_to(_ROOT).with_suffix("").parts).removesuffix(".__init__")
    for room in ("articles", "sources", "compare", "layout", "export", "config")
    for path in sorted((_ROOT / "tui" / room).glob("**/*.py"))
]


def _modules_after(code: str) -> set[str]:
    """The modules of a fresh interpreter that ran `code`."""
    script = f"import sys\n{code}\nsys.stdout.flush()\nprint('MODULES', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.rpartition("MODULES")[2].split())


def test_there_is_a_core() -> None:
    assert len(_CORE) > 20


def test_no_module_of_the_core_loads_textual() -> None:
    loaded = _modules_after("\n".join(f"import {name}" for name in _CORE))
    assert set(_CORE) <= loaded
    assert not {name for name in loaded if name.split(".")[0] == "textual"}


@pytest.mark.parametrize("arguments", [["diff", "LEFT", "RIGHT"], ["diff", "--format", "json", "LEFT", "RIGHT"]])
def test_a_diff_on_stdout_loads_no_screens(arguments: list[str], tmp_path: Path) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("The ferry left at dawn.\n")
    right.write_text("The ferry left at noon.\n")
    given = [{"LEFT": str(left), "RIGHT": str(right)}.get(a, a) for a in arguments]
    loaded = _modules_after(f"from tui.cli import main\nassert main({given!r}) == 1")
    assert not {name for name in loaded if name.startswith(("textual", "tui.app"))}


def test_the_version_loads_nothing_of_the_core() -> None:
    code = "from tui.cli import main\ntry:\n    main(['--version'])\nexcept SystemExit:\n    pass"
    loaded = _modules_after(code)
    assert not {name for name in loaded if name.startswith(("textual", "rapidfuzz", "sentencex", "tui.articles"))}


def test_the_first_frame_loads_neither_reading_nor_comparing() -> None:
    loaded = _modules_after("import tui.app.run")
    late = (
        "rapidfuzz",
        "sentencex",
        "tui.articles.segment",
        "tui.sources",
        "tui.compare",
        "tui.app.desk",
        "tui.app.session",
    )
    assert not {name for name in loaded if name.startswith(late)}
