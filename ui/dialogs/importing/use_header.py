"""The head of the preview: above each column its letter, and a list from which to choose what it becomes."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

from napl_desktop.exchange.tables.layout import ColumnUse
from ui.dialogs.importing.words import use_explanation, use_name
from ui.kit.theme import SPACE, Theme


class UseHeader(QHeaderView):
    """Holds one list per column; it tells what the user chose and shows what it is told."""

    use_chosen = Signal(int, object)
    """The column and the ColumnUse that the user chose for it."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._view = view
        self.choices: list[QComboBox] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSectionsClickable(False)
        self.sectionResized.connect(self._place)
        view.horizontalScrollBar().valueChanged.connect(self._place)
        theme.changed.connect(self.updateGeometry)

    def show_uses(self, uses: Sequence[ColumnUse]) -> None:
        """Show what each column becomes."""
        if len(uses) != len(self.choices):
            self._make(len(uses))
        for choice, use in zip(self.choices, uses, strict=True):
            number = choice.findData(use)
            choice.setCurrentIndex(number)
            choice.setToolTip(use_explanation(use))
        self._place()

    def sizeHint(self) -> QSize:
        """Ask for a line for the letter and room for the lists."""
        hint = super().sizeHint()
        height = self._letter_height() + self._choice_height() + self._theme.px(SPACE)
        return QSize(hint.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lists above their columns."""
        super().resizeEvent(event)
        self._place()

    def _make(self, count: int) -> None:
        for choice in self.choices:
            choice.hide()
            choice.deleteLater()
        self.choices = [self._choice(column) for column in range(count)]

    def _choice(self, column: int) -> QComboBox:
        choice = _ColumnChoice(self.viewport())
        for use in ColumnUse:
            choice.addItem(use_name(use), use)
            choice.setItemData(choice.count() - 1, use_explanation(use), Qt.ItemDataRole.ToolTipRole)
        letter = str(self._view.model().headerData(column, Qt.Orientation.Horizontal))
        choice.setAccessibleName(self.tr("Column {letter} becomes").format(letter=letter))
        # Qt gives back plain text for what was put in as an enum of texts.
        choice.activated.connect(
            lambda number: self.use_chosen.emit(column, ColumnUse(choice.itemData(number)))
        )
        choice.entered.connect(lambda: self._bring_into_view(column))
        choice.show()
        return choice

    def _bring_into_view(self, column: int) -> None:
        """Scroll sideways to a column, and not up or down."""
        bar = self._view.verticalScrollBar()
        height = bar.value()
        self._view.scrollTo(self._view.model().index(0, column))
        bar.setValue(height)

    def _place(self) -> None:
        air = self._theme.px(SPACE / 2)
        for column, choice in enumerate(self.choices[: self.count()]):
            left = self.sectionViewportPosition(column)
            width = self.sectionSize(column) - 2 * air
            choice.setGeometry(left + air, self._letter_height(), width, self._choice_height())

    def _letter_height(self) -> int:
        return self.fontMetrics().height() + self._theme.px(SPACE)

    def _choice_height(self) -> int:
        return self.choices[0].sizeHint().height() if self.choices else 0


class _ColumnChoice(QComboBox):
    """A list that tells when it gets the keys, and lets the wheel scroll the table."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A column must not change by accident, while the user scrolls.
        event.ignore()
