"""The page after handing in: where both files are, and that it is the user who sends them."""

from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from ui.kit.dialogs.made_page import MadePage
from ui.kit.fields.labels import label
from ui.kit.theme import Theme

# In px at 100 %.
_MAIL = 230


class HandedIn(Struct, frozen=True):
    """What stands where, and what to write with it."""

    folder: Path
    project: str
    workbook: str
    mail: str


class HandedInPage(MadePage):
    """Says which two files there are, with what to write in the mail they go with."""

    def __init__(self, theme: Theme, made: HandedIn) -> None:
        told = self.tr(
            "In the folder ‘{folder}’ are two files; send both to the bureau."
            " No names of participants are in them."
        )
        files = (
            self.tr("{file}: for the bureau, to be merged").format(file=made.project),
            self.tr("{file}: to read and print").format(file=made.workbook),
        )
        super().__init__(
            theme,
            made.folder,
            self.tr("Done, but not sent yet: that is up to you"),
            told.format(folder=made.folder.name),
            "\n".join(files),
        )
        self._mail_text = made.mail
        self.copy_button = QPushButton(self.tr("&Copy the text for the mail"))
        self.mail = QPlainTextEdit(made.mail)
        self.mail.setReadOnly(True)
        self.mail.setTabChangesFocus(True)
        self.mail.setAccessibleName(self.tr("Text for the mail"))
        self.buttons.addWidget(self.copy_button)
        self.column.addWidget(label(self.tr("Text for the mail"), "subtitle"))
        self.column.addWidget(self.mail)
        self.copy_button.clicked.connect(self._copy)
        theme.changed.connect(self._size_mail)
        self._size_mail()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._mail_text)
        self.done.setText(self.tr("Copied. Paste it in your mail, and attach both files."))

    def _size_mail(self) -> None:
        self.mail.setFixedHeight(self.theme.px(_MAIL))
