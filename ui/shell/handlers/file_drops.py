"""Files that the user drags from a folder onto the window: a project opens, a table is brought in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from ui.files.project_files import SUFFIX
from ui.kit.fields.pasting import carried_files
from ui.session.messages import Messages
from ui.shell.handlers.targets import ActionTargets


class FileDrops(QObject):
    """Takes files that are dropped anywhere on a window, one at a time."""

    def __init__(self, messages: Messages, targets: ActionTargets) -> None:
        """`targets` show what a table would become in the project that is open or a new one, and merge copies."""
        window = targets.window
        super().__init__(window)
        self._window = window
        self._messages = messages
        self._targets = targets
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, unless something else is asked first; what else is dragged has no place here."""
        if not isinstance(event, QDropEvent):
            return False
        files = carried_files(event.mimeData())
        if not files or QApplication.activeModalWidget() is not None:
            event.ignore()
            return True
        # In its folder the file stays, whatever that proposes.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            # The program that it was dragged from waits until this is over.
            QTimer.singleShot(0, self, partial(self._take, files))
        return True

    def _take(self, files: tuple[Path, ...]) -> None:
        from ui.kit.dialogs.file_choice import TABLE_ENDINGS

        self._window.activateWindow()
        session, file = self._targets.files.session, files[0]
        ending = file.suffix.lower()
        if session is not None and session.refuses_now():
            return
        if len(files) > 1 and session is not None and self._targets.hand_ins.can_take(files):
            self._targets.hand_ins.take(files)
        elif len(files) > 1:
            self._messages.notify(self.tr("drop one file at a time"))
        elif ending == SUFFIX:
            self._targets.files.open(file)
        elif ending not in TABLE_ENDINGS:
            words = self.tr("‘{file}’ is not a project, nor a table from Excel, Word or csv")
            self._messages.notify(words.format(file=file.name))
        elif session is not None and session.document.read_only:
            session.refuse()
        else:
            self._targets.exchange.bring_in(file)
