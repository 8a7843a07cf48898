"""When the program itself fails, the reader gets a sentence and a sane terminal, not a traceback."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.terminal import Terminal

_BROKEN = """
import tui.app.desk.desk as desk
def broken(self, times):
    raise RuntimeError("the \x1b]0;title\x07 [/] broke")
desk.Desk.do_swap = broken
from tui.cli import main
raise SystemExit(main([]))
"""


def _script(tmp_path: Path) -> str:
    script = tmp_path / "broken.py"
    script.write_text(_BROKEN)
    return str(script)


def test_a_failure_is_one_sentence(tmp_path: Path) -> None:
    with Terminal(script=_script(tmp_path)) as terminal:
        terminal.wait_for("5 articles")
        terminal.press("x")
        assert terminal.wait_for_end() == 1
        said = " ".join(terminal.text.split())
        assert "the program itself failed" in said
        assert "STORYDIFF_DEBUG=1" in said
        assert "Traceback" not in terminal.raw
        assert "\x1b]0;title" not in terminal.raw
        assert terminal.restored


def test_a_traceback_is_there_for_those_who_ask(tmp_path: Path) -> None:
    with Terminal(script=_script(tmp_path), STORYDIFF_DEBUG="1") as terminal:
        terminal.wait_for("5 articles")
        terminal.press("x")
        assert terminal.wait_for_end() == 1
        assert "RuntimeError" in terminal.raw
        assert "do_swap" in terminal.raw
