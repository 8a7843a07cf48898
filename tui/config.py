"""Settings: a TOML file and a few environment variables -> one frozen dataclass, and sentences on what is wrong."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from tui.articles.sanitize import visible
from tui.layout.frame import MEASURE
from tui.layout.lists.sort import Sort
from tui.layout.view import MAX_CONTEXT, Form, View
from tui.misspelling import nearest

CONFIG = "STORYDIFF_CONFIG"
"""The environment variable that names another settings file."""
THEME = "STORYDIFF_THEME"
"""The environment variable that names a theme, before the settings file."""
THEMES = ("dark", "light", "high-contrast", "colour-blind", "terminal")
"""The themes by name; `tui/app/themes.py` gives each its colours."""
MEASURES = range(30, 201)
"""The widest column that can be asked for: fewer columns hold no line of prose, more tire the eye beyond use."""
MOST_BYTES = 1_000_000
"""A file of settings larger than this is taken for something else."""
MOST_SHOWN = 60
"""Characters of a wrong value that are shown: enough to find it."""


class ListShown(StrEnum):
    """Whether the list of articles stands beside the text."""

    AUTO = "auto"
    """Where the screen is wide enough."""
    SHOWN = "shown"
    HIDDEN = "hidden"


class Rebinding(NamedTuple):
    """The keys wanted for an action, as the settings write them; neither is known to exist."""

    action: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader has set; the defaults where they have set nothing."""

    theme: str | None = None
    """One of THEMES; None for the one chosen last on screen, or the first."""
    style: str | None = None
    """The Pygments style that gives quotations, figures and dates their colours; None for those of the theme."""
    form: Form | None = None
    """None follows the width of the screen."""
    side_pane: ListShown = ListShown.AUTO
    sort: Sort = Sort.STORY
    measure: int = MEASURE
    fold: bool = View().fold
    context: int = View().context
    typographic: bool = View().typographic
    furniture: bool = View().furniture
    mouse: bool = True
    remember: bool = True
    """Whether what was open is written to a file, and found again at the next start."""
    keys: tuple[Rebinding, ...] = ()
    safe: bool = False
    """Whether nothing is written and the program is not left; asked for on the command line, never in the file."""

    @property
    def view(self) -> View:
        """What of a comparison is shown at first."""
        return View(self.fold, self.context, self.furniture, self.typographic)


class Loaded(NamedTuple):
    """The settings, and the file they were looked for in."""

    settings: Settings
    file: Path
    problems: tuple[str, ...] = ()
    """A sentence for each thing that is wrong, safe to show; those about the file begin with its name."""

    def blamed(self, sentence: str) -> str:
        """A sentence about the file, with its name."""
        return f"{visible(self.file.name)}: {sentence}"


class _WrongError(ValueError):
    """Raised for a value that a setting cannot have; the text says what it takes."""

    def __init__(self, takes: str, hint: str = "") -> None:
        super().__init__(takes)
        self.hint = hint
        """What was probably meant."""


class Setting(NamedTuple):
    """A line of the settings file."""

    name: str
    default: str
    """As TOML writes it."""
    says: str
    """What it sets, for the file of defaults."""
    read: Callable[[Any], Any]
    """From the value in the file to the one in `Settings`; raises _WrongError."""


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _WrongError("true or false")
    return value


def _number(numbers: range) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value not in numbers:
            raise _WrongError(f"a whole number from {numbers.start} to {numbers.stop - 1}")
        return value

    return read


def _choice(*names: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in names:
            raise _WrongError(f"one of {', '.join(map(_quoted, names))}", did_you_mean(str(value), names))
        return str(value)

    return read


def _theme(value: Any) -> str | None:
    name = _choice("auto", *THEMES)(value)
    return None if name == "auto" else name


def _style(value: Any) -> str | None:
    if value == "theme":
        return None
    from pygments.styles import get_all_styles  # noqa: PLC0415  only where a style is asked for

    known = sorted(get_all_styles())
    if value not in known:
        raise _WrongError('"theme" or a Pygments style', did_you_mean(str(value), known))
    return str(value)


def _form(value: Any) -> Form | None:
    name = _choice("auto", *Form)(value)
    return None if name == "auto" else Form(name)


_SORTS = {sort.name.lower(): sort for sort in Sort}


def _sort(value: Any) -> Sort:
    return _SORTS[_choice(*_SORTS)(value)]


SETTINGS: tuple[Setting, ...] = (
    Setting("theme", '"auto"', f"auto (the one chosen last with T, or dark), {', '.join(THEMES)}", _theme),
    Setting("style", '"theme"', "colours of an article read alone: theme, or a Pygments style such as monokai", _style),
    Setting("form", '"auto"', "side-by-side, inline, or auto: by the width of the screen", _form),
    Setting(
        "side_pane",
        '"auto"',
        "the list of articles: shown, hidden, or auto: where there is room for it",
        lambda value: ListShown(_choice(*ListShown)(value)),
    ),
    Setting("sort", '"story"', f"what the list is sorted by: {', '.join(_SORTS)}", _sort),
    Setting("measure", str(MEASURE), "the widest column of text, in characters", _number(MEASURES)),
    Setting("fold", "true", "fold unchanged paragraphs away", _switch),
    Setting("context", "1", "unchanged paragraphs kept on either side of a change", _number(range(MAX_CONTEXT + 1))),
    Setting("typographic", "false", "mark and step through typographic changes too", _switch),
    Setting("furniture", "false", "show the page around the articles: navigation, related links, notices", _switch),
    Setting("mouse", "true", "use the mouse; false leaves it to the terminal, for selecting and copying", _switch),
    Setting("remember", "true", "open a folder again where it was left", _switch),
)


def settings_file(environment: Mapping[str, str]) -> Path:
    """Where the settings are: the file that STORYDIFF_CONFIG names, else the one in the platform's place for them."""
    from platformdirs import user_config_path  # noqa: PLC0415  not needed by `storydiff diff`

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
        return replace(settings, theme=_theme(wanted))
    except _WrongError as wrong:
        problems.append(f"{THEME} takes {wrong}, not {_shown(wanted)}{wrong.hint}")
        return settings


class Parsed(NamedTuple):
    """The settings in a text, and what is wrong with it."""

    settings: Settings
    problems: tuple[str, ...]


def parse(text: str) -> Parsed:
    """Read settings from TOML; each setting that is wrong keeps its default, and is told in a sentence."""
    try:
        told = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Parsed(Settings(), (f"it is no TOML ({visible(str(error))}); mend that place, nothing of it is used",))
    problems: list[str] = []
    rebindings = _rebindings(told.pop("keys", {}), problems)
    by_name = {setting.name: setting for setting in SETTINGS}
    values: dict[str, Any] = {}
    for name, value in told.items():
        setting = by_name.get(name)
        if setting is None:
            problems.append(f"it names the setting {_shown(name)}, which does not exist{did_you_mean(name, by_name)}")
            continue
        try:
            values[name] = setting.read(value)
        except _WrongError as wrong:
            problems.append(f"{name} takes {wrong}, not {_shown(value)}{wrong.hint}")
    return Parsed(Settings(**values, keys=rebindings), tuple(problems))


def _rebindings(table: Any, problems: list[str]) -> tuple[Rebinding, ...]:
    if not isinstance(table, dict):
        problems.append(f'keys is a table, [keys] and then lines such as next_change = ["n"], not {_shown(table)}')
        return ()
    found = []
    for action, value in table.items():
        if _is_meant(action, value):
            problems.append(f"{action} stands below [keys], where it names no key; move it to the top of the file")
            continue
        keys = [value] if isinstance(value, str) else value
        if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            found.append(Rebinding(action, tuple(keys)))
        else:
            problems.append(
                f'[keys] {visible(action)} takes a list of keys such as ["n", "Ctrl-N"], not {_shown(value)}'
            )
    return tuple(found)


def _is_meant(name: str, value: Any) -> bool:
    """Whether a line below [keys] is a setting in the wrong place: TOML takes it for part of that table."""
    setting = next((setting for setting in SETTINGS if setting.name == name), None)
    if setting is None:
        return False
    try:
        setting.read(value)
    except _WrongError:
        return False
    return True


def summed_up(problems: Sequence[str]) -> str:
    """What is wrong with the settings, for a single line; empty where nothing is."""
    more = f" (1 of {len(problems)} problems; storydiff config --check lists them)" if len(problems) > 1 else ""
    first, _, rest = problems[0].partition(": ") if problems else ("", "", "")
    return f"{first}{more}: {rest}" if rest else f"{first}{more}"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean next_change?`, or nothing where no known name is near."""
    meant = nearest(name, known)
    return f"; did you mean {meant}?" if meant else ""


def _quoted(text: str) -> str:
    return f'"{text}"'


def _shown(value: Any) -> str:
    """A value of the file as people write it, short and safe to show."""
    text = visible(str(value).lower() if isinstance(value, bool) else str(value))
    text = text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
    return _quoted(text) if isinstance(value, str) else text
