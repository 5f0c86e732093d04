"""Choices and names around the fields of the inspector."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.kit.fields.column import VerticalBox
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import Theme

Option = TypeVar("Option", bound=StrEnum)


class Choice(QComboBox):
    """A list to choose from that fits anywhere, and does not change when the user scrolls over it."""

    def __init__(self, options: Sequence[tuple[str, object]] = ()) -> None:
        """`options` are pairs of what is read and what it stands for."""
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(options)

    def offer(self, options: Sequence[tuple[str, object]]) -> None:
        """Offer other options; nothing happens if they are these already."""
        if options == [(self.itemText(row), self.itemData(row)) for row in range(self.count())]:
            return
        with QSignalBlocker(self):
            self.clear()
            for text, value in options:
                self.addItem(text, value)

    def show_value(self, value: object) -> None:
        """Show which option holds."""
        values = [self.itemData(row) for row in range(self.count())]
        if value in values:
            with QSignalBlocker(self):
                self.setCurrentIndex(values.index(value))
            self.setToolTip(self.currentText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around it scroll."""
        event.ignore()


def named(theme: Theme, name: str, field: QWidget) -> QWidget:
    """Return a field under its name, which also goes to screen readers."""
    label = WrappedLabel(theme, "small", "muted")
    label.setText(name)
    label.setBuddy(field)
    field.setAccessibleName(name)
    column = VerticalBox(theme, steps=0.5)
    column.add(label, field)
    return column


def option_of(kind: type[Option], value: object) -> Option | None:
    """Return what an option of a Choice stands for: Qt gives it back as a plain word."""
    return kind(value) if isinstance(value, str) else None
