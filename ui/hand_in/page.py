"""The page after handing in: where both files are, and that it is the user who sends them."""

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

# In px at 100 %: lines of more are not read.
_WIDEST, _MAIL = 720, 230


class HandedIn(Struct, frozen=True):
    """What stands where, and what to write with it."""

    folder: Path
    project: str
    workbook: str
    mail: str


class HandedInPage(PageOver):
    """Stays until the user goes back: whoever made a file may still have to find it."""

    def __init__(self, theme: Theme, made: HandedIn) -> None:
        super().__init__()
        self._theme = theme
        self._made = made
        self.back_button = self.make_back_button()
        self.folder_button = QPushButton(self.tr("&Show the folder"))
        self.folder_button.setProperty("kind", "primary")
        self.copy_button = QPushButton(self.tr("&Copy the text for the mail"))
        self.mail = QPlainTextEdit(made.mail)
        self.mail.setReadOnly(True)
        self.mail.setTabChangesFocus(True)
        self.mail.setAccessibleName(self.tr("Text for the mail"))
        self.done = label("", wrap=True)
        """What came of the last button."""
        self._column = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._leave_air()

    def take_keys(self) -> None:
        """Let the keys go to what comes next."""
        self.folder_button.setFocus()

    def _lay_out(self) -> None:
        made = self._made
        told = self.tr(
            "In the folder ‘{folder}’ are two files; send both to the bureau."
            " No names of participants are in them."
        )
        files = (
            self.tr("{file}: for the bureau, to be merged").format(file=made.project),
            self.tr("{file}: to read and print").format(file=made.workbook),
        )
        place = self.tr("The folder is in {place}").format(place=made.folder.parent)
        where = label(place, "muted", wrap=True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        self._column.addWidget(
            label(self.tr("Done, but not sent yet: that is up to you"), "title", wrap=True)
        )
        self._column.addWidget(label(told.format(folder=made.folder.name), wrap=True))
        self._column.addWidget(label("\n".join(files), "subtitle", wrap=True))
        self._column.addWidget(where)
        self._column.addLayout(buttons)
        self._column.addWidget(self.done)
        self._column.addWidget(label(self.tr("Text for the mail"), "subtitle"))
        self._column.addWidget(self.mail)
        self._column.addStretch(1)
        self._middle = QWidget()
        self._middle.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._middle)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._outer.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.folder_button.clicked.connect(self._show_folder)
        self.copy_button.clicked.connect(self._copy)
        self._theme.changed.connect(self._leave_air)

    def _show_folder(self) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.folder))):
            self.done.setText("")
        else:
            self.done.setText(
                self.tr("The folder could not be opened from here. You find it in {place}.").format(
                    place=self._made.folder.parent
                )
            )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._made.mail)
        self.done.setText(self.tr("Copied. Paste it in your mail, and attach both files."))

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._outer.setContentsMargins(side, side, side, self._theme.px(SPACE))
        self._outer.setSpacing(self._theme.px(SPACE))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(SPACE))
        self._middle.setMaximumWidth(self._theme.px(_WIDEST))
        self.mail.setFixedHeight(self._theme.px(_MAIL))
