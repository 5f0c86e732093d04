"""Spelling for this user: the dictionary, read in the background, and the words that they know better."""

from PySide6.QtCore import QObject, QTimer, Signal

from napl_desktop.errors import UserError
from napl_desktop.writing.own_words import add_own_word, own_words
from napl_desktop.writing.spelling import Misspelt, Speller, why_no_spelling
from ui.kit.job import Job

# A dictionary is some 20 MB: the user does not wait for it at start, and who looks in and leaves never needs it.
_READ_AFTER_MS = 1500


class Spelling(QObject):
    """Says which words are not known, once the dictionary is there; what may be meant is looked up meanwhile."""

    changed = Signal()
    """It says something else than before about the same texts."""

    suggested = Signal(str, object)
    """A word, and a tuple of those that may be meant."""

    failed = Signal(object)
    """The UserError for which a word could not be added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speller: Speller | None = None
        self._helper: Speller | None = None
        """Another, made when it is first needed: finding what is meant takes long, and one is for one thread."""
        self._reading = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        self._reading.timeout.connect(self._read)
        self._is_asked = False
        self._known: frozenset[str] = frozenset()
        self._waiting: list[str] = []
        self._found: dict[str, tuple[str, ...]] = {}

    def misspelt(self, text: str) -> tuple[Misspelt, ...]:
        """Return the words of a text that are not known; none as long as the dictionary is not there."""
        if self._speller is not None:
            return self._speller.misspelt(text, self._known)
        if not self._is_asked:
            self._is_asked = True
            self._reading.start()
        return ()

    def suggest(self, word: str) -> None:
        """Look up what may be meant by a word; `suggested` tells."""
        if word in self._found:
            self.suggested.emit(word, self._found[word])
        elif word not in self._waiting:
            self._waiting.append(word)
            if len(self._waiting) == 1:
                self._look_up()

    def ignore(self, word: str) -> None:
        """Take a word as known until the program ends."""
        self._known |= {word.casefold()}
        self.changed.emit()

    def add(self, word: str) -> None:
        """Take a word as known for ever."""
        try:
            add_own_word(word)
        except UserError as error:
            self.failed.emit(error)
            return
        self.ignore(word)

    def _read(self) -> None:
        if not why_no_spelling():
            reading = Job(lambda _: (Speller(), own_words()))
            reading.succeeded.connect(self._begin)
            reading.start()

    def _begin(self, read: tuple[Speller, tuple[str, ...]]) -> None:
        self._speller, words = read
        self._known |= {word.casefold() for word in words}
        self.changed.emit()

    def _look_up(self) -> None:
        word = self._waiting[0]
        looking = Job(lambda _: self._meant_by(word))
        looking.succeeded.connect(self._tell)
        looking.start()

    def _meant_by(self, word: str) -> tuple[str, ...]:
        """Return what may be meant; in the background, one word at a time."""
        if self._helper is None:
            self._helper = Speller()
        return self._helper.suggestions(word)

    def _tell(self, found: tuple[str, ...]) -> None:
        word = self._waiting.pop(0)
        self._found[word] = found
        self.suggested.emit(word, found)
        if self._waiting:
            self._look_up()
