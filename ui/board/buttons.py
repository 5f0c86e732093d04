"""What a finger needs on the board, where menus and bars are hidden."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.theme import Theme
from ui.kit.touch import fit_for_finger, touch_button


class BoardButtons(QWidget):
    """Brings the row forward, shows the text proposals, and leaves the board; shown only there."""

    row_wanted = Signal()
    proposals_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.all = tuple(
            touch_button(glyph, name, theme)
            for glyph, name in (
                ("rows", self.tr("Bring the row forward (F6)")),
                ("quotes", self.tr("Text proposals for the cell (Ctrl+T)")),
                ("x", self.tr("Back from the board (Esc)")),
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button, wanted in zip(self.all, (self.row_wanted, self.proposals_wanted, self.left), strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(wanted)
            row.addWidget(button)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    def _fit(self) -> None:
        for button in self.all:
            fit_for_finger(button, self._theme)
