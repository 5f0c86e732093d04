"""The page after folders for ateliers were made: where they are, and that it is the user who sends them."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPushButton

from napl_desktop.exchange.questions.making import QuestionsFolder
from ui.asking.words import what_of
from ui.kit.dialogs.made_page import MadePage
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme


class AskedFolder(Struct, frozen=True):
    """What was made for one atelier, and what to write with it."""

    made: QuestionsFolder
    mail: str


class AskedPage(MadePage):
    """Says which folder is for whom, and gives what to write in the mail that it goes with."""

    def __init__(self, theme: Theme, place: Path, folders: Sequence[AskedFolder]) -> None:
        """Say what was made in `place`: one folder, or more of them."""
        alone = folders[0].made.folder if len(folders) == 1 else None
        told = self.tr("Each atelier gets its own folder, in ‘{folder}’. Send all that is in it.")
        if alone is not None:
            told = self.tr("Send all that is in the folder ‘{folder}’ to the atelier.")
        super().__init__(
            theme,
            alone or place,
            self.tr("Done, but not sent yet: that is up to you"),
            told.format(folder=(alone or place).name),
            "",
        )
        self.copy_buttons: list[QPushButton] = []
        """One for each atelier, in the order they stand in."""
        self._grid = QGridLayout()
        for row, folder in enumerate(folders):
            self._add(row, folder)
        self._grid.setColumnStretch(1, 1)
        self.column.insertLayout(2, self._grid)
        theme.changed.connect(self._leave_room)
        self._leave_room()

    def _add(self, row: int, folder: AskedFolder) -> None:
        made = folder.made
        words = f"‘{made.folder.name}’ · {what_of(made.questions, made.changed)}"
        if made.project is None:
            words = self.tr("{words} · only Excel").format(words=words)
        button = QPushButton(self.tr("Copy the text for the mail"))
        button.setAccessibleName(
            self.tr("Copy the text for the mail to {atelier}").format(atelier=made.title)
        )
        button.clicked.connect(lambda: self._copy(folder))
        self.copy_buttons.append(button)
        self._grid.addWidget(label(made.title, "subtitle"), row, 0)
        self._grid.addWidget(label(words, "muted", wrap=True), row, 1)
        self._grid.addWidget(button, row, 2)

    def _copy(self, folder: AskedFolder) -> None:
        QGuiApplication.clipboard().setText(folder.mail)
        words = self.tr("Copied. Paste it in your mail to {atelier}, and attach what is in ‘{folder}’.")
        self.done.setText(words.format(atelier=folder.made.title, folder=folder.made.folder.name))

    def _leave_room(self) -> None:
        self._grid.setHorizontalSpacing(self.theme.px(2 * SPACE))
        self._grid.setVerticalSpacing(self.theme.px(SPACE))
        self._grid.setContentsMargins(0, self.theme.px(SPACE), 0, self.theme.px(SPACE))
