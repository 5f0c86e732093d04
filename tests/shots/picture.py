"""A picture of the stage as a person sees it: the window, and what lies over it in its place."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from tests.screens.stage import Stage

_BAR = 32
_SHADE = QColor(0, 0, 0, 70)
_HAZE = QColor(255, 255, 255, 128)


def picture(stage: Stage) -> QPixmap:
    """Return the picture; a dialog gets the bar with its title that a desktop would give it."""
    painted = stage.window.grab()
    painter = QPainter(painted)
    for top in stage.on_top():
        if isinstance(top, QMenu):
            painter.drawPixmap(top.pos() - stage.window.pos(), top.grab())
        else:
            painter.fillRect(painted.rect(), _SHADE)
            _draw_dialog(painter, top, painted.rect(), stage)
    painter.end()
    return painted


def washed_out(clear: QPixmap) -> QPixmap:
    """Return a picture as a weak beamer shows it in a light room: half the contrast, and nothing is black."""
    pale = QPixmap(clear)
    painter = QPainter(pale)
    painter.fillRect(pale.rect(), _HAZE)
    painter.end()
    return pale


def _draw_dialog(painter: QPainter, dialog: QWidget, room: QRect, stage: Stage) -> None:
    theme = stage.application.theme
    whole = QRect(0, 0, dialog.width() + 2, dialog.height() + _BAR + 2)
    whole.moveCenter(room.center())
    whole.moveTop(max(room.top(), whole.top()))
    bar = QRect(whole.topLeft(), QPoint(whole.right(), whole.top() + _BAR))
    painter.fillRect(whole, theme.colour("outline"))
    painter.fillRect(bar.adjusted(1, 1, -1, 0), theme.colour("raised"))
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font("strong"))
    painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
    painter.drawPixmap(bar.bottomLeft() + QPoint(1, 1), dialog.grab())
