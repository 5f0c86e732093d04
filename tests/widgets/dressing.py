"""Dresses the application for a test as it is for a person, and looks for words that cannot be read whole."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ui.kit.fields.labels import ElidedLabel
from ui.kit.theme import Theme, ThemeName


def dressed(app: QApplication, name: ThemeName = ThemeName.LIGHT, zoom: int = 100) -> Iterator[Theme]:
    """Yield a theme that the application wears, and take it off afterwards."""
    palette, font, style = app.palette(), app.font(), app.style().name()
    theme = Theme()
    theme.apply(app, name, zoom)
    yield theme
    app.setStyleSheet("")
    app.setStyle(style)
    app.setPalette(palette)
    app.setFont(font)


def clipped(window: QWidget) -> list[str]:
    """Return the words in a window that do not fit in their widget, and those that overlap."""
    labels = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text()]
    labels = [each for each in labels if not isinstance(each, ElidedLabel)]
    found = [each.text() for each in labels if not _fits(each)]
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width():
            found.append(button.text())
    for first, second in combinations(labels, 2):
        if first.parent() is second.parent() and first.geometry().intersects(second.geometry()):
            found.append(f"{first.text()} / {second.text()}")
    return found


def _fits(label: QLabel) -> bool:
    if label.wordWrap():
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        return label.height() >= label.heightForWidth(label.width()) and label.width() >= widest
    return label.width() >= label.sizeHint().width() and label.height() >= label.sizeHint().height()
