"""Settings: a TOML file and a few environment variables -> one frozen dataclass, and sentences on what is wrong."""

from tui.config.file import CONFIG, MOST_BYTES, THEME, Loaded, load, settings_file, summed_up
from tui.config.settings import MEASURES, THEMES, ListShown, Rebinding, Settings
from tui.config.table import SETTINGS, Setting
from tui.config.toml import Parsed, parse

__all__ = [
    "CONFIG",
    "MEASURES",
    "MOST_BYTES",
    "SETTINGS",
    "THEME",
    "THEMES",
    "ListShown",
    "Loaded",
    "Parsed",
    "Rebinding",
    "Setting",
    "Settings",
    "load",
    "parse",
    "settings_file",
    "summed_up",
]
