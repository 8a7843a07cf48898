"""The manual page is fresh, whole, and understood by troff."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest

from tests.manual import PAGE, page
from tui.app.keys.table import KEYS
from tui.commands.table import COMMANDS
from tui.commands.usage import usages
from tui.config import SETTINGS


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "the manual page is stale; run: make keys"


def test_it_names_every_command_option_key_and_setting() -> None:
    text = page().replace("\\", "")
    for command in COMMANDS:
        assert f".SS {command}\n" in text
    for usage in usages():
        for option in usage.options:
            assert all(name in text for name in option.names)
            assert option.says.split("'")[0] in text
    for key in KEYS:
        assert f"[{key.id}]" in text
    for setting in SETTINGS:
        assert f".B {setting.name} = " in text


def test_troff_has_nothing_to_object_to() -> None:
    groff = shutil.which("groff")
    if groff is None and not os.environ.get("CI"):
        pytest.skip("there is no groff here")
    assert groff is not None, "groff is missing"
    done = subprocess.run([groff, "-man", "-Tutf8", "-ww", str(PAGE)], capture_output=True, timeout=60, check=True)
    assert done.stderr == b""
    shown = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout.decode("utf-8"))
    assert "storydiff history [OPTION]... FILE" in shown
    assert "\\e" not in shown
