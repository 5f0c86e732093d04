"""The words of a window: those that are painted, and those that are heard or come up in passing."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect
from PySide6.QtGui import QAction, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QComboBox, QMainWindow, QWidget

_PAINTED = re.compile(r"<text[^>]*>([^<]*)</text>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&amp;": "&"}


def painted(window: QWidget) -> list[str]:
    """Return every line that a window paints, whoever paints it; a line may come in pieces."""
    drawing = QBuffer()
    drawing.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    generator.setSize(window.size())
    generator.setViewBox(QRect(QPoint(), window.size()))
    painter = QPainter(generator)
    window.render(painter, QPoint())
    painter.end()
    return [_plain(line) for line in _PAINTED.findall(drawing.data().toStdString()) if line]


def in_passing(window: QWidget) -> Iterator[str]:
    """Yield what is not painted yet: titles, tips, spoken names, what lists offer, and what is in the menus."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            yield widget.windowTitle()
            yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
            if isinstance(widget, QComboBox):
                yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(window, QMainWindow):
        for action in window.findChildren(QAction):
            yield from (action.text(), action.toolTip())


def _plain(line: str) -> str:
    for entity, sign in _ENTITIES.items():
        line = line.replace(entity, sign)
    return line
