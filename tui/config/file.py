"""The settings file and a few environment variables -> the settings of this session. Nothing wrong there stops it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from tui.articles.sanitize import visible
from tui.config.settings import Settings
from tui.config.table import WrongValueError, read_theme
from tui.config.toml import Parsed, as_written, parse

__all__ = ["CONFIG", "MOST_BYTES", "THEME", "Loaded", "load", "settings_file", "summed_up"]

CONFIG = "STORYDIFF_CONFIG"
"""The environment variable that names another settings file."""
THEME = "STORYDIFF_THEME"
"""The environment variable that names a theme, before the settings file."""
MOST_BYTES = 1_000_000
"""A file of settings larger than this is taken for something else."""


class Loaded(NamedTuple):
    """The settings, and the file they were looked for in."""

    settings: Settings
    file: Path
    problems: tuple[str, ...] = ()
    """A sentence for each thing that is wrong, safe to show; those about the file begin with its name."""

    def blamed(self, sentence: str) -> str:
        """A sentence about the file, with its name."""
        return f"{visible(self.file.name)}: {sentence}"


def settings_file(environment: Mapping[str, str]) -> Path:
    """Where the settings are: the file that STORYDIFF_CONFIG names, else the one in the platform's place for them."""
    from platformdirs import user_config_path  # not needed by `storydiff diff`

    named = environment.get(CONFIG)
    return Path(named).expanduser() if named else user_config_path("storydiff") / "settings.toml"


def load(environment: Mapping[str, str] = os.environ) -> Loaded:
    """Read the settings. Never raises: what cannot be read leaves the defaults, and is told in `problems`."""
    file = settings_file(environment)
    try:
        text = _text(file)
    except FileNotFoundError:
        wanted = environment.get(CONFIG)
        problem = f"{CONFIG} names this file, which does not exist; write it, or name another"
        told = Parsed(Settings(), (problem,) if wanted else ())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        told = Parsed(Settings(), (f"it cannot be read ({reason}); mend it or remove it",))
    else:
        told = parse(text)
    loaded = Loaded(told.settings, file)
    problems = [loaded.blamed(problem) for problem in told.problems]
    settings = _from_environment(told.settings, environment, problems)
    return loaded._replace(settings=settings, problems=tuple(problems))


def _text(file: Path) -> str:
    if not (file.is_file() or file == Path(os.devnull)):
        if file.exists():
            raise ValueError("it is no file")
        raise FileNotFoundError
    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError("it is too large to be settings")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError("it is not in UTF-8") from error


def _from_environment(settings: Settings, environment: Mapping[str, str], problems: list[str]) -> Settings:
    wanted = environment.get(THEME)
    if not wanted:
        return settings
    try:
        return replace(settings, theme=read_theme(wanted))
    except WrongValueError as wrong:
        problems.append(f"{THEME} takes {wrong}, not {as_written(wanted)}{wrong.hint}")
        return settings


def summed_up(problems: Sequence[str]) -> str:
    """What is wrong with the settings, for a single line; empty where nothing is."""
    more = f" (1 of {len(problems)} problems; storydiff config --check lists them)" if len(problems) > 1 else ""
    first, _, rest = problems[0].partition(": ") if problems else ("", "", "")
    return f"{first}{more}: {rest}" if rest else f"{first}{more}"
