"""Getting back an earlier state of the file from its backups, as the user goes through it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from napl_desktop.document.storage.backups import Backup, backups_of, open_as_copy, put_back
from napl_desktop.errors import UserError
from ui.files.project_files import Files, free_name
from ui.kit.theme import Theme
from ui.session.messages import Answer, Messages


class Restoring(QObject):
    """Shows the backups of the open project, and does what is decided there."""

    def __init__(self, files: Files, messages: Messages, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._files = files
        self._messages = messages
        self._theme = theme
        self._window = window

    def show_backups(self) -> None:
        """List the backups of the open project."""
        session = self._files.session
        if session is None:
            return
        from ui.files.backups import BackupsDialog

        path = session.document.path
        dialog = BackupsDialog(backups_of(path), self._theme, self._messages.wording, self._window)
        dialog.copy_wanted.connect(lambda backup: self.open_copy(backup, path))
        dialog.put_back_wanted.connect(lambda backup: self._ask_to_put_back(backup, path))
        dialog.open()

    def open_copy(self, backup: Backup, path: Path) -> None:
        """Open a backup as a new file beside the project, or in the documents where that cannot be written."""
        moment = f"{backup.made_at.astimezone():%Y-%m-%d %H.%M}"
        name = self.tr("{project} (backup of {moment})").format(project=path.stem, moment=moment)
        for folder in (path.parent, self._files.documents()):
            target = free_name(folder / f"{name}{path.suffix}")
            try:
                open_as_copy(backup, target)
            except UserError as error:
                problem = error
            else:
                self._files.open(target)
                return
        self._messages.problem(problem)

    def _ask_to_put_back(self, backup: Backup, path: Path) -> None:
        question = self.tr(
            "The project will be as it was {moment}. How it is now is kept as a backup first, so that you can"
            " come back to it."
        )
        self._messages.ask(
            question.format(moment=self._messages.wording.moment(backup.made_at)),
            (
                Answer(self.tr("Put it back"), lambda: self._put_back(backup, path)),
                Answer(self.tr("Leave it as it is"), lambda: None),
            ),
        )

    def _put_back(self, backup: Backup, path: Path) -> None:
        self._files.close()
        try:
            put_back(backup, path)
        except UserError as error:
            self._messages.problem(error)
        self._files.open(path)
