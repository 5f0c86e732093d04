"""A page after something was made in a folder: what and where, and a button that shows the folder."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

# In px at 100 %: lines of more are not read.
_WIDEST = 720


class MadePage(PageOver):
    """Stays until the user goes back: whoever made a file may still have to find it."""

    def __init__(self, theme: Theme, folder: Path, title: str, told: str, files: str) -> None:
        """Say under a title what was made and which files that are; "" where that is said otherwise."""
        super().__init__()
        self.theme = theme
        self._folder = folder
        self.back_button = self.make_back_button()
        self.folder_button = QPushButton(self.tr("&Show the folder"))
        self.folder_button.setProperty("kind", "primary")
        self.done = label("", wrap=True)
        """What came of the last button."""
        self.buttons = QHBoxLayout()
        """The row of buttons, to which others can be added."""
        self.column = QVBoxLayout()
        """What stands on the page, to which more can be added."""
        self._lay_out(title, told, files)
        self.folder_button.clicked.connect(self._show_folder)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def take_keys(self) -> None:
        """Let the keys go to what comes next."""
        self.folder_button.setFocus()

    def _lay_out(self, title: str, told: str, files: str) -> None:
        place = self.tr("The folder is in {place}").format(place=self._folder.parent)
        where = label(place, "muted", wrap=True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.buttons.addWidget(self.folder_button)
        self.column.addWidget(label(title, "title", wrap=True))
        self.column.addWidget(label(told, wrap=True))
        if files:
            self.column.addWidget(label(files, "subtitle", wrap=True))
        self.column.addWidget(where)
        row = QHBoxLayout()
        row.addLayout(self.buttons)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.done)
        self._middle = QWidget()
        around = QVBoxLayout(self._middle)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self.column)
        around.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._middle)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._outer.addWidget(scroll, 1)

    def _show_folder(self) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self.done.setText("")
        else:
            self.done.setText(
                self.tr("The folder could not be opened from here. You find it in {place}.").format(
                    place=self._folder.parent
                )
            )

    def _leave_air(self) -> None:
        side = self.theme.px(2 * SPACE)
        self._outer.setContentsMargins(side, side, side, self.theme.px(SPACE))
        self._outer.setSpacing(self.theme.px(SPACE))
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.theme.px(SPACE))
        self._middle.setMaximumWidth(self.theme.px(_WIDEST))
