"""After a bug: says what happened to the work, and shows the report to copy and send.

It leans on as little of the program as possible, for something in it has just gone wrong.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.fields.labels import ElidedLabel, label

# In letters and lines of the report.
_WIDE, _HIGH = 80, 14


def show_report(report: Path, saved: bool, parent: QWidget | None = None) -> QDialog:
    """Show the report in a file; `saved` says whether the project could be written to its file.

    One at a time: a mistake in what is painted would otherwise open a dialog for every painting.
    """
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ReportDialog) and window.isVisible():
            return window
    try:
        text = report.read_text(encoding="utf-8")
    except OSError as error:
        text = f"{report}: {error}"
    dialog = ReportDialog(text, str(report), saved, parent)
    dialog.open()
    return dialog


class ReportDialog(QDialog):
    """Shows a report; one button copies it."""

    def __init__(self, text: str, place: str, saved: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.report = QPlainTextEdit(text, readOnly=True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(self.tr("Report"))
        self.copy_button = QPushButton(self.tr("&Copy the report"), autoDefault=False)
        self.close_button = QPushButton(self.tr("Go on"), default=True)
        self.close_button.setProperty("kind", "primary")
        self._lay_out(place, saved)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()

    def _lay_out(self, place: str, saved: bool) -> None:
        heading = label(self.windowTitle(), "heading", wrap=True)
        if saved:
            work = self.tr("Your work is saved. You can go on.")
        else:
            work = self.tr("Your file could not be written now, but your work is kept on this computer.")
        ask = self.tr(
            "This is a mistake in the program, not yours. Copy the report and send it to whoever helps you"
            " with the program. Read it first: it may hold a piece of text from your project."
        )
        also = ElidedLabel(self.tr("It is also in {file}").format(file=place))
        also.setToolTip(place)
        letters = self.fontMetrics()
        air = letters.lineSpacing()
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.addWidget(heading)
        for sentence in (work, ask):
            whole.addWidget(label(sentence, wrap=True))
        whole.addWidget(self.report, stretch=1)
        whole.addWidget(also)
        whole.addLayout(buttons)
        whole.setContentsMargins(air, air, air, air)
        whole.setSpacing(air // 2)
        room = self.screen().availableSize() * 0.9
        width, height = letters.averageCharWidth() * _WIDE, letters.lineSpacing() * (_HIGH + 12)
        self.resize(min(width, room.width()), min(height, room.height()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
