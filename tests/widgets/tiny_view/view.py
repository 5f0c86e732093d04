"""A view as small as one can be: says how many paths there are."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from napl_desktop.queries.outline import outline
from ui.drawing.writing import Drawing
from ui.views.view import View


class TinyView(View):
    """Reads what it says whenever it comes into sight, and when the project changes."""

    def __init__(self, context, parent=None):
        super().__init__(parent)
        self._session = context.session
        self.words = QLabel()
        QVBoxLayout(self).addWidget(self.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session.changed.connect(lambda _change: self.read_again() if self.is_current else None)

    def read_again(self):
        """Count the paths as they are now."""
        with self._session.document.read() as db:
            self.words.setText(counted(db))


class TinyPicture:
    """The same words as a picture."""

    title = "Tiny"
    size = QSizeF(200, 100)

    def __init__(self, words):
        self._words = words

    def draw(self, painter):
        """Write them."""
        painter.drawText(20, 50, self._words)


def draw_tiny(db, _words, _path_id):
    """Read the project, and return what draws it."""
    words = counted(db)
    return lambda: Drawing(TinyPicture(words))


def counted(db):
    """Return the words."""
    return f"{sum(len(atelier.paths) for atelier in outline(db).ateliers)} paths"
