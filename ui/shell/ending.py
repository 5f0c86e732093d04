"""The end that the user at the window did not ask for: a signal, or the end of the desktop session."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from ui.files.project_files import Files
from ui.session.messages import Messages
from ui.shell.main_window import MainWindow

_SIGNALS = ("SIGHUP", "SIGINT", "SIGTERM", "SIGBREAK")


class Ending(QObject):
    """Writes down what is being typed, saves, and ends the program without a question."""

    def __init__(
        self, app: QApplication, files: Files, window: Callable[[], MainWindow], messages: Messages
    ) -> None:
        """`window` returns the window as it is at that moment: another language has another one."""
        super().__init__(app)
        self._app = app
        self._files = files
        self._window = window
        self._messages = messages
        app.commitDataRequest.connect(lambda _manager: self.keep_everything())

    def listen_to_signals(self) -> None:
        """From now on end in this way when the system asks the program to."""
        # Python itself hears a signal only when Qt gives it a turn: a byte that arrives wakes Qt.
        self._heard, heard_by_system = socket.socketpair()
        self._heard.setblocking(False)
        heard_by_system.setblocking(False)
        self._kept = heard_by_system
        signal.set_wakeup_fd(heard_by_system.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                signal.signal(number, lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        numbers = self._heard.recv(16)
        self._notifier.setEnabled(False)
        try:
            self.keep_everything()
            session, self._files.session = self._files.session, None
            if session is not None:
                with self._messages.hushed():
                    session.close()
        finally:
            self._app.exit(128 + numbers[0])

    def keep_everything(self) -> None:
        """Write down what is being typed and save; the program may have to go on after that.

        What cannot become an edit now is kept as it was typed, and what the file lacks in the working copy.
        """
        session, page = self._files.session, self._window().pages.work
        if session is None or session.document.read_only or page is None:
            return
        drafts = page.drafts()
        # First, as that is the least: whatever hangs after this is not lost.
        session.keep_drafts(drafts)
        with self._messages.hushed() as problems:
            self._window().commit_open_editor()
            if problems:
                session.keep_drafts(drafts)
            session.save_now(tell=False)
