"""What is said in the bottom line, and how it is shortened where there is little room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.kit.fields.labels import ElidedLabel
from ui.kit.tips import tip

# Characters of what is said in passing that stay in view.
_LEAST = 16
# Characters of the name of a file that still tell which one it is.
_LEAST_OF_NAME = 12
_FILE = "{file}"


class PassingWords(ElidedLabel):
    """As wide as its words, and narrower only where there is no room for them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the beginning and the end of them."""
        words = super().sizeHint()
        return QSize(min(words.width(), self.fontMetrics().averageCharWidth() * _LEAST), words.height())

    def setText(self, text: str) -> None:
        """Say something else, and all of it in a tip when the user points at it."""
        super().setText(text)
        self.setToolTip(tip(text))


class StateWords(PassingWords):
    """How things stand with a file: its name gives way first, then a shorter sentence takes over."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence, self._name, self._short = "", "", ""

    def say(self, sentence: str, name: str, short: str) -> None:
        """Say `sentence`, in which {file} is the name of the file; `short` is the heart of it, without a name."""
        self._sentence, self._name, self._short = sentence, name, short
        self.setText(sentence.replace(_FILE, name))

    @property
    def least_width(self) -> int:
        """How wide it must be for the sentence to stay whole, though not the name."""
        whole = self.sizeHint().width()
        shortest = min(self._width(self._name), self.fontMetrics().averageCharWidth() * _LEAST_OF_NAME)
        return whole - self._width(self._name) + shortest

    @property
    def shown(self) -> str:
        """What can be read of it at its present width."""
        room = self.contentsRect().width()
        if self._width(self.text()) <= room:
            return self.text()
        for_name = room - self._width(self._sentence.replace(_FILE, ""))
        if self.width() >= self.least_width:
            middle = Qt.TextElideMode.ElideMiddle
            return self._sentence.replace(_FILE, self.fontMetrics().elidedText(self._name, middle, for_name))
        return self.fontMetrics().elidedText(self._short, Qt.TextElideMode.ElideRight, room)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.contentsRect(), at, self.shown)
