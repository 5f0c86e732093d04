"""How the program looks and speaks, and whom to tell what is chosen instead."""

from collections.abc import Callable

from msgspec import Struct

from napl_desktop.wording import Wording
from ui.kit.theme import Theme, ThemeName


class LookChoice(Struct, frozen=True):
    """How the program looks and speaks now, and whom to tell what is chosen instead."""

    theme: Theme
    wording: Wording
    choose: Callable[[ThemeName, int], object]
    choose_language: Callable[[str], object]
