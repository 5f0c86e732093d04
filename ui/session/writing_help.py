"""The writing help for this user: whether it speaks, and which of its rules are silent."""

from PySide6.QtCore import QObject, Signal

from napl_desktop.writing.marks import Mark, marks
from napl_desktop.writing.rules import Rule
from napl_desktop.writing.spelling import Misspelt
from ui.session.settings import Settings
from ui.session.spelling import Spelling


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
        """The rules that this user switched off."""
        self.spelling = Spelling(self)
        self.spelling.changed.connect(self.changed)

    def turn(self) -> None:
        """Switch it on or off."""
        self.is_on = self._settings.writing_help = not self.is_on
        self.changed.emit()

    def disable_rule(self, rule: Rule) -> None:
        """Let a rule say nothing any more."""
        self.enable_rule(rule, on=False)

    def enable_rule(self, rule: Rule, on: bool) -> None:
        """Let a rule speak, or say nothing any more."""
        self._listen_to(self.silent - {rule} if on else self.silent | {rule})

    def enable_all_rules(self) -> None:
        """Let every rule speak again."""
        self._listen_to(frozenset())

    def marks(self, text: str, before: str) -> tuple[Mark, ...]:
        """Return what there is to say about a text, with that of the level before it."""
        return marks(text, before, self.silent, self._language) if self.is_on else ()

    def misspelt(self, text: str) -> tuple[Misspelt, ...]:
        """Return the words of a text that no dictionary knows, as far as that was read."""
        return self.spelling.misspelt(text) if self.is_on and text else ()

    def speaks_of(self, text: str, before: str) -> bool:
        """Tell whether there is anything to say about a text."""
        return bool(self.marks(text, before) or self.misspelt(text))

    @property
    def is_corner_known(self) -> bool:
        """Whether it was said to this user what the corner in a cell is."""
        return self._settings.knows_corner

    def know_corner(self) -> None:
        """Remember that it was said."""
        self._settings.knows_corner = True

    def _listen_to(self, silent: frozenset[Rule]) -> None:
        self.silent = silent
        self._settings.silent_rules = tuple(sorted(silent))
        self.changed.emit()
