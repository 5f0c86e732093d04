"""The writing help for this person: whether it speaks, and which of its rules are silent."""

from PySide6.QtCore import QObject, Signal

from napl_desktop.writing.marks import Mark, marks
from napl_desktop.writing.rules import Rule
from ui.settings import Settings


class WritingHelp(QObject):
    """Says what there is to say about texts. What is chosen is remembered between two times."""

    changed = Signal()
    """It says something else than before about the same texts."""

    def __init__(self, settings: Settings, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._language = language
        self.is_on = settings.writing_help
        self.silent = frozenset(Rule(name) for name in settings.silent_rules if name in set(Rule))
        """The rules that this person switched off."""

    def turn(self) -> None:
        """Switch it on or off."""
        self.is_on = self._settings.writing_help = not self.is_on
        self.changed.emit()

    def silence(self, rule: Rule) -> None:
        """Let a rule say nothing any more."""
        self._listen_to(self.silent | {rule})

    def hear_all(self) -> None:
        """Let every rule speak again."""
        self._listen_to(frozenset())

    def marks(self, text: str, before: str) -> tuple[Mark, ...]:
        """Return what there is to say about a text, with that of the level before it."""
        return marks(text, before, self.silent, self._language) if self.is_on else ()

    def _listen_to(self, silent: frozenset[Rule]) -> None:
        self.silent = silent
        self._settings.silent_rules = tuple(sorted(silent))
        self.changed.emit()
