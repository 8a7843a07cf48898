"""When the program itself fails, scripts and readers get a sentence; a traceback is there for those who ask."""

from __future__ import annotations

import pytest

from tui.cli import main


def _broken(*_: object, **__: object) -> None:
    raise RuntimeError("the \x1b]0;title\x07 [/] broke")


@pytest.fixture(autouse=True)
def break_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.commands.diff.compare", _broken)
    monkeypatch.delenv("STORYDIFF_DEBUG", raising=False)


def test_a_failure_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "/dev/null", "/dev/null"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "the program itself failed (RuntimeError: the \u241b]0;title\u2407 [/] broke)" in told.err
    assert "STORYDIFF_DEBUG=1" in told.err


def test_a_traceback_is_there_for_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYDIFF_DEBUG", "1")
    with pytest.raises(RuntimeError):
        main(["diff", "/dev/null", "/dev/null"])
