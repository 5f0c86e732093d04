"""A wavy line under the words of a text that no dictionary knows."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from napl_desktop.text import units
from ui.session.writing_help import WritingHelp


class WavyLines(QSyntaxHighlighter):
    """Looks along with a text once it is told with whom, and again when other words are known."""

    def __init__(self, document: QTextDocument, colour: Callable[[], QColor]) -> None:
        super().__init__(document)
        self._colour = colour
        self._writing: WritingHelp | None = None

    def listen_to(self, writing: WritingHelp) -> None:
        """Mark the words that this does not know."""
        self._writing = writing
        writing.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Mark one line."""
        self.mark_unknown(text)

    def mark_unknown(self, text: str, typed_at: int = -1) -> None:
        """Mark the words of one line, but for the one that is being typed at a place in it."""
        for found in self._writing.misspelt(text) if self._writing is not None else ():
            start, length = units(text[: found.start]), units(found.word)
            if not start < typed_at <= start + length:
                self.setFormat(start, length, self._wavy(start))

    def _wavy(self, start: int) -> QTextCharFormat:
        made = QTextCharFormat(self.format(start))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        made.setUnderlineColor(self._colour())
        return made
